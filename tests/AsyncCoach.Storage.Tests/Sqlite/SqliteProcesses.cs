using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Storage.Decisions;
using AsyncCoach.Storage.Sqlite;

namespace AsyncCoach.Storage.Tests;

/// <summary>What holds when processes are killed, share a file, or are watched.</summary>
public sealed class SqliteProcesses : IDisposable
{
    private static readonly WorkspaceId Acme = new("T0ACME");

    private readonly SqliteFile _file = new();

    public void Dispose() => _file.Remove();

    [Fact]
    public async Task Nothing_acknowledged_is_lost_when_the_process_is_killed()
    {
        var acknowledged = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < 10; round++)
        {
            using var child = Child.Start("record", _file.Path, "1000000", "4");
            // Killed at another point of its work each time.
            for (var heard = 0; heard < 100 + (round * 37); heard++)
                acknowledged.Add((await child.StandardOutput.ReadLineAsync())!);
            child.Kill();
            // What it had said before it died counts too; its last line may be half said.
            acknowledged.UnionWith((await child.StandardOutput.ReadToEndAsync()).Split('\n')[..^1]);
            await child.WaitForExitAsync();
        }

        await using var store = await _file.Open([DecisionMap.Map], TimeProvider.System);
        foreach (var key in acknowledged)
        {
            Assert.NotNull(await store.Open(Acme).Load<Decision>(key, Viewer.All, default));
            Assert.NotNull(await store.Outbox.Find(Acme, $"card/{key}", default));
            Assert.True(await store.Open(Acme).WasReceived($"Ev{key}", default));
        }

        // And nothing half: every decision that is there has its number, its message and its revision.
        var all = await store.Open(Acme).List(Query<Decision>.Everything, Viewer.All, 1_000_000, null, default);
        Assert.Equal(Enumerable.Range(1, all.Items.Count).Select(number => (long)number), all.Items.Select(decision => decision.Number).Order());
        Assert.Equal(all.Items.Count, (await store.Outbox.Depth(default)).Waiting);
    }

    [SkippableFact]
    public async Task A_transaction_syncs_the_log_once()
    {
        const string Tracer = "/usr/bin/strace";
        Skip.IfNot(File.Exists(Tracer), "strace is not installed here");
        await (await _file.Open([DecisionMap.Map], TimeProvider.System)).DisposeAsync();
        var few = await Syncs(Tracer, 10);
        var many = await Syncs(Tracer, 60);
        Skip.If(few < 0 || many < 0, "this account may not watch processes");

        // The difference leaves out what opening and closing sync; so few fit into the log before its first checkpoint.
        Assert.Equal(50, many - few);
    }

    [Fact]
    public async Task A_killed_process_frees_its_lock()
    {
        using (var child = Child.Start("hold", _file.Path))
        {
            Assert.Equal("held", await child.StandardOutput.ReadLineAsync());
            Assert.Null(SqliteLock.TryTake(_file.Path));
            child.Kill();
            await child.WaitForExitAsync();
        }

        using var held = SqliteLock.TryTake(_file.Path);
        Assert.NotNull(held);
        Assert.Null(SqliteLock.TryTake(_file.Path));
    }

    [Fact]
    public async Task A_reader_beside_a_running_process_sees_what_it_commits_and_writes_nothing()
    {
        using var child = Child.Start("record", _file.Path, "20", "1");
        var first = await child.StandardOutput.ReadLineAsync();
        await using var reader = await _file.Open([DecisionMap.Map], TimeProvider.System, options => options with { ReadOnly = true });

        var session = reader.Open(Acme);
        var seen = await session.Load<Decision>(first!, Viewer.All, default);
        Assert.NotNull(seen);
        session.Store(seen with { Note = "mine" }, new Change(default, null, "noted"));
        Assert.IsType<Commit.Failed>(await session.Commit());
        await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        Assert.Equal(20, await reader.Open(Acme).Count(Query<Decision>.Everything, Viewer.All, 100, default));
    }

    private async Task<int> Syncs(string tracer, int count)
    {
        var trace = _file.Path + $".trace-{count}";
        using var child = Child.StartUnder([tracer, "-f", "-q", "-e", "trace=fsync,fdatasync", "-y", "-o", trace], "record", _file.Path, $"{count}", "1");
        await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        return child.ExitCode != 0 || !File.Exists(trace) ? -1 : (await File.ReadAllLinesAsync(trace)).Count(line => line.Contains("store.db-wal>", StringComparison.Ordinal));
    }
}
