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

    [Fact]
    public void Compose_gives_the_image_what_it_needs_and_no_more()
    {
        var services = Assert.Single(Yaml.Documents("deploy/compose.yaml"))["services"];
        var bot = services["bot"];
        var environment = bot["environment"].Members.ToDictionary(pair => pair.Key, pair => pair.Value.Text, StringComparer.Ordinal);

        var settings = Settled.By(_image.Environment.Concat(environment).ToLookup(pair => pair.Key, pair => pair.Value).ToDictionary(same => same.Key, same => same.Last()));

        Assert.Equal(_image.User, bot["user"].Text);
        Assert.True(bot["read_only"].IsTrue);
        Assert.Equal("ALL", Assert.Single(bot["cap_drop"].Items).Text);
        Assert.Equal("no-new-privileges:true", Assert.Single(bot["security_opt"].Items).Text);
        Assert.EndsWith($":{_image.Port}", Assert.Single(bot["ports"].Items).Text, StringComparison.Ordinal);
        Assert.True(File.Exists(Repository.PathOf(Path.Combine("deploy", bot["build"]["context"].Text, bot["build"]["dockerfile"].Text))));
        Assert.True(Seconds(bot["stop_grace_period"].Text) > StopWithin);

        var database = services["database"];
        var connection = Connection(environment["Storage__ConnectionString"]);
        Assert.Equal(StorageSettings.Postgres, settings.Storage.Provider);
        Assert.Equal("database", connection["host"]);
        Assert.Equal(connection["database"], database["environment"]["POSTGRES_DB"].Text);
        Assert.Equal(connection["username"], database["environment"]["POSTGRES_USER"].Text);
        Assert.Equal(connection["password"], database["environment"]["POSTGRES_PASSWORD"].Text);
        Assert.Equal("service_healthy", bot["depends_on"]["database"]["condition"].Text);
        Assert.NotEmpty(database["healthcheck"]["test"].Items);
    }

    [Fact]
    public async Task Kubernetes_runs_three_replicas_with_probes_that_are_answered()
    {
        var documents = Yaml.Documents("deploy/kubernetes/asynccoach.yaml");
        var deployment = documents.Single(document => document["kind"].Text == "Deployment")["spec"];
        var pod = deployment["template"]["spec"];
        var bot = Assert.Single(pod["containers"].Items);
        var map = documents.Single(document => document["kind"].Text == "ConfigMap");
        var (folder, file) = SettingsPath(bot);
        var settings = Settled.By(
            bot["env"].Items.ToDictionary(item => item["name"].Text, item => Secret(item["valueFrom"]["secretKeyRef"]), StringComparer.Ordinal), map["data"][file].Text);

        Assert.Equal(3, deployment["replicas"].Number);
        Assert.Equal(StorageSettings.Postgres, settings.Storage.Provider);
        Assert.Equal(_image.User, $"{pod["securityContext"]["runAsUser"].Text}:{pod["securityContext"]["runAsGroup"].Text}");
        Assert.True(pod["securityContext"]["runAsNonRoot"].IsTrue);
        Assert.True(bot["securityContext"]["readOnlyRootFilesystem"].IsTrue);
        Assert.Equal("false", bot["securityContext"]["allowPrivilegeEscalation"].Text);
        Assert.Equal("ALL", Assert.Single(bot["securityContext"]["capabilities"]["drop"].Items).Text);
        Assert.Equal(map["metadata"]["name"].Text, Volume(pod, bot, folder)["configMap"]["name"].Text);
        Assert.NotNull(Volume(pod, bot, "/tmp").Find("emptyDir"));

        var port = bot["ports"].Named("http")["containerPort"].Number;
        Assert.Equal($"http://0.0.0.0:{port}", settings.Server.Listen);
        Assert.Equal(_image.Port, port);
        Assert.True(pod["terminationGracePeriodSeconds"].Number > bot["lifecycle"]["preStop"]["sleep"]["seconds"].Number + StopWithin.TotalSeconds);
        foreach (var document in documents.Where(document => document["kind"].Text is "Service" or "PodDisruptionBudget"))
            Assert.Equal("asynccoach", (document["spec"]["selector"].Find("matchLabels") ?? document["spec"]["selector"])["app.kubernetes.io/name"].Text);
        Assert.Equal("asynccoach", deployment["template"]["metadata"]["labels"]["app.kubernetes.io/name"].Text);
        Assert.Equal("asynccoach", deployment["selector"]["matchLabels"]["app.kubernetes.io/name"].Text);
        await AreAnswered(["startupProbe", "livenessProbe", "readinessProbe"], bot);
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

    private static async Task AreAnswered(IReadOnlyList<string> probes, Yaml container)
    {
        using var folder = new ScratchFolder();
        await using var bot = await HealthTests.Start(folder);
        using var http = new HttpClient { BaseAddress = new Uri(bot.Urls.First()) };
        foreach (var probe in probes)
        {
            Assert.Equal("http", container[probe]["httpGet"]["port"].Text);
            using var answer = await http.GetAsync(new Uri(container[probe]["httpGet"]["path"].Text, UriKind.Relative));
            Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        }
        await bot.StopAsync();
    }

    /// <summary>Folder and name of the settings file that the container is started with.</summary>
    private static (string Folder, string File) SettingsPath(Yaml container)
    {
        var words = container["args"].Items.Select(word => word.Text).ToList();
        Assert.Equal(["serve", "--settings"], words[..2]);
        return (Path.GetDirectoryName(words[2])!, Path.GetFileName(words[2]));
    }

    private static Yaml Volume(Yaml pod, Yaml container, string path) =>
        pod["volumes"].Named(container["volumeMounts"].Items.Single(mount => mount["mountPath"].Text == path)["name"].Text);

    /// <summary>Something that the setting takes; the file must say how such a secret is made.</summary>
    private static string Secret(Yaml key)
    {
        var name = key["key"].Text;
        Assert.Contains(name, Repository.Read("deploy/kubernetes/asynccoach.yaml").Split("apiVersion")[0], StringComparison.Ordinal);
        return name switch
        {
            "bot-token" => "xoxb-1",
            "app-token" => "xapp-1",
            "connection-string" => "Host=db;Database=asynccoach;Username=asynccoach;Password=made-up;SSL Mode=VerifyFull",
            _ => "made-up",
        };
    }

    private static Dictionary<string, string> Connection(string text) => text.Split(';').Select(part => part.Split('=', 2))
        .ToDictionary(pair => pair[0].ToLowerInvariant(), pair => pair[1], StringComparer.Ordinal);

    private static TimeSpan Seconds(string text) => TimeSpan.FromSeconds(int.Parse(text.TrimEnd('s'), System.Globalization.CultureInfo.InvariantCulture));

    private static async Task<string> Says(string program, params string[] arguments)
    {
        using var running = Process.Start(new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = (await running.StandardOutput.ReadToEndAsync()) + await running.StandardError.ReadToEndAsync();
        await running.WaitForExitAsync();
        Assert.True(running.ExitCode == 0, said);
        return said.Trim();
    }
}
