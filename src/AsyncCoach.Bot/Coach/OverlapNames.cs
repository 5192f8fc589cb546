using AsyncCoach.Domain.Teams;

namespace AsyncCoach.Bot.Coach;

/// <summary>Reads names of teams that were typed one after the other, with or without something between them: names may have several words.</summary>
internal static class OverlapNames
{
    private static readonly string[] Between = [",", "&", "→", "->", "/", "and ", "with ", "to "];
    private static readonly char[] Quotes = ['"', '“', '”', '\'', ' '];

    /// <summary>The teams named, in order; <c>Unknown</c> is what begins with no team's name.</summary>
    public static (IReadOnlyList<Team> Named, string? Unknown) Read(string typed, IReadOnlyList<Team> teams)
    {
        var named = new List<Team>();
        for (var rest = Clean(typed); rest.Length > 0;)
        {
            if (Next(rest, teams) is not var (team, length))
                return (named, rest);
            named.Add(team);
            rest = Clean(rest[length..]);
        }
        return (named, null);
    }

    private static string Clean(string text)
    {
        text = text.Trim(Quotes);
        return Array.Find(Between, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } found ? Clean(text[found.Length..]) : text;
    }

    /// <summary>The longest name that the text begins with; else the one team whose name begins with the text's first word.</summary>
    private static (Team Team, int Length)? Next(string text, IReadOnlyList<Team> teams)
    {
        if (teams.Where(team => Begins(text, team.Name)).MaxBy(team => team.Name.Length) is { } whole)
            return (whole, whole.Name.Length);
        var end = text.IndexOfAny([.. Quotes, ',']);
        var word = end < 0 ? text : text[..end];
        return teams.Where(team => team.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase)).ToList() is [var only] ? (only, word.Length) : null;
    }

    private static bool Begins(string text, string name) =>
        text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (text.Length == name.Length || !char.IsLetterOrDigit(text[name.Length]));
}
