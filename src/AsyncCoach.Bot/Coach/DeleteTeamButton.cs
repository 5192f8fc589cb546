using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Coach;

/// <summary>Removes a team that no route needs.</summary>
internal sealed class DeleteTeamButton(BotSettings settings) : IHandle<BlockAction>
{
    public const string ActionId = "coach.team_delete";

    public async Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation)
    {
        if (delivery.View is not { } view)
            return Reply.Heard;
        var by = delivery.By.ToPerson();
        if (await turn.Session.Load<Team>(delivery.Value ?? "", Viewer.All, cancellation) is not { } team)
            return Gone(view, delivery.By, "This team is gone already.");
        var refusal = TeamRules.MayChange(team, await Answers.Who(turn, delivery.By, cancellation))
            ?? TeamRules.Delete(team, await Changed.Routes(turn, cancellation));
        if (refusal is not null)
            return Reply.Then(new Effect.RedrawForm(view.Id, await TeamOpening.Of(turn, team, by, cancellation, Markup.Escape(refusal.Sentence))));
        await Remove(turn, team, by, cancellation);
        return Gone(view, delivery.By, $"{Markup.Escape(team.Name)} is deleted. You can close this.");
    }

    /// <summary>The team with its holidays; its people are looked at anew.</summary>
    public static async Task Remove(Turn turn, Team team, PersonId? by, CancellationToken cancellation)
    {
        turn.Session.Delete<Team>(team.Id.Value, new Change(turn.Now, by, "deleted"));
        if (await turn.Session.Load<HolidayList>(team.Id.Value, Viewer.All, cancellation) is not null)
            turn.Session.Delete<HolidayList>(team.Id.Value, new Change(turn.Now, by, "deleted"));
        await Changed.Team(turn, team, team, cancellation);
    }

    private Reply Gone(ViewSurface view, Actor by, string sentence) => Reply.Then(
    [
        new Effect.RedrawForm(view.Id, TeamFormView.ToRead([sentence])),
        .. Below.Redraw(view, by, (fresh, token) => TeamsList.Of(fresh, by.ToPerson(), settings, token)),
    ]);
}
