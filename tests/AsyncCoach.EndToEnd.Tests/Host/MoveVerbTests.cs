using AsyncCoach.EndToEnd.Tests.Living;

namespace AsyncCoach.EndToEnd.Tests.Host;

public sealed class MoveVerbTests
{
    [SkippableFact]
    public async Task A_decision_recorded_on_sqlite_is_found_on_postgres_after_the_move()
    {
        var database = new SharedDatabase();
        using var folder = new ScratchFolder();
        await using (var world = await World.Opens())
        {
            await world.Priya.Records("Rotate the keys", "hoa", "#payments");
            await world.Payments.Shows("D-1 · Open");
            await world.BotStops();
            File.Copy(world.DatabaseFile, folder.File("asynccoach.db"));
        }

        var settings = folder.Write("postgres.json", $$"""{ "Storage": { "Provider": "postgres", "ConnectionString": "{{database.ConnectionString}}" } }""");
        try
        {
            var moved = await Spoken.By("move", "--from", $"sqlite:{folder.File("asynccoach.db")}", "--to", "settings", "--settings", settings);
            Assert.Equal((0, ""), (moved.Code, moved.Error));
            Assert.Contains("doc_decision: 1 the same, ", moved.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("Password", moved.Output, StringComparison.OrdinalIgnoreCase);

            Assert.Contains("*Rotate* the *keys*", (await Spoken.By("decisions", "search", "rotation key", "--settings", settings)).Output, StringComparison.Ordinal);
            Assert.Contains("ok     store: PostgreSQL can be read and holds 1 workspace", (await Spoken.By("doctor", "--settings", settings)).Output, StringComparison.Ordinal);
            var again = await Spoken.By("move", "--from", $"sqlite:{folder.File("asynccoach.db")}", "--to", "settings", "--settings", settings);
            Assert.Equal((1, "The target holds records already: a move wants an empty one."), (again.Code, again.Error.Trim()));
            var backup = await Spoken.By("backup", folder.File("copy.db"), "--settings", settings);
            Assert.Equal(1, backup.Code);
            Assert.Contains("pg_dump", backup.Error, StringComparison.Ordinal);
            var erased = await Spoken.By("erase", "--yes", "--settings", settings);
            Assert.Equal((0, ""), (erased.Code, erased.Error));
        }
        finally
        {
            database.Remove();
        }
    }

    [Theory]
    [InlineData("mysql:x", "sqlite:y.db", 2, "--from wants sqlite:FILE")]
    [InlineData("sqlite:x.db", "sqlite", 2, "--to wants sqlite:FILE")]
    [InlineData("sqlite:x.db", "sqlite:./x.db", 2, "--from and --to are the same place.")]
    [InlineData("sqlite:/nowhere/x.db", "sqlite:/nowhere/y.db", 1, "There is no store at /nowhere/x.db.")]
    [InlineData("postgres:Host=127.0.0.1;Port=1;Password=hunter2;Timeout=1", "sqlite:y.db", 1, "The database server cannot be reached.")]
    public async Task What_cannot_be_moved_is_said(string from, string to, int code, string sentence)
    {
        using var folder = new ScratchFolder();
        var answer = await Spoken.By("move", "--from", from, "--to", to.Replace("y.db", folder.File("y.db"), StringComparison.Ordinal), "--settings", folder.Settings());

        Assert.Equal(code, answer.Code);
        Assert.StartsWith(sentence, answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", answer.Error, StringComparison.Ordinal);
    }
}
