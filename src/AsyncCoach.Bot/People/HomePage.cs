using System.Security.Cryptography;
using System.Text.Json;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncCoach.Bot.People;

/// <summary>Home, made of what the habits have to show there, within what Slack takes: 100 blocks and 250 KB.</summary>
internal sealed class HomePage(BotCatalog catalog, IServiceProvider services)
{
    public const string Cut = "There is more than fits here. `/handoffs`, `/decisions` and `/coach` show the rest.";

    private const int MostBlocks = 100;
    private const int MostBytes = 250_000;

    public async Task<Home> Of(PersonId person, Turn turn, CancellationToken cancellation)
    {
        List<Block> blocks = [];
        foreach (var type in catalog.HomeSections.Values)
        {
            var shown = await ((IHomeSection)services.GetRequiredService(type)).For(person, turn, cancellation);
            if (shown.Count > 0 && blocks.Count > 0)
                blocks.Add(new Divider());
            blocks.AddRange(shown);
        }
        return Within(blocks);
    }

    /// <summary>As many of them as Slack takes, with a sentence where some are left out.</summary>
    public static Home Within(IReadOnlyList<Block> blocks)
    {
        var home = new Home(blocks);
        for (var most = Math.Min(blocks.Count, MostBlocks) - 1; home.Blocks.Count > MostBlocks || Bytes(home).Length > MostBytes; most--)
            home = new Home([.. blocks.Take(most), new Context([new Mrkdwn(Cut)])]);
        return home;
    }

    /// <summary>The same for two that look the same.</summary>
    public static string Fingerprint(Home home) => Convert.ToHexStringLower(SHA256.HashData(Bytes(home)));

    private static byte[] Bytes(Home home) => JsonSerializer.SerializeToUtf8Bytes(home, SlackJson.Default.View);
}
