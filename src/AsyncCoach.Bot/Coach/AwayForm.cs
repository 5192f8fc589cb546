using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Coach;

/// <summary>The form that says when somebody is away, and who stands in.</summary>
internal sealed class AwayForm : IHandle<ViewSubmission>
{
    public const string CallbackId = "coach.away_form";

    public static Modal View { get; } = new(
        new PlainText("I am away"),
        [
            Ask.Question(ProfileFields.From, "From", new DateTimePicker { ActionId = Ask.Answer }),
            Ask.Question(ProfileFields.Until, "Until", new DateTimePicker { ActionId = Ask.Answer }),
            Ask.OneOrNobody(ProfileFields.Deputy, "Who stands in", null, "Gets what you owe meanwhile. Nobody: your team’s backup, else its lead."),
        ],
        new PlainText("Save"), new PlainText("Cancel"))
    {
        CallbackId = CallbackId,
    };

    public async Task<Reply> Handle(ViewSubmission delivery, Turn turn, CancellationToken cancellation)
    {
        var by = delivery.By.ToPerson();
        var known = await turn.Session.Load<Profile>(by.ToString(), Viewer.All, cancellation) ?? new Profile(by);
        var deputy = await delivery.State.Person(ProfileFields.Deputy, turn, cancellation);
        var away = ProfileRules.Away(
            known, Moment(delivery.State, ProfileFields.From), Moment(delivery.State, ProfileFields.Until), deputy,
            await Answers.Known(turn, [deputy], cancellation), turn.Now);
        if (away.Refused)
            return Reply.Refuse(Ask.Errors(away.Refusals, ProfileFields.From));
        await MeOpening.Keep(turn, away.Value, "away", cancellation);
        return Reply.Then(Below.Redraw(delivery.View, delivery.By, (fresh, token) => MeOpening.Of(fresh, by, token)));
    }

    private static Instant? Moment(FormState state, string block) => state.Moment(block) is { } seconds ? Instant.FromUnixTimeSeconds(seconds) : null;
}
