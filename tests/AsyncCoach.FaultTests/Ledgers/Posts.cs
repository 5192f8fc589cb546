using System.Globalization;
using System.Text.Json;
using AsyncCoach.FaultTests.Stage;
using AsyncCoach.SlackEmulator.Control;
using NodaTime;

namespace AsyncCoach.FaultTests.Ledgers;

/// <summary>A message that Slack took, whether or not its sender learned of it.</summary>
/// <param name="Reader">Whom it was sent to directly; null: a channel.</param>
/// <param name="Said">Its text and blocks as they were sent.</param>
internal sealed record Post(string Channel, string Ts, string? Reader, string Said)
{
    public Instant At => Instant.FromUnixTimeSeconds(long.Parse(Ts.AsSpan(0, Ts.IndexOf('.', StringComparison.Ordinal)), CultureInfo.InvariantCulture));
}

/// <summary>The workspace's side: every message that it took, from its own record of calls.</summary>
internal sealed class Posts(Town town)
{
    private const int Attempts = 4;

    private readonly List<Post> _all = [];
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _directs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _heard = new(StringComparer.Ordinal);
    private int _after;
    private int _deliveredAfter;

    /// <summary>The stamps of messages of which the bot acknowledged that it had heard them.</summary>
    public IReadOnlySet<string> Heard => _heard;

    /// <summary>Those that stand, in the order in which they came.</summary>
    public IReadOnlyList<Post> All => [.. _all.Where(post => !_removed.Contains(post.Channel + post.Ts))];

    /// <summary>Copies that the bot itself took away again.</summary>
    public int Removed => _removed.Count;

    /// <summary>Takes note of what has come since the last look. The workspace keeps its last 5,000 calls and deliveries: look more often than that.</summary>
    /// <exception cref="InvalidOperationException">Some calls are forgotten already.</exception>
    public async Task Look()
    {
        await LookAtMentions();
        var calls = await town.Control.Calls(after: _after);
        if (calls.Count == 0)
            return;
        if (calls[0].Number > _after + 1)
            throw new InvalidOperationException("The workspace has forgotten calls that nobody has looked at.");
        _after = calls[^1].Number;
        foreach (var call in calls.Where(IsDone))
            Take(call);
    }

    private async Task LookAtMentions()
    {
        var waits = false;
        foreach (var delivery in await town.Control.Deliveries("app_mention", _deliveredAfter))
        {
            if (delivery.Acknowledged)
                _heard.Add(delivery.Payload.GetProperty("event").GetProperty("ts").GetString()!);
            // Slack sends it again, three times in all: it may still be acknowledged.
            waits |= !delivery.Acknowledged && delivery.Attempts.Count < Attempts;
            _deliveredAfter = waits ? _deliveredAfter : delivery.Number;
        }
    }

    private static bool IsDone(CallRecord call) =>
        call.Answer is { ValueKind: JsonValueKind.Object } answer && answer.TryGetProperty("ok", out var ok) && ok.ValueKind == JsonValueKind.True;

    private void Take(CallRecord call)
    {
        var answer = call.Answer!.Value;
        switch (call.Method)
        {
            case "conversations.open":
                _directs[answer.GetProperty("channel").GetProperty("id").GetString()!] = call.Args.GetProperty("users").GetString()!;
                break;
            case "chat.postMessage":
                var channel = answer.GetProperty("channel").GetString()!;
                _all.Add(new Post(channel, answer.GetProperty("ts").GetString()!, _directs.GetValueOrDefault(channel), Said(call.Args)));
                break;
            case "chat.delete":
                _removed.Add(call.Args.GetProperty("channel").GetString()! + call.Args.GetProperty("ts").GetString());
                break;
        }
    }

    private static string Said(JsonElement args) => string.Join('\n', Part(args, "thread_ts"), Part(args, "text"), Part(args, "blocks"));

    private static string Part(JsonElement args, string name) => args.TryGetProperty(name, out var part) ? part.ToString() : "";
}
