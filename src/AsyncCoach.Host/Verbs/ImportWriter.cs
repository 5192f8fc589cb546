using System.Globalization;
using System.Text.Json;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Files.Decisions;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Decisions;
using NodaTime;
using ISession = AsyncCoach.Storage.ISession;

namespace AsyncCoach.Host.Verbs;

/// <summary>Keeps what an import reads, so many records a commit, and says what became of each. Without a store, or on a dry run, it only says.</summary>
internal sealed class ImportWriter(
    IStore? store, WorkspaceId workspace, ChannelId? channel, Instant now, bool dryRun, TextWriter output, TextWriter error)
{
    private const int Batch = 100;

    private readonly DecidersByName _deciders = new(store?.Open(workspace), channel);
    private int _looked;
    private readonly List<(string Where, Decision Decision, Decision? Known)> _waiting = [];
    private ISession? _session;
    private int _new;
    private int _updated;
    private int _unchanged;

    public int Read => _new + _updated + _unchanged;

    public int Refused { get; private set; }

    /// <summary>The store did not keep something.</summary>
    public bool HasFailed { get; private set; }

    public string Summary => string.Create(
        CultureInfo.InvariantCulture, $"{_new} new, {_updated} updated, {_unchanged} unchanged, {Refused} not read{(dryRun ? "; nothing was changed (--dry-run)" : "")}.");

    public Task Refuse(string where, string reason)
    {
        Refused++;
        return Note(where, reason);
    }

    public Task Note(string where, string sentence) => error.WriteLineAsync($"{Printable(where)}: {sentence}");

    /// <summary>Links to records that are in no file of this import hold only where those are there.</summary>
    public async Task CheckElsewhere(ImportPlan plan, CancellationToken cancellation)
    {
        var missing = plan.Elsewhere.ToHashSet();
        if (store is not null)
            missing.ExceptWith((await store.Open(workspace).LoadMany<Decision>([.. missing.Select(id => id.ToString())], Viewer.All, cancellation)).Select(decision => decision.Id));
        plan.Forget(missing);
    }

    /// <summary>A file that was read before, and what the plan knows of it.</summary>
    public async Task Take(FoundFile file, ImportPlan plan, CancellationToken cancellation)
    {
        var id = plan.IdOf(file.Path);
        var known = await Known(id, cancellation);
        var wanted = known;
        if (known is null || known.Origin?.Digest != file.Digest)
        {
            var read = file.Reason is null ? DecisionFile.Read(file.Text, file.Path) : new Refusal(file.Reason);
            if (read.Refused)
            {
                await Refuse(file.Path, "It has changed while it was read.");
                return;
            }

            var decider = await _deciders.Of(read.Value.Deciders, cancellation);
            wanted = Merged(known, ImportedDecision.Of(read.Value, file.Digest, id, channel, decider, now), read.Value.IsAsWritten);
        }

        await Put(file.Path, ImportRules.Linked(wanted!, plan.Supersedes(id), plan.SupersededBy(id)), known, cancellation);
    }

    /// <summary>A whole record, such as a line of JSON holds.</summary>
    public async Task Take(string where, Decision decision, CancellationToken cancellation)
    {
        if ((channel ?? decision.Channel) is not { } place)
        {
            await Refuse(where, "Say with --channel where it belongs.");
            return;
        }

        await Put(where, decision with { Channel = place, Number = 0 }, await Known(decision.Id, cancellation), cancellation, replaces: false);
    }

    /// <summary>Keeps what waits, and the links of records that are in no file of this import.</summary>
    public async Task Finish(IEnumerable<(DecisionId Id, DecisionId? Supersedes, DecisionId? SupersededBy)> elsewhere, CancellationToken cancellation)
    {
        foreach (var (id, supersedes, supersededBy) in elsewhere)
        {
            if (await Known(id, cancellation) is { } known && ImportRules.Linked(known, supersedes, supersededBy) is var linked && linked != known)
                await Put(DecisionTitle.Of(known), linked, known, cancellation);
        }

        await Commit();
    }

    private static Decision Merged(Decision? known, Decision read, bool asWritten)
    {
        if (known is null)
            return read;
        // What AsyncCoach wrote and nobody has changed is no news to the record that it was written from.
        if (asWritten)
            return known;
        return known.Origin is null ? known with { Text = read.Text, State = read.State } : ImportRules.Again(known, read);
    }

    private async Task Put(string where, Decision decision, Decision? known, CancellationToken cancellation, bool replaces = true)
    {
        if (known is not null && known.Channel != (channel ?? known.Channel))
        {
            await Refuse(where, $"{Name(known)} is this record, and belongs to another channel.");
            return;
        }

        if (known is not null && (!replaces || Same(known, decision)))
            _unchanged++;
        else
            _waiting.Add((where, decision with { ChangedAt = known is null ? decision.ChangedAt : now }, known));
        // A session remembers what it has read: after so many, changed or not, another one goes on.
        if (++_looked % Batch == 0)
            await Commit();
        cancellation.ThrowIfCancellationRequested();
    }

    private async Task<Decision?> Known(DecisionId id, CancellationToken cancellation)
    {
        _session ??= store?.Open(workspace);
        return _session is null ? null : await _session.Load<Decision>(id.ToString(), Viewer.All, cancellation);
    }

    private async Task Commit()
    {
        var (session, waiting) = (_session, _waiting.ToList());
        _session = null;
        _waiting.Clear();
        if (waiting.Count == 0)
            return;
        if (dryRun || session is null)
        {
            foreach (var one in waiting)
                await Say(one, one.Known?.Number);
            return;
        }

        foreach (var one in waiting)
            Store(session, one.Decision, one.Known);
        if (await session.Commit() is Commit.Committed committed)
        {
            foreach (var one in waiting)
                await Say(one, committed.Numbers.TryGetValue(one.Decision.Id.ToString(), out var drawn) ? drawn : one.Known?.Number);
        }
        else
        {
            // One of them cannot be kept: each alone, so that only that one is not.
            foreach (var one in waiting)
                await Alone(one);
        }
    }

    private async Task Alone((string Where, Decision Decision, Decision? Known) one)
    {
        var session = store!.Open(workspace);
        var known = await session.Load<Decision>(one.Decision.Id.ToString(), Viewer.All, default);
        Store(session, one.Decision, known);
        switch (await session.Commit())
        {
            case Commit.Committed committed:
                await Say(one, committed.Numbers.TryGetValue(one.Decision.Id.ToString(), out var drawn) ? drawn : known?.Number);
                break;
            case Commit.Failed failed:
                HasFailed = true;
                await Refuse(one.Where, failed.Reason);
                break;
            case Commit.Duplicate duplicate when duplicate.Name == DecisionMap.OneAMessage.Name:
                await Refuse(one.Where, "Another record was taken from the same message.");
                break;
            default:
                await Refuse(one.Where, "Another record stands in its place.");
                break;
        }
    }

    private void Store(ISession session, Decision decision, Decision? known) =>
        session.Store(decision with { Number = known?.Number ?? 0 }, new Change(now, null, known is null ? "imported" : "imported again"), drawNumber: known is null);

    private Task Say((string Where, Decision Decision, Decision? Known) one, long? number)
    {
        var kind = one.Known is null ? "new" : "updated";
        _ = one.Known is null ? ++_new : ++_updated;
        var name = number is { } drawn ? string.Create(CultureInfo.InvariantCulture, $"D-{drawn}") : "D-?";
        return output.WriteLineAsync($"{name}  {kind}  {DecisionMap.Stored(one.Decision.State)}  {Printable(one.Where)}  {DecisionTitle.Of(one.Decision)}");
    }

    private static string Name(Decision decision) => string.Create(CultureInfo.InvariantCulture, $"D-{decision.Number}");

    /// <summary>Equal in all that is kept, but for when it changed.</summary>
    private static bool Same(Decision one, Decision other) =>
        Json(one).AsSpan().SequenceEqual(Json(other with { ChangedAt = one.ChangedAt, CreatedAt = one.CreatedAt, Number = one.Number }));

    private static byte[] Json(Decision decision) => JsonSerializer.SerializeToUtf8Bytes(decision, DecisionMap.Map.Json);

    private static string Printable(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '?' : c));
}
