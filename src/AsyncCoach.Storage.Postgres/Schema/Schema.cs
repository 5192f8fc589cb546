using System.Globalization;
using Npgsql;

namespace AsyncCoach.Storage.Postgres;

/// <summary>Brings a schema up to this program. One that is up to date already costs two look-ups; replicas that start together wait for each other.</summary>
internal sealed class Schema(PostgresCore core)
{
    private const string SetValue = "INSERT INTO meta(name, value) VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value";

    private string Fingerprint => core.Kinds.Fingerprint(Tables.Format);

    /// <exception cref="StoreException">Not reachable, not ours, or of a program whose data this one may not read.</exception>
    public async Task Prepare(CancellationToken cancellation)
    {
        if (await IsUpToDate(cancellation))
            return;
        if (core.Options.ReadOnly)
            throw new StoreException("The database was not prepared by this version yet: start it once with write access.");
        await core.Database.Transaction(
            async connection =>
            {
                await Database.Run(connection, new Sql("SELECT pg_advisory_xact_lock(?)", Tables.ChangeLock), cancellation);
                // Another replica may have made everything while this one waited; then there is nothing to be done below.
                await Ensure(connection, cancellation);
                return 0;
            },
            cancellation);
    }

    private async Task<bool> IsUpToDate(CancellationToken cancellation)
    {
        var tables = await core.Database.Read(
            new Sql("SELECT c.relname::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = ? AND c.relkind = 'r'", core.Database.Schema),
            row => row.GetString(0),
            cancellation);
        if (tables.Count == 0)
            return false;
        if (!tables.Contains("meta", StringComparer.Ordinal))
            throw new StoreException($"The schema {core.Database.Schema} holds another program's tables.");
        var meta = (await core.Database.Read(new Sql("SELECT name, value FROM meta"), row => (Name: row.GetString(0), Value: row.GetString(1)), cancellation))
            .ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);
        if (long.TryParse(meta.GetValueOrDefault("oldest_reader"), CultureInfo.InvariantCulture, out var oldest) && oldest > Tables.Format)
            throw new StoreException($"The database needs a newer AsyncCoach (it may be read from format {oldest}, this one knows {Tables.Format}).");
        return string.Equals(meta.GetValueOrDefault("maps"), Fingerprint, StringComparison.Ordinal);
    }

    private async Task Ensure(NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (await Database.Value(connection, new Sql("SHOW server_encoding"), cancellation) is not "UTF8")
            throw new StoreException("The database is not kept in UTF-8: make it with ENCODING 'UTF8'.");
        if (await Database.Value(connection, new Sql("SELECT 1 FROM pg_namespace WHERE nspname = ?", core.Database.Schema), cancellation) is null)
            await Database.Run(connection, new Sql($"CREATE SCHEMA \"{core.Database.Schema.Replace("\"", "\"\"", StringComparison.Ordinal)}\""), cancellation);
        foreach (var statement in Tables.Statements)
            await Database.Run(connection, new Sql(statement), cancellation);
        await FullText.Prepare(connection, cancellation);
        foreach (var kind in core.Kinds.All)
        {
            await KindTable.Ensure(connection, kind, cancellation);
            await FullText.Ensure(connection, kind, cancellation);
        }

        await Database.Run(connection, new Sql(SetValue, "maps", Fingerprint), cancellation);
    }
}
