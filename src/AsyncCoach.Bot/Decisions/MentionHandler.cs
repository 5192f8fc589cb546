using System.Text.Json;
using System.Text.RegularExpressions;
using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Slack;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Decisions;

/// <summary>
/// AsyncCoach was named in a channel: <c>decide …</c> is answered with a button (a mention opens no form), a question with what the log
/// says, in the thread; anything else with how to use it, privately.
/// </summary>
internal sealed partial class MentionHandler : IHandle<AppMentioned>
{
    public Task<Reply> Handle(AppMentioned delivery, Turn turn, CancellationToken cancellation)
    {
        if (delivery.By.Team != turn.Workspace.Value)
            return Whisper(delivery, new Slack.BlockKit.Message(Router.NotForOutsiders));
        var said = Mention().Replace(delivery.Text, " ", 1).Trim();
        if (said.Length == 0 || said is "help" or "?")
            return Whisper(delivery, HelpCard.Message);
        var by = delivery.By.ToPerson();
        var decide = Decide().Match(said);
        // A question keeps Slack's marks for people and channels: they are conditions of the search.
        var text = decide.Success ? Markup.Unescape(Markup.Readable(said[decide.Length..])).Trim() : said;
        var note = new MentionNote(delivery.ThreadTs, delivery.Ts, by.ToString(), Markup.Cut(text, 1500));
        var kind = decide.Success ? OfferSaying.Kind : AnswerSaying.Kind;
        turn.Session.Enqueue(new Intent(
            $"{kind}/{delivery.Channel}/{delivery.Ts}", kind, $"{delivery.Channel}/{delivery.Ts}", delivery.Channel, turn.Now, Urgency.Answer,
            JsonSerializer.Serialize(note, BotJson.Compact.MentionNote)));
        return Task.FromResult(Reply.Heard);
    }

    private static Task<Reply> Whisper(AppMentioned delivery, Slack.BlockKit.Message message) =>
        Task.FromResult(Reply.Then(new Effect.Whisper(new Whom(delivery.By.User, delivery.Channel), message, delivery.ThreadTs)));

    [GeneratedRegex("<@[A-Z0-9]+(\\|[^>]*)?>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mention();

    [GeneratedRegex(@"^(decide|decision|record)\b[:,]?\s*", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Decide();
}
