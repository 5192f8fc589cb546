using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Coach;

/// <summary>The buttons of all settings: each puts its part on top; without a part, all of them at a glance.</summary>
internal sealed class OpenSettingsButton(BotSettings settings) : IHandle<BlockAction>
{
    public const string ActionId = "coach.open";
    public const string Teams = "teams";
    public const string Routes = "routes";
    public const string Defaults = "defaults";

    public async Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation)
    {
        var by = delivery.By.ToPerson();
        Modal? form = delivery.ActionId[ActionId.Length..].TrimStart(':') switch
        {
            "" => await OverviewForm.Of(turn, by, cancellation),
            Teams => await TeamsList.Of(turn, by, settings, cancellation),
            Routes => await RoutesList.Of(turn, by, cancellation),
            Defaults => await DefaultsForm.Open(turn, by, cancellation),
            _ => null,
        };
        return form is null
            ? Reply.Heard
            : Reply.Then(new Effect.OpenForm(delivery.Openings, form, new Whom(delivery.By.User, delivery.Message?.Channel), OnTop: delivery.View is { Type: "modal" }));
    }
}
