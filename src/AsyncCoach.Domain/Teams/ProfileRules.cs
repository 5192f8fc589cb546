using AsyncCoach.Domain.People;
using AsyncCoach.Domain.WorkingTime;
using NodaTime;
using NodaTime.Text;

namespace AsyncCoach.Domain.Teams;

/// <summary>Somebody's own settings as they typed them. Empty zone: Slack's. Empty days and hours: the team's. Empty hour: the start of the day.</summary>
public sealed record ProfileText(string Zone, string Days, string Hours, string BriefAt, bool WantsReminders, TeamId? Team);

/// <summary>The fields that refusals of <see cref="ProfileRules"/> name.</summary>
public static class ProfileFields
{
    public const string Zone = "zone";
    public const string Days = DaysAndHours.DaysField;
    public const string Hours = DaysAndHours.HoursField;
    public const string BriefAt = "brief_at";
    public const string Reminders = "reminders";
    public const string Team = "team";
    public const string From = "from";
    public const string Until = "until";
    public const string Deputy = "deputy";
}

/// <summary>What somebody may choose for themselves.</summary>
public static class ProfileRules
{
    public const string SaidSo = "you said so";

    private const int MostAbsences = 50;
    private static readonly LocalTimePattern Hour = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <param name="usual">The week that holds where they name none of their own.</param>
    public static Answer<Profile> Apply(Profile known, ProfileText typed, WorkingWeek usual, IDateTimeZoneProvider zones)
    {
        var zone = typed.Zone.Trim();
        var week = Week(typed);
        var brief = typed.BriefAt.Length == 0 ? (LocalTime?)null : Hour.Parse(typed.BriefAt).TryGetValue(default, out var time) ? time : null;
        List<Refusal?> refusals =
        [
            zone.Length > 0 && zones.GetZoneOrNull(zone) is null ? ZoneNames.NotAZone(zone, ProfileFields.Zone) : null,
            .. week?.Refusals ?? [],
            week is not { Refused: true } && brief is { } at && !Works(week?.Value ?? usual, at)
                ? new Refusal($"The brief comes within your working time, which is {week?.Value ?? usual}. Choose an hour in it.", ProfileFields.BriefAt)
                : null,
        ];
        if (refusals.OfType<Refusal>().ToList() is { Count: > 0 } all)
            return Answer<Profile>.No(all);
        return known with
        {
            Zone = zone.Length == 0 ? null : zone,
            Week = week?.Value,
            BriefAt = brief,
            WantsReminders = typed.WantsReminders,
            Team = typed.Team,
        };
    }

    /// <summary>Away from one moment until another; what they owe goes to the deputy, if they name one.</summary>
    public static Answer<Profile> Away(
        Profile known, Instant? from, Instant? until, PersonId? deputy, IReadOnlyDictionary<PersonId, Person> people, Instant now)
    {
        List<Refusal?> refusals =
        [
            from is null ? new Refusal("Choose when it begins.", ProfileFields.From) : null,
            until switch
            {
                null => new Refusal("Choose when you are back.", ProfileFields.Until),
                { } end when end <= from => new Refusal("You are back after you have gone. Choose a later moment.", ProfileFields.Until),
                { } end when end <= now => new Refusal("That is over already. Choose a moment that is still to come.", ProfileFields.Until),
                _ => null,
            },
            deputy is { } named ? named == known.Person
                ? new Refusal("Your deputy is somebody other than you.", ProfileFields.Deputy)
                : Eligible.Check(named, people, ProfileFields.Deputy) : null,
            Ahead(known, now).Count() >= MostAbsences ? new Refusal($"{MostAbsences} absences stand here already. Remove one first.", ProfileFields.From) : null,
        ];
        if (refusals.OfType<Refusal>().ToList() is { Count: > 0 } all || from is not { } start || until is not { } back)
            return Answer<Profile>.No([.. refusals.OfType<Refusal>()]);
        return known with { Absences = [.. Ahead(known, now).Append(new Absence(start, back, deputy, SaidSo)).OrderBy(absence => absence.From)] };
    }

    /// <summary>Without the absence that begins then; the same where there is none.</summary>
    public static Profile Back(Profile known, Instant from, Instant until) =>
        known with { Absences = [.. known.Absences.Where(absence => absence.From != from || absence.Until != until)] };

    /// <summary>Absences that are not over.</summary>
    public static IEnumerable<Absence> Ahead(Profile profile, Instant now) => profile.Absences.Where(absence => absence.Until > now);

    private static Answer<WorkingWeek>? Week(ProfileText typed)
    {
        var (days, hours) = (typed.Days.Trim(), typed.Hours.Trim());
        return (days.Length, hours.Length) switch
        {
            (0, 0) => null,
            (0, _) => (Answer<WorkingWeek>)new Refusal("Give the days, too, as mon-fri; or leave both empty for the team’s.", ProfileFields.Days),
            (_, 0) when !days.Equals("none", StringComparison.OrdinalIgnoreCase) =>
                new Refusal("Give the hours, too, as 09:00-17:30; or leave both empty for the team’s.", ProfileFields.Hours),
            _ => DaysAndHours.Read(days, hours),
        };
    }

    /// <summary>In a week without working days nothing comes, and any hour will do.</summary>
    private static bool Works(WorkingWeek week, LocalTime at) => week.IsEmpty || week.Stretches.Any(hours => hours.OverMidnight
        ? at >= hours.Start || at < hours.End
        : at >= hours.Start && at < hours.End);
}
