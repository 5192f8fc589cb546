using System.Data.Common;
using AsyncCoach.Bot;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Slack.Client;

namespace AsyncCoach.Host.Settings;

/// <summary>Which keys there are, what they want, and what they mean. Nothing else reads configuration.</summary>
internal static class SettingsSections
{
    public static IReadOnlyList<string> Names { get; } = ["Slack", "Storage", "Bot", "Teams", "Routes", "Server", "Log", "Telemetry"];

    public static (HostSettings Settings, IReadOnlyList<string> Problems) Read(IConfiguration configuration)
    {
        var reader = new SettingsReader(configuration);
        var settings = Read(reader);
        reader.FindUnknown(Names);
        return (settings, reader.Problems);
    }

    /// <summary>Every key with its default, for the test that holds the example file true.</summary>
    public static IReadOnlyDictionary<string, string?> Defaults()
    {
        var reader = new SettingsReader(new ConfigurationRoot([]));
        Read(reader);
        return reader.Known;
    }

    private static HostSettings Read(SettingsReader reader)
    {
        var slack = Slack(reader);
        var teams = TeamSections.Teams(reader);
        return new HostSettings
        {
            Slack = slack,
            Storage = Storage(reader),
            Bot = Bot(reader) with
            {
                PostsPerMinute = slack.Pacing.PostsPerMinuteInWorkspace,
                Teams = teams,
                Routes = TeamSections.Routes(reader, teams),
            },
            Server = Server(reader),
            Log = Log(reader),
            Telemetry = Telemetry(reader),
        };
    }

    private static SlackClientOptions Slack(SettingsReader reader)
    {
        var pacing = new SlackPacing();
        var slack = new SlackClientOptions
        {
            BotToken = reader.Text("Slack:BotToken", ""),
            AppToken = reader.OptionalText("Slack:AppToken"),
            SigningSecret = reader.Text("Slack:SigningSecret", ""),
            PreviousSigningSecret = reader.OptionalText("Slack:PreviousSigningSecret"),
            ApiBaseUrl = reader.Text("Slack:ApiBaseUrl", new SlackClientOptions().ApiBaseUrl),
            Pacing = pacing,
        };
        // Wide here: the client knows its own ranges and says them in its own sentences.
        pacing.PostsPerSecondInChannel = Pace(nameof(pacing.PostsPerSecondInChannel), pacing.PostsPerSecondInChannel, "posts");
        pacing.PostsPerMinuteInWorkspace = (int)Pace(nameof(pacing.PostsPerMinuteInWorkspace), pacing.PostsPerMinuteInWorkspace, "posts");
        pacing.LongestWaitSeconds = Pace(nameof(pacing.LongestWaitSeconds), pacing.LongestWaitSeconds, "seconds");
        pacing.AnswerWithinSeconds = Pace(nameof(pacing.AnswerWithinSeconds), pacing.AnswerWithinSeconds, "seconds");
        pacing.ReadAttempts = (int)Pace(nameof(pacing.ReadAttempts), pacing.ReadAttempts, "attempts");
        reader.AddProblems(slack.Problems());
        return slack;

        double Pace(string key, double fallback, string unit) => reader.Number("Slack:Pacing:" + key, fallback, 0, 1_000_000, unit);
    }

    private static StorageSettings Storage(SettingsReader reader)
    {
        const string Key = "Storage:ConnectionString", Limit = "Storage:MaxMegabytes";
        var defaults = new StorageSettings();
        var provider = reader.OneOf("Storage:Provider", (StorageSettings.Sqlite, StorageSettings.Sqlite), (StorageSettings.Postgres, StorageSettings.Postgres));
        var text = reader.Text(Key, $"Data Source={defaults.File}");
        var most = (long?)(reader.OptionalNumber(Limit, 16, 100_000_000, "megabytes") * 1024 * 1024);
        var parts = Parts(text);
        if (provider == StorageSettings.Sqlite)
        {
            if (parts.Count == 1 && parts.TryGetValue("Data Source", out var file) && file is string { Length: > 0 } path && !path.StartsWith(':'))
                return new StorageSettings { File = path, MaxBytes = most };
            reader.Problem(Key, "wants Data Source=FILE and nothing else, such as Data Source=/var/lib/asynccoach/asynccoach.db.");
            return defaults;
        }

        if (!parts.ContainsKey("Host"))
            reader.Problem(Key, "wants a server and a database, such as Host=db.example.com;Database=asynccoach;Username=asynccoach;Password=….");
        if (most is not null)
            reader.Problem(Limit, "is for SQLite's file; PostgreSQL's server has limits of its own.");
        return new StorageSettings { Provider = provider, Database = text };
    }

    /// <summary>The parts of a connection string; none where it is not one.</summary>
    public static DbConnectionStringBuilder Parts(string text)
    {
        var parts = new DbConnectionStringBuilder();
        try
        {
            parts.ConnectionString = text;
        }
        catch (ArgumentException)
        {
            parts.Clear();
        }

        return parts;
    }

