using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AsyncCoach.SlackEmulator.BlockKit;

/// <summary>One passage through one payload: where it stands, what it found, and what must be unique or counted over the whole.</summary>
internal sealed class Walk(Surface surface, string root)
{
    private readonly List<(string? Name, int Index)> _path = [];
    private readonly List<BlockProblem> _problems = [];
    private readonly HashSet<string> _blockIds = new(StringComparer.Ordinal);
    private HashSet<string>? _actionIds;
    private bool _focused;
    private int _markdown;
    private int _tables;
    private int _charts;

    public Surface Surface => surface;

    /// <summary>Whether the view has a submit button, without which Slack takes no input block in a modal.</summary>
    public bool HasSubmit { get; init; }

    public IReadOnlyList<BlockProblem> Problems => _problems;

    public int Count => _problems.Count;

    /// <summary>Whether what is being looked at is the one element of an input block.</summary>
    public bool InsideInput => _path.Any(step => step.Name is "element");

    public void Problem(string text) => _problems.Add(new BlockProblem(text, Pointer().ToString()));

    /// <param name="text">What is wrong.</param>
    /// <param name="below">Where, as a JSON pointer from here without its first slash.</param>
    public void Problem(string text, string below) =>
        _problems.Add(new BlockProblem(text, Pointer().Append('/').Append(below).ToString()));

    public void Into(string name, JsonElement value, Rule rule)
    {
        _path.Add((name, 0));
        rule.Check(value, this);
        _path.RemoveAt(_path.Count - 1);
    }

    public void Into(int index, JsonElement value, Rule rule)
    {
        _path.Add((null, index));
        rule.Check(value, this);
        _path.RemoveAt(_path.Count - 1);
    }

    /// <summary>Action ids are unique within their block: an inner one starts with none, and the outer one's come back after it.</summary>
    public void Block(JsonElement value, Rule rule)
    {
        var outer = _actionIds;
        _actionIds = null;
        rule.Check(value, this);
        _actionIds = outer;
    }

    public bool ClaimBlockId(string id) => _blockIds.Add(id);

    public bool ClaimActionId(string id) => (_actionIds ??= new HashSet<string>(StringComparer.Ordinal)).Add(id);

    public bool ClaimFocus()
    {
        var free = !_focused;
        _focused = true;
        return free;
    }

    public bool ClaimTable() => ++_tables <= Limits.TablesInMessage;

    public bool ClaimChart() => ++_charts <= Limits.ChartsInMessage;

    public bool ClaimMarkdown(int length) => (_markdown += length) <= Limits.MarkdownInMessage;

    /// <summary>The names on the way come from our tables and need no escapes.</summary>
    private StringBuilder Pointer()
    {
        var pointer = new StringBuilder(root);
        foreach (var (name, index) in _path)
        {
            pointer.Append('/').Append(name ?? index.ToString(CultureInfo.InvariantCulture));
        }

        return pointer;
    }
}
