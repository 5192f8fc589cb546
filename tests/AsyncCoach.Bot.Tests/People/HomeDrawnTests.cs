using AsyncCoach.Bot.Commitments;
using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Tests.Commitments;
using AsyncCoach.Domain.People;
using AsyncCoach.Slack.Api;
using AsyncCoach.Slack.BlockKit;
using NodaTime;

namespace AsyncCoach.Bot.Tests.People;

/// <summary>When Home is published: when it is opened, and when what it shows changes.</summary>
public sealed class HomeDrawnTests
{
    private static readonly Duration AFew = Duration.FromSeconds(3);

    [Fact]
    public async Task What_comes_to_wait_appears_on_Home_and_goes_when_it_is_settled()
    {
        await using var office = await Engine.Open();
        await office.OpensHome(office.Tom);
        await office.OpensHome(office.Hoa);
        office.Passes(AFew);
        var chore = await office.Owes(office.Chore(office.Tom, "Water the plants", to: office.Hoa));
        await Later(office);
        Assert.Contains("Water the plants", Home(office, office.Tom), StringComparison.Ordinal);
        Assert.Contains("Water the plants, from Tom", Home(office, office.Hoa), StringComparison.Ordinal);

        await office.Settles(chore);
        await Later(office);
        Assert.DoesNotContain("Water the plants", Home(office, office.Tom), StringComparison.Ordinal);
        Assert.DoesNotContain("Water the plants", Home(office, office.Hoa), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Much_that_changes_within_seconds_is_drawn_once()
    {
        await using var office = await Engine.Open();
        await office.OpensHome(office.Tom);
        for (var number = 0; number < 5; number++)
            await office.Owes(office.Chore(office.Tom, $"Chore {number}"));
        Assert.Equal(1, Published(office));
        await Later(office);
        Assert.Equal(2, Published(office));
        Assert.Contains("Chore 4", Home(office, office.Tom), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_looks_the_same_is_not_published_again()
    {
        await using var office = await Engine.Open();
        await office.OpensHome(office.Tom);
        await Later(office);
        await office.Has(new Domain.Teams.Profile(office.Tom.Id));
        await office.Owes(office.Chore(office.Priya, "Hers alone"));
        await Later(office);
        Assert.Equal(1, Published(office));
    }

    [Fact]
    public async Task Whoever_has_never_opened_it_has_nothing_published()
    {
        await using var office = await Engine.Open();
        await office.Owes(office.Chore(office.Tom, "Water the plants", to: office.Hoa));
        await Later(office);
        Assert.Equal(0, Published(office));
        Assert.Empty(await office.All<HomeTab>());
    }

    [Fact]
    public async Task A_button_pressed_on_Home_draws_it_anew_also_where_it_was_too_late()
    {
        await using var office = await Engine.Open();
        var chore = await office.Owes(office.Chore(office.Tom, "Water the plants"));
        await office.OpensHome(office.Tom);
        office.Passes(AFew);
        var menu = office.Slack.Homes["U0TOM"].Blocks.OfType<Actions>().SelectMany(actions => actions.Elements.OfType<Overflow>()).First();
        await office.Settles(chore);
        await office.Tom.PressesOnHome(new Button(new PlainText("?"), menu.Options[0].Value) { ActionId = menu.ActionId });
        Assert.Contains("This is settled", office.Told(office.Tom)[^1].Text, StringComparison.Ordinal);
        await Later(office);
        Assert.Contains("Nothing waits for you.", Home(office, office.Tom), StringComparison.Ordinal);
        Assert.Equal(2, Published(office));
    }

    [Theory]
    [InlineData("hour", "Water the plants. Snoozed to <!date^17779752")]
    [InlineData("tomorrow", "Water the plants. Snoozed to <!date^")]
    public async Task Snoozed_on_Home_it_says_so_there_and_nowhere_else(string what, string shown)
    {
        await using var office = await Engine.Open();
        var chore = await office.Owes(office.Chore(office.Tom, "Water the plants"));
        await office.OpensHome(office.Tom);
        office.Passes(AFew);
        var told = office.Told(office.Tom).Count;

        await office.Tom.PressesOnHome(Choice(chore, what));
        await Later(office);
        Assert.Equal(told, office.Told(office.Tom).Count);
        Assert.Contains(shown, Home(office, office.Tom), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ItemButtons.Until, "until", "1777996800", "Water the plants, by <!date^1777996800^{time}|17:00>")]
    [InlineData(ItemButtons.NotMine, "whose", "U0HOA", "Nothing waits for you.")]
    [InlineData(ItemButtons.Out, "until", "1777996800", "You are away until <!date^1777996800")]
    public async Task What_a_form_from_Home_came_to_stands_on_Home_and_nowhere_else(string what, string field, string value, string shown)
    {
        await using var office = await Engine.Open();
        var chore = await office.Owes(office.Chore(office.Tom, "Water the plants", to: office.Hoa));
        await office.OpensHome(office.Tom);
        office.Passes(AFew);
        var told = office.Told(office.Tom).Count;

        var form = (await office.Tom.PressesOnHome(Choice(chore, what))).Form;
        Assert.IsType<Slack.Inbound.Ack.Heard>((await office.Tom.Submits(form, (field, value))).Ack);
        await Later(office);
        Assert.Equal(told, office.Told(office.Tom).Count);
        Assert.Contains(shown, Home(office, office.Tom), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_confirmed_on_Home_goes_from_what_waits_and_nothing_is_said()
    {
        await using var office = await Office.Open();
        var answered = await office.Priya.RecordsMessage("Decision: retries stop after five.", office.Tom);
        await office.Priya.Submits(answered.Form, ("why_now", "The batch doubled."), ("done", "The sixth retry is refused."));
        await office.Quiet();
        await office.OpensHome(office.Tom);
        office.Passes(AFew);
        var told = office.Told(office.Tom).Count;
        await office.Tom.PressesOnHome("Confirm");
        await Later(office);
        Assert.Equal(told, office.Told(office.Tom).Count);
        Assert.Contains("Nothing waits for you.", Home(office, office.Tom), StringComparison.Ordinal);
        Assert.Contains("Decided by Tom", Home(office, office.Tom), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_open_from_Home_and_what_is_saved_stands_there_afterwards()
    {
        await using var office = await Engine.Open();
        await office.OpensHome(office.Tom);
        office.Passes(AFew);
        Assert.Contains("AsyncCoach settings", Words.Of((await office.Tom.PressesOnHome("All settings")).Form.View), StringComparison.Ordinal);
        var form = (await office.Tom.PressesOnHome("My settings")).Form;
        await office.Tom.Submits(form, ("brief_at", "10:15"));
        await Later(office);
        Assert.Contains("Your brief comes at 10:15.", Home(office, office.Tom), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slack_that_asks_to_wait_is_waited_for()
    {
        await using var office = await Engine.Open();
        await office.OpensHome(office.Tom);
        office.Passes(AFew);
        office.Slack.Next(nameof(ISlackApi.PublishHome), new SlackFailure.Limited(TimeSpan.FromSeconds(20)));
        await office.Owes(office.Chore(office.Tom, "Water the plants"));
        Assert.Contains("Nothing waits for you.", Home(office, office.Tom), StringComparison.Ordinal);
        office.Passes(Duration.FromSeconds(19));
        await office.Quiet();
        Assert.Equal(2, Published(office));
        office.Passes(Duration.FromSeconds(1));
        await office.Quiet();
        Assert.Contains("Water the plants", Home(office, office.Tom), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Home_that_Slack_refuses_is_left_alone_until_it_is_opened_again()
    {
        await using var office = await Engine.Open();
        await office.OpensHome(office.Tom);
        office.Passes(AFew);
        office.Slack.Refuses(nameof(ISlackApi.PublishHome), "not_enabled");
        await office.Owes(office.Chore(office.Tom, "Water the plants"));
        await office.Owes(office.Chore(office.Tom, "Feed the cat"));
        await Later(office);
        Assert.Equal(2, Published(office));
        await office.OpensHome(office.Tom);
        Assert.Contains("Feed the cat", Home(office, office.Tom), StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_Slack_takes_is_cut_and_said_to_be()
    {
        var many = HomePage.Within([.. Enumerable.Range(0, 130).Select(number => new Section(new PlainText($"Line {number}")))]);
        Assert.Equal(100, many.Blocks.Count);
        Assert.Contains(HomePage.Cut, Words.Of(many), StringComparison.Ordinal);
        Assert.Contains("Line 98", Words.Of(many), StringComparison.Ordinal);

        var long3000 = HomePage.Within([.. Enumerable.Range(0, 95).Select(_ => new Section(new PlainText(new string('ж', 3000))))]);
        Assert.InRange(Words.Json(long3000).GetRawText().Length, 200_000, 250_000);
        Assert.Contains(HomePage.Cut, Words.Of(long3000), StringComparison.Ordinal);

        Assert.Equal(100, HomePage.Within([.. Enumerable.Repeat(new Divider(), 100)]).Blocks.OfType<Divider>().Count());
    }

    [Fact]
    public void Those_drawn_unasked_follow_one_another_and_each_keeps_its_moment()
    {
        var pace = new HomePace();
        var (acme, now) = (new Domain.WorkspaceId(Office.Acme), Instant.FromUtc(2031, 1, 1, 0, 0));
        var people = Enumerable.Range(0, 3).Select(number => new Domain.PersonId(acme, $"U{number}")).ToList();
        Assert.Null(pace.Wait(acme, people[0], now));
        var (second, third) = (pace.Wait(acme, people[1], now), pace.Wait(acme, people[2], now));
        Assert.True(third == second * 2 && second > Duration.Zero);
        Assert.Equal(second, pace.Wait(acme, people[1], now));
        Assert.Null(pace.Wait(acme, people[1], now + second!.Value));
        Assert.Null(pace.Wait(acme, people[2], now + third!.Value));
        Assert.Null(pace.Wait(new Domain.WorkspaceId(Office.Globex), people[0], now));
    }

    private static Button Choice(Domain.Commitments.Commitment chore, string what) =>
        new(new PlainText("?"), $"{what}/{chore.Id}") { ActionId = $"{ItemButtons.ActionId}:{chore.Id}" };

    private static int Published(Office office) => office.Slack.Calls.Count(call => call == nameof(ISlackApi.PublishHome));

    private static string Home(Office office, Colleague who) => Words.Of(office.Slack.Homes[who.User]);

    /// <summary>A few seconds for each Home that is due.</summary>
    private static async Task Later(Office office)
    {
        for (var times = 0; times < 3; times++)
        {
            office.Passes(AFew);
            await office.Quiet();
        }
    }
}
