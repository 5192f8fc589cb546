using System.Text.Json;
using AsyncCoach.Domain;
using NodaTime;

namespace AsyncCoach.Storage.Sqlite;

/// <summary>
/// Removes a workspace or a person for good: rows are overwritten in the file, the full-text index is rewritten and the log emptied, so
/// that nothing of it is left to be found in a free page.
/// </summary>
internal static class Erasure
{
    public static async Task<ErasureReport> Run(SqliteCore core, WorkspaceId workspace, PersonId? person, Instant now)
    {
        await core.Writer.Pragma("secure_delete=ON");
        try
        {
            return await core.Writer.Do(link => person is { } who ? Person(core, link, workspace.Value, who, now) : Workspace(core, link, workspace.Value, now));
        }
        finally
        {
            await core.Writer.Pragma("secure_delete=OFF");
            await core.Writer.Pragma("wal_checkpoint(TRUNCATE)");
        }
    }

    private static ErasureReport Workspace(SqliteCore core, Link link, string workspace, Instant now)
    {
        var documents = core.Kinds.All.Sum(kind => Delete(link, kind.Table, workspace));
        var revisions = Delete(link, "revisions", workspace);
        var outbox = Delete(link, "outbox", workspace);
        foreach (var table in (string[])["counters", "receipts", "alarms", "members", "member_lists", "tombstones"])
            Delete(link, table, workspace);
        Rewrite(core, link);
        Tombstone(link, workspace, "", now);
        return new ErasureReport(documents, revisions, outbox);
    }

    private static ErasureReport Person(SqliteCore core, Link link, string workspace, PersonId person, Instant now)
    {
        var (documents, revisions, outbox) = (0L, 0L, 0L);
        foreach (var kind in core.Kinds.All)
        {
            foreach (var key in Own(link, kind, workspace, person))
            {
                outbox += Change(link, "DELETE FROM outbox WHERE workspace = ?1 AND subject = ?2", workspace, key);
                revisions += Change(link, "DELETE FROM revisions WHERE workspace = ?1 AND key = ?2 AND kind = ?3", workspace, key, kind.Name);
                documents += Change(link, $"DELETE FROM {kind.Table} WHERE workspace = ?1 AND key = ?2", workspace, key);
            }
        }

        outbox += Change(link, "DELETE FROM outbox WHERE workspace = ?1 AND receiver = ?2", workspace, person.ToString());
        Change(link, "DELETE FROM members WHERE workspace = ?1 AND person = ?2", workspace, person.ToString());
        Change(link, "DELETE FROM alarms WHERE workspace = ?1 AND subject = ?2", workspace, person.ToString());
        var stone = $"{person.Home}/erased-{Stone(link, workspace)}";
        Replace(core, link, workspace, person.ToString(), stone);
        Rewrite(core, link);
        Tombstone(link, workspace, stone, now);
        return new ErasureReport(documents, revisions, outbox);
    }

    /// <summary>What is only theirs: records that name nobody else and belong to no channel, and what is kept under their id.</summary>
    private static List<string> Own(Link link, Kind kind, string workspace, PersonId person)
    {
        var id = person.ToString();
        var alone = kind.Map.Readers is null ? "" : " OR (r_channel IS NULL AND r_named = ?4)";
        using var rows = link.Ask($"SELECT key FROM {kind.Table} WHERE workspace = ?1 AND (key = ?2 OR substr(key, -length(?3)) = ?3{alone})");
        rows.Add(workspace).Add(id).Add("/" + id);
        if (alone.Length > 0)
            rows.Add($"[{Quoted(id)}]");
        var keys = new List<string>();
        while (rows.Step())
            keys.Add(rows.Text(0));
        return keys;
    }

    /// <summary>Their id becomes a stone wherever others' records name them.</summary>
    private static void Replace(SqliteCore core, Link link, string workspace, string id, string stone)
    {
        foreach (var table in core.Kinds.All.Select(kind => kind.Table).Append("revisions"))
        {
            Change(link, $"UPDATE {table} SET json = replace(json, ?2, ?3) WHERE workspace = ?1 AND instr(json, ?2) > 0",
                workspace, Quoted(id), Quoted(stone));
        }

        Change(link, "UPDATE revisions SET by = ?3 WHERE workspace = ?1 AND by = ?2", workspace, id, stone);
    }

    private static void Rewrite(SqliteCore core, Link link)
    {
        foreach (var kind in core.Kinds.All.Where(kind => kind.Map.Searchable.Count > 0))
            link.Run($"INSERT INTO {kind.Text}({kind.Text}) VALUES('optimize')");
    }

    private static long Stone(Link link, string workspace)
    {
        using var count = link.Ask("SELECT count(*) + 1 FROM tombstones WHERE workspace = ?1 AND person <> ''");
        count.Add(workspace).Step();
        return count.Number(0);
    }

    private static void Tombstone(Link link, string workspace, string person, Instant now)
    {
        using var stone = link.Ask("INSERT INTO tombstones(workspace, person, at) VALUES(?1, ?2, ?3) ON CONFLICT DO UPDATE SET at = excluded.at");
        stone.Add(workspace).Add(person).Add(now.ToUnixTimeMilliseconds()).Run();
    }

    private static long Delete(Link link, string table, string workspace) => Change(link, $"DELETE FROM {table} WHERE workspace = ?1", workspace);

    private static long Change(Link link, string sql, params ReadOnlySpan<string> values)
    {
        using var change = link.Ask(sql);
        foreach (var value in values)
            change.Add(value);
        return change.Run();
    }

    private static string Quoted(string id) => JsonSerializer.Serialize(id, TextJson.Default.String);
}