    private static BotSettings Bot(SettingsReader reader)
    {
        var defaults = new BotSettings();
        return new BotSettings
        {
            Operators = Operators(reader),
            Commands = Commands(reader),
            TeamsByAdminsOnly = reader.OneOf("Bot:TeamsByAdminsOnly", ("False", false), ("True", true)),
            MembershipMaxAge = TimeSpan.FromHours(
                reader.Number("Bot:MembershipMaxAgeHours", defaults.MembershipMaxAge.TotalHours, 1, 168, "hours")),
            DraftsKept = TimeSpan.FromDays(reader.Number("Bot:DraftsKeptDays", defaults.DraftsKept.TotalDays, 1, 3650, "days")),
            MessagesKept = TimeSpan.FromDays(reader.Number("Bot:MessagesKeptDays", defaults.MessagesKept.TotalDays, 1, 3650, "days")),
            RevisionsKept = reader.OptionalNumber("Bot:RevisionsKeptDays", 1, 36500, "days") is { } days ? TimeSpan.FromDays(days) : null,
        };
    }

    private static IReadOnlyList<string> Operators(SettingsReader reader)
    {
        const string Key = "Bot:Operators";
        var users = reader.List(Key);
        if (users.Any(user => user[0] is not ('U' or 'W') || !user.All(char.IsAsciiLetterOrDigit)))
            reader.Problem(Key, "wants Slack user ids such as U012ABC (in Slack: profile, three dots, Copy member ID).");
        return users;
    }

    private static Dictionary<string, string> Commands(SettingsReader reader)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in OurCommands().Order(StringComparer.Ordinal))
        {
            var key = "Bot:Commands:" + name;
            var typed = reader.Text(key, name);
            if (typed is not ['/', _, ..] || typed.Length > 32 || typed.Any(c => char.IsWhiteSpace(c) || char.IsUpper(c)))
                reader.Problem(key, "wants a command of 2 to 32 characters that begins with / and has no capitals and no spaces.");
            else if (names.ContainsValue(typed))
                reader.Problem(key, "wants a name that no other command has.");
            else
                names[name] = typed;
        }
        return names;
    }

    private static IEnumerable<string> OurCommands() => Catalog(new BotSettings()).AllCommands.Select(command => command.Name);

    /// <summary>What the habits register, without a host around them.</summary>
    public static BotCatalog Catalog(BotSettings settings) => new ServiceCollection().AddBot(settings);

    private static ServerSettings Server(SettingsReader reader)
    {
        var defaults = new ServerSettings();
        var listen = reader.Text("Server:Listen", defaults.Listen);
        if (!Uri.TryCreate(listen, UriKind.Absolute, out var address) || address is not { Scheme: "http", AbsolutePath: "/", Query: "", UserInfo: "" })
            reader.Problem("Server:Listen", "wants http://ADDRESS:PORT, such as http://127.0.0.1:8080 or http://0.0.0.0:8080; TLS ends in a proxy before it.");
        return new ServerSettings
        {
            Listen = listen,
            StopWithin = TimeSpan.FromSeconds(reader.Number("Server:StopWithinSeconds", defaults.StopWithin.TotalSeconds, 1, 300, "seconds")),
        };
    }

    private static LogSettings Log(SettingsReader reader) => new()
    {
        Json = reader.OneOf("Log:Format", ("console", false), ("json", true)),
        Level = reader.OneOf(
            "Log:Level",
            ("Information", LogLevel.Information),
            ("Trace", LogLevel.Trace),
            ("Debug", LogLevel.Debug),
            ("Warning", LogLevel.Warning),
            ("Error", LogLevel.Error)),
    };

    private static TelemetrySettings Telemetry(SettingsReader reader)
    {
        var defaults = new TelemetrySettings();
        var headers = reader.OptionalText("Telemetry:Headers");
        if (headers is not null && !headers.Split(',').All(header => header.IndexOf('=', StringComparison.Ordinal) > 0))
            reader.Problem("Telemetry:Headers", "wants name=value, several with commas between them.");
        return new TelemetrySettings
        {
            Otlp = Collector(reader),
            Headers = headers,
            Every = TimeSpan.FromSeconds(reader.Number("Telemetry:EverySeconds", defaults.Every.TotalSeconds, 1, 3600, "seconds")),
            TracedShare = reader.Number("Telemetry:TracedShare", defaults.TracedShare, 0, 1, "traces of one"),
        };
    }

    private static Uri? Collector(SettingsReader reader)
    {
        const string Key = "Telemetry:Otlp";
        if (reader.OptionalText(Key) is not { } text)
            return null;
        // A folder, so that the two paths go behind it and not in place of its last part.
        if (Uri.TryCreate(text.TrimEnd('/') + '/', UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "" })
            return address;
        reader.Problem(Key, "wants the address of a collector that takes OTLP over HTTP, such as http://127.0.0.1:4318.");
        return null;
    }
}
