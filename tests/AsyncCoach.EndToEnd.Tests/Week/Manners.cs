using System.Globalization;
using NodaTime;
using Xunit.Sdk;

namespace AsyncCoach.EndToEnd.Tests.Week;

/// <summary>What holds of all that the bot has said to the people of the relay, whatever went wrong meanwhile. All of them work on weekdays from 09:00 to 17:30.</summary>
internal static class Manners
{
    /// <summary>What stands in an ask for a handoff, and in its reminder.</summary>
    public const string Ask = "Your shift ends";

    private const string OfANudge = "You get this";
    private const string OfABrief = "You get this once a day";
    private const int MostInADay = 4;

    private static readonly LocalTime Begins = new(9, 0);
    private static readonly LocalTime Ends = new(17, 30);

    public static DateTimeOffset Utc(string at) =>
        DateTimeOffset.ParseExact($"{at} 2026", "ddd d MMM HH:mm yyyy", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>Nobody was written to outside their own working hours, nor too often, nor twice in the same words on a day.</summary>
    public static async Task Hold(Relay relay)
    {
        await relay.Chronicle.Look();
        List<string> faults = [];
        foreach (var (person, zone) in Relay.People)
        {
            var heard = relay.Chronicle.Heard(person).Select(one => (At: one.At.InZone(DateTimeZoneProviders.Tzdb[zone]).LocalDateTime, one.Text)).ToList();
            faults.AddRange(heard.Where(one => !IsWorking(one.At)).Select(one => $"{person} was written to at {one.At:ddd d MMM HH:mm}, which is not their working time: {one.Text}"));
            foreach (var day in heard.GroupBy(one => one.At.Date))
            {
                var briefs = day.Count(one => one.Text.Contains(OfABrief, StringComparison.Ordinal));
                var nudges = day.Count(one => one.Text.Contains(OfANudge, StringComparison.Ordinal)) - briefs;
                if (briefs > 1 || nudges > MostInADay)
                    faults.Add($"{person} had {briefs} briefs and {nudges} nudges beside on {day.Key:ddd d MMM}.");
                faults.AddRange(day.GroupBy(one => one.Text).Where(same => same.Count() > 1).Select(same => $"{person} read this {same.Count()} times on {day.Key:ddd d MMM}: {same.Key}"));
            }
        }
        if (faults.Count > 0)
            throw new XunitException(string.Join('\n', faults));
    }

    /// <summary>The one message in which this stands.</summary>
    public static Heard Once(Relay relay, string place, string text)
    {
        var found = Of(relay, place, text);
        return found.Count == 1
            ? found[0]
            : throw new XunitException($"“{text}” was said {found.Count} times to {place}, who read:\n{string.Join("\n--\n", relay.Chronicle.Heard(place).Select(one => $"{one.At}\n{one.Text}"))}");
    }

    /// <summary>The same, and the minute (UTC) at which it came.</summary>
    public static void OnceAt(Relay relay, string place, string text, string at) => Assert.Equal(at, Minute(Once(relay, place, text)));

    /// <summary>The minutes (UTC) at which this was said.</summary>
    public static IReadOnlyList<string> Minutes(Relay relay, string place, string text) => [.. Of(relay, place, text).Select(Minute)];

    public static void Never(Relay relay, string place, string text) =>
        Assert.DoesNotContain(text, string.Join('\n', relay.Chronicle.Heard(place).Select(one => one.Text)), StringComparison.Ordinal);

    private static string Minute(Heard one) => one.At.InUtc().ToString("ddd d MMM HH:mm", CultureInfo.InvariantCulture);

    private static bool IsWorking(LocalDateTime at) =>
        at.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && at.TimeOfDay >= Begins && at.TimeOfDay < Ends;

    private static IReadOnlyList<Heard> Of(Relay relay, string place, string text) =>
        [.. relay.Chronicle.Heard(place).Where(one => one.Text.Contains(text, StringComparison.Ordinal))];
}
