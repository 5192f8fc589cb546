using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AsyncCoach.Storage.Sqlite;

/// <summary>One document to be kept or removed. Everything but its number is worked out before the writer sees it.</summary>
/// <param name="Read">The revision that the session read; null: the document must not exist yet.</param>
/// <param name="Follows">An earlier write of the same session made what this one replaces.</param>
/// <param name="Json">Null for a removal.</param>
internal sealed record DocumentWrite(Kind Kind, string Key, Change Change, long? Read, bool Follows, byte[]? Json, NumberSlot? Slot, bool NumberMissing, bool Forget)
{
    /// <summary>Null when it is done; else why the session cannot be kept.</summary>
    public Commit? Run(Link link, string workspace, Dictionary<string, long> numbers)
    {
        if (Json is null)
            return Remove(link, workspace);

        var json = Json;
        if (Slot is { } slot)
        {
            var number = Draw(link, workspace);
            numbers[Key] = number;
            json = slot.Filled(json, number, NumberMissing ? Kind.Map.NumberedAt : null);
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
            using var insert = link.Ask(Kind.Insert);
            insert.Add(workspace).Add(Key).Add(Kind.Map.SchemaVersion).Add(json.AsSpan());
            if (Kind.Map.KeepsRevisions)
                insert.Add(Kind.Name);
            insert.Step();
            var revision = insert.Number(0);
            insert.Run();
            return revision;
        }

        using var update = link.Ask(Kind.Update);
        return update.Add(workspace).Add(Key).Add(Kind.Map.SchemaVersion).Add(json.AsSpan()).Add(before).Run() == 1 ? before + 1 : null;
    }

    private Commit.Conflict? Remove(Link link, string workspace)
    {
        if (Before(link, workspace) is not { } before)
            return new Commit.Conflict();
        if (Kind.Map.KeepsRevisions && !Forget)
        {
            using var last = link.Ask(
                $"""
                INSERT INTO revisions(workspace, kind, key, number, at, by, what, schema, json)
                SELECT workspace, ?3, key, revision + 1, ?4, ?5, ?6, schema, json FROM {Kind.Table} WHERE workspace = ?1 AND key = ?2
                """);
            last.Add(workspace).Add(Key).Add(Kind.Name).Add(Change.At.ToUnixTimeMilliseconds()).Add(Change.By?.ToString()).Add(Change.What).Run();
        }

        using (var delete = link.Ask(Kind.Delete))
        {
            if (delete.Add(workspace).Add(Key).Add(before).Run() == 0)
                return new Commit.Conflict();
        }

        if (Forget)
        {
            using var forget = link.Ask("DELETE FROM revisions WHERE workspace = ?1 AND kind = ?2 AND key = ?3");
            forget.Add(workspace).Add(Kind.Name).Add(Key).Run();
        }

        return null;
    }

    private long? Before(Link link, string workspace)
    {
        if (!Follows)
            return Read;
        using var present = link.Ask($"SELECT revision FROM {Kind.Table} WHERE workspace = ?1 AND key = ?2");
        return present.Add(workspace).Add(Key).Step() ? present.Number(0) : null;
    }

    private void Keep(Link link, string workspace, long revision, byte[] json)
    {
        if (!Kind.Map.KeepsRevisions)
            return;
        using var keep = link.Ask("INSERT INTO revisions(workspace, kind, key, number, at, by, what, schema, json) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)");
        keep.Add(workspace).Add(Kind.Name).Add(Key).Add(revision)
            .Add(Change.At.ToUnixTimeMilliseconds()).Add(Change.By?.ToString()).Add(Change.What)
            .Add(Kind.Map.SchemaVersion).Add(json.AsSpan()).Run();
    }

    private long Draw(Link link, string workspace)
    {
        using var draw = link.Ask(
            "INSERT INTO counters(workspace, name, value) VALUES(?1, ?2, 1) ON CONFLICT(workspace, name) DO UPDATE SET value = value + 1 RETURNING value");
        draw.Add(workspace).Add(Kind.Name).Step();
        var number = draw.Number(0);
        draw.Run();
        return number;
    }

    /// <summary>Why the engine refused: the document exists, or who holds the unique key that it claims.</summary>
    private Commit Holder(Link link, string workspace, byte[] json)
    {
        using (var exists = link.Ask(Kind.Exists))
        {
            if (Read is null && !Follows && exists.Add(workspace).Add(Key).Step())
                return new Commit.Conflict();
        }

        foreach (var unique in Kind.Map.Unique)
        {
            var same = string.Concat(unique.Fields.Select(field => $" AND {Kind.ColumnOf(field)} = json_extract(?3, {Kind.Path(field.Path)})"));
            using var holder = link.Ask($"SELECT key FROM {Kind.Table} WHERE workspace = ?1 AND key <> ?2{same}");
            if (holder.Add(workspace).Add(Key).Add(json.AsSpan()).Step())
                return new Commit.Duplicate(unique.Name, holder.Text(0));
        }

        return new Commit.Conflict();
    }
}
