using System.Globalization;
using AsyncCoach.SlackEmulator.Deliveries;
using AsyncCoach.SlackEmulator.Model;
using NodaTime;
using NodaTime.Extensions;

namespace AsyncCoach.SlackEmulator.Page;

/// <summary>
/// Product time as the page shows and moves it. A long move goes in steps, each of which waits until nothing is on its way, so that
/// what falls due on the way happens in its own hour. It is never moved by anybody else's request than the one under way.
/// </summary>
internal sealed class Clockwork(Workspace workspace, PageOptions options, Work work, CancellationToken stopping)
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan MostPatience = TimeSpan.FromSeconds(2);
    private static readonly DayOfWeek[] Weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];
    private DateTimeOffset? _until;

    public Site? SiteOf(string? zone) => options.Sites.FirstOrDefault(s => string.Equals(s.Zone, zone, StringComparison.Ordinal));

    public DateTimeOffset TimeIn(string? zone) => Zoned(zone, workspace.Now).ToDateTimeOffset();

    public bool Works(Site site)
    {
        var local = Zoned(site.Zone, workspace.Now);
        return IsWorked(site, local.Date) && local.TimeOfDay >= Of(site.Opens) && local.TimeOfDay < Of(site.Closes);
    }

    public ClockSight Sight(Reader reader) => new(
        reader.Now,
        options.Clock is not null,
        options.Clock?.Pace ?? 1,
        _until is { } until ? reader.Local(until) : null,
        [.. options.Sites.Select(site => new SiteSight(site.Name, TimeIn(site.Zone), Works(site), Hours(site), Shifts(site, reader)))]);

    /// <summary>When it is this person's next morning: their site's opening on its next working day, nine o'clock where they have none.</summary>
    public DateTimeOffset NextMorning(string? zone)
    {
        var site = SiteOf(zone) ?? new Site("", zone ?? "", new TimeOnly(9, 0), new TimeOnly(17, 0));
        return Next(zone, Of(site.Opens), date => IsWorked(site, date));
    }

    public DateTimeOffset NextFriday(string? zone) => Next(zone, new LocalTime(17, 0), date => date.DayOfWeek == IsoDayOfWeek.Friday);

    /// <summary>Begins to move there, unless a move is under way.</summary>
    public void MoveTo(DateTimeOffset target)
    {
        lock (workspace.Gate)
        {
            if (options.Clock is null || _until is not null || target <= workspace.Now)
            {
                return;
            }

            _until = target;
        }

        _ = Move(options.Clock, target);
    }

    /// <summary>Lets time run; a move under way ends where it is.</summary>
    public void Run(double pace)
    {
        if (options.Clock is { } clock)
        {
            clock.Pace = Math.Clamp(pace, 1, 600);
            Stop();
        }
    }

    private bool IsBound(DateTimeOffset target)
    {
        lock (workspace.Gate)
        {
            return _until == target;
        }
    }

    private void Stop()
    {
        lock (workspace.Gate)
        {
            _until = null;
            workspace.Touch();
        }
    }

    private async Task Move(IPageClock clock, DateTimeOffset target)
    {
        try
        {
            while (IsBound(target) && workspace.Now < target)
            {
                var left = target - workspace.Now;
                clock.Forward(left < Step ? left : Step);
                workspace.TouchFromOutside();
                await Settle();
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return;
        }

        Stop();
    }

    private async Task Settle()
    {
        var begun = workspace.Wire.GetTimestamp();
        do
        {
            await Task.Delay(Pause, workspace.Wire, stopping);
        }
        while (!work.Quiet && workspace.Wire.GetElapsedTime(begun) < MostPatience);
    }

    private DateTimeOffset Next(string? zone, LocalTime at, Func<LocalDate, bool> fits)
    {
        var now = Zoned(zone, workspace.Now);
        var date = now.TimeOfDay < at ? now.Date : now.Date.PlusDays(1);
        while (!fits(date))
        {
            date = date.PlusDays(1);
        }

        // Leniently: on the spring-forward day this hour may not exist.
        return (date + at).InZoneLeniently(now.Zone).ToDateTimeOffset();
    }

    // Yesterday's and tomorrow's shifts of a far site reach into the reader's day.
    private static List<(int From, int To)> Shifts(Site site, Reader reader)
    {
        var midnight = Instant.FromDateTimeOffset(reader.At(reader.Now.Date));
        var zone = Zone(site.Zone);
        var today = midnight.InZone(zone).Date;
        return
        [
            .. Enumerable.Range(-1, 3)
                .Select(days => today.PlusDays(days))
                .Where(date => IsWorked(site, date))
                .Select(date => (From: Minutes(date, site.Opens), To: Minutes(date, site.Closes)))
                .Where(shift => shift.To > 0 && shift.From < 24 * 60)
                .Select(shift => (Math.Max(shift.From, 0), Math.Min(shift.To, 24 * 60))),
        ];

        int Minutes(LocalDate date, TimeOnly at) => (int)((date + Of(at)).InZoneLeniently(zone).ToInstant() - midnight).TotalMinutes;
    }

    private static string Hours(Site site) => string.Create(CultureInfo.InvariantCulture, $"{site.Opens:HH\\:mm} to {site.Closes:HH\\:mm}");

    private static bool IsWorked(Site site, LocalDate date) => (site.Days ?? Weekdays).Contains(date.DayOfWeek.ToDayOfWeek());

    private static LocalTime Of(TimeOnly time) => LocalTime.FromTimeOnly(time);

    private static ZonedDateTime Zoned(string? zone, DateTimeOffset now) => Instant.FromDateTimeOffset(now).InZone(Zone(zone));

    private static DateTimeZone Zone(string? zone) => (zone is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone)) ?? DateTimeZone.Utc;
}
