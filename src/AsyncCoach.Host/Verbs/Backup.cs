namespace AsyncCoach.Host.Verbs;

/// <summary>Writes a checked copy of the store, while work goes on.</summary>
internal static class Backup
{
    public static Task<int> Run(Desk desk, string file, CancellationToken cancellation) => desk.WithStore(
        writes: false,
        async store =>
        {
            var report = await store.Backup(Path.GetFullPath(file), cancellation);
            await desk.Output.WriteLineAsync($"{report.File}: {report.Documents} documents, {report.Bytes} bytes, checked.");
            return CommandLine.Done;
        },
        cancellation);
}
