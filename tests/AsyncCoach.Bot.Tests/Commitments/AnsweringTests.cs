using System.Globalization;
using AsyncCoach.Domain.Commitments;
using NodaTime;

namespace AsyncCoach.Bot.Tests.Commitments;

/// <summary>What people do with a nudge. Tom works in London; the clock starts at 10:00 there, on Tuesday 5 May 2026.</summary>
public sealed class AnsweringTests
{
    private static readonly Course Urgent = new(true, null, Duration.FromHours(1));
    private static readonly Instant Ten = Instant.FromUtc(2026, 5, 5, 9, 0);

    [Fact]
    public async Task Snoozing_an_hour_moves_no_deadline_and_says_so()
    {
        await using var office = await Engine.Open();
        await office.Owes(office.Chore(office.Tom, "Payment retries", Urgent, Term.Until(Ten + Duration.FromHours(3))));
        var answered = await office.Tom.Picks("Snooze 1 hour", Assert.Single(office.Told(office.Tom)));
        Assert.Equal("Snoozed to <!date^1777975200^{time}|11:00>. It is still due at <!date^1777982400^{time}|13:00>.", answered.Text);
        await office.Until(Ten + Duration.FromMinutes(59));
        Assert.Single(office.Told(office.Tom));
        await office.Until(Ten + Duration.FromMinutes(60));
        var again = office.Told(office.Tom)[1];
        Assert.Contains("because you snoozed it until now", again.Text, StringComparison.Ordinal);
        Assert.Equal(Ten + Duration.FromHours(3), Assert.Single(await office.OwedBy(office.Tom)).Due);
    }

