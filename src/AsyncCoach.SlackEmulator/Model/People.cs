using System.Text.Json.Nodes;

namespace AsyncCoach.SlackEmulator.Model;

/// <summary>The users of a workspace.</summary>
internal sealed class People
{
    private readonly Workspace _workspace;
    private readonly List<Person> _all = [];
    private readonly Dictionary<string, Person> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Person> _byName = new(StringComparer.OrdinalIgnoreCase);

    public People(Workspace workspace)
    {
        _workspace = workspace;
        Keep(new Person("USLACKBOT", "slackbot") { TeamId = workspace.TeamId, RealName = "Slackbot", Zone = "America/Los_Angeles" });
    }

    public IReadOnlyList<Person> All => _all;

    public Person? Find(string? id) => id is null ? null : _byId.GetValueOrDefault(id);

    /// <summary>By id or by handle.</summary>
    public Person? Named(string idOrName) => Find(idOrName) ?? _byName.GetValueOrDefault(idOrName.TrimStart('@'));

    public Person AddBot(AppOptions app)
    {
        var bot = new Person("U0BOT", app.BotName)
        {
            TeamId = _workspace.TeamId,
            RealName = app.BotRealName,
            BotId = "B0BOT",
            Zone = "America/Los_Angeles",
        };
        Keep(bot);
        return bot;
    }

    public void Add(Person person)
    {
        Keep(person);
        foreach (var general in _workspace.Channels.All.Where(c => c.IsGeneral && !person.IsGuest && IsOurs(person)))
        {
            general.Members.Add(person.Id);
        }

        _workspace.Tell("team_join", null, new JsonObject { ["user"] = Json(person), ["cache_ts"] = _workspace.Now.ToUnixTimeSeconds() });
    }

    public bool IsOurs(Person person) => string.Equals(person.TeamId, _workspace.TeamId, StringComparison.Ordinal);

    public void ChangeZone(Person person, string? zone)
    {
        person.Zone = zone;
        TellChange(person);
    }

    /// <param name="person">Whose.</param>
    /// <param name="text">At most 100 characters; empty with an empty emoji clears it.</param>
    /// <param name="emoji">As <c>:palm_tree:</c>.</param>
    /// <param name="until">Unix seconds of product time; 0 is never.</param>
    public void ChangeStatus(Person person, string text, string emoji, long until)
    {
        person.Status = new Status(text, emoji, until);
        TellChange(person);
    }

    public void Deactivate(Person person)
    {
        person.Deleted = true;
        foreach (var channel in _workspace.Channels.All.Where(c => !c.IsDirect))
        {
            channel.Members.Remove(person.Id);
        }

        _workspace.Views.Clear(person.Id);
        TellChange(person);
    }

    public void TellChange(Person person) =>
        _workspace.Tell("user_change", null, new JsonObject { ["user"] = Json(person), ["cache_ts"] = _workspace.Now.ToUnixTimeSeconds() });

    private JsonObject Json(Person person) =>
        person.ToJson(_workspace.Now, _workspace.App.Scopes.Contains("users:read.email", StringComparer.Ordinal));

    private void Keep(Person person)
    {
        _all.Add(person);
        _byId.TryAdd(person.Id, person);
        _byName.TryAdd(person.Name, person);
    }
}
