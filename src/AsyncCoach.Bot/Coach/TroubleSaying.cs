using AsyncCoach.Bot.Outbox;
using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.People;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Coach;

/// <summary>Tells whoever can mend it that something about a team is broken: once, in their working time, and only while it is.</summary>
internal sealed class TroubleSaying : ISay
{
    public const string Kind = "coach.trouble";

    /// <summary>Its holiday calendar cannot be read.</summary>
    public const string Calendar = "calendar";

    /// <summary>Its lead has left the workspace.</summary>
    public const string LeadLeft = "lead-left";

    /// <summary>The operators, else the first admin who opened Home, else whoever leads the team or stands in.</summary>
    public static async Task Tell(Turn turn, string what, Team team, string occasion, BotSettings settings, CancellationToken cancellation)
    {
        var told = await Operators.Of(turn.Session, settings, cancellation);
        if (told.Count == 0 || what == LeadLeft)
            told = [.. told.Concat(new[] { what == LeadLeft ? team.Backup : team.Lead ?? team.Backup }.OfType<PersonId>()).Distinct()];
        foreach (var person in told)
        {
            // Waits for their working time; where none is known, whoever runs the place is told at once.
            var at = await InTheirTime.Next(turn, person, cancellation) ?? turn.Now;
            turn.Session.Enqueue(new Intent($"{Kind}/{what}/{team.Id}/{occasion}/{person}", Kind, team.Id.Value, person.ToString(), at, Urgency.Nudge, what));
        }
    }

    public async Task<Saying> Render(Intent intent, Turn turn, CancellationToken cancellation)
    {
        if (await turn.Session.Load<Team>(intent.Subject, Viewer.All, cancellation) is not { } team)
            return new Saying.Nothing("the team is gone");
        if (await InTheirTime.NotNow(turn, intent.Receiver, cancellation) is { } later)
            return later;
        return intent.Detail == Calendar ? await Broken(team, turn, cancellation) : await Left(team, turn, cancellation);
    }

    public Task<PersonId?> WhoMends(Intent intent, Turn turn, CancellationToken cancellation) => Task.FromResult<PersonId?>(null);

    private static async Task<Saying> Broken(Team team, Turn turn, CancellationToken cancellation)
    {
        if (await turn.Session.Load<HolidayList>(team.Id.Value, Viewer.All, cancellation) is not { Problem: { } problem } list)
            return new Saying.Nothing("read again meanwhile");
        var still = list.ReadAt is { } at ? $"What I read {CoachWords.Moment(at)} still counts." : "Until then the team has only the days off named by hand.";
        return new Saying.Once(new Message(
            $"I cannot read the holiday calendar of {Markup.Escape(team.Name)}: {Markup.Escape(problem)} {still} I try again twice a day; {Where(team)}."));
    }

    private static async Task<Saying> Left(Team team, Turn turn, CancellationToken cancellation)
    {
        if (team.Lead is not { } lead || await turn.Session.Load<Person>(lead.ToString(), Viewer.All, cancellation) is not { IsDeactivated: true } gone)
            return new Saying.Nothing("somebody else leads it");
        return new Saying.Once(new Message(
            $"{Markup.Escape(gone.Name)}, who leads {Markup.Escape(team.Name)}, has left the workspace. Until somebody else leads it, what the team cannot settle goes to "
            + $"{(team.Backup is null ? "nobody" : "its backup")}; {Where(team)}."));
    }

    private static string Where(Team team) => team.IsFromSettings
        ? "the settings file is where it is changed"
        : $"`{CoachCommand.Name} team {Markup.Escape(team.Name)}` is where it is changed";
}
