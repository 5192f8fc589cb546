using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AsyncCoach.Bot.Coach;
using AsyncCoach.Bot.Commitments;
using AsyncCoach.Bot.Decisions;
using AsyncCoach.Bot.Handoffs;

namespace AsyncCoach.Bot;

/// <summary>What travels with forms and buttons, as JSON with short names: Slack allows 3,000 characters in a form and 2,000 in a button.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RecordFormNote))]
[JsonSerializable(typeof(DecisionFormNote))]
[JsonSerializable(typeof(FoundInMessage))]
[JsonSerializable(typeof(ResultsNote))]
[JsonSerializable(typeof(MentionNote))]
[JsonSerializable(typeof(ShareNote))]
[JsonSerializable(typeof(WordsNote))]
[JsonSerializable(typeof(SettingsNote))]
[JsonSerializable(typeof(TextNote))]
[JsonSerializable(typeof(HandoffFormNote))]
[JsonSerializable(typeof(ItemFormNote))]
[JsonSerializable(typeof(QuestionNote))]
[JsonSerializable(typeof(RouteChoiceNote))]
[JsonSerializable(typeof(ThreadNote))]
[JsonSerializable(typeof(ListNote))]
[JsonSerializable(typeof(ItemNote))]
internal sealed partial class BotJson : JsonSerializerContext
{
    /// <summary>Without the escapes that only HTML needs: every character counts in a button.</summary>
    public static BotJson Compact => Relaxed.Json;

    /// <summary>Null where the text is not what was written: an old form, or one of a newer version.</summary>
    public static T? TryRead<T>(string? json, JsonTypeInfo<T> type) where T : class
    {
        if (string.IsNullOrEmpty(json))
            return null;
        try
        {
            return JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>In a class of its own, so that it is made after the generated half of this one.</summary>
    private static class Relaxed
    {
        public static readonly BotJson Json = new(new JsonSerializerOptions(Default.Options!) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
