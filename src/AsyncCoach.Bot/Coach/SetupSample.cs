using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack.BlockKit;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncCoach.Bot.Coach;

/// <summary>What the habits would say on a route, marked as made up, and with buttons that do nothing.</summary>
internal static class SetupSample
{
    public const string Nothing = "There is nothing to show for this yet.";

    /// <summary>A response url takes five messages, and one may be used already.</summary>
    private const int Most = 4;
    private const string Mark = "A sample: nobody else sees this.";

    public static async Task<IReadOnlyList<Message>> Of(
        BotCatalog catalog, IServiceProvider services, Route route, PersonId viewer, Turn turn, CancellationToken cancellation)
    {
        var samples = new List<Message>();
        foreach (var habit in catalog.Samples)
            samples.AddRange(await ((ISample)services.GetRequiredService(habit)).Of(route, viewer, turn, cancellation));
        return [.. samples.Take(Most).Select(Marked)];
    }

    private static Message Marked(Message message)
    {
        var buttons = 0;
        Button Inert(Button button) =>
            button with { ActionId = $"{SetupSampledButton.ActionId}:{buttons++}", Value = null, Url = null, Confirm = null };
        Block? Harmless(Block block) => block switch
        {
            Actions actions when actions.Elements.OfType<Button>().ToList() is { Count: > 0 } pressed => actions with { Elements = [.. pressed.Select(Inert)] },
            Actions or Input => null,
            Section { Accessory: Button button } section => section with { Accessory = Inert(button) },
            Section section => section with { Accessory = null },
            _ => block,
        };
        List<Block> blocks = [.. message.Blocks ?? [new Section(new Mrkdwn(message.Text))]];
        return new Message($"{Mark} {message.Text}", [new Context([new PlainText(Mark)]), .. blocks.Select(Harmless).OfType<Block>()]);
    }
}
