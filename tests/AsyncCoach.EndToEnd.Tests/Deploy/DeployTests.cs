using System.Diagnostics;
using AsyncCoach.EndToEnd.Tests.Host;
using AsyncCoach.Host.Settings;

namespace AsyncCoach.EndToEnd.Tests.Deploy;

/// <summary>What stands in <c>deploy/</c> fits what the host really reads, listens on and writes, as far as it can be told without an engine.</summary>
public sealed class DeployTests
{
    private static readonly TimeSpan StopWithin = new ServerSettings().StopWithin;

    private readonly Image _image = new();

    [Fact]
    public async Task The_image_runs_without_root_and_shell_and_writes_to_its_volume_alone()
    {
        var settings = Settled.By(_image.Environment);

        Assert.Contains("chiseled", _image.Base, StringComparison.Ordinal);
        Assert.Matches("^[1-9][0-9]*:[1-9][0-9]*$", _image.User);
        Assert.StartsWith(_image.Volume + "/", settings.Storage.File, StringComparison.Ordinal);
        Assert.Equal($"http://0.0.0.0:{_image.Port}", settings.Server.Listen);
        Assert.Equal("/app/AsyncCoach.Host", Assert.Single(_image.Words("ENTRYPOINT")));
        Assert.Equal(["/app/AsyncCoach.Host", "health"], _image.Words("HEALTHCHECK"));
        Assert.Equal(0, (await Spoken.By("health", "--help")).Code);
        Assert.Contains("-p:PublishProfile=single-file", _image.BuildCommand, StringComparison.Ordinal);
        Assert.True(File.Exists(Repository.PathOf("src/AsyncCoach.Host/Properties/PublishProfiles/single-file.pubxml")));
    }

    [SkippableFact]
    public async Task The_unit_is_one_that_systemd_takes_and_finds_well_fenced_in()
    {
        const string Analyze = "/usr/bin/systemd-analyze";
        Skip.IfNot(File.Exists(Analyze), "systemd-analyze is missing.");
        using var folder = new ScratchFolder();
        var unit = Repository.Read("deploy/asynccoach.service");
        // Where the program will be, there is none here; any other will do to look at the rest.
        var file = folder.Write("asynccoach.service", unit.Replace("/opt/asynccoach/AsyncCoach.Host", "/bin/true", StringComparison.Ordinal));

        Assert.Equal("", await Says(Analyze, "verify", file));
        // Exposure in tenths of ten: what is left is the network, and memory that the just-in-time compiler writes.
        await Says(Analyze, "security", "--offline=true", "--threshold=12", file);
    }

    [Fact]
    public void The_unit_starts_what_the_host_knows_and_gives_it_time_to_stop()
    {
        var lines = Repository.Read("deploy/asynccoach.service").Split('\n');
        string Value(string key) => lines.Single(line => line.StartsWith(key + "=", StringComparison.Ordinal))[(key.Length + 1)..];

        var settings = Settled.By(Settled.Words(Value("Environment")));
        Assert.StartsWith($"/var/lib/{Value("StateDirectory")}/", settings.Storage.File, StringComparison.Ordinal);
        Assert.Equal($"/var/lib/{Value("StateDirectory")}", Value("WorkingDirectory"));
        Assert.Equal("/opt/asynccoach/AsyncCoach.Host serve --settings %d/" + Value("LoadCredential").Split(':')[0], Value("ExecStart"));
        Assert.True(Seconds(Value("TimeoutStopSec")) > StopWithin);
    }

    private static TimeSpan Seconds(string text) => TimeSpan.FromSeconds(int.Parse(text.TrimEnd('s'), System.Globalization.CultureInfo.InvariantCulture));

    private static async Task<string> Says(string program, params string[] arguments)
    {
        using var running = Process.Start(new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var said = (await running.StandardOutput.ReadToEndAsync()) + await running.StandardError.ReadToEndAsync();
        await running.WaitForExitAsync();
        Assert.True(running.ExitCode == 0, said);
        return said.Trim();
    }
}
