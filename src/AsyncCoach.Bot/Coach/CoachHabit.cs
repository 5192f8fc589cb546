using AsyncCoach.Bot.Routing;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Coach;

/// <summary><c>/coach</c>: teams, routes, working time, and everybody's own settings. A line a word; each word stands in a file of its own.</summary>
internal static class CoachHabit
{
    public static void Introduce(BotBuilder bot) => bot
        .Command<CoachCommand>(CoachCommand.Name, "Settings: my working time, teams, routes", "[me | teams | team NAME | routes | defaults | cover @name | setup | sample | overlap TEAM | listen | help]")
        .Word<OverviewWord>(CoachCommand.Name, "")
        .Word<MeWord>(CoachCommand.Name, "me")
        .Word<TeamsWord>(CoachCommand.Name, "teams")
        .Word<TeamWord>(CoachCommand.Name, "team")
        .Word<RoutesWord>(CoachCommand.Name, "routes")
        .Word<DefaultsWord>(CoachCommand.Name, "defaults")
        .Word<CoverWord>(CoachCommand.Name, CoverWord.Word)
        .Button<OpenSettingsButton>(OpenSettingsButton.ActionId)
        .Button<TeamButton>(TeamButton.ActionId)
        .Button<DeleteTeamButton>(DeleteTeamButton.ActionId)
        .Button<RouteButton>(RouteButton.ActionId)
        .Button<PauseRouteButton>(PauseRouteButton.ActionId)
        .Button<DeleteRouteButton>(DeleteRouteButton.ActionId)
        .Button<SwapButton>(SwapButton.ActionId)
        .Button<SwapButton>(SwapButton.Cover)
        .Button<MeButton>(MeButton.ActionId)
        .Button<AwayButton>(AwayButton.ActionId)
        .Button<BackButton>(BackButton.ActionId)
        .Form<TeamForm>(TeamFormView.CallbackId)
        .Form<RouteForm>(RouteFormView.CallbackId)
        .Form<SwapForm>(SwapFormView.CallbackId)
        .Form<DefaultsForm>(DefaultsFormView.CallbackId)
        .Form<MeForm>(MeFormView.CallbackId)
        .Form<AwayForm>(AwayForm.CallbackId)
        .Options<ZoneOptions>(ZoneOptions.ActionId)
        .Options<GroupOptions>(GroupOptions.ActionId)
        .Event<UserGroupChanged, MembersRound>("subteam_created", "subteam_updated", "subteam_members_changed")
        .Event<UserChanged, LeadLeftHandler>("user_change")
        .OnHome<ShiftsSection>(HomePart.Shifts)
        .OnHome<SettingsSection>(HomePart.Settings)
        .Says<TroubleSaying>(TroubleSaying.Kind)
        .Rings<GroupsRound>(GroupsRound.Kind)
        .Rings<MembersRound>(MembersRound.Kind)
        .Rings<HolidayRound>(HolidayRound.Kind)
        .Every<TeamsRound>(TimeSpan.FromHours(12), "teams")
        .Needs("commands", "/coach")
        .Needs("usergroups:read", "make a team of a user group, and follow who is in it");
}
