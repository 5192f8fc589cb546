using System.ComponentModel;
using System.Diagnostics;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace AsyncCoach.Storage.Tests;

/// <summary>What the store answers when its file makes trouble, and that it goes on when the trouble ends.</summary>
public sealed class SqliteTrouble : StoreContract
{
    private readonly SqliteFile _file = new();

    protected override Task<IStore> Empty(IReadOnlyList<DocumentMap> maps) => _file.Open(maps, Wire);

    protected override Task<IStore> Again(IReadOnlyList<DocumentMap> maps) => _file.Open(maps, Wire);

    protected override void Clean() => _file.Remove();

    [Fact]
    public async Task Locked_by_another_program_commits_fail_with_a_sentence_and_go_on_afterwards()
    {
        using (var other = Raw())
        {
            Execute(other, "BEGIN IMMEDIATE");
            var commits = await Task.WhenAll(Enumerable.Range(0, 5).Select(at => Task.Run(() => Keep(session => session.Receive($"Ev{at}")))));
            Assert.All(commits, commit => Assert.Equal(new Commit.Failed("The database file is locked by another program."), commit));
            Assert.Equal("The database file is locked by another program.", await Store.Trouble(default));
            Execute(other, "ROLLBACK");
        }

        await Kept(Decided("again"));
        Assert.Null(await Store.Trouble(default));
    }

    [Fact]
    public async Task A_full_disk_fails_the_commit_that_did_not_fit_and_keeps_those_before_it()
    {
        var kept = await Kept(Decided("before"));
        await using var small = await _file.Open(Maps, Wire, options => options with { MaxBytes = 600_000 });
        var commits = new List<Commit>();
        for (var at = 0; at < 40 && commits.LastOrDefault() is not Commit.Failed; at++)
            commits.Add(await Keep(session => session.Store(Decided(new string('x', 20_000)), By(Priya)), small));

        Assert.Equal(new Commit.Failed("The disk or the database's allowed size is full."), commits[^1]);
        Assert.NotNull(await small.Open(Acme).Load<Decision>(KeyOf(kept), Viewer.All, default));
        Assert.Equal(commits.Count, await small.Open(Acme).Count(Query<Decision>.Everything, Viewer.All, 100, default));
        await using var roomy = await _file.Open(Maps, Wire);
        Assert.IsType<Commit.Committed>(await Keep(session => session.Store(Decided(new string('x', 20_000)), By(Priya)), roomy));
    }

    [Fact]
    public async Task Of_sessions_that_come_together_only_the_one_that_does_not_fit_fails()
    {
        await using var small = await _file.Open(Maps, Wire, options => options with { MaxBytes = 600_000 });
        var commits = await Task.WhenAll(Enumerable.Range(0, 16).Select(at => Task.Run(() =>
            Keep(session => session.Store(Decided(at == 7 ? new string('x', 2_000_000) : "fits"), By(Priya)), small))));

        Assert.IsType<Commit.Failed>(commits[7]);
        Assert.Equal(15, commits.Count(commit => commit is Commit.Committed));
    }

    [SkippableFact]
    public async Task A_file_that_may_only_be_read_fails_commits_and_recovers_when_it_may_be_written()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip.If(condition: true, "file modes are POSIX's");
            return;
        }

        await Kept(Decided("before"));
        await Store.DisposeAsync();
        File.SetUnixFileMode(_file.Path, UnixFileMode.UserRead);
        // Modes do not bind root; the file system's own flag does.
        using var flag = CanWriteAnyway() ? new Immutable(_file.Path) : null;
        Skip.If(CanWriteAnyway(), "this account may write every file");
        await using var store = new SqliteStore(new SqliteOptions { File = _file.Path }, Maps, Wire, NullLogger.Instance);
        await store.Prepare(default);
        Assert.IsType<Commit.Failed>(await Keep(session => session.Receive("Ev1"), store));

        flag?.Dispose();
        File.SetUnixFileMode(_file.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Assert.IsType<Commit.Committed>(await Keep(session => session.Receive("Ev1"), store));
    }

    [Fact]
    public async Task Another_programs_database_is_refused_and_left_alone()
    {
        using var other = new SqliteConnection($"Data Source={_file.Path}.other;Pooling=False");
        other.Open();
        Execute(other, "CREATE TABLE theirs(x)");
        await using var store = new SqliteStore(new SqliteOptions { File = _file.Path + ".other" }, Maps, Wire, NullLogger.Instance);

        Assert.Equal("The file is a database of another program.", (await Assert.ThrowsAsync<StoreException>(() => store.Prepare(default))).Message);
    }

    [Fact]
    public async Task What_is_no_database_is_refused_in_a_sentence()
    {
        await File.WriteAllTextAsync(_file.Path + ".txt", new string('n', 5_000));
        await using var store = new SqliteStore(new SqliteOptions { File = _file.Path + ".txt" }, Maps, Wire, NullLogger.Instance);

        Assert.Equal("The file is not an SQLite database.", (await Assert.ThrowsAsync<StoreException>(() => store.Prepare(default))).Message);
    }

    [Fact]
    public async Task A_database_that_only_newer_programs_may_read_is_refused()
    {
        using (var other = Raw())
            Execute(other, "UPDATE meta SET value = '99' WHERE name = 'oldest_reader'");

        var refused = await Assert.ThrowsAsync<StoreException>(() => Store.Prepare(default));
        Assert.Contains("newer AsyncCoach", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preparing_again_writes_nothing()
    {
        var before = Version();
        await Store.Prepare(default);
        await using (await _file.Open(Maps, Wire))
            Assert.Equal(before, Version());
    }

    [Fact]
    public async Task The_log_is_emptied_while_work_goes_on()
    {
        for (var at = 0; at < 400; at++)
            await Kept(Decided(new string('x', 50_000)));

        Assert.InRange(new FileInfo(_file.Path + "-wal").Length, 0, 40_000_000);
        Assert.InRange(new FileInfo(_file.Path).Length, 10_000_000, long.MaxValue);
    }

    private SqliteConnection Raw()
    {
        var connection = new SqliteConnection($"Data Source={_file.Path};Pooling=False");
        connection.Open();
        return connection;
    }

    private long Version()
    {
        using var connection = Raw();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA schema_version";
        return (long)command.ExecuteScalar()!;
    }

    private bool CanWriteAnyway()
    {
        try
        {
            using var writable = File.OpenWrite(_file.Path);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Takes writing away from everybody for as long as it lives, where the file system and the account can.</summary>
    private sealed class Immutable : IDisposable
    {
        private readonly string _path;

        public Immutable(string path)
        {
            _path = path;
            Change("+i");
        }

        public void Dispose() => Change("-i");

        private void Change(string flag)
        {
            try
            {
                using var change = Process.Start(new ProcessStartInfo("chattr", [flag, _path]) { RedirectStandardError = true, UseShellExecute = false })!;
                change.WaitForExit();
            }
            catch (Win32Exception)
            {
                // No such program here: then the test sees that it can still write, and says so.
            }
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own texts.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
