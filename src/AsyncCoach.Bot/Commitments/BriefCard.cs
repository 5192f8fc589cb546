using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using NodaTime;

namespace AsyncCoach.Bot.Commitments;

/// <summary>
/// The brief, and every nudge that names several things: grouped by what is to be done, twelve at most, each with its first button. In a direct message, for its
/// receiver alone.
/// </summary>
internal static class BriefCard
{
    public const int Most = 12;

    /// <param name="Name">What the receiver is called.</param>
    /// <param name="Items">Those that are open.</param>
    /// <param name="Settled">Titles of those that were, as far as the receiver may read them; already harmless.</param>
    /// <param name="Why">Small print: why this came.</param>
    public sealed record Content(string Name, IReadOnlyList<NudgeItem> Items, IReadOnlyList<string> Settled, string Why, Instant Now, DateTimeZone Zone);

    public static Message For(Content content)
    {
        if (content.Items.Count == 0)
            return Over(content.Settled);
        var title = $"{Markup.Escape(content.Name)}, {CommitmentWords.Things(content.Items.Count)} for you.";
        List<Block> blocks = [new Section(new Mrkdwn($"*{title}*"))];
        foreach (var group in content.Items.Take(Most).GroupBy(item => item.Heading, StringComparer.Ordinal))
        {
            blocks.Add(new Context([new Mrkdwn($"*{Markup.Escape(group.Key)}*")]));
            foreach (var item in group)
            {
                blocks.Add(new Section(new Mrkdwn(Line(item, content.Now, content.Zone))));
                blocks.Add(ItemButtons.For(item, item.Line.InBrief));
            }
        }
        blocks.Add(new Section(new Mrkdwn(content.Items.Count > Most
            ? $"…and {CommitmentWords.Number(content.Items.Count - Most)} more on Home."
            : "Nothing else waits.")));
        if (content.Settled.Count > 0)
            blocks.Add(Settled(content.Settled));
        blocks.Add(new Context([new Mrkdwn(content.Why)]));
        return new Message(title, blocks);
    }

    /// <summary>What is left of one of which nothing is open.</summary>
    private static Message Over(IReadOnlyList<string> settled)
    {
        const string Nothing = "Nothing of this waits any more.";
        return new Message(Nothing, [new Context([new PlainText(Nothing)]), .. settled.Count > 0 ? (Block[])[Settled(settled)] : []]);
    }

    private static Context Settled(IReadOnlyList<string> titles) => new([new Mrkdwn(Markup.Cut($"Settled: {string.Join(" · ", titles)}", 1500))]);

    /// <summary>One thing with its deadline: who hears of it next where that is over.</summary>
    public static string Line(NudgeItem item, Instant now, DateTimeZone zone)
    {
        if (item.Passed.Length > 0)
            return item.Passed;
        if (item.Warning.Length > 0)
            return item.Warning;
        var line = CommitmentWords.Capital(item.Line.Line);
        var whole = item.Commitment.Due is { } due ? $"{line}, by {CommitmentWords.Moment(due, now, zone)}" : line;
        return item.Came.Length > 0 ? $"{whole}. {item.Came}" : whole;
    }
}
