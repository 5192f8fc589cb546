using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Commitments;

/// <summary>What its owner does with a commitment where it is named: snoozes it at once, or opens the form that the rest needs.</summary>
internal sealed class ItemButton(Giving giving) : IHandle<BlockAction>
{
    public const string Settled = "This is settled, or somebody else has it by now. There is nothing left for you to do.";

    public async Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation)
    {
        var by = delivery.By.ToPerson();
        if (ItemButtons.Read(delivery.Value) is not { } pressed)
            return Reply.Tell(delivery, "This button is from another version of AsyncCoach. Home shows what waits for you.");
        var one = await turn.Session.Load<Commitment>(pressed.Id, Viewer.All, cancellation);
        if (one is not { IsOpen: true } || one.Owner != by)
            return Reply.Tell(delivery, Settled);
        var me = await Calendars.Of(turn, by, cancellation);
        var note = new ItemNote(pressed.Id, delivery.Message?.Channel);
        return pressed.What switch
        {
            ItemButtons.Hour => Snooze(delivery, one, CommitmentRules.SnoozeAnHour(one, turn.Now), me.Calendar?.Zone, turn),
            ItemButtons.Tomorrow => Snooze(delivery, one, CommitmentRules.SnoozeToTomorrow(one, me.Calendar, turn.Now), me.Calendar?.Zone, turn),
            ItemButtons.Take => await Take(delivery, one, by, turn, cancellation),
            ItemButtons.Until => Open(delivery, UntilForm.For(one, note, turn.Now)),
            ItemButtons.NotMine => Open(delivery, NotMineForm.For(note)),
            ItemButtons.Name => Open(delivery, NotMineForm.Naming(note)),
            ItemButtons.Out => Open(delivery, OutForm.For(note)),
            _ => Reply.Heard,
        };
    }

    private static Reply Open(BlockAction delivery, Modal form) =>
        Reply.Then(new Effect.OpenForm(delivery.Openings, form, new Whom(delivery.By.User, delivery.Message?.Channel)));

    private static Reply Snooze(BlockAction delivery, Commitment before, Answer<Commitment> snoozed, DateTimeZone? zone, Turn turn)
    {
        if (snoozed.Refused)
            return Reply.Tell(delivery, snoozed.Refusals[0].Sentence);
        var by = delivery.By.ToPerson();
        turn.Session.Store(snoozed.Value, new Change(turn.Now, by, "snoozed"));
        Owing.LookAt(turn, by);
        var at = zone ?? DateTimeZone.Utc;
        var until = $"Snoozed to {CommitmentWords.Moment(snoozed.Value.SnoozedUntil!.Value, turn.Now, at)}";
        return Reply.Done(delivery, before.Due switch
        {
            null => $"{until}.",
            { } due when due == snoozed.Value.SnoozedUntil => $"{until}, when it is due.",
            { } due when due > turn.Now => $"{until}. It is still due {CommitmentWords.At(due, turn.Now, at)}.",
            { } due => $"{until}. It was due {CommitmentWords.At(due, turn.Now, at)}, and that does not change.",
        });
    }

    private async Task<Reply> Take(BlockAction delivery, Commitment one, PersonId by, Turn turn, CancellationToken cancellation) =>
        await giving.To(by, one, by, turn, cancellation) is { } refusal
            ? Reply.Tell(delivery, refusal.Sentence)
            : Reply.Done(delivery, $"It is yours now: {CommitmentWords.Title(one)}.");
}

/// <summary>What a form about a commitment carries: which one, and the channel that it was opened from.</summary>
internal sealed record ItemNote(string Id, string? Channel);
