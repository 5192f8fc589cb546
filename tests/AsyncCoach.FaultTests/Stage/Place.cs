namespace AsyncCoach.FaultTests.Stage;

/// <summary>A channel that the bot is in, with whoever else is.</summary>
internal sealed record Place(string Name, string Id, IReadOnlyList<Worker> Members)
{
    public string Hash => $"#{Name}";
}
