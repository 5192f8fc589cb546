using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Domain.People;
using AsyncCoach.Storage.Copying;
using AsyncCoach.Storage.Decisions;
using NodaTime;

namespace AsyncCoach.Storage.Tests;

/// <summary>A whole store in another one: nothing lost, nothing added, and work goes on there as if it had never been elsewhere.</summary>
public sealed class MoveTests : IDisposable
{
    private static readonly WorkspaceId Acme = new("T0ACME");
    private static readonly PersonId Priya = new(Acme, "U0PRIYA");
    private static readonly Instant Noon = Instant.FromUtc(2026, 5, 5, 12, 0);

    private readonly SqliteFile _file = new();
    private readonly SqliteFile _other = new();
    private readonly PostgresSchema _schema = new();
    private readonly TestClock _wire = new();
    private readonly List<string> _said = [];

    public void Dispose()
    {
        _file.Remove();
        _other.Remove();
        _schema.Remove();
    }

    [SkippableTheory]
    [InlineData("sqlite", "sqlite")]
    [InlineData("sqlite", "postgres")]
    [InlineData("postgres", "sqlite")]
    public async Task Everything_arrives_and_work_goes_on(string from, string to)
    {
        await using var source = await Open(from, _file);
        var (kept, sending) = await Fill(source);
        await using var target = await Open(to, _other);

        var rows = await Move(source, target);

        // Six documents and revisions, eight intents, a counter, a receipt, an alarm, two members, a list and a tombstone.
        Assert.Equal(27, rows);
        var session = target.Open(Acme);
        Assert.Equal("a\0b \u202e \\u0000 😀", (await session.Load<Decision>(kept, Viewer.All, default))!.Text.What);
        Assert.Equal(["recorded", "noted"], (await session.History<Decision>(kept, Viewer.All, default)).Select(revision => revision.Change.What));
        Assert.Equal([kept], (await session.Search(TextQuestion.OfWords("zebras"), Query<Decision>.Everything, Viewer.All, 5, default)).Select(hit => hit.Key));
        Assert.Equal([Priya], await session.Members(new ChannelId("C1"), default));
        Assert.Equal(Noon, await target.Alarms.Earliest(default));
        session.Store(new Decision { Id = new DecisionId(Guid.NewGuid()), Text = new DecisionText("next", "", ""), Recorder = Priya, State = DecisionState.Open }, Change("recorded"), drawNumber: true);
        session.Enqueue(Intent("after", "D9"));
        Assert.Equal(6, Assert.Single(Assert.IsType<Commit.Committed>(await session.Commit()).Numbers).Value);
        Assert.Equal(new Commit.Duplicate("receipt", null), await Received(target, "Ev1"));
        _wire.Now += Duration.FromHours(1);
        var claims = await target.Outbox.Claim(Noon, _wire.Now, _wire.Now + Duration.FromMinutes(1), 50, Urgency.Nudge, default);
        Assert.Equal("a1", Assert.Single(claims, claim => claim.Intent.Key == sending).Attempt!.Id);
        Assert.Equal("after", claims[^1].Intent.Key);
        Assert.Equal("sent", (await target.Outbox.Find(Acme, "told", default))!.State);
    }

