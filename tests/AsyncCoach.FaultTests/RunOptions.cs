using AsyncCoach.FaultTests.Stage;

namespace AsyncCoach.FaultTests;

/// <summary>How long a run goes on, and where it writes.</summary>
/// <param name="Minutes">At least so long; null: as long as it takes.</param>
/// <param name="Kills">At least so many; null: as many as there are.</param>
/// <param name="Postgres">The connection string of a database; null: SQLite.</param>
/// <param name="Server">Its server's folder, as <c>tests/postgres.sh</c> made it; null: the server is left alone.</param>
internal sealed record RunOptions(double? Minutes, int? Kills, int Seed, FileInfo? Ledger, string? Postgres, DirectoryInfo? Server)
{
    public Store Store(Town town) => Postgres is null ? Stage.Store.Sqlite(town.StoreFile) : Stage.Store.Postgres(Postgres, Server);

    public bool IsEnough(TimeSpan elapsed, int kills) =>
        !(Minutes is null && Kills is null) && elapsed.TotalMinutes >= (Minutes ?? 0) && kills >= (Kills ?? 0);

    /// <param name="part">Of several ledgers, which one.</param>
    public TextWriter? OpenLedger(string? part = null) =>
        Ledger is null ? null : new StreamWriter(part is null ? Ledger.FullName : Path.ChangeExtension(Ledger.FullName, $"{part}{Ledger.Extension}")) { AutoFlush = true };
}
