using AsyncCoach.Domain.People;
using NodaTime;

namespace AsyncCoach.Domain.Decisions.Listening;

/// <summary>
/// What the listener would have done in a team's own history: hears messages in the order in which they were written, under the rules that hold when it is live, as if every
/// channel had opted in and nobody had recorded anything.
/// </summary>
public sealed class Rehearsal(WorkspaceId workspace, IReadOnlyDictionary<PersonId, Person> people, IDateTimeZoneProvider zones)
{
    private readonly Dictionary<ChannelId, ListeningChannel> _channels = [];
    private readonly Dictionary<PersonId, ListeningPerson> _people = [];
    private readonly List<RehearsedAsk> _asks = [];

    public IReadOnlyList<RehearsedAsk> Asks => _asks;

    /// <summary>How many messages were heard.</summary>
    public int Messages { get; private set; }

    /// <summary>Messages that read like decisions and would not have been asked about, since the day's questions were used up.</summary>
    public int WithoutRoom { get; private set; }

    /// <param name="at">Not before that of the message heard last.</param>
    public void Hear(MessageId message, PersonId author, string text, Instant at)
    {
        Messages++;
        if (!ListeningRules.MayBeAsked(people.GetValueOrDefault(author), workspace))
            return;
        var heard = Listener.Hear(text);
        if (!heard.IsDecision)
            return;
        var channel = _channels.GetValueOrDefault(message.Channel) ?? new ListeningChannel(message.Channel, true, author, []);
        var person = _people.GetValueOrDefault(author) ?? ListeningPerson.New(author);
        var today = at.InZone((people[author].Zone is { } zone ? zones.GetZoneOrNull(zone) : null) ?? DateTimeZone.Utc).Date;
        if (!ListeningRules.HasRoom(channel, person, today, at))
        {
            WithoutRoom++;
            return;
        }
        _channels[message.Channel] = ListeningRules.WithAsk(channel, at);
        _people[author] = person with { LastAsked = today };
        _asks.Add(new RehearsedAsk(message, author, at, text, heard.Score));
    }
}