    [SkippableTheory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task What_was_broken_off_is_not_complete_and_goes_on_when_it_is_run_again(string to)
    {
        await using var source = await Open("sqlite", _file);
        await Fill(source);
        await using var target = await Open(to, _other);
        for (var writes = 0; writes < 6; writes++)
        {
            var broken = new Breaking(target.Copy, writes);
            await Assert.ThrowsAsync<OperationCanceledException>(() => new StoreMove(source.Copy, broken, _said.Add).Run("here", default));
            Assert.Equal("here", await target.Copy.FilledFrom(default));
        }

        await Move(source, target);

        Assert.Null(await target.Copy.FilledFrom(default));
        Assert.Contains("A move that was broken off goes on.", _said);
    }

    [Fact]
    public async Task A_target_with_records_of_its_own_or_of_another_move_is_refused()
    {
        await using var source = await Open("sqlite", _file);
        await Fill(source);
        await using var target = await Open("sqlite", _other);
        await Assert.ThrowsAsync<OperationCanceledException>(() => new StoreMove(source.Copy, new Breaking(target.Copy, 2), _said.Add).Run("elsewhere", default));

        Assert.Contains("begun from elsewhere", (await Refusal(source, target)).Message, StringComparison.Ordinal);
        await target.Copy.SetFilledFrom(null, default);
        Assert.Contains("holds records already", (await Refusal(source, target)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_differs_in_the_end_is_said_and_the_target_stays_incomplete()
    {
        await using var source = await Open("sqlite", _file);
        await Fill(source);
        await using var target = await Open("sqlite", _other);
        await Assert.ThrowsAsync<OperationCanceledException>(() => new StoreMove(source.Copy, new Breaking(target.Copy, 3), _said.Add).Run("here", default));
        // As if the source had been served between the two runs.
        var session = source.Open(Acme);
        var gone = (await session.List(Query<Decision>.Everything, Viewer.All, 1, null, default)).Items[0];
        session.Delete<Decision>(gone.Id.ToString(), Change("deleted"));
        Assert.IsType<Commit.Committed>(await session.Commit());

        Assert.StartsWith("doc_decision: 4 rows in the source, 5 in the target.", (await Refusal(source, target)).Message, StringComparison.Ordinal);
        Assert.Equal("here", await target.Copy.FilledFrom(default));
    }

    [Theory]
    [InlineData("""{"a":1,"b":[1.0,"x"]}""", """{"b":[1,"x"],"a":1}""", true)]
    [InlineData("""{"a":1,"b":[1,2]}""", """{"a":1,"b":[2,1]}""", false)]
    [InlineData("""{"a":"1"}""", """{"a":1}""", false)]
    public void Json_counts_by_what_it_says(string one, string other, bool same)
    {
        var part = StorePart.All([DecisionMap.Map])[0];
        var (a, b) = (new RowDigest(), new RowDigest());
        a.Add(part, ["T", "k", 1L, 1L, one]);
        b.Add(part, ["T", "k", 1L, 1L, other]);

        Assert.Equal(same, a.ToString() == b.ToString());
    }

    private Task<IStore> Open(string provider, SqliteFile file) =>
        provider == "sqlite" ? file.Open([DecisionMap.Map], _wire) : _schema.Open([DecisionMap.Map], _wire);

    private Task<long> Move(IStore source, IStore target) => new StoreMove(source.Copy, target.Copy, _said.Add).Run("here", default);

    private Task<StoreException> Refusal(IStore source, IStore target) => Assert.ThrowsAsync<StoreException>(() => Move(source, target));

    private async Task<(string Kept, string Sending)> Fill(IStore store)
    {
        var decision = new Decision
        {
            Id = new DecisionId(Guid.NewGuid()),
            Text = new DecisionText("a\0b \u202e \\u0000 😀", "the zebra", ""),
            Recorder = Priya,
            State = DecisionState.Open,
        };
        for (var at = 0; at < 5; at++)
        {
            var one = at == 0 ? decision : decision with { Id = new DecisionId(Guid.NewGuid()), Text = new DecisionText($"lion {at}", "", "") };
            await Commits(store, session => session.Store(one, Change("recorded"), drawNumber: true));
        }

        var change = store.Open(Acme);
        var loaded = await change.Load<Decision>(decision.Id.ToString(), Viewer.All, default);
        change.Store(loaded! with { Note = "ü" }, Change("noted"));
        await change.Commit();
        await Commits(store, session =>
        {
            session.Store(new Person(Priya, "Priya", null, false, false, false, false, Noon), Change("heard"));
            session.PutMembers(new ChannelId("C1"), [Priya], Noon);
            session.PutMember(new ChannelId("C1"), new PersonId(Acme, "U0TOM"), present: false, Noon + Duration.FromHours(1));
            session.SetAlarm(new Alarm("a", Noon, "k", "s"));
            session.Receive("Ev1");
            for (var at = 0; at < 7; at++)
                session.Enqueue(Intent($"card/{at}", $"D{at}"));
            session.Enqueue(Intent("told", "D7"));
        });
        var claims = await store.Outbox.Claim(Noon, _wire.Now, _wire.Now + Duration.FromMinutes(1), 50, Urgency.Nudge, default);
        await store.Outbox.Begin(claims[3], new OutboxAttempt("a1", _wire.Now, "C1", "{}", 2), default);
        await Commits(store, session => session.Settle(claims.Single(claim => claim.Intent.Key == "told"), new Settlement.Sent("C1", "1.1")));
        await store.Erase(Acme, new PersonId(Acme, "U0GONE"), Noon, default);
        return (decision.Id.ToString(), claims[3].Intent.Key);
    }

    private static async Task<Commit> Received(IStore store, string receipt)
    {
        var session = store.Open(Acme);
        session.Receive(receipt);
        return await session.Commit();
    }

    private static async Task Commits(IStore store, Action<ISession> change)
    {
        var session = store.Open(Acme);
        change(session);
        Assert.IsType<Commit.Committed>(await session.Commit());
    }

    private static Change Change(string what) => new(Noon, Priya, what);

    private static Intent Intent(string key, string subject) => new(key, "decision.card", subject, "C1", Noon, Urgency.Answer, "detail");

    /// <summary>A target whose process dies after so many writes.</summary>
    private sealed class Breaking(IStoreCopy target, int writes) : IStoreCopy
    {
        private int _left = writes;

        public IReadOnlyList<StorePart> Parts => target.Parts;

        public Task<IReadOnlyList<object?[]>> Read(StorePart part, object?[]? after, int atMost, CancellationToken cancellation) =>
            target.Read(part, after, atMost, cancellation);

        public Task Write(StorePart part, IReadOnlyList<object?[]> rows, CancellationToken cancellation) =>
            _left-- > 0 ? target.Write(part, rows, cancellation) : throw new OperationCanceledException();

        public Task<string?> FilledFrom(CancellationToken cancellation) => target.FilledFrom(cancellation);

        public Task SetFilledFrom(string? source, CancellationToken cancellation) => target.SetFilledFrom(source, cancellation);
    }
}
