using AsyncCoach.Benchmarks.Storage;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Domain.People;
using AsyncCoach.Domain.Teams;
using NodaTime;

namespace AsyncCoach.Benchmarks.Nudging;

/// <summary>Made-up people in many zones, and what they owe: due by working time, by shifts, by a day, by an instant and never.</summary>
internal static class Owing
{
    public static readonly Instant Now = Instant.FromUtc(2026, 3, 10, 11, 0);

    private static readonly string[] Zones =
    [
        "Europe/London", "Asia/Kathmandu", "America/New_York", "Asia/Kolkata", "America/Sao_Paulo", "Australia/Lord_Howe", "Europe/Lisbon", "Africa/Cairo",
    ];

    public static Person Who(int number) =>
        new(new PersonId(Samples.Workspace, $"U{number:0000000}"), $"Person {number}", Zones[number % Zones.Length], false, false, false, false, Now);

    public static PersonTime Person(int number) =>
        PersonTime.Of(Who(number).Id, Who(number), null, null, null, WorkspaceDefaults.None, DateTimeZoneProviders.Tzdb);

    public static Commitment Commitment(PersonId owner, int at) => new()
    {
        Id = CommitmentId.New(),
        Kind = "bench.chore",
        Subject = $"chore/{owner.User}/{at}",
        Audience = new Audience(Samples.Channel, [owner]),
        Title = $"Chore {at} of somebody who has more than enough to do",
        Owner = owner,
        Term = (at % 5) switch
        {
            0 => Term.Within(Duration.FromHours(40 + at)),
            1 => Term.OfShifts(4 + (at % 3)),
            2 => Term.OnDay(new LocalDate(2026, 3, 20)),
            3 => Term.Until(Now + Duration.FromHours(30 + at)),
            _ => Term.Open,
        },
        Course = new Course(at % 7 == 0, Duration.FromHours(2), Duration.FromHours(1)),
        OpenedAt = Now - Duration.FromHours(20 + at),
    };
}
