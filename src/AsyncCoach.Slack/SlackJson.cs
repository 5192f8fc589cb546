using System.Text.Json.Serialization;
using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Slack;

/// <summary>What is said to Slack, as JSON: snake case, absent members left out. The one way to write it, for the client and for golden files alike.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(View))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(IReadOnlyList<Block>))]
[JsonSerializable(typeof(IReadOnlyList<Option>))]
public sealed partial class SlackJson : JsonSerializerContext;
