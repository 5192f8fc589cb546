using System.Collections.Concurrent;
using System.Diagnostics;
using AsyncCoach.FaultTests.Ledgers;
using AsyncCoach.FaultTests.Stage;
using AsyncCoach.SlackEmulator.Control;

namespace AsyncCoach.FaultTests.Load;

/// <summary>
/// People who record and decide, several at once, while it is their working time. Whoever gets no acknowledgement does the same again, as people do: the form that
/// stays open is sent again, a command that opened none is typed again.
/// </summary>
internal sealed class Crowd(Town town, Ledger ledger, Func<Task> botIsUp, int seed)
{
    private const int AtOnce = 8;
    private const double Decides = 0.4;
    private const double Mentions = 0.1;
    /// <summary>What the coach says in a form whose answers are weak.</summary>
    private const string Remark = "could tell readers more";
    private const string NotFilled = "Please complete this required field.";
    private const int WaitsForAForm = 3_000;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Random _chance = new(seed);
    private readonly HashSet<string> _busy = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Entry> _open = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentQueue<string> _refusals = new();

    /// <summary>Sentences that people read in place of an acknowledgement, in their order.</summary>
    public IReadOnlyCollection<string> Refusals => _refusals;

    /// <summary>What no person could make sense of.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>Works for so long, and until the last one is through.</summary>
    public async Task Works(TimeSpan time)
    {
        using var over = new CancellationTokenSource(time);
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
        {
            while (!over.IsCancellationRequested && await Acts())
            {
            }
        })));
    }

    /// <summary>One act of somebody who works now; false where nobody does.</summary>
    private async Task<bool> Acts()
    {
        var (act, actor) = Next();
        if (act is null)
            return false;
        try
        {
            await act();
        }
        finally
        {
            lock (_busy)
                _busy.Remove(actor!);
        }
        return true;
    }

    private (Func<Task>? Act, string? Actor) Next()
    {
        var now = town.Now;
        lock (_busy)
        {
            if (_chance.NextDouble() < Decides)
            {
                var mine = _open.Values.Where(entry => entry.Decider.Works(now) && !_busy.Contains(entry.Decider.Name)).Take(20).ToList();
                if (mine.Count > 0 && _chance.GetItems(mine.ToArray(), 1) is [var entry] && _open.TryRemove(entry.Mark, out _))
                    return Taken(entry.Decider, () => Decide(entry));
            }
            var mentions = _chance.NextDouble() < Mentions;
            for (var tries = 0; tries < 200; tries++)
            {
                var place = town.Rooms[_chance.Next(town.Rooms.Count)];
                var (recorder, decider) = (place.Members[_chance.Next(place.Members.Count)], place.Members[_chance.Next(place.Members.Count)]);
                if (recorder != decider && recorder.Works(now) && !_busy.Contains(recorder.Name))
                    return Taken(recorder, mentions ? () => Mention(place, recorder) : () => Record(ledger.Sends(place, recorder, decider)));
            }
        }
        return default;
    }

    private (Func<Task>, string) Taken(Worker who, Func<Task> act)
    {
        _busy.Add(who.Name);
        return (act, who.Name);
    }

    private async Task Record(Entry entry)
    {
        var person = town.Control.As(entry.Recorder.Name);
        var kept = await Submits(
            person,
            () => person.Types($"/decide {entry.Title}", entry.Place.Hash),
            entry.Title,
            new() { ["why_now"] = "It failed on Sunday", ["who_decides"] = entry.Decider.Name, ["done"] = "Nobody asks again" });
        if (!kept)
            return;
        ledger.Recorded(entry);
        _open[entry.Mark] = entry;
    }

    private async Task Mention(Place place, Worker author)
    {
        var mark = ledger.NextMark();
        var said = await town.Control.As(author.Name).Types($"@{Town.Bot} decide Rate limit of service {mark}", place.Hash);
        ledger.Mentioned(new Mention(mark, place, said.Message!.Ts));
    }

    private async Task Decide(Entry entry)
    {
        var person = town.Control.As(entry.Decider.Name);
        if (await Card(entry) is not { } card)
        {
            _open[entry.Mark] = entry;
            return;
        }
        entry.DecisionSent = town.Now;
        if (await Submits(person, () => person.Presses("Decide", card.Channel, card.Ts), "Your answer", new() { ["act"] = "Decide" }))
            ledger.Decided(entry);
    }

    /// <summary>Null: it does not stand there yet.</summary>
    private async Task<SeenMessage?> Card(Entry entry)
    {
        try
        {
            return await town.Control.UntilMessage(entry.Place.Name, entry.Title, Town.Bot, timeoutMs: 1);
        }
        catch (ControlException)
        {
            return null;
        }
    }

    /// <summary>Opens a form, fills it and sends it until that is acknowledged. False where it got lost after it had been sent: then nobody knows.</summary>
    private async Task<bool> Submits(PersonClient person, Func<Task<ActResult>> opens, string sees, Dictionary<string, object?> answers)
    {
        while (!await Opened(person, opens, sees))
        {
            await botIsUp();
            await Task.Delay(BetweenTries);
        }
        // Filled once: what was typed stays in the form however often it is sent.
        IReadOnlyDictionary<string, object?>? fields = answers;
        var (heard, sent) = ("", false);
        var began = Stopwatch.StartNew();
        while (began.Elapsed < Patience)
        {
            ActResult result;
            try
            {
                result = await person.Submits(fields);
            }
            catch (ControlException gone)
            {
                _complaints.Enqueue($"{person.Name}'s form was gone: {gone.Message}");
                return false;
            }
            if (result.Ok && result.View?.Rendered.Contains(Remark, StringComparison.Ordinal) is not true)
                return true;
            if (result.Ok)
            {
                // The form stays: sent once more it is kept as it is.
                (sent, fields) = (true, null);
                continue;
            }
            var filled = !result.Errors.Values.Contains(NotFilled, StringComparer.Ordinal);
            // A form that opens late, asked for twice, takes the place of the one that was filled. Where that one had been sent already, nobody knows what became of it.
            if (!filled && sent)
                return false;
            (sent, fields) = (sent || filled, filled ? null : answers);
            foreach (var sentence in result.Errors.Values)
                _refusals.Enqueue(sentence);
            heard = $"{result.Error} {result.Detail} {string.Join(", ", result.Errors)}".Trim();
            await botIsUp();
            await Task.Delay(BetweenTries);
        }
        _complaints.Enqueue($"{person.Name} sent a form for {Patience.TotalSeconds:0} s, and heard last: {heard}");
        return false;
    }

    private static async Task<bool> Opened(PersonClient person, Func<Task<ActResult>> opens, string sees)
    {
        if (!(await opens()).Ok)
            return false;
        try
        {
            await person.UntilView(sees, WaitsForAForm);
            return true;
        }
        catch (ControlException)
        {
            // It died between the acknowledgement and the form.
            return false;
        }
    }
}
