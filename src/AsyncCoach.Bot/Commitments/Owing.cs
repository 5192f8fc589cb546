using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Commitments;

namespace AsyncCoach.Bot.Commitments;

/// <summary>
/// What a habit does with commitments: it opens them and closes them, within its own session. When and how their owners hear of it is the
/// engine's affair.
/// </summary>
internal static class Owing
{
    /// <summary>More than this many open commitments about one thing are never made.</summary>
    private const int MostAboutOne = 200;

    /// <summary>More than this many of one person are not looked at before some are closed.</summary>
    private const int MostOfOne = 1000;

    /// <summary>Opens a commitment, reckons when it is due, and has the engine look at its owner.</summary>
    public static async Task Open(Turn turn, Commitment commitment, PersonId? by, CancellationToken cancellation)
    {
        var owner = await Calendars.Of(turn, commitment.Owner, cancellation);
        var opened = commitment with { Due = commitment.Term.DueFrom(commitment.OpenedAt, owner.Calendar) };
        turn.Session.Store(opened, new Change(turn.Now, by, "opened"));
        Touch(turn, commitment);
    }

    /// <summary>Keeps what has changed in one that this session has read, and reckons anew when it is due.</summary>
    public static async Task Amend(Turn turn, Commitment commitment, PersonId? by, CancellationToken cancellation)
    {
        var owner = await Calendars.Of(turn, commitment.Owner, cancellation);
        turn.Session.Store(
            commitment with { Due = commitment.Term.DueFrom(commitment.OpenedAt, owner.Calendar) }, new Change(turn.Now, by, "changed"));
        Redraw(turn, commitment);
        Touch(turn, commitment);
    }

    /// <summary>What is open about a subject, oldest first; of one kind where <paramref name="kind"/> says so.</summary>
    public static async Task<IReadOnlyList<Commitment>> About(Turn turn, string subject, string? kind, CancellationToken cancellation)
    {
        var open = await turn.Session.List(
            Query<Commitment>.Everything.Where(CommitmentMap.Subject, subject).Where(CommitmentMap.State, CommitmentMap.Stored(CommitmentState.Open)),
            Viewer.All, MostAboutOne, null, cancellation);
        return [.. open.Items.Where(commitment => kind is null || commitment.Kind == kind).OrderBy(commitment => commitment.OpenedAt)];
    }

    /// <summary>Closes what is open about a subject (of one kind, where given): kept, waived …</summary>
    public static async Task Close(Turn turn, string subject, string? kind, CommitmentState how, PersonId? by, CancellationToken cancellation)
    {
        foreach (var commitment in await About(turn, subject, kind, cancellation))
            Close(turn, commitment, how, by);
    }

    /// <summary>Closes one that this session has read. Whoever was told of it sees it go.</summary>
    public static void Close(Turn turn, Commitment commitment, CommitmentState how, PersonId? by)
    {
        turn.Session.Store(CommitmentRules.Close(commitment, how, turn.Now), new Change(turn.Now, by, CommitmentMap.Stored(how)));
        Redraw(turn, commitment);
        Touch(turn, commitment);
    }

    /// <summary>Has the engine look at a person: something that they owe, or their working time, has changed.</summary>
    public static void LookAt(Turn turn, PersonId person) =>
        turn.Session.SetAlarm(new Alarm($"{LookKind}/{person}", turn.Now, LookKind, person.ToString()));

    /// <summary>Has the briefs and nudges that name it drawn anew, each once however much changes at a time.</summary>
    public static void Redraw(Turn turn, Commitment commitment)
    {
        foreach (var nudge in commitment.NamedIn)
            turn.Session.SetAlarm(RedrawRound.Due(nudge, turn.Now));
    }

    /// <summary>What somebody owes, oldest first.</summary>
    public static async Task<IReadOnlyList<Commitment>> By(Turn turn, PersonId person, CancellationToken cancellation)
    {
        var open = await turn.Session.List(
            Query<Commitment>.Everything.Where(CommitmentMap.OpenOwner, person.ToString()), Viewer.All, MostOfOne, null, cancellation);
        return [.. open.Items.OrderBy(commitment => commitment.OpenedAt)];
    }

    /// <summary>Its owner is looked at; whoever waits for it sees on Home how it stands.</summary>
    private static void Touch(Turn turn, Commitment commitment)
    {
        LookAt(turn, commitment.Owner);
        if (commitment.To is { } to && to != commitment.Owner)
            HomeTabs.Changed(turn, to);
    }

    public const string LookKind = "commitments.look";
}
