using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Bot.Decisions;

/// <summary>How to use the decision log, in the fewest words.</summary>
internal static class HelpCard
{
    public static Message Message { get; } = Card("");

    /// <summary>What the person who invited AsyncCoach into a channel is told, and nobody else.</summary>
    public static Message Greeting { get; } = Card(
        "I am here now. I read messages in this channel only to notice `Decision:` at their start, my name, and :scales: reactions; "
        + "what is not put on record is forgotten at once. Records made here can be read by this channel’s members, and by nobody else but whoever runs AsyncCoach.");

    private static Message Card(string above)
    {
        const string How = "*Put a decision on record:* `/decide`, or *Record as decision* in a message’s menu, or react with :scales:. "
            + "In a thread: `@AsyncCoach decide …`.\n"
            + "*Find one:* `/decisions retries`, `/decisions D-12`, `/decisions status:open from:@tom in:#payments last month -search`. "
            + "Without words: what is in force here. `/decisions drafts`: what you have saved. `/decisions export`: all that you may see, as a file.\n"
            + "*Ask here:* `@AsyncCoach what did we decide about retries?`";
        List<Block> blocks = above.Length > 0 ? [new Section(new Mrkdwn(above))] : [];
        blocks.Add(new Section(new Mrkdwn(How)));
        return new Message("How to record and find decisions", blocks);
    }
}
