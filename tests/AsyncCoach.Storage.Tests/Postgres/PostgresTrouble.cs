using AsyncCoach.Domain.Decisions;
using AsyncCoach.Storage.Postgres;
using Npgsql;

namespace AsyncCoach.Storage.Tests;

/// <summary>What the store answers when its server makes trouble, and what holds when several replicas start together.</summary>
public sealed class PostgresTrouble : StoreContract
{
    private readonly PostgresSchema _schema = new();

    protected override Task<IStore> Empty(IReadOnlyList<DocumentMap> maps) => _schema.Open(maps, Wire);

    protected override Task<IStore> Again(IReadOnlyList<DocumentMap> maps) => _schema.Open(maps, Wire);

    protected override void Clean() => _schema.Remove();

    [SkippableTheory]
    [InlineData("Host=127.0.0.1;Port=1;Username=a;Password=hunter2;Timeout=2", "The database server cannot be reached.")]
    [InlineData("Host=127.0.0.1;Port=none;Password=hunter2", "The connection string of the database is not one that Npgsql understands.")]
    [InlineData("Host=127.0.0.1;Nonsense=hunter2", "The connection string of the database is not one that Npgsql understands.")]
    public async Task A_server_that_cannot_be_used_is_said_in_a_sentence_without_the_password(string connection, string sentence)
    {
        var refused = await Assert.ThrowsAsync<StoreException>(async () =>
        {
            await using var store = new PostgresStore(new PostgresOptions { ConnectionString = connection }, Maps, Wire);
            await store.Prepare(default);
        });
        Assert.Equal(sentence, refused.Message);
        Assert.DoesNotContain("hunter2", refused.ToString(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_wrong_password_and_a_missing_database_are_said()
    {
        Assert.Equal("The database server refused the account or its password.", await Refusal(settings => settings.Password = "hunter2"));
        Assert.Equal("The database that the connection string names does not exist.", await Refusal(settings => settings.Database = "nowhere"));
    }

    [SkippableFact]
    public async Task Kept_connections_that_died_are_replaced_and_nobody_notices()
    {
        var decision = await Kept(Decided("before"));
        CutConnections();
        Assert.NotNull(await Loaded<Decision>(KeyOf(decision)));
        CutConnections();
        var commit = await Keeps(session => session.Store(Decided("after"), By(Priya), drawNumber: true));

        Assert.Equal(1, Assert.Single(commit.Numbers).Value);
        Assert.Equal(2, await Store.Open(Acme).Count(Query<Decision>.Everything, Viewer.All, 10, default));
        Assert.Null(await Store.Trouble(default));
    }

    [SkippableFact]
    public async Task A_commit_whose_connection_is_cut_again_and_again_is_kept_once_and_only_if_it_says_so()
    {
        using var stop = new CancellationTokenSource();
        var cutting = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                CutConnections();
                await Task.Delay(3);
            }
        });
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(producer => Task.Run(async () =>
        {
            var mine = new List<(Decision Decision, Commit Commit)>();
            for (var turn = 0; turn < 60; turn++)
            {
                var decision = Decided($"decision {producer} {turn}");
                mine.Add((decision, await Keep(session =>
                {
                    session.Store(decision, By(Priya), drawNumber: true);
                    session.Enqueue(new Intent($"card/{KeyOf(decision)}", "decision.card", KeyOf(decision), "C1", Noon, Urgency.Answer));
                })));
            }

            return mine;
        })));
        await stop.CancelAsync();
        await cutting;

        var numbers = new List<long>();
        foreach (var (decision, commit) in outcomes.SelectMany(mine => mine))
        {
            var there = await Loaded<Decision>(KeyOf(decision));
            Assert.Equal(commit is Commit.Committed, there is not null);
            Assert.Equal(commit is Commit.Committed, await Store.Outbox.Find(Acme, $"card/{KeyOf(decision)}", default) is not null);
            if (commit is not Commit.Committed kept)
                continue;
            Assert.Equal(there!.Number, kept.Numbers[KeyOf(decision)]);
            numbers.Add(there.Number);
        }

