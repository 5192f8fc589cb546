using AsyncCoach.FaultTests.Stage;
using AsyncCoach.SlackEmulator.Control;
using NodaTime;

namespace AsyncCoach.FaultTests.Ledgers;

/// <summary>What came out when the two ledgers were laid side by side; a sentence for each thing that is wrong.</summary>
internal sealed record Findings(
    IReadOnlyList<string> Lost, IReadOnlyList<string> Twice, IReadOnlyList<string> OutsideWorkingTime, int Posts, int Directly, int BriefsExpected, int Removed)
{
    /// <summary>Records, answers to them, and messages heard.</summary>
    public required int Acknowledged { get; init; }

    public bool AreNone => Lost.Count + Twice.Count + OutsideWorkingTime.Count == 0;
}

/// <summary>
/// Lays the clients' ledger beside the workspace's record. Whatever was acknowledged is to be found by a reader and stands in its channel once, as it was left; who
/// owes a decision in the morning has one brief that day that names it; and nobody was written to outside their working time.
/// </summary>
internal sealed class Audit(Town town, Ledger ledger, Posts posts)
{
    private const string OfABrief = "You get this once a day";
    private const int MostInABrief = 12;
    private const int AtOnce = 8;

    /// <summary>A brief may come so long after the day's beginning: time passes in steps.</summary>
    private static readonly Duration Step = Duration.FromMinutes(30);

    private readonly List<string> _lost = [];
    private readonly List<string> _twice = [];
    private int _briefsExpected;

    /// <param name="until">Product time up to which everything that was due has been done.</param>
    public async Task<Findings> Holds(Instant until)
    {
        await posts.Look();
        var all = posts.All;
        await Cards(all);
        Offers(all);
        await Readable();
        var direct = all.Where(post => post.Reader is not null).ToLookup(post => post.Reader!);
        List<string> outside = [];
        foreach (var person in town.People)
        {
            var read = direct[person.Id].ToList();
            outside.AddRange(read.Where(post => !person.Works(post.At)).Select(post => $"{person.Name} was written to at {post.At}: {Cut(post.Said)}"));
            Twice(person, read);
            Briefs(person, read, until);
        }
        return new Findings(_lost, _twice, outside, all.Count, direct.Sum(reader => reader.Count()), _briefsExpected, posts.Removed)
        {
            Acknowledged = ledger.Acknowledged + ledger.Mentions.Count(mention => posts.Heard.Contains(mention.Ts)),
        };
    }

    private async Task Cards(IReadOnlyList<Post> all)
    {
        var cards = all.Where(post => post.Reader is null).ToLookup(post => post.Channel);
        var shown = new Dictionary<string, IReadOnlyList<SeenMessage>>(StringComparer.Ordinal);
        foreach (var place in town.Rooms)
            shown[place.Id] = [.. (await town.Control.As(place.Members[0].Name).Reads(place.Hash)).Where(message => message.UserName == Town.Bot)];
        foreach (var entry in ledger.Entries)
        {
            var posted = cards[entry.Place.Id].Count(post => post.Said.Contains(entry.Mark, StringComparison.Ordinal));
            if (posted > 1)
                _twice.Add($"{entry.Title} was posted {posted} times in {entry.Place.Hash}.");
            if (entry.Recorded is null)
                continue;
            var card = shown[entry.Place.Id].FirstOrDefault(message => message.Rendered.Contains(entry.Mark, StringComparison.Ordinal));
            if (card is null)
                _lost.Add($"{entry.Title} was acknowledged to {entry.Recorder.Name} and does not stand in {entry.Place.Hash}.");
            else if (entry.Decided is not null && !card.Rendered.Contains("· Decided", StringComparison.Ordinal))
                _lost.Add($"{entry.Title} was acknowledged as decided to {entry.Decider.Name}, and its card does not say so: {Cut(card.Rendered)}");
        }
    }

