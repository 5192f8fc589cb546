using AsyncCoach.Bot;
using AsyncCoach.Slack.Client;

namespace AsyncCoach.Host.Settings;

/// <summary>Everything that an installation can choose. <c>appsettings.example.json</c> shows each key with its default.</summary>
public sealed record HostSettings
{
    public SlackClientOptions Slack { get; init; } = new();

    public StorageSettings Storage { get; init; } = new();

    public BotSettings Bot { get; init; } = new();

    public ServerSettings Server { get; init; } = new();

    public LogSettings Log { get; init; } = new();

    public TelemetrySettings Telemetry { get; init; } = new();
}

/// <summary>Where everything is kept.</summary>
public sealed record StorageSettings
{
    /// <summary>One file, one process: the default.</summary>
    public const string Sqlite = "sqlite";

    /// <summary>A server's database, for any number of replicas.</summary>
    public const string Postgres = "postgres";

    public string Provider { get; init; } = Sqlite;

    /// <summary>SQLite's file; a relative path counts from the folder that the program was started in.</summary>
    public string File { get; init; } = "asynccoach.db";

    /// <summary>PostgreSQL's database, as Npgsql takes it; it may hold a password, so it is never shown.</summary>
    public string Database { get; init; } = "";

    /// <summary>The size that the file may not outgrow; null: the disk is the limit.</summary>
    public long? MaxBytes { get; init; }

    public bool IsSqlite => Provider == Sqlite;

    /// <summary>Where records are kept, in words for the operator.</summary>
    public string Place => IsSqlite ? File : "PostgreSQL";
}

/// <summary>The HTTP server.</summary>
public sealed record ServerSettings
{
    /// <summary>Plain HTTP on one address: TLS ends in the proxy before it. Port 0 takes any free one.</summary>
    public string Listen { get; init; } = "http://127.0.0.1:8080";

    /// <summary>How long a stop waits for what is in flight. What is not finished then is durable and goes on after the next start.</summary>
    public TimeSpan StopWithin { get; init; } = TimeSpan.FromSeconds(25);
}

/// <summary>The log on standard output. Requests are not logged, and no message's text ever is.</summary>
public sealed record LogSettings
{
    /// <summary>One JSON object a line instead of plain lines.</summary>
    public bool Json { get; init; }

    public LogLevel Level { get; init; } = LogLevel.Information;
}

/// <summary>Where measurements and traces go, in OpenTelemetry's protocol (OTLP) over HTTP; nothing is measured without an address.</summary>
public sealed record TelemetrySettings
{
    /// <summary>The collector's base address; <c>v1/metrics</c> and <c>v1/traces</c> are put behind it.</summary>
    public Uri? Otlp { get; init; }

    /// <summary>Headers of every export, as <c>name=value,name=value</c>: a collector's key, so a secret.</summary>
    public string? Headers { get; init; }

    /// <summary>How often measurements are exported.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The share of deliveries, alarms and messages whose way is traced, 0 to 1.</summary>
    public double TracedShare { get; init; } = 1;
}
