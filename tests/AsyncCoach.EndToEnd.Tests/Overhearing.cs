using AsyncCoach.EndToEnd.Tests.Living;

namespace AsyncCoach.EndToEnd.Tests;

/// <summary>A decision taken in passing, from the words in a channel to whoever asks about it later.</summary>
public sealed class Overhearing
{
    [Fact]
    public async Task A_decision_taken_in_passing_is_asked_about_coached_recorded_and_found_by_those_who_may_see_it()
    {
        await using var world = await World.Opens();
        await world.Priya.Types("/coach listen on", "#leads");
        await world.Room("leads").Shows("Priya has asked me to listen.");
        var said = await world.Tom.Says("After the call with ops: we're dropping support for IE11 in the next release.", "#leads");

        var question = await world.Tom.IsTold("This reads like a decision.");
        Assert.Empty(await world.Priya.Whispers());
        await world.Tom.Presses("Record it", question);
        await world.Tom.Sees("we're dropping support for IE11");
        await world.Tom.Fills(new { why_now = "tbd", done = "The build of June has no polyfills" });
        await world.Tom.Does(tom => tom.Submits());
        await world.Tom.Sees("One answer could tell readers more");
        Assert.Empty(await world.Tom.Submits(new { why_now = "It costs us a day in each sprint" }));

        var card = await world.Room("leads").Shows("D-1 · Decided");
        Assert.Contains("IE11", card.Rendered, StringComparison.Ordinal);
        await world.Room("leads").Shows("Tom put this on record as D-1", said.Ts);

        await world.Priya.Finds("D-1", "IE11", "#payments");
        await world.Hoa.FindsNothing("IE11", "#payments");
        var asked = await world.Hoa.Says("@asynccoach what did we decide about IE11?", "#payments");
        await world.Payments.Shows("I found nothing on record about", asked.Ts);
        var there = await world.Priya.Says("@asynccoach what did we decide about IE11?", "#leads");
        await world.Room("leads").Shows("D-1 · Decided", there.Ts);
    }
}
