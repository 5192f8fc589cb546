using System.Text.Json;
using System.Text.Json.Serialization;
using AsyncCoach.Domain;
using AsyncCoach.Domain.WorkingTime;
using NodaTime;
using NodaTime.Text;

namespace AsyncCoach.Storage;

/// <summary>An instant as an integer: milliseconds since the Unix epoch (finer parts are cut).</summary>
public sealed class InstantJson : JsonConverter<Instant>
{
    public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Instant.FromUnixTimeMilliseconds(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.ToUnixTimeMilliseconds());
}

/// <summary>A date as <c>2026-05-05</c>.</summary>
public sealed class LocalDateJson : JsonConverter<LocalDate>
{
    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LocalDatePattern.Iso.Parse(reader.GetString()!).Value;

    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
}

/// <summary>A person as <c>workspace/user</c>.</summary>
public sealed class PersonIdJson : JsonConverter<PersonId>
{
    public override PersonId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PersonId.Parse(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, PersonId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

/// <summary>A channel as its bare id.</summary>
public sealed class ChannelIdJson : JsonConverter<ChannelId>
{
    public override ChannelId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, ChannelId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}

/// <summary>A workspace as its bare id.</summary>
public sealed class WorkspaceIdJson : JsonConverter<WorkspaceId>
{
    public override WorkspaceId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, WorkspaceId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}

/// <summary>A time of day as <c>09:00</c>; with seconds and what is finer where there are any.</summary>
public sealed class LocalTimeJson : JsonConverter<LocalTime>
{
    private static readonly LocalTimePattern Minutes = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public override LocalTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString()!;
        return (text.Length == 5 ? Minutes : LocalTimePattern.ExtendedIso).Parse(text).Value;
    }

    public override void Write(Utf8JsonWriter writer, LocalTime value, JsonSerializerOptions options) =>
        writer.WriteStringValue((value.NanosecondOfDay % NodaConstants.NanosecondsPerMinute == 0 ? Minutes : LocalTimePattern.ExtendedIso).Format(value));
}

/// <summary>A duration as an integer: whole milliseconds (finer parts are cut).</summary>
public sealed class DurationJson : JsonConverter<Duration>
{
    public override Duration Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Duration.FromMilliseconds(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, Duration value, JsonSerializerOptions options) =>
        writer.WriteNumberValue((long)value.TotalMilliseconds);
}

/// <summary>Weekly hours as people read them: <c>mon-fri 09:00-12:30,13:30-18:00; sat 10:00-14:00</c>, or <c>none</c>.</summary>
public sealed class WorkingWeekJson : JsonConverter<WorkingWeek>
{
    public override WorkingWeek Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var week = WorkingWeek.Read(reader.GetString()!);
        return week.Refused ? throw new JsonException(week.Refusals[0].Sentence) : week.Value;
    }

    public override void Write(Utf8JsonWriter writer, WorkingWeek value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
