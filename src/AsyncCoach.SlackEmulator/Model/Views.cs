using System.Text.Json.Nodes;

namespace AsyncCoach.SlackEmulator.Model;

/// <summary>The modals that people have open, at most three upon each other, and what the app published on their Home tabs.</summary>
internal sealed class Views(Workspace workspace)
{
    private const int Deepest = 3;
    private readonly Dictionary<string, List<View>> _stacks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, View> _homes = new(StringComparer.Ordinal);

    public IReadOnlyList<View> Stack(string user) => _stacks.GetValueOrDefault(user) ?? [];

    /// <summary>The view that the person looks at, if one is open.</summary>
    public View? Top(string user) => Stack(user) is { Count: > 0 } stack ? stack[^1] : null;

    public View? Home(string user) => _homes.GetValueOrDefault(user);

    public View? Find(string? id, string? externalId) =>
        _stacks
            .Values.SelectMany(s => s)
            .Concat(_homes.Values)
            .FirstOrDefault(v =>
                id is not null
                    ? string.Equals(v.Id, id, StringComparison.Ordinal)
                    : string.Equals(v.ExternalId, externalId, StringComparison.Ordinal));

    /// <summary>Whether another live view has this external id.</summary>
    public bool Taken(JsonObject given, View? except = null) =>
        given.Text("external_id") is { Length: > 0 } wanted && Find(null, wanted) is { } other && !ReferenceEquals(other, except);

    /// <summary>A new stack: what the person had open before is gone.</summary>
    public View Open(string user, string? channel, JsonObject given)
    {
        var view = new View(workspace.NextId("V"), user) { Origin = channel };
        _stacks[user] = [view];
        return Show(view, given);
    }

    /// <summary>Null when three are open already.</summary>
    public View? Push(string user, JsonObject given)
    {
        var stack = _stacks[user];
        if (stack.Count >= Deepest)
        {
            return null;
        }

        var view = new View(workspace.NextId("V"), user) { RootId = stack[0].Id, PreviousId = stack[^1].Id, Origin = stack[0].Origin };
        stack.Add(view);
        return Show(view, given);
    }

    public View Publish(string user, JsonObject given)
    {
        if (!_homes.TryGetValue(user, out var home))
        {
            _homes[user] = home = new View(workspace.NextId("V"), user);
        }

        return Show(home, given);
    }

    public View Show(View view, JsonObject given)
    {
        view.Show(given, workspace.NextHash(), Workspace.NextBlockId);
        workspace.Touch();
        return view;
    }

    /// <summary>Closes this view and what lies on it; the one below shows again.</summary>
    public void Close(View view)
    {
        if (_stacks.TryGetValue(view.User, out var stack) && stack.IndexOf(view) is >= 0 and var at)
        {
            stack.RemoveRange(at, stack.Count - at);
        }

        workspace.Touch();
    }

    public void Clear(string user)
    {
        _stacks.Remove(user);
        workspace.Touch();
    }
}
