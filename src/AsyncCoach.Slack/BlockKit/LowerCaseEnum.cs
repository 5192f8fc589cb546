using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsyncCoach.Slack.BlockKit;

/// <summary>Slack's enumerations are lower-case words.</summary>
internal sealed class LowerCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower)
    where T : struct, Enum;
