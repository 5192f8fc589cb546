using System.Text.Json;
using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Slack;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Coach;

/// <summary>
/// Somebody typed words to AsyncCoach in their direct message with it: they get one answer, and in a thread one for the whole of it. Kept is what was asked for, not what
/// was typed.
/// </summary>
internal sealed class WordsHandler(BotCatalog catalog) : IHandle<MessagePosted>
{
    public Task<Reply> Handle(MessagePosted delivery, Turn turn, CancellationToken cancellation)
    {
        if (delivery.ChannelType != "im" || delivery.IsEdit)
            return Task.FromResult(Reply.Heard);
        var asked = WordsAsked.Read(Markup.Unescape(Markup.Readable(delivery.Text)), catalog);
        var by = delivery.By.ToPerson();
        var place = $"{delivery.Channel}/{delivery.ThreadTs ?? delivery.Ts}";
        turn.Session.Enqueue(new Intent(
            $"{WordsSaying.Kind}/{place}", WordsSaying.Kind, place, by.ToString(), turn.Now, Urgency.Answer,
            JsonSerializer.Serialize(new WordsNote(asked.Kind.ToString(), asked.About, delivery.ThreadTs), BotJson.Compact.WordsNote)));
        return Task.FromResult(Reply.Heard);
    }
}

/// <summary>What was asked for, and the thread that it was asked in.</summary>
internal sealed record WordsNote(string Kind, string About, string? Thread);
