using System.Diagnostics;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Storage.Decisions;
using AsyncCoach.Storage.Sqlite;
using NodaTime;

namespace AsyncCoach.Storage.Tests;

/// <summary>The same assembly in a process of its own.</summary>
internal static class Child
{
    /// <summary>Commits decisions and prints each key once it is acknowledged: <c>record FILE COUNT PRODUCERS</c>; holds the lock: <c>hold FILE</c>.</summary>
    public static async Task<int> Run(string[] arguments)
    {
        switch (arguments)
        {
            case ["record", var file, var count, var producers]:
                await using (var store = await new SqliteFile(file).Open([DecisionMap.Map], TimeProvider.System))
                    await Task.WhenAll(Enumerable.Range(0, int.Parse(producers, null)).Select(_ => Task.Run(() => Record(store, int.Parse(count, null)))));
                return 0;
            case ["hold", var file]:
                using (var held = SqliteLock.TryTake(file))
                {
                    Console.WriteLine(held is null ? "refused" : "held");
                    await Console.In.ReadLineAsync();
                }

                return 0;
            default:
                await Console.Error.WriteLineAsync("These are tests: run them with dotnet test.");
                return 2;
        }
    }

    public static Process Start(params string[] arguments) => Process.Start(Command([], arguments))!;

    /// <summary>Under another program, such as a tracer.</summary>
    public static Process StartUnder(string[] program, params string[] arguments) => Process.Start(Command(program, arguments))!;

    private static ProcessStartInfo Command(string[] program, string[] arguments)
    {
        string[] line = [.. program, "dotnet", typeof(Child).Assembly.Location, .. arguments];
        return new ProcessStartInfo(line[0], line[1..]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardInput = true, RedirectStandardError = true };
    }

    private static async Task Record(IStore store, int count)
    {
        var (acme, at) = (new WorkspaceId("T0ACME"), Instant.FromUtc(2026, 5, 5, 12, 0));
        for (var made = 0; made < count; made++)
        {
            var decision = new Decision
            {
                Id = new DecisionId(Guid.NewGuid()),
                Text = new DecisionText("zebra", "why", "done"),
                Recorder = new PersonId(acme, "U0PRIYA"),
                State = DecisionState.Open,
            };
            var session = store.Open(acme);
            session.Store(decision, new Change(at, null, "recorded"), drawNumber: true);
            session.Enqueue(new Intent($"card/{decision.Id}", "decision.card", decision.Id.ToString(), "C1", at, Urgency.Answer));
            session.Receive($"Ev{decision.Id}");
            if (await session.Commit() is Commit.Committed)
                Console.WriteLine(decision.Id);
        }
    }
}