        Assert.True(numbers.Count > 100, $"only {numbers.Count} were kept");
        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(number => (long)number), numbers.Order());
    }

    [SkippableFact]
    public async Task Two_commits_that_want_each_others_rows_are_both_kept()
    {
        string[] keys = [.. Enumerable.Range(0, 20).Select(at => $"a{at}")];
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var turn = 0; turn < 20; turn++)
            {
                var mine = writer % 2 == 0 ? keys : [.. keys.Reverse()];
                Assert.IsType<Commit.Committed>(await Keep(session =>
                {
                    foreach (var key in mine)
                        session.SetAlarm(new Alarm(key, Noon, "k", $"{writer}"));
                }));
            }
        })));

        Assert.Equal(20, (await Store.Alarms.Claim(Noon, Wire.Now, Wire.Now, 100, default)).Count);
    }

    [SkippableFact]
    public async Task Replicas_that_start_together_on_an_empty_database_all_start()
    {
        _schema.Remove();
        var stores = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _schema.Open(Maps, Wire)));
        foreach (var store in stores)
        {
            Assert.IsType<Commit.Committed>(await Keep(session => session.Store(Decided("zebra"), By(Priya)), store));
            await store.DisposeAsync();
        }

        Assert.Equal(6, (await Found("zebra")).Count);
    }

    [SkippableFact]
    public async Task Another_programs_tables_and_a_database_for_newer_programs_are_refused()
    {
        _schema.Run("UPDATE meta SET value = '2' WHERE name = 'oldest_reader'");
        Assert.Contains("newer AsyncCoach", (await Assert.ThrowsAsync<StoreException>(() => Store.Prepare(default))).Message, StringComparison.Ordinal);

        _schema.Run($"DROP SCHEMA {_schema.Name} CASCADE; CREATE SCHEMA {_schema.Name}; CREATE TABLE theirs(x int)");
        Assert.EndsWith("holds another program's tables.", (await Assert.ThrowsAsync<StoreException>(() => Store.Prepare(default))).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Who_only_looks_changes_nothing_and_says_what_was_not_prepared()
    {
        var decision = await Kept(Decided("zebra"));
        await using (var reader = await _schema.Open(Maps, Wire, options => options with { ReadOnly = true }))
        {
            Assert.NotNull(await reader.Open(Acme).Load<Decision>(KeyOf(decision), Viewer.All, default));
            Assert.Equal(new Commit.Failed("The database may only be read."), await Keep(session => session.Receive("Ev1"), reader));
        }

        _schema.Remove();
        var refused = await Assert.ThrowsAsync<StoreException>(() => _schema.Open(Maps, Wire, options => options with { ReadOnly = true }));
        Assert.StartsWith("The database was not prepared", refused.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_takes_too_long_fails_with_a_sentence_and_keeps_nothing()
    {
        await using var hasty = await _schema.Open(Maps, Wire, options => options with { StatementTimeout = NodaTime.Duration.FromMilliseconds(300) });
        await using var other = new NpgsqlConnection(_schema.ConnectionString);
        await other.OpenAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await using var hold = new NpgsqlCommand("LOCK TABLE receipts IN ACCESS EXCLUSIVE MODE", other);
        await hold.ExecuteNonQueryAsync();

        Assert.Equal(new Commit.Failed("The database did not finish in time."), await Keep(session => session.Receive("Ev1"), hasty));
        await transaction.RollbackAsync();
        Assert.False(await Store.Open(Acme).WasReceived("Ev1", default));
    }

    [SkippableFact]
    public async Task A_backup_is_the_servers_own_business()
    {
        var refused = await Assert.ThrowsAsync<StoreException>(() => Store.Backup("/tmp/any", default));
        Assert.Contains($"pg_dump --format=custom --schema={_schema.Name}", refused.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Every_commit_is_durable_whatever_the_servers_default_is()
    {
        _schema.Run("ALTER ROLE CURRENT_USER IN DATABASE postgres SET synchronous_commit = off");
        try
        {
            await using var database = new Database(new PostgresOptions { ConnectionString = _schema.ConnectionString });
            Assert.Equal(["on"], await database.Read(new Sql("SHOW synchronous_commit"), row => row.GetString(0), default));
        }
        finally
        {
            _schema.Run("ALTER ROLE CURRENT_USER IN DATABASE postgres RESET synchronous_commit");
        }
    }

    [SkippableFact]
    public async Task Any_text_is_kept_as_it_was_wherever_it_stands()
    {
        const string Awkward = "a\0b\u001a0\u001a1\\u0000 \\\\u001a \u202e\"'; DROP 😀 ü";
        var decision = await Kept(Decided(Awkward) with { Note = Awkward });
        await Keeps(session => session.Enqueue(new Intent(Awkward, Awkward, Awkward, Awkward, Noon, Urgency.Answer, Awkward)));

        var loaded = await Loaded<Decision>(KeyOf(decision));
        Assert.Equal((Awkward, Awkward), (loaded!.Text.What, loaded.Note));
        var record = await Store.Outbox.Find(Acme, Awkward, default);
        Assert.Equal(new Intent(Awkward, Awkward, Awkward, Awkward, Noon, Urgency.Answer, Awkward), record!.Intent);
        var session = Store.Open(Acme);
        session.Receive("lone \ud800 surrogate");
        Assert.IsType<Commit.Committed>(await session.Commit());
        Assert.True(await Store.Open(Acme).WasReceived("lone \ud800 surrogate", default));
    }

    private void CutConnections() => _schema.Run(
        $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND application_name = '{_schema.Name}'");

    private async Task<string> Refusal(Action<NpgsqlConnectionStringBuilder> change)
    {
        var settings = new NpgsqlConnectionStringBuilder(_schema.ConnectionString);
        change(settings);
        await using var store = new PostgresStore(new PostgresOptions { ConnectionString = settings.ToString() }, Maps, Wire);
        return (await Assert.ThrowsAsync<StoreException>(() => store.Prepare(default))).Message;
    }
}
