namespace AsyncCoach.FaultTests;

/// <summary>How long a run goes on, and where it writes.</summary>
/// <param name="Minutes">At least so long; null: as long as it takes.</param>
/// <param name="Kills">At least so many; null: as many as there are.</param>
internal sealed record RunOptions(double? Minutes, int? Kills, int Seed, FileInfo? Ledger)
{
    public bool IsEnough(TimeSpan elapsed, int kills) =>
        !(Minutes is null && Kills is null) && elapsed.TotalMinutes >= (Minutes ?? 0) && kills >= (Kills ?? 0);

    /// <param name="part">Of several ledgers, which one.</param>
    public TextWriter? OpenLedger(string? part = null) =>
        Ledger is null ? null : new StreamWriter(part is null ? Ledger.FullName : Path.ChangeExtension(Ledger.FullName, $"{part}{Ledger.Extension}")) { AutoFlush = true };
}
