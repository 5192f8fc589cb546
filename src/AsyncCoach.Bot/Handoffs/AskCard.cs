using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using NodaTime;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>When the other side works next, as seen by whoever writes: at work when they stop, or from <paramref name="Starts"/> on, perhaps by night.</summary>
internal sealed record ReceiversDay(bool AreAtWork, Instant? Starts, bool AtNight)
{
    public static ReceiversDay Unknown { get; } = new(false, null, false);
}

/// <summary>How the one whose turn it is is asked for a handoff.</summary>
internal static class AskCard
{
    public static string Line(Shown shown) => $"Handoff {Markup.Escape(shown.Route)}";

    /// <param name="shown">With what is still open in it now.</param>
    /// <param name="end">When the writer's shift ends.</param>
    /// <param name="receivers">How the other side's day lies.</param>
    /// <param name="since">What stands after <em>from</em>: yesterday, a day, or before.</param>
    public static string Sentences(Shown shown, Instant? end, ReceiversDay receivers, string since)
    {
        List<string> said = [];
        if (end is { } at)
            said.Add($"Your shift ends at {HandoffWords.Hour(at)}.");
        said.Add(Question(shown, receivers));
        var open = shown.Handoff.Items.Where(item => item.IsOpen).ToList();
        var carried = open.Count(item => item.CarriedFrom is not null);
        if (carried > 0)
            said.Add($"{HandoffWords.ItemsAre(carried)} still open from {since}.");
        if (open.Count > carried)
            said.Add($"{HandoffWords.Items(open.Count - carried)} {(open.Count - carried == 1 ? "was" : "were")} added today.");
        said.Add($"You are on duty for {Markup.Escape(shown.Route)} today.");
        return string.Join(' ', said);
    }

    public static IReadOnlyList<Button> Buttons(HandoffId handoff) =>
    [
        new Button(new PlainText("Write the handoff"), handoff.ToString(), ButtonStyle.Primary) { ActionId = WriteButton.ActionId },
        new Button(new PlainText("Nothing to hand off"), handoff.ToString()) { ActionId = NothingButton.ActionId },
        new Button(new PlainText("I’m out"), handoff.ToString()) { ActionId = OutButton.ActionId },
    ];

    private static string Question(Shown shown, ReceiversDay receivers)
    {
        var team = Markup.Escape(shown.To);
        return receivers switch
        {
            { AreAtWork: true } => $"{team} is still at work; what should they know?",
            { AtNight: true } => $"{team} starts while you sleep; what should they know?",
            { Starts: { } at } => $"{team} starts at {HandoffWords.Hour(at)}; what should they know?",
            _ => $"What should {team} know?",
        };
    }
}
