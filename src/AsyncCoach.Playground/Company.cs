using AsyncCoach.SlackEmulator.Control;
using AsyncCoach.SlackEmulator.Page;

namespace AsyncCoach.Playground;

/// <summary>Meridian, a made-up company: four sites with two people each, and a guest in Berlin.</summary>
internal static class Company
{
    public const string Name = "Meridian";
    public const string Domain = "meridian";
    public const string TeamId = "T0MERIDIAN";

    /// <summary>Where its people sit, and when they usually work there.</summary>
    public static IReadOnlyList<Site> Sites { get; } =
    [
        new("Bengaluru", "Asia/Kolkata", new TimeOnly(9, 0), new TimeOnly(17, 0)),
        new("London", "Europe/London", new TimeOnly(9, 0), new TimeOnly(17, 0)),
        new("São Paulo", "America/Sao_Paulo", new TimeOnly(9, 0), new TimeOnly(17, 0)),
        new("New York", "America/New_York", new TimeOnly(9, 0), new TimeOnly(17, 0)),
    ];

    /// <summary>Everybody; the first of a site leads its team.</summary>
    public static IReadOnlyList<Colleague> People { get; } =
    [
        new("priya", "Priya Raman", "Asia/Kolkata", Admin: true),
        new("arjun", "Arjun Nair", "Asia/Kolkata"),
        new("ruth", "Ruth Okafor", "Europe/London", Admin: true),
        new("tom", "Tom Whitfield", "Europe/London"),
        new("hoa", "Hoa Nguyen", "America/New_York"),
        new("ben", "Ben Castillo", "America/New_York"),
        new("ana", "Ana Ribeiro", "America/Sao_Paulo"),
        new("caio", "Caio Duarte", "America/Sao_Paulo"),
        new("lena", "Lena Voss", "Europe/Berlin", Guest: true),
    ];

    /// <summary>Who invites the bot, and into which channel.</summary>
    public static IReadOnlyList<(string By, string Channel)> Invitations { get; } =
        [("ruth", "general"), ("ruth", "payments"), ("tom", "platform"), ("ruth", "leads")];

    /// <summary>
    /// When the company opens, so that nobody meets it at a weekend: the coming Tuesday, a quarter past eight in London. Bengaluru is at work and
    /// London is not yet, so a handoff between them waits for a morning that is near.
    /// </summary>
    public static DateTimeOffset Opening(DateTimeOffset now)
    {
        var london = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
        var day = TimeZoneInfo.ConvertTime(now, london).Date.AddDays(1);
        while (day.DayOfWeek != DayOfWeek.Tuesday)
            day = day.AddDays(1);
        var opening = day.AddHours(8).AddMinutes(15);
        return new DateTimeOffset(opening, london.GetUtcOffset(opening));
    }

    /// <summary>Moves everybody in, and invites the bot where it is wanted: not into #watercooler.</summary>
    public static async Task MoveIn(ControlClient control, string bot, CancellationToken cancellation)
    {
        var staff = People.Where(person => !person.Guest).Select(person => person.Name).ToList();
        foreach (var person in People)
        {
            await control.AddPerson(
                person.Name, person.Zone, person.Admin, person.Guest, realName: person.RealName, id: User(person.Name), cancellationToken: cancellation);
        }
        await control.AddChannel("general", staff, general: true, cancellationToken: cancellation);
        await control.AddChannel("payments", ["priya", "arjun", "ruth", "tom", "hoa", "ana", "caio", "lena"], id: Channel("payments"), cancellationToken: cancellation);
        await control.AddChannel("platform", ["arjun", "tom", "ruth", "hoa", "ben", "caio"], id: Channel("platform"), cancellationToken: cancellation);
        await control.AddChannel("leads", ["ruth", "priya", "hoa"], isPrivate: true, cancellationToken: cancellation);
        await control.AddChannel("watercooler", staff, cancellationToken: cancellation);
        foreach (var (by, channel) in Invitations)
            await control.As(by).Invites(bot, channel, cancellation);
    }

    /// <summary>The user id of somebody, known before they have moved in: the bot's settings name people by it.</summary>
    public static string User(string name) => "U0" + name.ToUpperInvariant();

    /// <summary>The id of a channel in which a route lives.</summary>
    public static string Channel(string name) => "C0" + name.ToUpperInvariant();

    public sealed record Colleague(string Name, string RealName, string Zone, bool Admin = false, bool Guest = false);
}
