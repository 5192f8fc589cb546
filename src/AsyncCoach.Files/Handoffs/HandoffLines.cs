using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Handoffs;
using NodaTime;
using NodaTime.Text;

namespace AsyncCoach.Files.Handoffs;

/// <summary>
/// Handoffs as JSON Lines: an object a line, with names in snake case, instants in UTC (<c>2026-05-05T20:30:00Z</c>), dates as <c>2026-05-05</c>, people as
/// <c>workspace/user</c>, and states as words. Members without a value are left out; texts stand as they were typed.
/// </summary>
public static class HandoffLines
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One handoff, without a line break.</summary>
    /// <param name="route">What its route is called; null for one between two people, or where the route is gone.</param>
    public static string Line(Handoff handoff, string? route)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            Write(json, handoff, route);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Write(Utf8JsonWriter json, Handoff handoff, string? route)
    {
        json.WriteStartObject();
        json.WriteString("id", handoff.Id.ToString());
        json.WriteString("date", LocalDatePattern.Iso.Format(handoff.Date));
        json.WriteString("state", Word(handoff.State.ToString()));
        Text(json, "route_id", handoff.Route?.Value);
        Text(json, "route", route);
        Text(json, "channel", handoff.Channel?.Value);
        Person(json, "writer", handoff.Writer);
        Person(json, "receiver", handoff.Receiver);
        At(json, "posted_at", handoff.PostedAt);
        json.WriteStartArray("items");
        foreach (var item in handoff.Items)
            Write(json, item);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, HandoffItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id.ToString());
        json.WriteString("text", item.Text);
        json.WriteString("state", Word(item.State.ToString()));
        Text(json, "next_step", item.NextStep);
        Person(json, "for", item.For);
        Text(json, "link", item.Link);
        Person(json, "added_by", item.AddedBy);
        Text(json, "carried_from", item.CarriedFrom?.ToString());
        Text(json, "carried_to", item.CarriedTo?.ToString());
        Person(json, "accepted_by", item.AcceptedBy);
        At(json, "accepted_at", item.AcceptedAt);
        if (item.AskedBack is { } asked)
        {
            json.WriteStartObject("asked_back");
            Person(json, "by", asked.By);
            At(json, "at", asked.At);
            json.WriteString("question", asked.Question);
            At(json, "answered_at", asked.AnsweredAt);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json.WriteString(name, value);
    }

    private static void Person(Utf8JsonWriter json, string name, PersonId? person) => Text(json, name, person?.ToString());

    private static void At(Utf8JsonWriter json, string name, Instant? at) => Text(json, name, at is { } known ? InstantPattern.General.Format(known) : null);

    private static string Word(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
