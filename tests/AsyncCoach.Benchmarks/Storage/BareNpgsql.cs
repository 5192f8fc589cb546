using System.Text.Json;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Storage.Decisions;
using Npgsql;
using NpgsqlTypes;

namespace AsyncCoach.Benchmarks.Storage;

/// <summary>Npgsql by itself on the same tables: one connection, prepared statements, a transaction a record in one batch; and the searches as one would write them.</summary>
internal sealed class BareNpgsql : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly NpgsqlConnection _connection;

    public BareNpgsql(string connection)
    {
        _source = NpgsqlDataSource.Create(connection + ";Max Auto Prepare=50;Auto Prepare Min Usages=2");
        _connection = _source.OpenConnection();
    }

    public async Task Record(Decision decision)
    {
        var (key, at) = (decision.Id.ToString(), decision.CreatedAt.ToUnixTimeMilliseconds());
        var json = JsonSerializer.SerializeToUtf8Bytes(decision, DecisionMap.Map.Json);
        await using var batch = new NpgsqlBatch(_connection);
        Add(batch, "INSERT INTO receipts(workspace, key, at) VALUES($1, $2, $3)", Samples.Workspace.Value, $"Ev{key}", at);
        Add(batch, "INSERT INTO doc_decision(workspace, key, revision, schema, json) VALUES($1, $2, 1, 1, $3)", Samples.Workspace.Value, key, json);
        Add(
            batch,
            "INSERT INTO revisions(workspace, kind, key, number, at, by, what, schema, json) VALUES($1, 'decision', $2, 1, $3, $4, 'recorded', 1, $5)",
            Samples.Workspace.Value, key, at, $"{decision.Recorder}", json);
        Add(
            batch,
            "INSERT INTO outbox(workspace, key, kind, subject, receiver, not_before, urgency, detail, enqueued) VALUES($1, $2, 'decision.card', $3, $4, $5, 0, '', $5)",
            Samples.Workspace.Value, $"decision.card/{key}", key, Samples.Channel.Value, at);
        await batch.ExecuteNonQueryAsync();
    }

    /// <summary>The ten best.</summary>
    public Task Best(string words) => Keys(
        """
        SELECT key FROM doc_decision, to_tsquery('words', $2) q WHERE workspace = $1 AND words @@ q ORDER BY ts_rank(words, q) DESC LIMIT 10
        """,
        string.Join(" & ", words.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>The ten newest, as one would write it.</summary>
    public Task Newest(string word) => Keys(
        "SELECT key FROM doc_decision WHERE workspace = $1 AND words @@ to_tsquery('words', $2) ORDER BY f_recorded_at DESC NULLS LAST, key DESC LIMIT 10", word);

    public async Task Run(string sql)
    {
#pragma warning disable CA2100 // The benchmark's own texts.
        await using var command = new NpgsqlCommand(sql, _connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        await _source.DisposeAsync();
    }

    private async Task Keys(string sql, string words)
    {
#pragma warning disable CA2100 // The two texts above.
        await using var command = new NpgsqlCommand(sql, _connection) { Parameters = { new() { Value = Samples.Workspace.Value }, new() { Value = words } } };
#pragma warning restore CA2100
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            rows.GetString(0);
    }

    private static void Add(NpgsqlBatch batch, string sql, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(value is byte[] json ? new NpgsqlParameter { Value = json, NpgsqlDbType = NpgsqlDbType.Jsonb } : new NpgsqlParameter { Value = value });
        batch.BatchCommands.Add(command);
    }
}
