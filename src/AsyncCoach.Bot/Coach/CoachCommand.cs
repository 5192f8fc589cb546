using AsyncCoach.Bot.Routing;
using AsyncCoach.Slack;
using AsyncCoach.Slack.Inbound;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncCoach.Bot.Coach;

/// <summary>
/// <c>/coach word …</c>: hands what follows the first word to whoever registered that word with <see cref="CoachHabit"/>. A word that nobody knows
/// gets <c>help</c>.
/// </summary>
internal sealed class CoachCommand(BotCatalog catalog, IServiceProvider services) : IHandle<SlashCommand>
{
    public const string Name = "/coach";
    public const string Help = "help";

    public Task<Reply> Handle(SlashCommand delivery, Turn turn, CancellationToken cancellation)
    {
        var (word, after) = FirstWord(delivery.Text.Trim());
        var handler = catalog.Words.GetValueOrDefault((Name, word)) ?? catalog.Words.GetValueOrDefault((Name, Help));
        return handler is null
            ? Task.FromResult(Reply.Say(new Slack.BlockKit.Message(KnownWords())))
            : ((IHandle<SlashCommand>)services.GetRequiredService(handler)).Handle(delivery with { Text = after }, turn, cancellation);
    }

    private static (string Word, string After) FirstWord(string text)
    {
        var end = text.IndexOfAny([' ', '\t', '\n']);
        // Case in people's words means nothing; the rest stays as it was typed.
        return end < 0 ? (text.ToLowerInvariant(), "") : (text[..end].ToLowerInvariant(), text[end..].Trim());
    }

    private string KnownWords() => "I know these words: "
        + string.Join(", ", catalog.Words.Keys.Where(key => key.Command == Name).Select(key => $"`{Markup.Escape($"{Name} {key.Word}".Trim())}`").Order(StringComparer.Ordinal))
        + ".";
}
