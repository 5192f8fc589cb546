namespace AsyncCoach.Storage.Tests;

public sealed class SqliteOutbox : OutboxContract
{
    private readonly SqliteFile _file = new();

    protected override Task<IStore> Empty(IReadOnlyList<DocumentMap> maps) => _file.Open(maps, Wire);

    protected override Task<IStore> Again(IReadOnlyList<DocumentMap> maps) => _file.Open(maps, Wire);

    protected override void Clean() => _file.Remove();

    [Fact]
    public async Task What_a_killed_process_had_claimed_is_due_at_the_next_start_with_its_attempt()
    {
        await Says("card/1");
        var claim = Assert.Single(await Claims());
        Assert.True(await Store.Outbox.Begin(claim, Attempt("a1"), default));
        await Store.FreeClaims(default);

        var again = Assert.Single(await Claims());
        Assert.Equal("a1", again.Attempt!.Id);
        Assert.False(await Store.Outbox.Begin(claim, Attempt("a2"), default));
    }
}
