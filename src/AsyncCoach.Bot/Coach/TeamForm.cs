using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.People;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Coach;

/// <summary>A team's form was sent: makes or changes it, and has everything that rests on it reckoned anew.</summary>
internal sealed class TeamForm(BotSettings settings) : IHandle<ViewSubmission>
{
    public async Task<Reply> Handle(ViewSubmission delivery, Turn turn, CancellationToken cancellation)
    {
        if (SettingsNote.Read(delivery.View.PrivateMetadata) is not { } note)
            return Excuse.For(delivery, CoachWords.OldForm);
        var by = await Answers.Who(turn, delivery.By, cancellation);
        var known = await turn.Session.Load<Team>(note.Id, Viewer.All, cancellation);
        if (note.IsNew && known is not null)
            return Reply.Heard;
        if (known is null && !note.IsNew)
            return Excuse.For(delivery, "This team was deleted meanwhile. Copy what you need and close the form.");
        var mayNot = known is null ? TeamRules.MayCreate(by, turn.Workspace, settings.TeamsByAdminsOnly) : TeamRules.MayChange(known, by);
        if (mayNot is { } refusal)
            return Excuse.For(delivery, refusal.Sentence);
        var typed = await TeamFormView.Read(delivery.State, turn, cancellation);
        if (known is not null && turn.Session.RevisionOf<Team>(note.Id) != note.Revision)
            return await ShowAnew(turn, known, typed, note, cancellation);
        return await Save(turn, known, typed, note, by!, delivery, cancellation);
    }

    private async Task<Reply> Save(
        Turn turn, Team? known, TeamText typed, SettingsNote note, Person by, ViewSubmission delivery, CancellationToken cancellation)
    {
        var people = await Answers.Known(turn, [typed.Lead, typed.Backup, .. typed.Members.Select(member => (PersonId?)member)], cancellation);
        var others = (await Calendars.Teams(turn, cancellation)).Where(team => team.Id.Value != note.Id);
        var start = known ?? new Team { Id = new TeamId(note.Id), Name = typed.Name, Zone = typed.Zone };
        var applied = TeamRules.Apply(start, typed, people, others, Calendars.Zones, turn.Now);
        if (applied.Refused)
            return Reply.Refuse(Ask.Errors(applied.Refusals, TeamFields.Name));
        turn.Session.Store(applied.Value, new Change(turn.Now, by.Id, known is null ? "made" : "changed"));
        await Follow(turn, applied.Value, known, cancellation);
        return Reply.Then(Below.Redraw(delivery.View, delivery.By, (fresh, token) => TeamsList.Of(fresh, delivery.By.ToPerson(), settings, token)));
    }

    /// <summary>What has to be read or reckoned anew because a team is other than it was.</summary>
    private static async Task Follow(Turn turn, Team team, Team? before, CancellationToken cancellation)
    {
        await Changed.Team(turn, team, before, cancellation);
        if (team.HolidayCalendar != before?.HolidayCalendar)
            await HolidayRound.Renew(turn, team, cancellation);
        if (team.UserGroup is { } group && group != before?.UserGroup)
            turn.Session.SetAlarm(MembersRound.Due(group, turn.Now));
    }

    private static async Task<Reply> ShowAnew(Turn turn, Team known, TeamText typed, SettingsNote note, CancellationToken cancellation)
    {
        var (since, before) = await Meanwhile.Since<Team>(turn, note.Id, note.Revision, cancellation);
        var text = before is null ? typed : typed.Over(TeamText.Of(before), TeamText.Of(known));
        return new Reply { Ack = new Ack.Update(TeamFormView.For(await TeamOpening.Content(turn, text, known, [since], cancellation))) };
    }
}
