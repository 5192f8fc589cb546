using AsyncCoach.Bot.Tests.Commitments;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Domain.Teams;
using NodaTime;

namespace AsyncCoach.Bot.Tests.Handoffs;

public sealed class AskTests
{
    [Fact]
    public async Task Whoever_has_the_turn_is_asked_half_an_hour_before_the_shift_ends_and_reminded_ten_minutes_before()
    {
        await using var office = await Relay.Open();
        await office.Until(Relay.Ask - Duration.FromMinutes(1));
        Assert.Empty(office.Told(office.Ana));
        await office.Until(Relay.Ask);
        Golden.Is("handoff-ask", Assert.Single(office.Told(office.Ana)).Message);
        await office.Until(Relay.End - Duration.FromMinutes(11));
        Assert.Single(office.Told(office.Ana));
        await office.Until(Relay.End - Duration.FromMinutes(10));
        Golden.Is("handoff-reminder", office.Told(office.Ana)[1].Message);
        await office.Until(Relay.End + Duration.FromHours(3));
        Assert.Equal(2, office.Told(office.Ana).Count);
    }

    [Fact]
    public async Task What_is_still_open_from_yesterday_is_counted_in_the_ask()
    {
        await using var office = await Relay.Open();
        await office.AnaHandsOff("Payment retries\nCert renewal\nDNS");
        await office.Until(Relay.Ask + Duration.FromDays(1));
        Assert.Contains(office.Told(office.Ana), told => told.Text.Contains("3 items are still open from yesterday.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_handoff_that_stands_already_is_not_asked_for()
    {
        await using var office = await Relay.Open();
        await office.AnaHandsOff();
        await office.Until(Relay.End + Duration.FromHours(1));
        Assert.Empty(office.Told(office.Ana));
        Assert.Single(office.InChannel());
    }

    [Fact]
    public async Task Nothing_to_hand_off_closes_the_day()
    {
        await using var office = await Relay.Open();
        await office.Until(Relay.Ask);
        var answered = await office.Ana.Presses("Nothing to hand off", Assert.Single(office.Told(office.Ana)));
        Assert.Contains("nothing to hand off today", answered.Text, StringComparison.Ordinal);
        await office.Until(Relay.End + Duration.FromHours(1));
        Golden.Is("handoff-nothing", Assert.Single(office.InChannel()).Message);
        Assert.Single(office.Told(office.Ana));
        Assert.Equal(HandoffState.NothingToHandOff, (await office.Handoff()).State);
        Assert.Empty(await office.OwedBy(office.Ana));
    }

    [Fact]
    public async Task I_m_out_records_the_absence_and_passes_the_ask_on_at_once()
    {
        await using var office = await Relay.Open();
        await office.Change(route => route with { Writers = Relay.Rota(office.Ana, office.Hoa) });
        await office.Until(Relay.Ask);
        var form = (await office.Ana.Presses("I’m out", Assert.Single(office.Told(office.Ana)))).Form;
        Golden.Is("handoff-out-form", form.View);
        await office.Ana.Submits(form, ("until", "1778155200"));
        await office.Quiet();
        Assert.Contains("You are on duty for São Paulo → London today.", Assert.Single(office.Told(office.Hoa)).Text, StringComparison.Ordinal);
        var profile = await office.Store.Open(new Domain.WorkspaceId(Office.Acme)).Load<Profile>(office.Ana.Id.ToString(), Storage.Viewer.All, default);
        Assert.Equal("you said so", Assert.Single(profile!.Absences).Source);
        Assert.Empty(await office.OwedBy(office.Ana));
        Assert.Equal(office.Hoa.Id, (await office.Handoff()).Writer);
    }

    [Fact]
    public async Task Whoever_is_away_is_passed_over()
    {
        await using var office = await Relay.Open();
        await office.Has(new Profile(office.Ana.Id) { Absences = [new Absence(Relay.Ask - Duration.FromHours(8), Relay.End + Duration.FromDays(1), null, "you said so")] });
        await office.Until(Relay.Ask);
        Assert.Empty(office.Told(office.Ana));
        Assert.Single(office.Told(office.Hoa));
    }

    [Fact]
    public async Task Without_a_rota_the_channel_is_asked_once_and_the_first_who_presses_has_it()
    {
        await using var office = await Relay.Open(route => route with { Writers = Rota.Empty });
        await office.Until(Relay.Ask);
        var call = Assert.Single(office.InChannel());
        Golden.Is("handoff-call", call.Message);
        Assert.Contains("It is for the team", (await office.Tom.Presses("I’ll write it", call)).Text, StringComparison.Ordinal);
        var form = (await office.Ana.Presses("I’ll write it", call)).Form;
        await office.Quiet();
        Golden.Is("handoff-call-taken", call.Message);
        Assert.Contains("Ana has it already", (await office.Hoa.Presses("handoff.take_turn", (await office.Handoff()).Id.ToString(), Office.General)).Text, StringComparison.Ordinal);
        await office.Until(Relay.End - Duration.FromMinutes(10));
        Assert.Single(office.Told(office.Ana));
        await office.Ana.Submits(form, ("left", "Payment retries"));
        await office.Quiet();
        Assert.Equal(2, office.InChannel().Count);
    }

    [Fact]
    public async Task On_a_day_off_nobody_is_asked_and_nothing_is_missed()
    {
        await using var office = await Relay.Open(from: team => team with { DaysOff = [new(new LocalDate(2026, 5, 5), "São Jorge", "by hand")] });
        await office.Until(Relay.End + Duration.FromHours(1));
        Assert.Empty(office.Told(office.Ana));
        Assert.Empty(office.InChannel());
        await office.Until(Relay.Ask + Duration.FromDays(1));
        Assert.Single(office.Told(office.Ana));
    }

    [Fact]
    public async Task A_paused_route_asks_nobody_and_goes_on_when_it_is_resumed()
    {
        await using var office = await Relay.Open(route => route with { IsPaused = true });
        await office.Until(Relay.End + Duration.FromHours(1));
        Assert.Empty(office.Told(office.Ana));
        Assert.Empty(office.InChannel());
        await office.Change(route => route with { IsPaused = false });
        await office.Until(Relay.Ask + Duration.FromDays(1));
        Assert.Single(office.Told(office.Ana));
    }

    [Fact]
    public async Task Whoever_covers_today_gets_the_ask_that_another_had()
    {
        await using var office = await Relay.Open();
        await office.Until(Relay.Ask);
        await office.Change(route => route with { Writers = route.Writers with { Swaps = [new Swap(new LocalDate(2026, 5, 5), office.Hoa.Id)] } });
        Assert.Empty(await office.OwedBy(office.Ana));
        await office.Until(Relay.Ask);
        Assert.Single(office.Told(office.Hoa));
    }
}
