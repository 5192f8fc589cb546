using AsyncCoach.Bot.Commitments;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>Opens and closes what people owe about a handoff, so that it is what the handoff says.</summary>
internal static class Waiting
{
    /// <summary>So much of the receiver's working time after they were told that it was due, somebody else is asked.</summary>
    private static readonly Duration Grace = Duration.FromMinutes(60);

    /// <summary>A commitment that went through more hands than this is read as its last owners'.</summary>
    private const int LongestPath = 10;

    /// <summary>Somebody has it to write until the end of their shift.</summary>
    public static Task ToWrite(Turn turn, Handoff handoff, string title, PersonId owner, Instant end, bool atOnce, PersonId? by, CancellationToken cancellation) =>
        Owing.Open(
            turn,
            new Commitment
            {
                Id = CommitmentId.New(),
                Kind = WriteOwed.Kind,
                Subject = handoff.Id.ToString(),
                Audience = handoff.Audience.With(owner),
                Title = title,
                Owner = owner,
                Team = handoff.From,
                Term = Term.Until(end),
                Course = new Course(AtOnce: atOnce, RemindBefore: Asking.RemindBefore, Grace: null),
                OpenedAt = turn.Now,
            },
            by,
            cancellation);

    /// <summary>Everything that is to be taken is owed by somebody: whoever receives it, or whom it came up to; and nothing else is.</summary>
    public static async Task ToAccept(Turn turn, Handoff handoff, PersonId? by, CancellationToken cancellation)
    {
        var covered = new HashSet<PersonId>();
        foreach (var commitment in await Owing.About(turn, handoff.Id.ToString(), AcceptOwed.Kind, cancellation))
        {
            var owners = await Owners(turn, commitment, cancellation);
            var title = ItemRules.Title(handoff.WaitingFor(owners));
            if (title.Length == 0)
                Owing.Close(turn, commitment, CommitmentState.Kept, by);
            else if (title != commitment.Title)
                turn.Session.Store(commitment with { Title = title, Audience = handoff.Audience }, new Change(turn.Now, by, "retitled"));
            covered.UnionWith(owners);
        }
        foreach (var person in handoff.Awaited().Where(person => !covered.Contains(person)))
            await Owing.Open(turn, Acceptance(turn, handoff, person), by, cancellation);
    }

    /// <summary>Its owner, and those who owed it before it came up or was moved: the handoff may still name one of them.</summary>
    public static async Task<IReadOnlyCollection<PersonId>> Owners(Turn turn, Commitment commitment, CancellationToken cancellation)
    {
        var owners = new HashSet<PersonId> { commitment.Owner };
        for (var before = commitment.From; before is { } id && owners.Count <= LongestPath;)
        {
            if (await turn.Session.Load<Commitment>(id.ToString(), Viewer.All, cancellation) is not { } earlier)
                break;
            owners.Add(earlier.Owner);
            before = earlier.From;
        }
        return owners;
    }

    /// <summary>The writer owes an answer to each who asked, until all is answered.</summary>
    public static async Task ToAnswer(Turn turn, Handoff handoff, PersonId asker, string question, CancellationToken cancellation)
    {
        if (handoff.Writer is not { } writer || writer == asker)
            return;
        await Owing.Open(
            turn,
            new Commitment
            {
                Id = CommitmentId.New(),
                Kind = AnswerOwed.Kind,
                Subject = handoff.Id.ToString(),
                Audience = handoff.Audience.With(asker),
                Title = question,
                Owner = writer,
                To = asker,
                Team = handoff.From,
                Term = Term.Within(handoff.AcceptWithin),
                Course = new Course(AtOnce: true, RemindBefore: null, Grace: Grace),
                OpenedAt = turn.Now,
            },
            asker,
            cancellation);
    }

    private static Commitment Acceptance(Turn turn, Handoff handoff, PersonId person) => new()
    {
        Id = CommitmentId.New(),
        Kind = AcceptOwed.Kind,
        Subject = handoff.Id.ToString(),
        Audience = handoff.Audience,
        Title = ItemRules.Title(handoff.WaitingFor(person)),
        Owner = person,
        To = handoff.Writer,
        Team = handoff.To,
        Term = Term.Within(handoff.AcceptWithin),
        Course = new Course(AtOnce: true, RemindBefore: null, Grace: Grace),
        OpenedAt = turn.Now,
    };
}
