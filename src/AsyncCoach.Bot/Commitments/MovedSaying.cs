using System.Globalization;
using AsyncCoach.Bot.Outbox;
using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Commitments;

/// <summary>Tells who waits for something, in their working time, that its owner needs longer.</summary>
internal sealed class MovedSaying(Names names) : ISay
{
    public const string Kind = "commitment.moved";

    /// <summary>Whom it tells; null: nobody waits, or their hours are not known.</summary>
    public static async Task<PersonId?> Tell(Turn turn, Commitment before, Commitment moved, CancellationToken cancellation)
    {
        if (moved.To is not { } waits || waits == moved.Owner || await InTheirTime.Next(turn, waits, cancellation) is not { } working)
            return null;
        var until = moved.Due!.Value.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        turn.Session.Enqueue(new Intent(
            $"{Kind}/{moved.Id}/{until}", Kind, moved.Id.ToString(), waits.ToString(), working, Urgency.Nudge,
            before.Due?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) ?? ""));
        return waits;
    }

    public async Task<Saying> Render(Intent intent, Turn turn, CancellationToken cancellation)
    {
        var receiver = PersonId.Parse(intent.Receiver);
        var one = await turn.Session.Load<Commitment>(intent.Subject, new Viewer.Person(receiver), cancellation);
        if (one is not { IsOpen: true, Term.At: { } until } || !intent.Key.EndsWith($"/{until.ToUnixTimeSeconds()}", StringComparison.Ordinal))
            return new Saying.Nothing("settled, moved again or not theirs to see");
        if ((await Calendars.Of(turn, receiver, cancellation)).Calendar is not { } calendar)
            return new Saying.Nothing(NudgeSaying.NotTheirTime);
        if (InTheirTime.NotNow(calendar, turn.Now) is { } later)
            return later;
        var owner = Markup.Escape((await names.Of(turn, [one.Owner], cancellation))[one.Owner]);
        var was = long.TryParse(intent.Detail, CultureInfo.InvariantCulture, out var due)
            ? $" It was due {CommitmentWords.At(Instant.FromUnixTimeSeconds(due), turn.Now, calendar.Zone)}."
            : "";
        var text = $"{owner} needs until {CommitmentWords.Moment(until, turn.Now, calendar.Zone)} for this: {CommitmentWords.Title(one)}.{was}";
        return new Saying.Once(new Message(text, [new Section(new Mrkdwn(text)), new Context([new PlainText("You get this because you wait for it. You need do nothing.")])]));
    }

    public Task<PersonId?> WhoMends(Intent intent, Turn turn, CancellationToken cancellation) => Task.FromResult<PersonId?>(null);
}
