using AsyncCoach.SlackEmulator.Control;
using AsyncCoach.SlackEmulator.Model;

namespace AsyncCoach.SlackEmulator.Page;

/// <summary>What the page itself remembers of people: what their last act came to, and up to where they have read. Hold the workspace's gate.</summary>
internal sealed class Memory
{
    private static readonly Dictionary<string, string> NoErrors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Outcome Outcome, string? View)> _last = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Person, string Channel), string> _read = [];

    /// <param name="view">The form that was on top when it was done.</param>
    public void Keep(Person who, Outcome outcome, View? view) => _last[who.Id] = (outcome, view?.Id);

    /// <summary>The sentence for the whole page; where the form shows its own, there is none.</summary>
    public TroubleSight? Trouble(Person who) =>
        _last.TryGetValue(who.Id, out var last) && last.Outcome is { Error: { } error, Errors.Count: 0 } ? new TroubleSight(error, last.Outcome.Detail) : null;

    public IReadOnlyDictionary<string, string> Errors(Person who, View view) =>
        _last.TryGetValue(who.Id, out var last) && string.Equals(last.View, view.Id, StringComparison.Ordinal) ? last.Outcome.Errors : NoErrors;

    public void Read(Person who, Channel channel)
    {
        if (channel.Messages.Count > 0)
        {
            _read[(who.Id, channel.Id)] = channel.Messages[^1].Ts;
        }
    }

    /// <summary>Nothing that was said so far is news to anybody.</summary>
    public void ReadAll(Workspace workspace)
    {
        foreach (var who in workspace.People.All)
        {
            foreach (var channel in workspace.Channels.All.Where(channel => channel.Has(who.Id)))
            {
                Read(who, channel);
            }
        }
    }

    /// <summary>Whether there is something that somebody else said and this person did not look at.</summary>
    public bool IsUnread(Person who, Channel channel) =>
        channel.Messages.Count > 0
        && channel.Messages[^1] is { Subtype: null } last
        && !ReferenceEquals(last.Author, who)
        && string.CompareOrdinal(_read.GetValueOrDefault((who.Id, channel.Id)) ?? "", last.Ts) < 0;
}
