using System.Text.Json;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>Asks on which route, where somebody writes on several.</summary>
internal static class RouteChoiceCard
{
    private const string Which = "Which handoff?";
    private const int MostRoutes = 25;

    /// <param name="routes">Those that the person writes on.</param>
    /// <param name="item">What they want to add; empty: they want the form.</param>
    public static Message For(IReadOnlyList<RouteDesk> routes, string item) =>
        new(Which, [new Section(new PlainText(Which)), new Actions([.. routes.Take(MostRoutes).Select(route => Choice(route, item))])]);

    private static Button Choice(RouteDesk route, string item)
    {
        var note = new RouteChoiceNote(route.Route.Id.Value, Markup.Cut(item, ItemRules.LongestText + 1), item.Length == 0);
        return new Button(new PlainText(Markup.Literal(Markup.Cut(route.Name, 75))), JsonSerializer.Serialize(note, BotJson.Compact.RouteChoiceNote))
        {
            ActionId = $"{RouteChoiceButton.ActionId}:{route.Route.Id}",
        };
    }
}
