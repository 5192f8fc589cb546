namespace AsyncCoach.Storage.Tests;

public sealed class SqliteBackup : BackupContract
{
    private readonly SqliteFile _file = new();

    protected override string Target => _file.Path + ".copy";

    protected override Task<IStore> Restored(string file) => new SqliteFile(file).Open(Maps, Wire);

    protected override Task<IStore> Empty(IReadOnlyList<DocumentMap> maps) => _file.Open(maps, Wire);

    protected override Task<IStore> Again(IReadOnlyList<DocumentMap> maps) => _file.Open(maps, Wire);

    protected override void Clean() => _file.Remove();
}
