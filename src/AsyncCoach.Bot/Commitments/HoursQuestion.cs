using AsyncCoach.Bot.Outbox;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Commitments;

/// <summary>Asks somebody, once, for what nothing can be sent without: their zone, or their working days.</summary>
internal sealed class HoursQuestion : ISay
{
    public const string Kind = "commitment.hours";

    /// <summary>Opens a person's own settings: the habit that keeps them answers it.</summary>
    public const string SettingsAction = "coach.me";

    public static async Task Ask(Turn turn, PersonId person, CancellationToken cancellation)
    {
        var profile = await turn.Session.Load<Profile>(person.ToString(), Viewer.All, cancellation) ?? new Profile(person);
        turn.Session.Store(profile with { WasAskedForHours = true }, new Change(turn.Now, null, "asked for hours"));
        turn.Session.Enqueue(new Intent($"{Kind}/{person}", Kind, person.ToString(), person.ToString(), turn.Now, Urgency.Nudge));
    }

    public async Task<Saying> Render(Intent intent, Turn turn, CancellationToken cancellation)
    {
        var me = await Calendars.Of(turn, PersonId.Parse(intent.Subject), cancellation);
        if (me.Calendar is { IsEmpty: false })
            return new Saying.Nothing("their hours are known by now");
        var sentence = me.Calendar is null
            ? "Something waits for you, and I do not know your time zone. Until I do I send you nothing, so that I never write at night."
            : "Something waits for you, and I know of no working day of yours. Until I do I send you nothing.";
        return new Saying.Once(new Message(sentence,
        [
            new Section(new PlainText(sentence)),
            new Actions([new Button(new PlainText("Tell me your hours"), intent.Subject, ButtonStyle.Primary) { ActionId = SettingsAction }]),
            new Context([new PlainText("I ask this once. Home shows what waits for you in any case.")]),
        ]));
    }

    public Task<PersonId?> WhoMends(Intent intent, Turn turn, CancellationToken cancellation) => Task.FromResult<PersonId?>(null);
}
