using System.Text.Json.Nodes;

namespace AsyncCoach.SlackEmulator.WebApi;

/// <summary>One call of the app to the Web API or to a <c>response_url</c>; tokens are not kept.</summary>
/// <param name="Fault">The fault that struck, if one did; <c>AnswerLost</c> was carried out although its answer never arrived.</param>
internal sealed record LoggedCall(int Number, string Method, JsonObject Args, int Status, JsonNode? Answer, string? Fault)
{
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
internal sealed class CallLog
{
    private const int MostKept = 5000;
    private readonly List<LoggedCall> _calls = [];
    private int _numbers;

    public IReadOnlyList<LoggedCall> Calls => _calls;

    public void Add(string method, JsonObject args, int status, JsonNode? answer, string? fault)
    {
        _calls.Add(new LoggedCall(++_numbers, method, args, status, answer, fault));
        if (_calls.Count > MostKept)
        {
            _calls.RemoveAt(0);
        }
    }
}
