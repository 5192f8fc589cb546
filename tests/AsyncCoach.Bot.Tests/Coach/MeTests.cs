using System.Globalization;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack.Inbound;
using NodaTime;

namespace AsyncCoach.Bot.Tests.Coach;

public sealed class MeTests
{
    [Fact]
    public async Task My_settings_say_what_holds_and_what_I_save_wins()
    {
        await using var office = await Office.Open();
        await office.Makes(office.Priya, "Bengaluru", "Asia/Kolkata", office.Tom);
        var form = (await office.Tom.Types("/coach me")).Form;
        Golden.Is("coach-me", form.View);

        await office.Tom.Submits(form, ("zone", "Asia/Kathmandu"), ("days", "mon-thu"), ("hours", "10:00-18:00"), ("brief_at", "10:30"), ("reminders", ""));

        Golden.Is("coach-me-saved", form.View);
        var profile = await office.Kept<Profile>(office.Tom.Id.ToString());
        Assert.Equal(("Asia/Kathmandu", new LocalTime(10, 30), false), (profile!.Zone, profile.BriefAt, profile.WantsReminders));

        var again = (await office.Tom.Types("/coach me")).Form;
        await office.Tom.Submits(again, ("zone", "-"), ("days", ""), ("hours", ""), ("brief_at", ""), ("reminders", "wants"));
        Assert.Contains("Your working time: mon-fri 09:00–17:30 in London, holidays of Bengaluru. Your brief comes at 09:00.", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_in_my_settings_stands_under_its_question()
    {
        await using var office = await Office.Open();
        var form = (await office.Tom.Types("/coach me")).Form;
        Assert.StartsWith("“Europe/Atlantis” is not a time zone", (await office.Tom.Submits(form, ("zone", "Europe/Atlantis"))).Errors["zone"], StringComparison.Ordinal);
        Assert.StartsWith("Give the hours, too", (await office.Tom.Submits(form, ("zone", "-"), ("days", "mon"))).Errors["hours"], StringComparison.Ordinal);
        Assert.StartsWith("The brief comes within your working time", (await office.Tom.Submits(form, ("days", ""), ("brief_at", "06:00"))).Errors["brief_at"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_zone_nothing_is_assumed_and_with_the_workspaces_it_is_said()
    {
        await using var office = await Office.Open();
        office.Slack.People[2] = office.Slack.People[2] with { Zone = null };
        await office.RunStanding("directory");
        Assert.Contains("I know no time zone of yours, and assume none", (await office.Tom.Types("/coach me")).Form.Text, StringComparison.Ordinal);

        await office.Priya.Submits((await office.Priya.Types("/coach defaults")).Form, ("zone", "Europe/London"));
        Assert.Contains("in London (the workspace’s zone, since I know none of yours).", (await office.Tom.Types("/coach me")).Form.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_in_several_teams_chooses_whose_hours_hold()
    {
        await using var office = await Office.Open();
        await office.Makes(office.Priya, "Bengaluru", "Asia/Kolkata", office.Tom);
        var ldn = await office.Makes(office.Priya, "London", "Europe/London", office.Tom);
        await office.Priya.Submits((await office.Priya.Types("/coach team London")).Form, ("hours", "08:00-16:00"));
        var form = (await office.Tom.Types("/coach me")).Form;
        await office.Tom.Submits(form, ("team", ldn.Id.Value));
        Assert.Contains("mon-fri 08:00–16:00 in London, holidays of London. Your brief comes at 08:00.", form.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_say_when_I_am_away_and_who_stands_in_and_take_it_back()
    {
        await using var office = await Office.Open();
        var me = (await office.Tom.Types("/coach me")).Form;
        var away = (await office.Tom.Presses("I am away …", me)).Form;
        Golden.Is("coach-away", away.View);
        Assert.Contains("other than you", (await office.Tom.Submits(away, At("from", 5), At("until", 30), ("deputy", "U0TOM"))).Errors["deputy"], StringComparison.Ordinal);
        Assert.Contains("is an app", (await office.Tom.Submits(away, ("deputy", Office.BotUser))).Errors["deputy"], StringComparison.Ordinal);
        Assert.Contains("You are back after you have gone.", (await office.Tom.Submits(away, At("until", 4), ("deputy", ""))).Errors["until"], StringComparison.Ordinal);
        Assert.Contains("That is over already.", (await office.Tom.Submits(away, At("from", -9), At("until", -8))).Errors["until"], StringComparison.Ordinal);

        await office.Tom.Submits(away, At("from", -1), At("until", 30), ("deputy", "U0HOA"));
        Golden.Is("coach-me-away", me.View);
        Assert.Equal(office.Hoa.Id, Assert.Single((await office.Kept<Profile>(office.Tom.Id.ToString()))!.Absences).Deputy);

        await office.Tom.Presses("Remove", me);
        Assert.Empty((await office.Kept<Profile>(office.Tom.Id.ToString()))!.Absences);
        Assert.DoesNotContain("Remove", Words.Buttons(me.View.Blocks).Select(button => button.Text.Value));

        (string, string) At(string block, int hours) =>
            (block, (office.Product.Now + Duration.FromHours(hours)).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task What_holds_for_the_workspace_is_changed_by_admins_and_read_by_everyone()
    {
        await using var office = await Office.Open();
        Golden.Is("coach-defaults-to-read", (await office.Tom.Types("/coach defaults")).Form.View);
        var form = (await office.Priya.Types("/coach defaults")).Form;
        Golden.Is("coach-defaults", form.View);
        var wrong = await office.Priya.Submits(form, ("quiet_days", "2026-12-24 Christmas Eve\n2026-02-30 Nothing"), ("days", "mon-fri"), ("hours", "9 to 5"));
        Assert.StartsWith("Line 2, “2026-02-30 Nothing”: begin it with a date that exists", wrong.Errors["quiet_days"], StringComparison.Ordinal);
        Assert.StartsWith("“9 to 5” are not hours", wrong.Errors["hours"], StringComparison.Ordinal);

        var other = (await office.Priya.Types("/coach defaults")).Form;
        await office.Priya.Submits(form, ("quiet_days", "2026-12-24 Christmas Eve"), ("hours", "08:30-17:00"));
        await office.Priya.Submits(other, ("zone", "Asia/Kolkata"));
        Assert.Contains("This has changed while you had it open.", other.Text, StringComparison.Ordinal);
        other.Typed.Clear();
        await office.Priya.Submits(other);
        var defaults = Assert.Single(await office.All<WorkspaceDefaults>());
        Assert.Equal(("Asia/Kolkata", "mon-fri 08:30-17:00"), (defaults.Zone, defaults.Week.ToString()));
        Assert.Equal("Christmas Eve", Assert.Single(defaults.QuietDays).Name);
    }

    [Fact]
    public async Task The_button_in_a_message_opens_my_settings()
    {
        await using var office = await Office.Open();
        Assert.Equal("My settings", (await office.Tom.Presses("coach.me", "", Office.General)).Form.View.Title.Value);
        Assert.IsType<Ack.Heard>((await office.Tom.Presses("coach.me", "", Office.General)).Ack);
    }
}
