using AsyncCoach.Domain.WorkingTime;
using NodaTime;

namespace AsyncCoach.Domain.Teams;

/// <summary>How long somebody's turn is.</summary>
public enum RotaTurn
{
    /// <summary>One working day of the team.</summary>
    Day,

    /// <summary>A week, from Monday on.</summary>
    Week,
}

/// <summary>For one date somebody else has the turn: a swap, or <em>cover me today</em>.</summary>
public sealed record Swap(LocalDate Date, PersonId Person);

/// <summary>
/// Who has the turn on which date. <paramref name="Since"/> is a date on which the first of <paramref name="People"/> has it.
/// </summary>
public sealed record Rota(IReadOnlyList<PersonId> People, RotaTurn Turn, LocalDate Since, IReadOnlyList<Swap> Swaps)
{
    /// <summary>Nobody: whoever presses first.</summary>
    public static Rota Empty { get; } = new([], RotaTurn.Week, new LocalDate(2024, 1, 1), []);

    /// <summary>
    /// Whose turn it is: a swap first, then the one whose turn it is, then those who follow; whoever <paramref name="cannot"/> (away, left,
    /// not a reader) is passed over. Null when there is nobody.
    /// </summary>
    /// <param name="week">The team's working week: turns of a day count its working days only, so that they do not stick to weekdays.</param>
    public PersonId? On(LocalDate date, WorkingWeek week, Func<PersonId, bool> cannot)
    {
        foreach (var swap in Swaps)
        {
            if (swap.Date == date && !cannot(swap.Person))
                return swap.Person;
        }
        if (People.Count == 0)
            return null;
        var turn = Turns(date, week);
        for (var next = 0; next < People.Count; next++)
        {
            var person = People[(int)(((turn + next) % People.Count + People.Count) % People.Count)];
            if (!cannot(person))
                return person;
        }
        return null;
    }

    private long Turns(LocalDate date, WorkingWeek week)
    {
        if (Turn == RotaTurn.Week)
            return Period.DaysBetween(Monday(Since), Monday(date)) / 7;
        var perWeek = week.Stretches.Select(stretch => stretch.Day).Distinct().Count();
        return (Period.DaysBetween(Monday(Since), Monday(date)) / 7 * (long)perWeek) + WorkedBefore(date, week) - WorkedBefore(Since, week);
    }

    private static LocalDate Monday(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);

    private static int WorkedBefore(LocalDate date, WorkingWeek week) =>
        week.Stretches.Select(stretch => stretch.Day).Distinct().Count(day => day < date.DayOfWeek);
}
