using AsyncCoach.Bot.Routing;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Coach;

/// <summary><c>/coach help</c>: all that can be typed and chosen here, on one card.</summary>
internal sealed class WordsHelpWord(BotCatalog catalog) : IHandle<SlashCommand>
{
    public Task<Reply> Handle(SlashCommand delivery, Turn turn, CancellationToken cancellation) => Task.FromResult(Reply.Say(WordsHelpCard.For(catalog)));
}
