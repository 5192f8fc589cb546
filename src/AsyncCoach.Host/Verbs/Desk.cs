using AsyncCoach.Bot;
using AsyncCoach.Domain;
using AsyncCoach.Host.Running;
using AsyncCoach.Host.Settings;
using AsyncCoach.Storage;

namespace AsyncCoach.Host.Verbs;

/// <summary>What every verb has at hand: what was said before it, where it answers, and the system's clock.</summary>
internal sealed class Desk(string? settingsFile, string? workspace, TextWriter output, TextWriter error)
{
    private readonly Lazy<(HostSettings Settings, IReadOnlyList<string> Problems)> _loaded = new(() => SettingsFile.Load(settingsFile));

    public static Clocks Clocks { get; } = new(TimeProvider.System, TimeProvider.System);

    public TextWriter Output => output;

    public TextWriter Error => error;

    public HostSettings Settings => _loaded.Value.Settings;

    public IReadOnlyList<string> Problems => _loaded.Value.Problems;

    /// <summary>Says one sentence on standard error.</summary>
    public async Task<int> Fail(int code, string sentence)
    {
        await error.WriteLineAsync(sentence);
        return code;
    }

    /// <summary>Says each problem of the settings in a line of its own; a verb that needs only some sections is stopped by their problems alone.</summary>
    public async Task<bool> SettingsAreWrong(params string[] sections)
    {
        var mine = Problems.Where(problem =>
            sections.Length == 0 || !IsOfASection(problem) || sections.Any(section => IsOf(problem, section))).ToList();
        foreach (var problem in mine)
            await error.WriteLineAsync(problem);
        return mine.Count > 0;
    }

    /// <summary>Runs a verb on the configured store; nothing is created, and nothing changed unless it writes.</summary>
    /// <param name="writes">SQLite's file is locked meanwhile, and the verb refused where another process serves it.</param>
    public async Task<int> WithStore(bool writes, Func<IStore, Task<int>> verb, CancellationToken cancellation)
    {
        if (await SettingsAreWrong("Storage", "Bot"))
            return CommandLine.Wrong;
        if (Settings.Storage.IsSqlite && !File.Exists(Settings.Storage.File))
            return await Fail(CommandLine.Wrong, $"There is no store at {Settings.Storage.File}: serve makes one (Storage:ConnectionString says where).");
        return await Opened(writes, verb, cancellation);
    }

    /// <summary>The same, in the one workspace that is meant.</summary>
    public Task<int> WithWorkspace(bool writes, Func<IStore, WorkspaceId, Task<int>> verb, CancellationToken cancellation) =>
        WithStore(
            writes,
            async store =>
            {
                var held = await store.Workspaces(cancellation);
                if (workspace is null && held.Count == 1)
                    return await verb(store, held[0]);
                if (workspace is not null && held.Contains(new WorkspaceId(workspace)))
                    return await verb(store, new WorkspaceId(workspace));
                return await Fail(CommandLine.Misuse, Which(held));
            },
            cancellation);

    /// <summary>
    /// Runs a verb that may be the first to use a store: where there is none, one that writes makes it, and one that does not gets null. An empty store takes the workspace
    /// that was named.
    /// </summary>
    public async Task<int> WithWorkspaceOrNew(bool writes, Func<IStore?, WorkspaceId, Task<int>> verb, CancellationToken cancellation)
    {
        if (workspace is not null && !(workspace.Length is > 1 and <= 32 && workspace[0] is 'T' or 'E' && workspace.All(char.IsAsciiLetterOrDigit)))
            return await Fail(CommandLine.Misuse, "--workspace wants a workspace's id such as T0123ABCD.");
        if (await SettingsAreWrong("Storage", "Bot"))
            return CommandLine.Wrong;
        if (Settings.Storage.IsSqlite && !File.Exists(Settings.Storage.File) && (workspace is null || !writes))
            return workspace is null ? await Fail(CommandLine.Misuse, Which([])) : await verb(null, new WorkspaceId(workspace));
        return await Opened(
            writes,
            async store =>
            {
                var held = await store.Workspaces(cancellation);
                if (workspace is null && held.Count == 1)
                    return await verb(store, held[0]);
                if (workspace is not null && (held.Count == 0 || held.Contains(new WorkspaceId(workspace))))
                    return await verb(store, new WorkspaceId(workspace));
                return await Fail(CommandLine.Misuse, Which(held));
            },
            cancellation);
    }

    private async Task<int> Opened(bool writes, Func<IStore, Task<int>> verb, CancellationToken cancellation)
    {
        using var served = new StoreLock(Settings.Storage);
        try
        {
            if (writes)
                served.Take();
            await using var store = StoreRegistration.Open(Settings, Clocks, readOnly: !writes);
            await store.Prepare(cancellation);
            return await verb(store);
        }
        catch (StoreException trouble)
        {
            return await Fail(CommandLine.Wrong, trouble.Message);
        }
    }

    private string Which(IReadOnlyList<WorkspaceId> held) => held.Count == 0
        ? "The store holds no workspace yet: say which with --workspace T…"
        : $"{(workspace is null ? "Say which with --workspace" : $"The store does not hold {workspace}")}: it holds {string.Join(", ", held)}.";

    private static bool IsOf(string problem, string section) => problem.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase);

    private static bool IsOfASection(string problem) => SettingsSections.Names.Any(section => IsOf(problem, section));
}
