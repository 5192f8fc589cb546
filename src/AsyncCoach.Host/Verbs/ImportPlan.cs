using System.Globalization;
using System.Text.RegularExpressions;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Files.Decisions;

namespace AsyncCoach.Host.Verbs;

/// <summary>
/// Which files of an import are records, under which ids, and which of them takes whose place: whichever of two files says so, and in whatever order they come. Holds
/// no texts.
/// </summary>
internal sealed partial class ImportPlan(WorkspaceId workspace, ChannelId? channel)
{
    private readonly Dictionary<string, Entry> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<DecisionId, Entry> _byId = [];
    private readonly Dictionary<DecisionId, DecisionId> _supersedes = [];
    private readonly Dictionary<DecisionId, DecisionId> _supersededBy = [];

    /// <summary>Null when it is taken; else why it cannot be.</summary>
    public string? Add(string path, DecisionRecord record)
    {
        var id = record.Kept?.Id ?? ImportRules.IdOf(workspace, channel ?? default, path);
        var entry = new Entry(path, id, record.State is DecisionState.Open or DecisionState.Declined, record.Supersedes, record.SupersededBy);
        if (!_byId.TryAdd(id, entry))
            return $"It is the same record as {_byId[id].Path}.";
        _byPath.Add(path, entry);
        return null;
    }

    public DecisionId IdOf(string path) => _byPath[path].Id;

    public bool Holds(DecisionId id) => _byId.ContainsKey(id);

    public DecisionId? Supersedes(DecisionId id) => _supersedes.TryGetValue(id, out var old) ? old : null;

    public DecisionId? SupersededBy(DecisionId id) => _supersededBy.TryGetValue(id, out var successor) ? successor : null;

    /// <summary>Records that files name and that are none of theirs: of an earlier import, if they are there at all.</summary>
    public IReadOnlyList<DecisionId> Elsewhere => [.. _supersedes.Concat(_supersededBy).SelectMany(link => new[] { link.Key, link.Value }).Where(id => !Holds(id)).Distinct()];

    /// <summary>Works out who takes whose place, once all files are known.</summary>
    public void Link()
    {
        var numbers = _byPath.Values.GroupBy(entry => NumberOf(entry.Path)).Where(group => group.Key is not null).ToDictionary(group => group.Key!.Value, group => group.ToList());
        foreach (var entry in _byPath.Values.OrderBy(entry => entry.Path, StringComparer.Ordinal))
        {
            foreach (var successor in entry.SupersededBy.Select(reference => Find(reference, entry, numbers)).OfType<DecisionId>())
                Replace(entry.Id, successor);
            // What is only proposed, or was declined, has taken nobody's place.
            if (entry.IsPending)
                continue;
            foreach (var old in entry.Supersedes.Select(reference => Find(reference, entry, numbers)).OfType<DecisionId>())
                Replace(old, entry.Id);
        }
    }

    /// <summary>Records that are not there after all: nobody takes their place, nor they anybody's.</summary>
    public void Forget(IReadOnlySet<DecisionId> missing)
    {
        foreach (var links in (Dictionary<DecisionId, DecisionId>[])[_supersedes, _supersededBy])
        {
            foreach (var (from, _) in links.Where(link => missing.Contains(link.Key) || missing.Contains(link.Value)).ToList())
                links.Remove(from);
        }
    }

    private void Replace(DecisionId old, DecisionId successor)
    {
        if (old == successor)
            return;
        _supersededBy.TryAdd(old, successor);
        _supersedes.TryAdd(successor, old);
    }

    private DecisionId? Find(Reference reference, Entry from, Dictionary<long, List<Entry>> numbers)
    {
        if (reference.Path is { } path && Beside(from.Path, path) is { } target)
        {
            if (_byPath.TryGetValue(target, out var entry))
                return entry.Id;
            var name = target[(target.LastIndexOf('/') + 1)..];
            if (_byPath.Values.Where(other => string.Equals(Name(other.Path), name, StringComparison.Ordinal)).Take(2).ToList() is [var only])
                return only.Id;
        }

        if (reference.Number is { } number && numbers.TryGetValue(number, out var numbered))
        {
            var near = numbered.Where(other => string.Equals(Folder(other.Path), Folder(from.Path), StringComparison.Ordinal)).ToList();
            if ((near.Count > 0 ? near : numbered) is [var only])
                return only.Id;
        }

        return channel is { } where && reference.Path is { } elsewhere && Beside(from.Path, elsewhere) is { } missing ? ImportRules.IdOf(workspace, where, missing) : null;
    }

    /// <summary>A link's target as a path of the import; null where it leads out of it.</summary>
    private static string? Beside(string from, string link)
    {
        var steps = new Stack<string>(link.StartsWith('/') ? [] : Folder(from).Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var step in link.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == "..")
            {
                if (!steps.TryPop(out _))
                    return null;
            }
            else if (step != ".")
            {
                steps.Push(step);
            }
        }

        return string.Join('/', steps.Reverse());
    }

    private static string Folder(string path) => path.LastIndexOf('/') is >= 0 and var at ? path[..at] : "";

    private static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static long? NumberOf(string path) =>
        Number().Match(Name(path)) is { Success: true } found && long.TryParse(found.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^([a-z]{1,10}[-_ ]?)?0*(?<number>\d{1,6})(?!\d)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    private sealed record Entry(string Path, DecisionId Id, bool IsPending, IReadOnlyList<Reference> Supersedes, IReadOnlyList<Reference> SupersededBy);
}
