using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using AsyncCoach.FaultTests.Stage;

namespace AsyncCoach.FaultTests.Ledgers;

/// <summary>
/// The clients' side: what was sent, and what was acknowledged. Written to a file as it happens, a JSON object a line, so that a run that is broken off can be
/// read too. Safe for use from many threads.
/// </summary>
internal sealed class Ledger(TextWriter? file, Town town) : IDisposable
{
    private readonly ConcurrentQueue<Entry> _entries = new();
    private readonly ConcurrentQueue<Mention> _mentions = new();
    private readonly Lock _gate = new();
    private int _acknowledged;
    private int _marks;

    public IReadOnlyCollection<Entry> Entries => _entries;

    /// <summary>Records and answers that the bot has acknowledged.</summary>
    public int Acknowledged => _acknowledged;

    /// <summary>Messages to the bot. That it has heard them, Slack knows and not their author.</summary>
    public IReadOnlyCollection<Mention> Mentions => _mentions;

    public string NextMark() => $"svc{Interlocked.Increment(ref _marks):00000}";

    public void Mentioned(Mention mention)
    {
        _mentions.Enqueue(mention);
        Note("mentioned", mention.Mark);
    }

    public Entry Sends(Place place, Worker recorder, Worker decider)
    {
        var entry = new Entry(NextMark(), place, recorder, decider);
        _entries.Enqueue(entry);
        return entry;
    }

    public void Recorded(Entry entry)
    {
        entry.Recorded = town.Now;
        Interlocked.Increment(ref _acknowledged);
        Note("recorded", entry.Mark, entry.Recorder.Name);
    }

    public void Decided(Entry entry)
    {
        entry.Decided = town.Now;
        Interlocked.Increment(ref _acknowledged);
        Note("decided", entry.Mark, entry.Decider.Name);
    }

    /// <summary>One line: when in product time, what, about what, by or for whom.</summary>
    public void Note(string what, string about, string? who = null)
    {
        if (file is null)
            return;
        var line = JsonSerializer.Serialize(new { at = town.Now.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), what, about, who });
        lock (_gate)
            file.WriteLine(line);
    }

    public void Dispose() => file?.Dispose();
}
