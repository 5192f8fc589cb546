using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Commitments;

/// <summary><em>I need until…</em>: moves the deadline, and tells who waits.</summary>
internal sealed class UntilForm : IHandle<ViewSubmission>
{
    public const string CallbackId = "commitment.until";

    private static readonly Duration Usual = Duration.FromHours(24);

    public static Modal For(Commitment one, ItemNote note, Instant now) => new(
        new PlainText("I need until…"),
        [
            new Input(new PlainText("Until when?"), new DateTimePicker(FullHour(Instant.Max(one.Due ?? now, now) + Usual)) { ActionId = "answer" },
                Hint: new PlainText("In your own time zone. Whoever waits for it is told."))
            {
                BlockId = CommitmentRules.UntilField,
            },
        ],
        new PlainText("Move it"), new PlainText("Cancel"))
    {
        CallbackId = CallbackId,
        PrivateMetadata = ItemForms.Write(note),
    };

    public async Task<Reply> Handle(ViewSubmission delivery, Turn turn, CancellationToken cancellation)
    {
        var (one, note) = await ItemForms.Of(delivery, turn, cancellation);
        if (one is null)
            return ItemForms.Settled(delivery);
        if (delivery.State.Moment(CommitmentRules.UntilField) is not { } seconds)
            return ItemForms.Refuse(new Refusal("Choose a date and a time.", CommitmentRules.UntilField), CommitmentRules.UntilField);
        var moved = CommitmentRules.NeedUntil(one, Instant.FromUnixTimeSeconds(seconds), turn.Now);
        if (moved.Refused)
            return ItemForms.Refuse(moved.Refusals[0], CommitmentRules.UntilField);
        turn.Session.Store(moved.Value, new Change(turn.Now, one.Owner, "moved its deadline"));
        Owing.Redraw(turn, one);
        Owing.LookAt(turn, one.Owner);
        var zone = (await Calendars.Of(turn, one.Owner, cancellation)).Calendar?.Zone ?? DateTimeZone.Utc;
        var sentence = $"It is due {CommitmentWords.At(moved.Value.Due!.Value, turn.Now, zone)} now.";
        if (await MovedSaying.Tell(turn, one, moved.Value, cancellation) is { } told)
            sentence += $" I tell {Markup.Escape((await Names.Known(turn, [told], cancellation))[told])} when they work.";
        return ItemForms.Done(delivery, note, sentence);
    }

    private static long FullHour(Instant at) => at.ToUnixTimeSeconds() / 3600 * 3600;
}
