using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Coach;

/// <summary>Opens a team, or with no value the form for a new one.</summary>
internal sealed class TeamButton(BotSettings settings) : IHandle<BlockAction>
{
    public const string ActionId = "coach.team";

    public async Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation)
    {
        var by = delivery.By.ToPerson();
        var list = new Effect.RedrawForm(delivery.View?.Id ?? "", null, async (fresh, token) => await TeamsList.Of(fresh, by, settings, token));
        if (string.IsNullOrEmpty(delivery.Value))
            return TeamRules.MayCreate(await Answers.Who(turn, delivery.By, cancellation), turn.Workspace, settings.TeamsByAdminsOnly) is null
                ? Open(delivery, await TeamOpening.New(turn, by, cancellation))
                : Reply.Then(list);
        return await turn.Session.Load<Team>(delivery.Value, Viewer.All, cancellation) is { } team
            ? Open(delivery, await TeamOpening.Of(turn, team, by, cancellation))
            : Reply.Then(list);
    }

    private static Reply Open(BlockAction delivery, Slack.BlockKit.Modal form) => Reply.Then(new Effect.OpenForm(
        delivery.Openings, form, new Whom(delivery.By.User, delivery.Message?.Channel), OnTop: delivery.View is { Type: "modal" }));
}