    /// <summary>Whatever the bot has heard it answers once, in the thread; and what Slack could not bring it, at most once.</summary>
    private void Offers(IReadOnlyList<Post> all)
    {
        var answers = all.Where(post => post.Reader is null).ToLookup(post => post.Channel);
        foreach (var mention in ledger.Mentions)
        {
            var answered = answers[mention.Place.Id].Count(post => post.Said.StartsWith(mention.Ts, StringComparison.Ordinal));
            if (answered > 1)
                _twice.Add($"What was said of {mention.Mark} in {mention.Place.Hash} was answered {answered} times.");
            else if (answered == 0 && posts.Heard.Contains(mention.Ts))
                _lost.Add($"What was said of {mention.Mark} in {mention.Place.Hash} was acknowledged and not answered.");
        }
    }

    /// <summary>Everything that was acknowledged, searched for by the one who recorded it.</summary>
    private Task Readable() => Parallel.ForEachAsync(
        ledger.Entries.Where(entry => entry.Recorded is not null).GroupBy(entry => entry.Recorder), new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
        async (mine, cancellation) =>
        {
            foreach (var entry in mine)
            {
                var found = await town.Control.As(mine.Key.Name).Types($"/decisions {entry.Mark}", entry.Place.Hash, cancellationToken: cancellation);
                var answer = found.Shown is [var shown] ? shown.Rendered : found.Error ?? "nothing";
                var state = entry.Decided is not null ? "· Decided" : entry.DecisionSent is not null ? "D-" : "· Open";
                if (answer.Contains(entry.Title, StringComparison.Ordinal) && answer.Contains(state, StringComparison.Ordinal))
                    continue;
                lock (_lost)
                    _lost.Add($"{entry.Title} was acknowledged and is not found as it was left: {Cut(answer)}");
            }
        });

    private void Twice(Worker person, IReadOnlyList<Post> read)
    {
        foreach (var day in read.GroupBy(post => person.Day(post.At)))
        {
            var briefs = day.Count(IsBrief);
            if (briefs > 1)
                _twice.Add($"{person.Name} had {briefs} briefs on {day.Key:uuuu-MM-dd}.");
            _twice.AddRange(day.GroupBy(post => post.Said, StringComparer.Ordinal).Where(same => same.Count() > 1)
                .Select(same => $"{person.Name} read this {same.Count()} times on {day.Key:uuuu-MM-dd}: {Cut(same.Key)}"));
        }
    }

    private void Briefs(Worker person, IReadOnlyList<Post> read, Instant until)
    {
        var mine = ledger.Entries.Where(entry => entry.Decider == person).ToList();
        foreach (var morning in person.Mornings(Town.Begins, until - Step))
        {
            var waited = mine.Where(entry => entry.Recorded < morning && !(entry.DecisionSent <= morning + Step)).ToList();
            if (waited.Count == 0)
                continue;
            _briefsExpected++;
            var brief = read.FirstOrDefault(post => IsBrief(post) && post.At >= morning && person.Day(post.At) == person.Day(morning));
            if (brief is null)
                _lost.Add($"{person.Name} had no brief at {morning}, when {waited.Count} decisions waited, such as {waited[0].Title}.");
            else if (waited.Count <= MostInABrief / 2)
                _lost.AddRange(waited.Where(entry => !Names(brief, entry)).Select(entry => $"{person.Name}'s brief of {morning} does not name {entry.Title}."));
        }
    }

    /// <summary>Of more than twelve things it names twelve.</summary>
    private static bool Names(Post brief, Entry entry) =>
        brief.Said.Contains(entry.Mark, StringComparison.Ordinal) || brief.Said.Contains("more on Home", StringComparison.Ordinal);

    private static bool IsBrief(Post post) => post.Said.Contains(OfABrief, StringComparison.Ordinal);

    private static string Cut(string text) => (text.Length <= 300 ? text : text[..300] + "…").ReplaceLineEndings(" ");
}
