namespace AsyncCoach.Storage.Tests;

public sealed class SqliteDecisionSearch : DecisionSearchContract
{
    private readonly SqliteFile _file = new();

    protected override Task<IStore> Empty(IReadOnlyList<DocumentMap> maps) => _file.Open(maps, Wire);

    protected override Task<IStore> Again(IReadOnlyList<DocumentMap> maps) => _file.Open(maps, Wire);

    protected override void Clean() => _file.Remove();
}
