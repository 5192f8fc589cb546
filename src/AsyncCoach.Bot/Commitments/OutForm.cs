using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Domain.People;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Commitments;

/// <summary><em>I’m out</em>: until when, and who stands in. What they owe then moves, when they are away for half a shift or more.</summary>
internal sealed class OutForm : IHandle<ViewSubmission>
{
    public const string CallbackId = "commitment.out";
    public const string Until = "until";
    public const string Deputy = "deputy";

    private static readonly Duration Longest = Duration.FromDays(366);

    public static Modal For(ItemNote note) => new(
        new PlainText("I’m out"),
        [
            new Input(new PlainText("Until when?"), new DateTimePicker { ActionId = "answer" }, Hint: new PlainText("In your own time zone.")) { BlockId = Until },
            new Input(
                new PlainText("Who stands in for you?"), new UsersSelect { ActionId = "answer" }, Optional: true,
                new PlainText("Empty: your team’s backup, else its lead. So it is when your deputy is away too."))
            {
                BlockId = Deputy,
            },
        ],
        new PlainText("I’m out"), new PlainText("Cancel"))
    {
        CallbackId = CallbackId,
        PrivateMetadata = ItemForms.Write(note),
    };

    public async Task<Reply> Handle(ViewSubmission delivery, Turn turn, CancellationToken cancellation)
    {
        var me = delivery.By.ToPerson();
        var note = BotJson.TryRead(delivery.View.PrivateMetadata, BotJson.Compact.ItemNote);
        var until = delivery.State.Moment(Until) is { } seconds ? Instant.FromUnixTimeSeconds(seconds) : turn.Now;
        if (until <= turn.Now || until - turn.Now > Longest)
            return ItemForms.Refuse(new Refusal("Choose a moment that is still to come, within a year."), Until);
        var deputy = delivery.State.Choice(Deputy) is { } user ? await turn.Session.Find(user, cancellation) : (PersonId?)null;
        if (await Refusal(turn, me, deputy, cancellation) is { } refusal)
            return ItemForms.Refuse(refusal, Deputy);
        var profile = await turn.Session.Load<Profile>(me.ToString(), Viewer.All, cancellation) ?? new Profile(me);
        var away = new Absence(turn.Now, until, deputy, "you said so");
        turn.Session.Store(profile with { Absences = [away, .. profile.Absences.Where(absence => absence.Until > turn.Now)] }, new Change(turn.Now, me, "out"));
        await Changed.Person(turn, me, cancellation);
        var time = await Calendars.Of(turn, me, cancellation);
        var zone = time.Calendar?.Zone ?? DateTimeZone.Utc;
        var then = CommitmentRules.LongAway(time with { Profile = time.Profile with { Absences = [away] } }, turn.Now) is null
            ? "What you owe stays with you, and waits until you are back."
            : "What you owe goes to whoever stands in for you, and I tell them.";
        return ItemForms.Done(delivery, note, $"You are out until {CommitmentWords.Moment(until, turn.Now, zone)}, and get nothing from me meanwhile. {then}");
    }

    private static async Task<Refusal?> Refusal(Turn turn, PersonId me, PersonId? deputy, CancellationToken cancellation)
    {
        if (deputy is not { } person)
            return null;
        if (person == me)
            return new Refusal("That is you. Name somebody else, or nobody.");
        return await turn.Session.Load<Person>(person.ToString(), Viewer.All, cancellation) is { } known && (known.IsBot || known.IsDeactivated)
            ? new Refusal("Name a person who is there.")
            : null;
    }
}
