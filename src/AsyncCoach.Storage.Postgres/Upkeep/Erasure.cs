using System.Text.Json;
using AsyncCoach.Domain;
using NodaTime;
using Npgsql;

namespace AsyncCoach.Storage.Postgres;

/// <summary>
/// Removes a workspace or a person for good, in one transaction that nobody else writes beside. The rows' space is given free afterwards; what the
/// server's own archives and backups hold is theirs to forget.
/// </summary>
internal sealed class Erasure(PostgresCore core, WorkspaceId workspace, Instant now)
{
    private static readonly string[] Plain = ["revisions", "outbox", "counters", "receipts", "alarms", "members", "member_lists", "tombstones"];

    private IEnumerable<string> Tables => core.Kinds.All.Select(kind => kind.Table).Concat(Plain);

    public async Task<ErasureReport> Run(PersonId? person, CancellationToken cancellation)
    {
        var report = await core.Database.Transaction(
            async connection =>
            {
                // What is being written is finished first, and what comes meanwhile waits.
                await Database.Run(connection, new Sql($"LOCK TABLE {string.Join(", ", Tables)} IN SHARE ROW EXCLUSIVE MODE"), cancellation);
                var change = new Changes(connection, cancellation);
                var erased = person is { } who ? await Person(change, who) : await Workspace(change);
                await ForgetStems(change);
                return erased;
            },
            cancellation);
        foreach (var table in Tables)
            await Vacuum(table, cancellation);
        return report;
    }

    private async Task<ErasureReport> Workspace(Changes change)
    {
        var documents = 0L;
        foreach (var kind in core.Kinds.All)
            documents += await Delete(kind.Table);
        var (revisions, outbox) = (await Delete("revisions"), await Delete("outbox"));
        foreach (var table in Plain.Except(["revisions", "outbox"], StringComparer.Ordinal))
            await Delete(table);
        await Tombstone(change, "");
        return new ErasureReport(documents, revisions, outbox);

        Task<long> Delete(string table) => change.Run($"DELETE FROM {table} WHERE workspace = ?", workspace.Value);
    }

    private async Task<ErasureReport> Person(Changes change, PersonId person)
    {
        var (documents, revisions, outbox) = (0L, 0L, 0L);
        var id = person.ToString();
        foreach (var kind in core.Kinds.All)
        {
            var keys = await Own(change, kind, person);
            outbox += await change.Run("DELETE FROM outbox WHERE workspace = ? AND subject = ANY(?)", workspace.Value, keys);
            revisions += await change.Run("DELETE FROM revisions WHERE workspace = ? AND kind = ? AND key = ANY(?)", workspace.Value, kind.Name, keys);
            documents += await change.Run($"DELETE FROM {kind.Table} WHERE workspace = ? AND key = ANY(?)", workspace.Value, keys);
        }

        outbox += await change.Run("DELETE FROM outbox WHERE workspace = ? AND receiver = ?", workspace.Value, id);
        await change.Run("DELETE FROM members WHERE workspace = ? AND person = ?", workspace.Value, id);
        await change.Run("DELETE FROM alarms WHERE workspace = ? AND subject = ?", workspace.Value, id);
        var stones = await change.Texts("SELECT person FROM tombstones WHERE workspace = ? AND person <> ''", workspace.Value);
        var stone = $"{person.Home}/erased-{stones.Length + 1}";
        await Replace(change, id, stone);
        await Tombstone(change, stone);
        return new ErasureReport(documents, revisions, outbox);
    }

    /// <summary>What is only theirs: records that name nobody else and belong to no channel, and what is kept under their id.</summary>
    private Task<string[]> Own(Changes change, Kind kind, PersonId person)
    {
        var id = person.ToString();
        return kind.Map.Readers is null
            ? change.Texts($"SELECT key FROM {kind.Table} WHERE workspace = ? AND (key = ? OR right(key, length(?)) = ?)", workspace.Value, id, "/" + id, "/" + id)
            : change.Texts(
                $"SELECT key FROM {kind.Table} WHERE workspace = ? AND (key = ? OR right(key, length(?)) = ? OR (r_channel IS NULL AND r_named = ?))",
                workspace.Value, id, "/" + id, "/" + id, JsonSerializer.SerializeToUtf8Bytes([id], TextJson.Default.StringArray));
    }

    /// <summary>Their id becomes a stone wherever others' records name them. Who had read such a record before has read another one.</summary>
    private async Task Replace(Changes change, string id, string stone)
    {
        foreach (var kind in core.Kinds.All)
            await Replace(change, kind.Table, ", revision = revision + 1", id, stone);
        await Replace(change, "revisions", "", id, stone);
        await change.Run("UPDATE revisions SET by = ? WHERE workspace = ? AND by = ?", stone, workspace.Value, id);
    }

    private Task<long> Replace(Changes change, string table, string besides, string id, string stone) => change.Run(
        $"UPDATE {table} SET json = replace(json::text, to_jsonb(?::text)::text, to_jsonb(?::text)::text)::jsonb{besides} WHERE workspace = ? AND strpos(json::text, to_jsonb(?::text)::text) > 0",
        id, stone, workspace.Value, id);

    /// <summary>Words that stood in nobody's records but theirs.</summary>
    private async Task ForgetStems(Changes change)
    {
        foreach (var kind in core.Kinds.All.Where(kind => kind.Map.Searchable.Count > 0))
        {
            await change.Run(
                $"DELETE FROM {kind.Stems} s WHERE NOT EXISTS(SELECT FROM {kind.Table} d WHERE d.{FullText.Column} @@ array_to_tsvector(ARRAY[s.stem])::text::tsquery)");
        }
    }

    private Task<long> Tombstone(Changes change, string person) => change.Run(
        "INSERT INTO tombstones(workspace, person, at) VALUES(?, ?, ?) ON CONFLICT(workspace, person) DO UPDATE SET at = excluded.at",
        workspace.Value, person, now.ToUnixTimeMilliseconds());

    private async Task Vacuum(string table, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await core.Database.Open(cancellation);
            await Database.Run(connection, new Sql("SET statement_timeout = 0"), cancellation);
            await Database.Run(connection, new Sql($"VACUUM {table}"), cancellation);
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException)
        {
            throw new StoreException($"Everything was erased; its space is given free when the server next vacuums {table}. {Sentence.For(failure)}", failure);
        }
    }

    private sealed class Changes(NpgsqlConnection connection, CancellationToken cancellation)
    {
        public async Task<long> Run(string sql, params object?[] values) => await Database.Run(connection, new Sql(sql, values), cancellation);

        public async Task<string[]> Texts(string sql, params object?[] values)
        {
            var texts = new List<string>();
            await using var command = new Sql(sql, values).On(connection);
            await using var rows = await command.ExecuteReaderAsync(cancellation);
            while (await rows.ReadAsync(cancellation))
                texts.Add(rows.Text(0));
            return [.. texts];
        }
    }
}
