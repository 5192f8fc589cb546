using System.Globalization;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Slack;
using NodaTime;

namespace AsyncCoach.Bot.Commitments;

/// <summary>How the engine says numbers and moments.</summary>
internal static class CommitmentWords
{
    private const int LongestTitle = 200;

    private static readonly string[] Numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    public static string Number(int number) => number < Numbers.Length ? Numbers[number] : number.ToString(CultureInfo.InvariantCulture);

    /// <summary><em>One thing waits</em>, <em>six things wait</em>.</summary>
    public static string Things(int number) => number == 1 ? "one thing waits" : $"{Number(number)} things wait";

    /// <summary>A moment in the reader's own zone: the hour alone where it is of the same day there.</summary>
    /// <param name="zone">The reader's.</param>
    public static string Moment(Instant at, Instant now, DateTimeZone zone)
    {
        var sameDay = at.InZone(zone).Date == now.InZone(zone).Date;
        var fallback = at.InZone(zone).ToString(sameDay ? "HH:mm" : "ddd d MMM 'at' HH:mm", CultureInfo.InvariantCulture);
        return Markup.Date(at.ToUnixTimeSeconds(), sameDay ? "{time}" : "{date_short_pretty} at {time}", fallback);
    }

    /// <summary>The same after <em>due</em>: <em>at 11:00</em>, <em>tomorrow at 11:00</em>.</summary>
    public static string At(Instant at, Instant now, DateTimeZone zone) =>
        at.InZone(zone).Date == now.InZone(zone).Date ? $"at {Moment(at, now, zone)}" : Moment(at, now, zone);

    /// <summary>What a commitment is about, harmless and of bearable length.</summary>
    public static string Title(Commitment one) => Markup.Escape(Markup.Cut(one.Title.ReplaceLineEndings(" "), LongestTitle));

    public static string Capital(string sentence) => sentence.Length == 0 ? sentence : char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
