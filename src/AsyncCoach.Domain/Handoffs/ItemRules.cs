using System.Globalization;

namespace AsyncCoach.Domain.Handoffs;

/// <summary>What an item may say.</summary>
public static class ItemRules
{
    public const int LongestText = 300;
    public const int LongestLink = 500;

    private const string WhatIsThere = "A link needs a sentence with it: what will they find there?";

    private static readonly string[] Bullets = ["- ", "* ", "• ", "– "];

    /// <summary>The same, without spaces around it; or what stands in its way, by field.</summary>
    public static Answer<ItemText> Check(ItemText said)
    {
        var item = said with { Text = OneLine(said.Text), NextStep = OneLine(said.NextStep), Link = said.Link.Trim() };
        List<Refusal> refusals = [];
        if (TextProblem(item.Text) is { } problem)
            refusals.Add(new Refusal(problem, HandoffFields.Text));
        if (item.NextStep.Length > LongestText)
            refusals.Add(new Refusal(TooLong("This", item.NextStep.Length), HandoffFields.NextStep));
        else if (item.State == ItemState.Blocked && item.NextStep.Length == 0)
            refusals.Add(new Refusal("Say what would unblock it, so that they can try.", HandoffFields.NextStep));
        if (item.Link.Length > 0 && !IsLink(item.Link))
            refusals.Add(new Refusal("That is no address. It starts with https://", HandoffFields.Link));
        else if (item.Link.Length > LongestLink)
            refusals.Add(new Refusal($"An address may have {LongestLink} characters. A shorter one to the same place helps.", HandoffFields.Link));
        return refusals.Count > 0 ? Answer<ItemText>.No(refusals) : item;
    }

    /// <summary>A line an item: bullets and numbers in front are left out, empty lines skipped. The first bad line is named.</summary>
    public static Answer<string[]> Lines(string left)
    {
        List<string> lines = [];
        foreach (var (line, number) in left.Split('\n').Select((line, at) => (Bare(line), at + 1)))
        {
            if (line.Length == 0)
                continue;
            if (TextProblem(line) is { } problem)
                return new Refusal(line.Length > LongestText ? TooLong($"Line {Number(number)}", line.Length) : problem, HandoffFields.Left);
            lines.Add(line);
        }
        return lines.ToArray();
    }

    /// <summary>What it is about, in a few words: one item's text, or the first one's and how many more.</summary>
    public static string Title(IReadOnlyList<HandoffItem> items) => items switch
    {
        [] => "",
        [var only] => only.Text,
        [var first, ..] => $"{first.Text} and {Number(items.Count - 1)} more",
    };

    private static string? TextProblem(string text) => text switch
    {
        "" => "Say in a few words what is left.",
        { Length: > LongestText } => TooLong("This", text.Length),
        _ when IsLink(text) => WhatIsThere,
        _ => null,
    };

    private static string TooLong(string what, int length) =>
        $"{what} has {Number(length)} characters, and an item holds {LongestText}. Make it two, or put the rest behind a link.";

    private static string Bare(string line)
    {
        var text = OneLine(line);
        if (Bullets.FirstOrDefault(bullet => text.StartsWith(bullet, StringComparison.Ordinal)) is { } bullet)
            return text[bullet.Length..].TrimStart();
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return digits is 1 or 2 && text[digits..] is ['.' or ')', ' ', ..] ? text[(digits + 2)..].TrimStart() : text;
    }

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n', '\t'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Trim();

    private static bool IsLink(string text)
    {
        var bare = text.Trim('<', '>');
        return !bare.Contains(' ', StringComparison.Ordinal)
            && Uri.TryCreate(bare, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
