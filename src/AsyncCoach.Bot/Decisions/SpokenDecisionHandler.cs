using System.Text.RegularExpressions;
using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Decisions;

/// <summary>A message that opens with <em>Decision:</em> or <em>Decided:</em>: its author is asked privately, once. Other messages are forgotten unread.</summary>
internal sealed partial class SpokenDecisionHandler : IHandle<MessagePosted>
{
    public async Task<Reply> Handle(MessagePosted delivery, Turn turn, CancellationToken cancellation)
    {
        if (Opening().Match(delivery.Text) is not { Success: true } opening || delivery.By.Team != turn.Workspace.Value || delivery.ChannelType == "im")
            return Reply.Heard;
        var asked = new Asked(new MessageId(new ChannelId(delivery.Channel), delivery.Ts), delivery.By.ToPerson(), 0);
        if (await turn.Session.Load<Asked>(asked.Key, Viewer.All, cancellation) is not null
            || await FoundMessageQuestion.OnRecord(turn, asked.Message, cancellation) is not null)
            return Reply.Heard;
        turn.Session.Store(asked, new Change(turn.Now, asked.Person, "wrote"));
        var text = Markup.Unescape(Markup.Readable(delivery.Text[opening.Length..])).Trim();
        var link = await FoundMessageQuestion.Permalink(turn, delivery.Channel, delivery.Ts, delivery.ThreadTs, cancellation);
        var question = FoundMessageQuestion.Ask(
            "Put this decision on record? Four short answers, and everybody here can find it later.",
            new FoundInMessage(delivery.Channel, delivery.Ts, delivery.ThreadTs, asked.Person.ToString(), link, text));
        return Reply.Then(new Effect.Whisper(new Whom(delivery.By.User, delivery.Channel), question, delivery.ThreadTs));
    }

    [GeneratedRegex(@"^\s*[*_]?(decision|decided)[*_]?\s*:[*_]?\s*", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Opening();
}
