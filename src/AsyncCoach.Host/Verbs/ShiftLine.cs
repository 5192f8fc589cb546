using System.Globalization;
using AsyncCoach.Domain.WorkingTime;
using NodaTime;
using NodaTime.Text;

namespace AsyncCoach.Host.Verbs;

/// <summary>A date's line: for scripts as a JSON object with UTC instants, for people in the zone's own time.</summary>
internal static class ShiftLine
{
    public const string Heading = "date        start                    ask                      end";

    // The offset stands beside each, since a shift over a clock change has two.
    private static readonly ZonedDateTimePattern Local = ZonedDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm o<m>", null);

    public static string Json(Shift shift, Duration lead) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("date", LocalDatePattern.Iso.Format(shift.Date));
        json.WriteString("start", InstantPattern.ExtendedIso.Format(shift.Start));
        json.WriteString("ask", InstantPattern.ExtendedIso.Format(shift.Ask(lead)));
        json.WriteString("end", InstantPattern.ExtendedIso.Format(shift.End));
        json.WriteEndObject();
    });

    public static string Json(LocalDate date, ShiftDay.Skipped skipped) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("date", LocalDatePattern.Iso.Format(date));
        json.WriteString("skipped", skipped.Reason);
        json.WriteEndObject();
    });

    public static string Text(Shift shift, Duration lead, DateTimeZone zone)
    {
        string At(Instant at) => Local.Format(at.InZone(zone));
        return string.Create(
            CultureInfo.InvariantCulture, $"{LocalDatePattern.Iso.Format(shift.Date)}  {At(shift.Start),-23}  {At(shift.Ask(lead)),-23}  {At(shift.End)}");
    }

    public static string Text(LocalDate date, ShiftDay.Skipped skipped) => $"{LocalDatePattern.Iso.Format(date)}  skipped: {skipped.Reason}";
}
