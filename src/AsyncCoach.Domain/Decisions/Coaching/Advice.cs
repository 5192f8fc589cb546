using System.Globalization;

namespace AsyncCoach.Domain.Decisions.Coaching;

/// <summary>What the coach says about a weak answer, and what it makes of the words that were typed. An ellipsis is for what only the author knows.</summary>
internal static class Advice
{
    private const int LongestQuote = 90;

    public static Weakness Placeholder(Wording answer, string field) => new(
        Fault.Placeholder, field, $"“{Quote(answer.Typed)}” holds the place of an answer. Readers of the log will have only what stands here.", Field(field));

    /// <summary>What an answer lacks that is none.</summary>
    public static Weakness Nothing(string field) => field switch
    {
        DecisionFields.What => new(Fault.VagueWhat, field, "Name one choice, so that somebody could say yes or no to it."),
        DecisionFields.WhyNow => new(Fault.NoReason, field, "Say what happened, or what waiting costs."),
        DecisionFields.WhoDecides => new(Fault.NoSingleDecider, field, "Name one person who decides."),
        _ => new(Fault.DoneNotVerifiable, field, "Say what anyone could check."),
    };

    public static Weakness VagueWhat(Wording what) => what.Words.Count == 0
        ? Nothing(DecisionFields.What)
        : new(Fault.VagueWhat, DecisionFields.What, "Which choice is that? Name it so that somebody could say yes or no.", $"{Quote(what.Typed)}: use … instead of …");

    public static Weakness Several(IReadOnlyList<string> choices) => new(
        Fault.SeveralDecisionsInOne, DecisionFields.What,
        string.Create(CultureInfo.InvariantCulture, $"This reads as {choices.Count} decisions, and each can be changed without the other. Record them one by one."),
        string.Join(" · ", choices.Take(3).Select(Quote)));

    public static Weakness NoReason(Wording why)
    {
        if (why.Words.Count == 0)
            return Nothing(DecisionFields.WhyNow);
        return WhyReading.OnlyWhen(why.Words)
            ? new(Fault.NoReason, DecisionFields.WhyNow, "This says when. What happens then?", $"{Quote(why.Typed)}, because …")
            : new(Fault.NoReason, DecisionFields.WhyNow, "This says that it is wanted. What happened, or what does waiting cost?", "Since …, we lose … every week.");
    }

    public static Weakness NotNow(Wording why) => new(
        Fault.NotNow, DecisionFields.WhyNow, "A good reason in any year. What makes it this week: an event, a deadline, the cost of waiting?",
        $"{Quote(why.Typed)}, and since …");

    public static Weakness NoSingleDecider(Wording who)
    {
        if (who.Words.Count == 0)
            return Nothing(DecisionFields.WhoDecides);
        var first = WhoReading.First(who);
        return new(
            Fault.NoSingleDecider, DecisionFields.WhoDecides, "One person decides; the others are asked.",
            first.Length > 0 ? $"{Quote(first)}, after talking to the others" : "…, after asking " + Quote(who.Typed));
    }

    public static Weakness NotVerifiable(Wording done) => done.Words.Count == 0
        ? Nothing(DecisionFields.Done)
        : new(
            Fault.DoneNotVerifiable, DecisionFields.Done, "How would somebody see that? A number, a place to look, something that no longer happens.",
            $"{Quote(done.Typed)}: at most … a week, seen in …");

    public static Weakness TooLong(Wording answer, string field) => new(
        Fault.TooLong, field,
        string.Create(CultureInfo.InvariantCulture, $"{answer.Length} words are more than most will read. Keep the one sentence that matters; the rest fits into a link."),
        Quote(FirstSentence(answer.Typed)));

    private static string Field(string field) => field switch
    {
        DecisionFields.What => "Default rate limit 600 requests a minute.",
        DecisionFields.WhyNow => "Partner X took down search on Sunday.",
        DecisionFields.WhoDecides => "Hoa",
        _ => "Request 601 in a minute gets a 429.",
    };

    private static string FirstSentence(string typed)
    {
        var end = typed.IndexOf(". ", StringComparison.Ordinal);
        return end > 0 ? typed[..(end + 1)] : typed;
    }

    /// <summary>At most a line of what was typed, on one line.</summary>
    private static string Quote(string typed)
    {
        var line = string.Join(' ', typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ',', ';', ':');
        if (line.Length <= LongestQuote)
            return line;
        var end = line.LastIndexOf(' ', LongestQuote - 1);
        return line[..(end > LongestQuote / 2 ? end : LongestQuote - 1)] + "…";
    }
}
