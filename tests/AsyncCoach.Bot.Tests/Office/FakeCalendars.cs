using System.Text;
using AsyncCoach.Bot.Coach;
using AsyncCoach.Domain;

namespace AsyncCoach.Bot.Tests;

/// <summary>Calendars by their address; one that is not here cannot be read.</summary>
internal sealed class FakeCalendars : ICalendarSource
{
    public Dictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

    public Task<Answer<byte[]>> Fetch(string address, CancellationToken cancellation) => Read(address);

    public Task<Answer<byte[]>> Open(string file, CancellationToken cancellation) => Read(file);

    /// <summary>All-day events, each a date as 20260815 and a name.</summary>
    public static string Of(params (string Date, string Name)[] days) =>
        "BEGIN:VCALENDAR\nX-WR-CALNAME:Karnataka\n"
        + string.Concat(days.Select(day => $"BEGIN:VEVENT\nUID:{day.Date}\nDTSTART;VALUE=DATE:{day.Date}\nSUMMARY:{day.Name}\nEND:VEVENT\n")) + "END:VCALENDAR\n";

    private Task<Answer<byte[]>> Read(string place) => Task.FromResult<Answer<byte[]>>(
        Files.TryGetValue(place, out var text) ? Encoding.UTF8.GetBytes(text) : new Refusal("calendar.example.com answered 404."));
}
