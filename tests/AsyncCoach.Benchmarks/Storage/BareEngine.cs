using System.Text;
using System.Text.Json;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Storage.Decisions;
using Microsoft.Data.Sqlite;

namespace AsyncCoach.Benchmarks.Storage;

/// <summary>
/// The engine by itself, on a file with the same tables, indexes and triggers: one connection, prepared commands, one
/// transaction a record, its own automatic checkpoints.
/// </summary>
internal sealed class BareEngine : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _commit;
    private readonly SqliteCommand _document;
    private readonly SqliteCommand _revision;
    private readonly SqliteCommand _message;
    private readonly SqliteCommand _receipt;
    private readonly SqliteCommand _best;

    public BareEngine(string file)
    {
        _connection = new SqliteConnection($"Data Source={file};Pooling=False");
        _connection.Open();
        using (var pragma = _connection.CreateCommand())
        {
            pragma.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;";
            pragma.ExecuteNonQuery();
        }

        _begin = Command("BEGIN IMMEDIATE");
        _commit = Command("COMMIT");
        _document = Command("INSERT INTO doc_decision(workspace, key, revision, schema, json) VALUES($w, $k, 1, 1, $j)", "$w", "$k", "$j");
        _revision = Command(
            "INSERT INTO revisions(workspace, kind, key, number, at, by, what, schema, json) VALUES($w, 'decision', $k, 1, $t, $p, 'recorded', 1, $j)",
            "$w", "$k", "$t", "$p", "$j");
        _message = Command(
            """
            INSERT INTO outbox(workspace, key, kind, subject, receiver, not_before, urgency, detail, enqueued)
            VALUES($w, $m, 'decision.card', $k, $c, $t, 0, '', $t)
            """, "$w", "$m", "$k", "$c", "$t");
        _receipt = Command("INSERT INTO receipts(workspace, key, at) VALUES($w, $r, $t)", "$w", "$r", "$t");
        _best = Command(
            """
            SELECT d.key, d.json FROM (SELECT rowid, rank FROM text_decision WHERE text_decision MATCH $q ORDER BY rank LIMIT 10) f
            JOIN doc_decision d ON d.id = f.rowid ORDER BY f.rank
            """, "$q");
    }

    public void Record(Decision decision)
    {
        var (key, at) = (decision.Id.ToString(), decision.CreatedAt.ToUnixTimeMilliseconds());
        var json = Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(decision, DecisionMap.Map.Json));
        _begin.ExecuteNonQuery();
        Run(_document, Samples.Workspace.Value, key, json);
        Run(_revision, Samples.Workspace.Value, key, at, $"{decision.Recorder}", json);
        Run(_message, Samples.Workspace.Value, $"decision.card/{key}", key, Samples.Channel.Value, at);
        Run(_receipt, Samples.Workspace.Value, $"Ev{key}", at);
        _commit.ExecuteNonQuery();
    }

    /// <summary>The top ten with their rows.</summary>
    public List<Decision> Best(string match)
    {
        _best.Parameters[0].Value = match;
        var found = new List<Decision>();
        using var rows = _best.ExecuteReader();
        while (rows.Read())
            found.Add(JsonSerializer.Deserialize(rows.GetString(1), DecisionMap.Map.Json)!);
        return found;
    }

    public void Dispose()
    {
        foreach (var command in (SqliteCommand[])[_begin, _commit, _document, _revision, _message, _receipt, _best])
            command.Dispose();
        _connection.Dispose();
    }

    private SqliteCommand Command(string sql, params string[] names)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // The texts above are the only ones.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var name in names)
            command.Parameters.Add(new SqliteParameter(name, null) { Value = "" });
        command.Prepare();
        return command;
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var at = 0; at < values.Length; at++)
            command.Parameters[at].Value = values[at];
        command.ExecuteNonQuery();
    }
}
