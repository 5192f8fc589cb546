using AsyncCoach.Bot;
using AsyncCoach.Host.Settings;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Postgres;
using AsyncCoach.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace AsyncCoach.Host.Running;

/// <summary>The configured store, for a serving host and for verbs beside it.</summary>
internal static class StoreRegistration
{
    public static void AddStore(this IServiceCollection services, HostSettings settings, Clocks clocks)
    {
        // Made by the container, so that it lets the lock go.
        services.AddSingleton(_ => new StoreLock(settings.Storage));
        if (!settings.Storage.IsSqlite)
        {
            services.AddSingleton(_ => new PostgresStore(Shared(settings, readOnly: false), AllMaps.List, clocks.Wire));
            // For Quartz, whose cluster lives in the same schema.
            services.AddSingleton(provider => provider.GetRequiredService<PostgresStore>().Connections);
        }
        services.AddSingleton(provider =>
        {
            // Asked for first, so that the container lets the lock go last, when the store is closed.
            provider.GetRequiredService<StoreLock>();
            return provider.GetService<PostgresStore>() ?? Open(settings, clocks, readOnly: false, provider.GetRequiredService<ILoggerFactory>());
        });
        services.AddHostedService<StoreOpening>();
    }

    /// <summary>The store, not prepared yet. With <paramref name="readOnly"/> nothing is created or changed.</summary>
    /// <exception cref="StoreException">The connection string is not one.</exception>
    public static IStore Open(HostSettings settings, Clocks clocks, bool readOnly, ILoggerFactory? loggers = null)
    {
        if (!settings.Storage.IsSqlite)
            return new PostgresStore(Shared(settings, readOnly), AllMaps.List, clocks.Wire);

        var options = new SqliteOptions
        {
            File = Path.GetFullPath(settings.Storage.File),
            ReadOnly = readOnly,
            MembershipMaxAge = Duration.FromTimeSpan(settings.Bot.MembershipMaxAge),
            MaxBytes = settings.Storage.MaxBytes,
        };
        return new SqliteStore(options, AllMaps.List, clocks.Wire, (loggers ?? NullLoggerFactory.Instance).CreateLogger<SqliteStore>());
    }

    private static PostgresOptions Shared(HostSettings settings, bool readOnly) => new()
    {
        ConnectionString = settings.Storage.Database,
        ReadOnly = readOnly,
        MembershipMaxAge = Duration.FromTimeSpan(settings.Bot.MembershipMaxAge),
    };
}