    [Fact]
    public async Task Snoozed_to_tomorrow_it_waits_for_the_next_brief()
    {
        await using var office = await Engine.Open();
        await office.Owes(office.Chore(office.Tom, "Payment retries", Urgent));
        var answered = await office.Tom.Picks("Snooze to tomorrow", Assert.Single(office.Told(office.Tom)));
        Assert.StartsWith("Snoozed to ", answered.Text, StringComparison.Ordinal);
        await office.Until(Instant.FromUtc(2026, 5, 6, 7, 59));
        Assert.Single(office.Told(office.Tom));
        await office.Until(Instant.FromUtc(2026, 5, 6, 8, 0));
        Assert.Contains("one thing waits for you", office.Told(office.Tom)[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Needing_longer_moves_the_deadline_and_tells_who_waits_in_their_own_hours()
    {
        await using var office = await Engine.Open();
        await office.Owes(office.Chore(office.Tom, "Payment retries", Urgent, Term.Until(Ten + Duration.FromHours(3)), to: office.Hoa));
        var form = (await office.Tom.Picks("I need until…", Assert.Single(office.Told(office.Tom)))).Form;
        Golden.Is("commitment-until", form.View);
        var past = await office.Tom.Submits(form, ("until", Seconds(Ten - Duration.FromHours(1))));
        Assert.Contains("still to come", past.Errors["until"], StringComparison.Ordinal);
        var moved = await office.Tom.Submits(form, ("until", Seconds(Ten + Duration.FromHours(6))));
        Assert.Contains("I tell Hoa when they work.", moved.Text, StringComparison.Ordinal);
        Assert.Equal(Ten + Duration.FromHours(6), Assert.Single(await office.OwedBy(office.Tom)).Due);

        // New York sleeps: 09:00 there is four hours off.
        await office.Until(Instant.FromUtc(2026, 5, 5, 12, 59));
        Assert.Empty(office.Told(office.Hoa));
        await office.Until(Instant.FromUtc(2026, 5, 5, 13, 0));
        var told = Assert.Single(office.Told(office.Hoa));
        Assert.StartsWith("Tom needs until ", told.Text, StringComparison.Ordinal);
        Assert.Contains("Payment retries", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_theirs_goes_to_whom_they_name_and_who_cannot_read_it_is_refused()
    {
        await using var office = await Engine.Open();
        await office.Owes(office.Chore(office.Tom, "Payment retries", Urgent));
        var form = (await office.Tom.Picks("Not mine", Assert.Single(office.Told(office.Tom)))).Form;
        Golden.Is("commitment-notmine", form.View);
        var refused = await office.Tom.Submits(form, ("whose", office.Ana.User));
        Assert.Equal("Ana is not in #general and could not read it. Invite them first, or name somebody who is.", refused.Errors["whose"]);
        var given = await office.Tom.Submits(form, ("whose", office.Hoa.User));
        Assert.Equal("Hoa has it now: Payment retries.", given.Text);
        Assert.Empty(await office.OwedBy(office.Tom));
        await office.Until(Instant.FromUtc(2026, 5, 5, 13, 0));
        Assert.Contains("It was Tom’s until now.", Assert.Single(office.Told(office.Hoa)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_nobody_s_they_know_goes_back_to_its_giver()
    {
        await using var office = await Engine.Open();
        await office.Owes(office.Chore(office.Tom, "Payment retries", Urgent, to: office.Hoa));
        var form = (await office.Tom.Picks("Not mine", Assert.Single(office.Told(office.Tom)))).Form;
        Assert.Equal("Hoa has it now: Payment retries.", (await office.Tom.Submits(form)).Text);
        Assert.Equal(office.Hoa.Id, Assert.Single(await office.OwedBy(office.Hoa)).Owner);
    }

    [Fact]
    public async Task Nobody_named_and_no_giver_known_is_said()
    {
        await using var office = await Engine.Open();
        await office.Owes(office.Chore(office.Tom, "Payment retries", Urgent));
        var form = (await office.Tom.Picks("Not mine", Assert.Single(office.Told(office.Tom)))).Form;
        Assert.Equal("I do not know who gave this to you. Name somebody.", (await office.Tom.Submits(form)).Errors["whose"]);
        Assert.Equal("That is you. Name somebody else, or close this and keep it.", (await office.Tom.Submits(form, ("whose", office.Tom.User))).Errors["whose"]);
    }

    [Fact]
    public async Task Whoever_is_out_gets_nothing_and_their_deputy_has_what_they_owe()
    {
        await using var office = await Engine.Open();
        await office.Owes(office.Chore(office.Tom, "Payment retries", Urgent));
        var form = (await office.Tom.Picks("I’m out", Assert.Single(office.Told(office.Tom)))).Form;
        Golden.Is("commitment-out", form.View);
        Assert.Contains("still to come", (await office.Tom.Submits(form)).Errors["until"], StringComparison.Ordinal);
        Assert.Equal("That is you. Name somebody else, or nobody.",
            (await office.Tom.Submits(form, ("until", Seconds(Ten + Duration.FromHours(26))), ("deputy", office.Tom.User))).Errors["deputy"]);
        var out26 = await office.Tom.Submits(form, ("deputy", office.Priya.User));
        Assert.Contains("goes to whoever stands in", out26.Text, StringComparison.Ordinal);
        await office.Quiet();
        Assert.Empty(await office.OwedBy(office.Tom));
        // Priya is in Kolkata, where it is 14:30.
        Assert.Contains("It was Tom’s until now.", Assert.Single(office.Told(office.Priya)).Text, StringComparison.Ordinal);

        await office.Until(Ten + Duration.FromHours(25));
        Assert.Single(office.Told(office.Tom));
        await office.Until(Ten + Duration.FromHours(26));
        Assert.Contains("Payment retries: Priya has it", office.Told(office.Tom)[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_about_what_is_settled_says_so_and_changes_nothing()
    {
        await using var office = await Engine.Open();
        var chore = await office.Owes(office.Chore(office.Tom, "Payment retries", Urgent));
        var nudge = Assert.Single(office.Told(office.Tom));
        var before = nudge with { Message = nudge.Message };
        var form = (await office.Tom.Picks("I need until…", before)).Form;
        await office.Settles(chore);
        Assert.StartsWith("This is settled", (await office.Tom.Picks("Snooze 1 hour", before)).Text, StringComparison.Ordinal);
        Assert.StartsWith("This is settled", (await office.Tom.Submits(form)).Errors["until"], StringComparison.Ordinal);
        Assert.StartsWith("This is settled", (await office.Hoa.Picks("Snooze 1 hour", before)).Text, StringComparison.Ordinal);
    }

    private static string Seconds(Instant at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
