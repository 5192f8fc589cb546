using System.Text.Json.Nodes;

namespace AsyncCoach.SlackEmulator.WebApi;

/// <summary>One call of the app to the Web API or to a <c>response_url</c>; tokens are not kept.</summary>
/// <param name="Fault">The fault that struck, if one did; <c>AnswerLost</c> was carried out although its answer never arrived.</param>
internal sealed record LoggedCall(int Number, string Method, JsonObject Args, int Status, JsonNode? Answer, string? Fault)
{
    /// <summary>Wire time, when it had been answered.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>How long the emulator took, faults left out.</summary>
    public double Milliseconds { get; init; }

    public JsonObject ToJson() => new()
    {
        ["number"] = Number,
        ["method"] = Method,
        ["args"] = Args.DeepClone(),
        ["status"] = Status,
        ["answer"] = Answer?.DeepClone(),
        ["fault"] = Fault,
    };
}

/// <summary>The last 5,000 calls. Hold the workspace's gate.</summary>
internal sealed class CallLog(TimeProvider wire)
{
    private const int MostKept = 5000;
    private readonly List<LoggedCall> _calls = [];
    private int _numbers;

    public IReadOnlyList<LoggedCall> Calls => _calls;

    /// <param name="began">The wire clock's timestamp when the call came.</param>
    public void Add(string method, JsonObject args, int status, JsonNode? answer, string? fault, long began)
    {
        _calls.Add(new LoggedCall(++_numbers, method, args, status, answer, fault)
        {
            At = wire.GetUtcNow(),
            Milliseconds = wire.GetElapsedTime(began).TotalMilliseconds,
        });
        if (_calls.Count > MostKept)
        {
            _calls.RemoveAt(0);
        }
    }
}
