using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AsyncCoach.Storage.Sqlite;

/// <summary>The statements that keep or remove one document.</summary>
internal sealed class DocumentWrite(Kind kind, HandedDocument document)
{
    /// <summary>Null when it is done; else why the session cannot be kept.</summary>
    public Commit? Run(Link link, string workspace, Dictionary<string, long> numbers)
    {
        if (document.Json is null)
            return Remove(link, workspace);

        var json = document.Json;
        if (document.Slot is { } slot)
        {
            var number = Draw(link, workspace);
            numbers[document.Key] = number;
            json = slot.Filled(json, number, document.NumberMissing ? kind.Map.NumberedAt : null);
        }

        try
        {
            if (Write(link, workspace, json) is not { } revision)
                return new Commit.Conflict();
            Keep(link, workspace, revision, json);
            return null;
        }
        catch (SqliteException taken) when (taken.SqliteErrorCode == raw.SQLITE_CONSTRAINT)
        {
            return Holder(link, workspace, json);
        }
    }

    private long? Write(Link link, string workspace, byte[] json)
    {
        if (Before(link, workspace) is not { } before)
        {
            using var insert = link.Ask(kind.Insert);
            insert.Add(workspace).Add(document.Key).Add(kind.Map.SchemaVersion).Add(json.AsSpan());
            if (kind.Map.KeepsRevisions)
                insert.Add(kind.Name);
            insert.Step();
            var revision = insert.Number(0);
            insert.Run();
            return revision;
        }

        using var update = link.Ask(kind.Update);
        return update.Add(workspace).Add(document.Key).Add(kind.Map.SchemaVersion).Add(json.AsSpan()).Add(before).Run() == 1 ? before + 1 : null;
    }

    private Commit.Conflict? Remove(Link link, string workspace)
    {
        if (Before(link, workspace) is not { } before)
            return new Commit.Conflict();
        if (kind.Map.KeepsRevisions && !document.Forget)
        {
            using var last = link.Ask(
                $"""
                INSERT INTO revisions(workspace, kind, key, number, at, by, what, schema, json)
                SELECT workspace, ?3, key, revision + 1, ?4, ?5, ?6, schema, json FROM {kind.Table} WHERE workspace = ?1 AND key = ?2
                """);
            last.Add(workspace).Add(document.Key).Add(kind.Name).Add(document.Change.At.ToUnixTimeMilliseconds()).Add(document.Change.By?.ToString()).Add(document.Change.What).Run();
        }

        using (var delete = link.Ask(kind.Delete))
        {
            if (delete.Add(workspace).Add(document.Key).Add(before).Run() == 0)
                return new Commit.Conflict();
        }

        if (document.Forget)
        {
            using var forget = link.Ask("DELETE FROM revisions WHERE workspace = ?1 AND kind = ?2 AND key = ?3");
            forget.Add(workspace).Add(kind.Name).Add(document.Key).Run();
        }

        return null;
    }

    private long? Before(Link link, string workspace)
    {
        if (!document.Follows)
            return document.Read;
        using var present = link.Ask($"SELECT revision FROM {kind.Table} WHERE workspace = ?1 AND key = ?2");
        return present.Add(workspace).Add(document.Key).Step() ? present.Number(0) : null;
    }

    private void Keep(Link link, string workspace, long revision, byte[] json)
    {
        if (!kind.Map.KeepsRevisions)
            return;
        using var keep = link.Ask("INSERT INTO revisions(workspace, kind, key, number, at, by, what, schema, json) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)");
        keep.Add(workspace).Add(kind.Name).Add(document.Key).Add(revision)
            .Add(document.Change.At.ToUnixTimeMilliseconds()).Add(document.Change.By?.ToString()).Add(document.Change.What)
            .Add(kind.Map.SchemaVersion).Add(json.AsSpan()).Run();
    }

    private long Draw(Link link, string workspace)
    {
        using var draw = link.Ask(
            "INSERT INTO counters(workspace, name, value) VALUES(?1, ?2, 1) ON CONFLICT(workspace, name) DO UPDATE SET value = value + 1 RETURNING value");
        draw.Add(workspace).Add(kind.Name).Step();
        var number = draw.Number(0);
        draw.Run();
        return number;
    }

    /// <summary>Why the engine refused: the document exists, or who holds the unique key that it claims.</summary>
    private Commit Holder(Link link, string workspace, byte[] json)
    {
        using (var exists = link.Ask(kind.Exists))
        {
            if (document.Read is null && !document.Follows && exists.Add(workspace).Add(document.Key).Step())
                return new Commit.Conflict();
        }

        foreach (var unique in kind.Map.Unique)
        {
            var same = string.Concat(unique.Fields.Select(field => $" AND {kind.ColumnOf(field)} = json_extract(?3, {Kind.Path(field.Path)})"));
            using var holder = link.Ask($"SELECT key FROM {kind.Table} WHERE workspace = ?1 AND key <> ?2{same}");
            if (holder.Add(workspace).Add(document.Key).Add(json.AsSpan()).Step())
                return new Commit.Duplicate(unique.Name, holder.Text(0));
        }

        return new Commit.Conflict();
    }
}
