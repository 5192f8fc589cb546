namespace AsyncCoach.Storage.Tests;

public abstract class BackupContract : StoreContract
{
    /// <summary>A file name of the test's own.</summary>
    protected abstract string Target { get; }

    /// <summary>A store on a finished backup.</summary>
    protected abstract Task<IStore> Restored(string file);

    [SkippableFact]
    public async Task A_copy_holds_everything_and_the_work_goes_on_meanwhile()
    {
        for (var at = 0; at < 50; at++)
            await Kept(Decided($"zebra {at}"));
        var writing = Task.Run(async () =>
        {
            for (var at = 0; at < 50; at++)
                await Kept(Decided($"lion {at}"));
        });

        var report = await Store.Backup(Target, default);
        await writing;

        Assert.InRange(report.Documents, 50, 100);
        Assert.Equal(new FileInfo(Target).Length, report.Bytes);
        await using var copy = await Restored(Target);
        Assert.Equal(50, (await Keys<Domain.Decisions.Decision>(copy.Open(Acme), "zebra")).Count);
        Assert.Equal(100, await Store.Open(Acme).Count(Query<Domain.Decisions.Decision>.Everything, Viewer.All, 1_000, default));
    }

    [SkippableFact]
    public async Task A_file_that_exists_is_never_overwritten()
    {
        await File.WriteAllTextAsync(Target, "precious");

        await Assert.ThrowsAsync<StoreException>(() => Store.Backup(Target, default));

        Assert.Equal("precious", await File.ReadAllTextAsync(Target));
    }

    [SkippableFact]
    public async Task A_place_that_cannot_be_written_is_said_in_a_sentence()
    {
        var refused = await Assert.ThrowsAsync<StoreException>(() => Store.Backup(Path.Combine(Target + "-missing", "copy.db"), default));

        Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
    }
}
