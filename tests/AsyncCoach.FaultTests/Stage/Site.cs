using NodaTime;
using static NodaTime.IsoDayOfWeek;

namespace AsyncCoach.FaultTests.Stage;

/// <summary>A place where people work, with awkward zones and weeks among them, so that it is morning somewhere at nearly every hour.</summary>
/// <param name="Week">Its days as the settings file has them.</param>
internal sealed record Site(string Key, string Name, DateTimeZone Zone, string Week, LocalTime From, LocalTime To)
{
    private static readonly IReadOnlySet<IsoDayOfWeek> MondayToFriday = new HashSet<IsoDayOfWeek> { Monday, Tuesday, Wednesday, Thursday, Friday };
    private static readonly IReadOnlySet<IsoDayOfWeek> SundayToThursday = new HashSet<IsoDayOfWeek> { Sunday, Monday, Tuesday, Wednesday, Thursday };

    public static IReadOnlyList<Site> All { get; } =
    [
        At("lhi", "Lord Howe", "Australia/Lord_Howe", "mon-fri", 9, 17),
        At("ktm", "Kathmandu", "Asia/Kathmandu", "sun-thu", 10, 18),
        At("blr", "Bengaluru", "Asia/Kolkata", "mon-fri", 9, 18),
        At("cai", "Cairo", "Africa/Cairo", "sun-thu", 9, 17),
        At("ldn", "London", "Europe/London", "mon-fri", 9, 17),
        At("sao", "São Paulo", "America/Sao_Paulo", "mon-fri", 9, 18),
        At("nyc", "New York", "America/New_York", "mon-fri", 9, 17),
        At("lax", "Los Angeles", "America/Los_Angeles", "mon-fri", 10, 19),
    ];

    public IReadOnlySet<IsoDayOfWeek> Days => Week == "sun-thu" ? SundayToThursday : MondayToFriday;

    public string Hours => $"{From.Hour:00}:00-{To.Hour:00}:00";

    private static Site At(string key, string name, string zone, string week, int from, int to) =>
        new(key, name, DateTimeZoneProviders.Tzdb[zone], week, new LocalTime(from, 0), new LocalTime(to, 0));
}
