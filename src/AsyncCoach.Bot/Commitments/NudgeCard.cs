using AsyncCoach.Domain.Commitments;
using AsyncCoach.Slack.BlockKit;
using NodaTime;

namespace AsyncCoach.Bot.Commitments;

/// <summary>A nudge about one thing: what its habit says of it alone, why it came now, and all that can be done. In a direct message.</summary>
internal static class NudgeCard
{
    public static Message For(NudgeItem item, string smallPrint, Instant now, DateTimeZone zone)
    {
        var text = Text(item, now, zone);
        return new Message(text,
        [
            new Section(new Mrkdwn(text)),
            ItemButtons.For(item, 3),
            new Context([new Mrkdwn(smallPrint.Length == 0 ? Why(item.Reason) : $"{Why(item.Reason)} {smallPrint}")]),
        ]);
    }

    /// <summary>Why a nudge came between briefs.</summary>
    public static string Why(NudgeReason reason) => reason switch
    {
        NudgeReason.New => "You get this now because it has just come to you and cannot wait for your next brief.",
        NudgeReason.Reminder => "You get this now because it is due soon.",
        NudgeReason.Due => "You get this now because it was due.",
        NudgeReason.SnoozeOver => "You get this now because you snoozed it until now.",
        _ => "",
    };

    private static string Text(NudgeItem item, Instant now, DateTimeZone zone)
    {
        if (item.Passed.Length > 0 && item.Reason != NudgeReason.Due)
            return item.Passed;
        if (item.Warning.Length > 0)
            return item.Warning;
        return item.Commitment.Due is { } due && item.Reason != NudgeReason.New
            ? $"{item.Line.Alone}\nIt is due {CommitmentWords.At(due, now, zone)}."
            : $"{item.Line.Alone} {item.Came}".TrimEnd();
    }
}
