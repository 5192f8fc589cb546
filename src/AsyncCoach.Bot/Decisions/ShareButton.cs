using System.Text.Json;
using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Decisions;

/// <summary><em>Share here</em>: shows the page to the whole channel, as far as all of it may see it.</summary>
internal sealed class ShareButton : IHandle<BlockAction>
{
    public const string ActionId = "decision.share";

    public async Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation)
    {
        if (delivery.Message is not { } message || BotJson.TryRead(delivery.Value, BotJson.Compact.ResultsNote) is not { } note)
            return Reply.Tell(delivery, "This answer is too old to share. Please search again.");
        var channel = new ChannelId(message.Channel);
        if (await turn.Session.Channel(channel, cancellation) is not { BotIsIn: true, IsDirect: false })
            return Reply.Tell(delivery, "I am not in this channel, so I cannot tell who would read it. Invite me first with `/invite @AsyncCoach`.");
        IReadOnlyList<long> page = [.. note.Hits.Skip(note.Start).Take(ResultsCard.PageSize)];
        var visible = await LogSearch.ByNumber(turn, page, new Viewer.Audience(channel), cancellation);
        if (visible.Count == 0)
            return Reply.Tell(delivery, "None of these may be shown to everybody in this channel.");
        var by = delivery.By.ToPerson();
        var detail = JsonSerializer.Serialize(new ShareNote(by.ToString(), note.Words, page), BotJson.Compact.ShareNote);
        turn.Session.Enqueue(new Intent(
            $"{ShareSaying.Kind}/{delivery.Receipt}", ShareSaying.Kind, delivery.Receipt, channel.Value, turn.Now, Urgency.Answer, detail));
        return visible.Count == page.Count
            ? Reply.Heard
            : Reply.Tell(delivery, $"I share {visible.Count} of {page.Count}: the others are not for everybody here.");
    }
}
