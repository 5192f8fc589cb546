namespace AsyncCoach.Domain.Decisions;

/// <summary>
/// What people typed about a decision, exactly as they typed it; empty where nothing was. The first four are the four answers (the
/// third of them, who decides, is a person).
/// </summary>
public sealed record DecisionText(
    string What,
    string WhyNow,
    string Done,
    string Area = "",
    string Options = "",
    string Links = "")
{
    public static DecisionText Empty { get; } = new("", "", "");
}
