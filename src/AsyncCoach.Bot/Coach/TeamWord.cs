using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Coach;

/// <summary><c>/coach team NAME</c> opens one team; of a name that is none, or several, the list.</summary>
internal sealed class TeamWord(BotSettings settings) : IHandle<SlashCommand>
{
    public async Task<Reply> Handle(SlashCommand delivery, Turn turn, CancellationToken cancellation)
    {
        var by = delivery.By.ToPerson();
        var name = Markup.Unescape(delivery.Text).Trim();
        var form = Named(await Calendars.Teams(turn, cancellation), name) is { } found
            && await turn.Session.Load<Team>(found.Id.Value, Viewer.All, cancellation) is { } team
            ? await TeamOpening.Of(turn, team, by, cancellation)
            : await List(turn, by, name, cancellation);
        return Reply.Then(new Effect.OpenForm(delivery.Openings, form, new Whom(delivery.By.User, delivery.Channel)));
    }

    private Task<Modal> List(Turn turn, PersonId by, string name, CancellationToken cancellation) => TeamsList.Of(
        turn, by, settings, cancellation, name.Length == 0 ? "" : $"I know no one team called “{Markup.Escape(Markup.Cut(name, 60))}”. These are all there are.");

    /// <summary>By its whole name, else the only one that begins like it.</summary>
    private static Team? Named(IReadOnlyList<Team> teams, string name) =>
        teams.FirstOrDefault(team => string.Equals(team.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? (name.Length > 0 && teams.Where(team => team.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase)).Take(2).ToList() is [var only] ? only : null);
}
