namespace AsyncCoach.Storage.Tests;

public sealed class PostgresDecisionSearch : DecisionSearchContract
{
    private readonly PostgresSchema _schema = new();

    protected override Task<IStore> Empty(IReadOnlyList<DocumentMap> maps) => _schema.Open(maps, Wire);

    protected override Task<IStore> Again(IReadOnlyList<DocumentMap> maps) => _schema.Open(maps, Wire);

    protected override void Clean() => _schema.Remove();
}
