using System.Diagnostics;
using System.Globalization;
using AsyncCoach.Domain.WorkingTime;
using NodaTime;

namespace AsyncCoach.Benchmarks.WorkingTime;

/// <summary>
/// <c>calendar [--rounds N]</c>: what questions to a working calendar cost, each in a zone whose clocks change within, with holidays and absences. Prints
/// medians of the rounds; 1 when the one that has a target misses it.
/// </summary>
internal static class CalendarBenchmark
{
    private const int Asked = 20_000;
    private const double MostForFortyHours = 5;

    private static readonly Instant Start = Instant.FromUtc(2026, 3, 20, 0, 0);
    private static readonly WorkingWeek Week = WorkingWeek.Read("mon-fri 09:00-12:30,13:30-18:00").Value!;
    private static readonly DateTimeZone Lisbon = DateTimeZoneProviders.Tzdb["Europe/Lisbon"];
    private static readonly DayOff[] DaysOff = [.. Enumerable.Range(0, 100).Select(day => new DayOff(new LocalDate(2026, 1, 6).PlusDays(day * 30), "Holiday", "made up"))];
    private static readonly Interval[] Absences = [.. Enumerable.Range(0, 10).Select(week => new Interval(Start + Duration.FromDays(week * 40), Start + Duration.FromDays((week * 40) + 5)))];

    public static Task<int> Run(IReadOnlyList<string> arguments)
    {
        var rounds = arguments is ["--rounds", var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 7;
        var warm = New();
        // Moments of six weeks, as everything that is planned around now asks for.
        var fortyHours = Median(rounds, step => warm.AddWorkingTime(Moment(step), Duration.FromHours(40)));
        Say("add 40 hours", fortyHours);
        Say("working time between now and three weeks on", Median(rounds, step => warm.WorkingTimeBetween(Moment(step), Moment(step) + Duration.FromDays(21))));
        Say("the next working instant", Median(rounds, step => warm.NextWorking(Moment(step))));
        Say("the shift of a date", Median(rounds, step => warm.On(new LocalDate(2026, 3, 1).PlusDays(step % 60))));
        Say("a new calendar, and 40 hours added", Median(rounds, step => New().AddWorkingTime(Moment(step), Duration.FromHours(40)), Asked / 20));
        Say("the best meeting hour of a week", Median(rounds, _ => WorkingCalendar.BestMeetingHour(warm, warm, new LocalDate(2026, 3, 23)), Asked / 100));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"held by a calendar that ten years were asked of: {Held() / 1024.0:0.0} KiB"));
        var met = fortyHours <= MostForFortyHours;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(met ? "met   " : "MISSED")} add 40 hours once warm: at most {MostForFortyHours} µs"));
        return Task.FromResult(met ? 0 : 1);
    }

    private static WorkingCalendar New() => new(Lisbon, Week, DaysOff, Absences);

    private static Instant Moment(int step) => Start + Duration.FromMinutes(step * 131 % (42 * 1440));

    private static double Median<T>(int rounds, Func<int, T> ask, int asked = Asked)
    {
        var micros = new List<double>();
        // One round more, to warm up.
        for (var round = 0; round <= rounds; round++)
        {
            var began = Stopwatch.GetTimestamp();
            for (var step = 0; step < asked; step++)
                GC.KeepAlive(ask(step));
            if (round > 0)
                micros.Add(Stopwatch.GetElapsedTime(began).TotalMicroseconds / asked);
        }
        micros.Sort();
        return micros[micros.Count / 2];
    }

    private static double Held()
    {
        const int many = 200;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var calendars = Enumerable.Range(0, many).Select(_ => New()).ToList();
        foreach (var calendar in calendars)
            calendar.WorkingTimeBetween(Start, Start + Duration.FromDays(3_652));
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(calendars);
        return (double)held / many;
    }

    private static void Say(string what, double micros) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{micros,8:0.00} µs  {what}"));
}
