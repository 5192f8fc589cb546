using AsyncCoach.Host.Running;
using AsyncCoach.Host.Settings;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Copying;

namespace AsyncCoach.Host.Verbs;

/// <summary>Moves a whole store to another place: copies, compares, and leaves the source as it was.</summary>
internal static class Move
{
    public const string Places = "sqlite:FILE, postgres:CONNECTION, or settings for the store that the settings name";

    public static async Task<int> Run(Desk desk, string from, string to, CancellationToken cancellation)
    {
        if (await desk.SettingsAreWrong("Storage", "Bot"))
            return CommandLine.Wrong;
        if (Read(desk, from) is not { } source)
            return await desk.Fail(CommandLine.Misuse, $"--from wants {Places}.");
        if (Read(desk, to) is not { } target)
            return await desk.Fail(CommandLine.Misuse, $"--to wants {Places}.");
        if (source == target)
            return await desk.Fail(CommandLine.Misuse, "--from and --to are the same place.");
        if (source.IsSqlite && !File.Exists(source.File))
            return await desk.Fail(CommandLine.Wrong, $"There is no store at {source.File}.");
        try
        {
            using StoreLock reading = new(source), writing = new(target);
            reading.Take();
            writing.Take();
            await using var read = await Open(desk, source, cancellation);
            await using var write = await Open(desk, target, cancellation);
            var rows = await new StoreMove(read.Copy, write.Copy, desk.Output.WriteLine).Run(Name(source), cancellation);
            await desk.Output.WriteLineAsync(
                $"{rows} rows moved and compared. Set Storage:Provider to {target.Provider} and Storage:ConnectionString to the new place; the old one was left as it is.");
            return CommandLine.Done;
        }
        catch (StoreException trouble)
        {
            return await desk.Fail(CommandLine.Wrong, trouble.Message);
        }
    }

    private static async Task<IStore> Open(Desk desk, StorageSettings place, CancellationToken cancellation)
    {
        var store = StoreRegistration.Open(desk.Settings with { Storage = place }, Desk.Clocks, readOnly: false);
        await store.Prepare(cancellation);
        return store;
    }

    private static StorageSettings? Read(Desk desk, string place) => place.Split(':', 2) switch
    {
        ["settings"] => desk.Settings.Storage,
        ["sqlite", { Length: > 0 } file] => new StorageSettings { File = Path.GetFullPath(file) },
        ["postgres", { Length: > 0 } database] => new StorageSettings { Provider = StorageSettings.Postgres, Database = database },
        _ => null,
    };

    /// <summary>What the target remembers of where it is filled from: enough to know it again, and no password.</summary>
    private static string Name(StorageSettings place)
    {
        if (place.IsSqlite)
            return $"sqlite:{Path.GetFullPath(place.File)}";
        var known = new[] { "Host", "Port", "Database", "Search Path" };
        var parts = SettingsSections.Parts(place.Database);
        return $"postgres:{string.Join(';', known.Where(parts.ContainsKey).Select(key => $"{key}={parts[key]}"))}";
    }
}
