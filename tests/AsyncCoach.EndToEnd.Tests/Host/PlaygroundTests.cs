using System.Diagnostics;
using AsyncCoach.Playground;

namespace AsyncCoach.EndToEnd.Tests.Host;

public sealed class PlaygroundTests
{
    [SkippableFact]
    public async Task Every_line_that_it_prints_works_and_what_it_kept_is_found_afterwards()
    {
        Skip.IfNot(File.Exists("/bin/sh") && await Succeeds("command -v curl"), "The lines are for a shell with curl.");
        using var folder = new ScratchFolder();
        var town = await Town.Open(0, folder.Path, past: true, CancellationToken.None);
        await using (town)
        {
            var lines = Tour.Text(town).Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("curl ", StringComparison.Ordinal)).ToList();
            Assert.True(lines.Count > 5);
            foreach (var line in lines)
            {
                var answer = await Shell(line);
                Assert.True(answer.Length > 0 && !answer.Contains("\"ok\":false", StringComparison.Ordinal), $"{line}\n{answer}");
            }

            var erase = await Spoken.By("erase", "--yes", "--settings", folder.Settings());
            Assert.Equal(1, erase.Code);
            Assert.StartsWith("Another process serves ", erase.Error, StringComparison.Ordinal);
            Assert.Contains("\"id\":\"D-12\"", (await Search(folder)).Output, StringComparison.Ordinal);
        }
        var found = await Search(folder);
        Assert.Equal(0, found.Code);
        Assert.Contains("\"id\":\"D-12\",\"number\":12,\"title\":\"Default rate limit 600 requests a minute\"", found.Output, StringComparison.Ordinal);
        Assert.StartsWith(
            "{\"id\":\"D-12\",\"number\":12,", (await Spoken.By("decisions", "search", "d-12", "--json", "--settings", folder.Settings())).Output, StringComparison.Ordinal);
        await A_backup_is_a_store_of_its_own(folder);
    }

    private static async Task A_backup_is_a_store_of_its_own(ScratchFolder folder)
    {
        var backup = await Spoken.By("backup", folder.File("copy.db"), "--settings", folder.Settings());
        Assert.Equal((0, ""), (backup.Code, backup.Error));
        Assert.Equal(1, (await Spoken.By("backup", folder.File("copy.db"), "--settings", folder.Settings())).Code);
        var erased = await Spoken.By("erase", "--yes", "--settings", folder.Settings());
        Assert.Equal((0, ""), (erased.Code, erased.Error));
        Assert.DoesNotContain("D-12", (await Search(folder)).Output, StringComparison.Ordinal);

        var kept = await Spoken.By("decisions", "search", "rate limit", "--settings", folder.Settings("copy.db"));
        Assert.StartsWith("D-12  ", kept.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_timer_follows_the_clock_that_was_moved()
    {
        var clock = new MovableClock();
        var tomorrow = Task.Delay(TimeSpan.FromHours(24), clock);
        var after = Task.Delay(TimeSpan.FromHours(48), clock);
        var before = clock.GetTimestamp();

        clock.Forward(TimeSpan.FromHours(25));

        await tomorrow.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.False(after.IsCompleted);
        Assert.True(clock.GetElapsedTime(before) >= TimeSpan.FromHours(25));
    }

    private static async Task<bool> Succeeds(string line)
    {
        using var shell = Start(line);
        await shell.WaitForExitAsync();
        return shell.ExitCode == 0;
    }

    private static Task<Spoken> Search(ScratchFolder folder) =>
        Spoken.By("decisions", "search", "rate limit", "--json", "--settings", folder.Settings());

    private static async Task<string> Shell(string line)
    {
        using var shell = Start(line);
        var answer = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        Assert.Equal(0, shell.ExitCode);
        return answer;
    }

    private static Process Start(string line) =>
        Process.Start(new ProcessStartInfo("/bin/sh") { ArgumentList = { "-c", line }, RedirectStandardOutput = true, UseShellExecute = false })!;
}
