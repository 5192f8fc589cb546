using AsyncCoach.FaultTests.Stage;
using NodaTime;

namespace AsyncCoach.FaultTests.Load;

/// <summary>Looks into the bot's store for alarms and messages that are due, those being worked on included. A connection a look: none is held while the bot is killed.</summary>
internal sealed class Pending(Town town, Store store)
{
    /// <summary>What is due now; and, where all of it only rests before another try, until when in wire time.</summary>
    public async Task<(int Due, Instant? RestsUntil, string Which)> Look()
    {
        await using var connection = store.Looks();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"""
            SELECT 'alarm ' || key, 0, leased_until FROM alarms WHERE due <= {town.Now.ToUnixTimeMilliseconds()}
            UNION ALL
            SELECT state || ' ' || key, CASE WHEN token IS NULL THEN 1 ELSE 0 END, wire_from FROM outbox
            WHERE open AND not_before <= {town.Now.ToUnixTimeMilliseconds()}
            """;
        await using var reader = await command.ExecuteReaderAsync();
        List<(string What, bool Rests, long Until)> due = [];
        while (await reader.ReadAsync())
            due.Add((reader.GetString(0), reader.GetInt64(1) == 1, reader.GetInt64(2)));
        var rests = due.Count > 0 && due.TrueForAll(one => one.Rests) ? due.Min(one => one.Until) : (long?)null;
        return (due.Count, rests is { } until ? Instant.FromUnixTimeMilliseconds(until) : null, string.Join(", ", due.Take(5).Select(one => one.What)));
    }
}
