using System.Text.Json;
using AsyncCoach.Domain.Decisions.Listening;

namespace AsyncCoach.Quality;

/// <summary>Messages of which a person said whether they take a decision, and how far the listener hears the same.</summary>
internal sealed class MessageSet
{
    private readonly IReadOnlyList<Labelled> _messages;

    private MessageSet(IReadOnlyList<Labelled> messages) => _messages = messages;

    /// <param name="IsDecision">Null where nobody said: a line of a public log.</param>
    internal sealed record Labelled(string Id, string Text, string Before, bool? IsDecision, string Why)
    {
        public Heard Heard => Listener.Hear(Text, Before);
    }

    public IReadOnlyList<Labelled> Messages => _messages;

    public int Decisions => _messages.Count(message => message.IsDecision == true);

    public IEnumerable<Labelled> Asked => _messages.Where(message => message.Heard.IsDecision);

    /// <summary>Of the messages that would be asked about, the share that are decisions.</summary>
    public double Precision => (double)Asked.Count(message => message.IsDecision == true) / Asked.Count();

    /// <summary>Of the decisions, the share that would be asked about.</summary>
    public double Recall => (double)Asked.Count(message => message.IsDecision == true) / Decisions;

    /// <summary>Each message that the listener heard differently, its score first.</summary>
    public IEnumerable<string> Differences() =>
        from message in _messages
        where message.IsDecision != message.Heard.IsDecision && (message.IsDecision is not null || message.Heard.IsDecision)
        let how = message.IsDecision switch { true => "missed", false => "wrongly asked", null => "asked" }
        select FormattableString.Invariant($"{message.Heard.Score:0.00} {how} {message.Id} ({message.Why}): {message.Text.ReplaceLineEndings(" | ")}");

    /// <summary>JSON lines as <c>rehearse</c> reads them, with <c>decision</c> and <c>why</c>.</summary>
    public static MessageSet Read(string file) => new([.. File.ReadLines(file).Where(line => line.Length > 0).Select(Line)]);

    private static Labelled Line(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        return new Labelled(
            root.GetProperty("id").GetString()!,
            root.GetProperty("text").GetString()!,
            root.TryGetProperty("context", out var context) ? context.EnumerateArray().Last().GetString()! : "",
            root.TryGetProperty("decision", out var decision) ? decision.GetBoolean() : null,
            root.TryGetProperty("why", out var why) ? why.GetString()! : "");
    }
}
