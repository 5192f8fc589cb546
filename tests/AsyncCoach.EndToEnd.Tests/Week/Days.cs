using System.Data.Common;
using AsyncCoach.EndToEnd.Tests.Living;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace AsyncCoach.EndToEnd.Tests.Week;

/// <summary>
/// Lets product time pass as the bot would live it: from one thing that is due to the next, each finished before the next begins. Looks into the
/// bot's store for what is still to come, so that it is the same for a bot in this process and for one that is killed meanwhile.
/// </summary>
/// <param name="afterEach">What is done each time that all has been finished.</param>
internal sealed class Days(World world, Func<Task> afterEach) : IDisposable
{
    private static readonly TimeSpan LongestStep = TimeSpan.FromMinutes(2);

    /// <summary>Whoever holds a lease and works has done so by then; it was killed otherwise, and wire time has to pass for the others.</summary>
    private static readonly TimeSpan LongestWork = TimeSpan.FromSeconds(3);

    private readonly DbConnection _store = Open(world);

    public int Steps { get; private set; }

    public DateTimeOffset Now => world.Time.GetUtcNow();

    public async Task PassUntil(DateTimeOffset to)
    {
        while (true)
        {
            await Settled();
            await afterEach();
            var next = NextDue();
            if (next is null || next >= to)
                break;
            Forward(next.Value);
            Steps++;
        }
        Forward(to);
        await Settled();
    }

    /// <summary>Until nothing is due, nothing is under way, and nobody is being told anything.</summary>
    public async Task Settled()
    {
        using var enough = new CancellationTokenSource(LongestStep);
        var since = TimeProvider.System.GetTimestamp();
        for (var quiet = 0; quiet < 2;)
        {
            if (enough.IsCancellationRequested)
                throw new TimeoutException($"At {Now:u} this stays due: {string.Join(", ", Waiting())}\n{string.Join('\n', world.Log.Lines.TakeLast(20))}");
            if (Waiting().Count > 0)
            {
                quiet = 0;
                SkipWireWait();
                if (world.Database is not null && TimeProvider.System.GetElapsedTime(since) > LongestWork)
                {
                    SkipLease();
                    since = TimeProvider.System.GetTimestamp();
                }
                await Task.Delay(10, CancellationToken.None);
                continue;
            }
            await world.Control.UntilQuiet(settleMs: 15, timeoutMs: 30_000);
            quiet++;
        }
    }

    public void Dispose() => _store.Dispose();

    private void Forward(DateTimeOffset to)
    {
        if (to - Now is { } by && by > TimeSpan.Zero)
            world.Passes(by);
    }

    /// <summary>Alarms and messages that are due, those being worked on included.</summary>
    private List<string> Waiting() => Ask(
        """
        SELECT 'alarm ' || key FROM alarms WHERE due <= @now
        UNION ALL SELECT state || ' ' || key FROM outbox WHERE open AND not_before <= @now
        """,
        reader => reader.GetString(0));

    private DateTimeOffset? NextDue() => Ask(
        "SELECT min(at) FROM (SELECT min(due) AS at FROM alarms UNION ALL SELECT min(not_before) FROM outbox WHERE open) AS due",
        reader => reader.IsDBNull(0) ? (DateTimeOffset?)null : DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(0)))[0];

    /// <summary>What only rests before another try (a look in the channel's history, say) need not be waited for.</summary>
    private void SkipWireWait()
    {
        var rests = Ask(
            "SELECT CASE WHEN count(token) = 0 THEN min(wire_from) END FROM outbox WHERE open AND not_before <= @now",
            reader => reader.IsDBNull(0) ? (long?)null : reader.GetInt64(0));
        if (rests is [{ } until] && DateTimeOffset.FromUnixTimeMilliseconds(until) - world.Wire.GetUtcNow() is var wait && wait > TimeSpan.Zero)
            world.WirePasses(wait);
    }

    /// <summary>What a replica that was killed had taken is the others' when its lease ends.</summary>
    private void SkipLease()
    {
        var ends = Ask(
            """
            SELECT min(until) FROM (
              SELECT leased_until AS until FROM alarms WHERE due <= @now AND leased_until > @wire
              UNION ALL SELECT wire_from FROM outbox WHERE open AND not_before <= @now AND wire_from > @wire) AS leases
            """,
            reader => reader.IsDBNull(0) ? (long?)null : reader.GetInt64(0));
        if (ends is [{ } until])
            world.WirePasses(DateTimeOffset.FromUnixTimeMilliseconds(until) - world.Wire.GetUtcNow() + TimeSpan.FromSeconds(1));
    }

    private List<T> Ask<T>(string sql, Func<DbDataReader, T> row)
    {
        using var command = _store.CreateCommand();
        command.CommandText = sql;
        Give(command, "@now", Now);
        Give(command, "@wire", world.Wire.GetUtcNow());
        using var reader = command.ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
            rows.Add(row(reader));
        return rows;
    }

    private static void Give(DbCommand command, string name, DateTimeOffset at)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, at.ToUnixTimeMilliseconds());
        command.Parameters.Add(parameter);
    }

    private static DbConnection Open(World world)
    {
        SQLitePCL.Batteries_V2.Init();
        DbConnection connection = world.Database is { } database
            ? new NpgsqlConnection(database.ConnectionString + ";Pooling=false")
            : new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = world.DatabaseFile, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
