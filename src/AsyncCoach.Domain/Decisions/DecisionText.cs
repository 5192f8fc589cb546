namespace AsyncCoach.Domain.Decisions;

/// <summary>
/// What people typed about a decision, exactly as they typed it; empty where nothing was. The first four are the four answers (the
/// third of them, who decides, is a person). The last three only records from files have.
/// </summary>
/// <param name="Title">What its file calls it; null where nobody gave it a title: see <see cref="DecisionTitle"/>.</param>
/// <param name="More">What else its file says, under headings that no answer belongs to.</param>
public sealed record DecisionText(
    string What,
    string WhyNow,
    string Done,
    string Area = "",
    string Options = "",
    string Links = "",
    string? Title = null,
    string Consequences = "",
    string More = "")
{
    public static DecisionText Empty { get; } = new("", "", "");
}
