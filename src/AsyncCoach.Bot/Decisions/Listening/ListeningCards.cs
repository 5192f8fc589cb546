using AsyncCoach.Domain.Decisions.Listening;
using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Bot.Decisions.Listening;

/// <summary>What is said about listening: to whom it heard, to whom it asks, and to the channel.</summary>
internal static class ListeningCards
{
    public const string Promise = "I read messages here to notice decisions taken in passing, and ask whoever wrote one, privately, whether it should be on record: "
        + "at most once a day each, and three times a day in this channel. Messages are forgotten as I read them; only what somebody records is kept.";

    /// <summary>Only to the author of a message, beside it.</summary>
    public static Message Question(FoundInMessage found) => FoundMessageQuestion.Ask(
        "This reads like a decision. Put it on record? Four short answers, and everybody here can find it later.",
        found,
        [
            new Button(new PlainText("Not a decision"), $"{found.Channel}/{found.Ts}") { ActionId = NotADecisionButton.ActionId },
            new Button(new PlainText("Don't ask here"), found.Channel) { ActionId = NotHereButton.ActionId },
        ],
        "Only you see this. This channel lets me notice decisions: `/coach listen`.");

    /// <summary>To the whole channel, when somebody let me listen or ended it.</summary>
    public static Message Announcement(ListeningChannel channel, string by) => new(channel.IsOn
        ? $"{by} has asked me to listen. {Promise} `/coach listen off` ends it."
        : $"{by} has ended my listening here. What is on record stays.");

    /// <summary>To whoever asks how it stands.</summary>
    public static Message State(ListeningChannel? channel, bool asksMe) => new(channel is { IsOn: true }
        ? $"{Promise}\n`/coach listen off` ends it.{(asksMe ? "" : " You do not want to be asked here; `/coach listen me` lets me ask you again.")}"
        : "I do not listen here: I notice `Decision:` at the start of a message, my name and :scales:, and nothing else. `/coach listen on` lets me notice decisions taken in passing, too.");
}
