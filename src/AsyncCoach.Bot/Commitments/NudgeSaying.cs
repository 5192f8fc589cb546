using AsyncCoach.Bot.Outbox;
using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Outbox;
using NodaTime;

namespace AsyncCoach.Bot.Commitments;

/// <summary>
/// Says a brief or nudge, from what is true when it is sent: what is closed by then is not named; outside its receiver's working time, and where a
/// later one says the same, it is dropped. Where it stands already it is drawn anew at any hour, which calls nobody.
/// </summary>
internal sealed class NudgeSaying(Names names, NudgeItems items) : ISay
{
    public const string NothingOpen = "nothing in it is open any more";
    public const string NamedLater = "a later one names it";
    public const string NotTheirTime = "not their working time";

    public async Task<Saying> Render(Intent intent, Turn turn, CancellationToken cancellation)
    {
        if (await turn.Session.Load<Nudge>(intent.Subject, Viewer.All, cancellation) is not { } nudge)
            return new Saying.Nothing("it is too old to be drawn");
        var me = await Calendars.Of(turn, nudge.Person, cancellation);
        var stands = await turn.Session.Load<Place>(Nudges.PlaceOf(nudge.Key), Viewer.All, cancellation) is not null;
        if (!stands && !IsItsTime(nudge, me, turn.Now))
            return new Saying.Nothing(NotTheirTime);
        var reasons = nudge.Items.ToDictionary(item => item.Commitment, item => item.Reason);
        var named = await turn.Session.LoadMany<Commitment>([.. nudge.Items.Select(item => item.Commitment.ToString())], Viewer.All, cancellation);
        // Where Slack could not be reached for a while, an ask and its reminder would otherwise arrive together.
        if (!stands && !nudge.IsBrief && named.All(one => IsNamedLater(one, nudge)))
            return new Saying.Nothing(NamedLater);
        var open = await items.Of(me, [.. named.Select(one => (one, reasons[one.Id]))], turn, cancellation);
        if (!stands && open.All(item => item.Commitment.SnoozedUntil > turn.Now))
            return new Saying.Nothing(NothingOpen);
        var message = await Message(nudge, me, named, open, stands, turn, cancellation);
        return new Saying.Card(Nudges.PlaceOf(nudge.Key), nudge.Redrawn + 1, message);
    }

    /// <summary>Whoever receives a nudge cannot mend that it does not reach them.</summary>
    public Task<PersonId?> WhoMends(Intent intent, Turn turn, CancellationToken cancellation) => Task.FromResult<PersonId?>(null);

    private static bool IsNamedLater(Commitment one, Nudge nudge) => one.NamedIn.Contains(nudge.Key, StringComparer.Ordinal) && one.NamedIn[^1] != nudge.Key;

    /// <summary>Yesterday's is of no use today: the next look says what is.</summary>
    private static bool IsItsTime(Nudge nudge, PersonTime me, Instant now) =>
        me.Calendar is { } calendar && calendar.IsWorking(now) && calendar.ShiftAt(now) is { } shift && nudge.At >= shift.Start;

    private async Task<Message> Message(
        Nudge nudge, PersonTime me, IReadOnlyList<Commitment> named, IReadOnlyList<NudgeItem> open, bool stands, Turn turn, CancellationToken cancellation)
    {
        var zone = me.Calendar?.Zone ?? DateTimeZone.Utc;
        var print = SmallPrint(me);
        if (!nudge.IsBrief && nudge.Items.Count == 1 && open is [var only])
            return NudgeCard.For(only, print, turn.Now, zone);
        var name = (await names.Of(turn, [me.Person], cancellation))[me.Person];
        var still = open.Select(item => item.Commitment.Id).ToHashSet();
        var settled = stands ? await Settled(named.Where(one => !still.Contains(one.Id)), me.Person, turn, cancellation) : [];
        return BriefCard.For(new BriefCard.Content(name, open, settled, $"{Why(nudge)} {print}".TrimEnd(), turn.Now, zone));
    }

    private static async Task<IReadOnlyList<string>> Settled(IEnumerable<Commitment> gone, PersonId reader, Turn turn, CancellationToken cancellation)
    {
        var readable = await turn.Session.LoadMany<Commitment>([.. gone.Select(one => one.Id.ToString())], new Viewer.Person(reader), cancellation);
        return [.. readable.Select(one => one.State switch
        {
            CommitmentState.Missed => $"{CommitmentWords.Title(one)} (not in time)",
            CommitmentState.Moved => $"{CommitmentWords.Title(one)} (somebody else has it)",
            _ => CommitmentWords.Title(one),
        })];
    }

    private static string Why(Nudge nudge) => nudge.IsBrief
        ? "You get this once a day, when you begin: it names all that waits for you."
        : string.Join(' ', nudge.Items.Select(item => item.Reason).Distinct().Select(NudgeCard.Why));

    private static string SmallPrint(PersonTime me) => me is { ZoneIsDefault: true, Calendar: { } calendar }
        ? $"I do not know your time zone and use the workspace’s, {Markup.Escape(calendar.Zone.Id)}. `/coach me` changes that."
        : "";
}
