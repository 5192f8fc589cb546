using System.Text.Json;
using System.Text.Json.Serialization;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using NodaTime;
using NodaTime.Text;

namespace AsyncCoach.Files.Decisions;

/// <summary>A decision as JSON for people and scripts: snake case, instants in UTC (<c>2026-05-05T20:30:00.125Z</c>), what is derived left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(InstantText), typeof(DayText), typeof(PersonText), typeof(ChannelText), typeof(IdText), typeof(StateText)])]
[JsonSerializable(typeof(Decision))]
internal sealed partial class DecisionJson : JsonSerializerContext;

/// <summary>A value as a text; one that cannot be read is a <see cref="JsonException"/>, as all else that a file has wrong.</summary>
internal abstract class ValueText<T>(Func<string, T> parse, Func<T, string> format) : JsonConverter<T>
{
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return reader.TokenType == JsonTokenType.String ? parse(reader.GetString()!) : throw new JsonException($"A {typeof(T).Name} is a text.");
        }
        catch (Exception unreadable) when (unreadable is FormatException or ArgumentException or UnparsableValueException)
        {
            throw new JsonException($"A {typeof(T).Name} cannot be read.", unreadable);
        }
    }

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(format(value));
}

internal sealed class InstantText() : ValueText<Instant>(text => InstantPattern.ExtendedIso.Parse(text).Value, InstantPattern.ExtendedIso.Format);

internal sealed class DayText() : ValueText<LocalDate>(text => LocalDatePattern.Iso.Parse(text).Value, LocalDatePattern.Iso.Format);

internal sealed class PersonText() : ValueText<PersonId>(PersonId.Parse, person => person.ToString());

internal sealed class ChannelText() : ValueText<ChannelId>(text => new ChannelId(text), channel => channel.Value);

internal sealed class IdText() : ValueText<DecisionId>(text => new DecisionId(Guid.ParseExact(text, "N")), id => id.ToString());

internal sealed class StateText() : ValueText<DecisionState>(
    text => Enum.TryParse<DecisionState>(text, ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : throw new FormatException(),
    state => state.ToString().ToLowerInvariant());
