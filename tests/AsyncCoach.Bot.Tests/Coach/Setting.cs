using AsyncCoach.Domain.Teams;

namespace AsyncCoach.Bot.Tests.Coach;

/// <summary>Teams and routes as people make them, through their forms.</summary>
internal static class Setting
{
    public static async Task<Team> Makes(this Office office, Colleague who, string name, string zone, params Colleague[] members)
    {
        var list = (await who.Types("/coach teams")).Form;
        var form = (await who.Presses("New team", list)).Form;
        var answered = await who.Submits(form, ("name", name), ("zone", zone), ("members", string.Join(',', members.Select(member => member.User))));
        Assert.False(form.IsOpen, answered.Ack is Slack.Inbound.Ack.Errors errors ? string.Join(' ', errors.ByBlock.Values) : "It stays open.");
        return (await office.All<Team>()).Single(team => team.Name == name);
    }

    public static async Task<(Team From, Team To)> TwoTeams(this Office office) => (
        await office.Makes(office.Priya, "Bengaluru", "Asia/Kolkata", office.Priya, office.Hoa),
        await office.Makes(office.Tom, "London", "Europe/London", office.Tom));

    public static async Task<Form> NewRoute(this Office office, Colleague who)
    {
        var list = (await who.Types("/coach routes")).Form;
        return (await who.Presses("New route", list)).Form;
    }

    public static async Task<Route> Links(this Office office, Colleague who, Team from, Team to, params (string, string)[] further)
    {
        var form = await office.NewRoute(who);
        await who.Submits(form, [("from", from.Id.Value), ("to", to.Id.Value), ("channel", Office.General), .. further]);
        Assert.False(form.IsOpen);
        return (await office.All<Route>()).Single(route => route.From == from.Id && route.To == to.Id);
    }
}
