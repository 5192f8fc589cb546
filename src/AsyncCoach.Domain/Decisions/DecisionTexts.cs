using AsyncCoach.Domain.Searching;

namespace AsyncCoach.Domain.Decisions;

/// <summary>What of a decision is searched, and how much it counts.</summary>
public static class DecisionTexts
{
    public static IReadOnlyList<WeighedText> Of(Decision decision) =>
    [
        new WeighedText(DecisionTitle.Of(decision), 5, 8),
        new WeighedText(decision.Text.What, 2, 60),
        new WeighedText(decision.Text.WhyNow, 1.5, 100),
        new WeighedText(decision.Text.Done, 1, 40),
        new WeighedText(decision.Text.Options, 1, 100),
        new WeighedText(decision.Text.Area, 2, 2),
        new WeighedText(decision.Text.Consequences, 1, 100),
        new WeighedText(decision.Text.More, 1, 200),
        new WeighedText(string.Join(' ', decision.Origin?.Deciders ?? []), 1, 10),
        new WeighedText(decision.Origin?.Path ?? "", 3, 10),
    ];

    public static IEnumerable<string> All(Decision decision) => Of(decision).Select(text => text.Text);
}
