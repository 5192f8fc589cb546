using AsyncCoach.EndToEnd.Tests.Living;

namespace AsyncCoach.EndToEnd.Tests;

public sealed class Finding
{
    [Fact]
    public async Task Twelve_hits_are_paged_by_five_and_a_page_is_shared_with_the_channel()
    {
        await using var world = await World.Opens();
        for (var number = 1; number <= 12; number++)
            await world.Priya.Records($"Rate limit of service {number}", "priya", "#payments");

        var answer = await world.Tom.Asks("/decisions rate limit", "#payments");
        Assert.Contains("Showing 1–5 of 12 for rate limit", answer.Rendered, StringComparison.Ordinal);
        Assert.DoesNotContain("[Previous]", answer.Rendered, StringComparison.Ordinal);
        await world.Tom.Presses("Next", answer);
        answer = await world.Tom.IsTold("Showing 6–10 of 12");
        await world.Tom.Presses("Next", answer);
        answer = await world.Tom.IsTold("Showing 11–12 of 12");
        Assert.DoesNotContain("[Next]", answer.Rendered, StringComparison.Ordinal);
        Assert.Single(await world.Tom.Client.Ephemerals());
        await world.Tom.Presses("Share here", answer);
        var shared = await world.Payments.ShowsInTheEnd("Tom shares 2 decisions for rate limit");
        Assert.Contains("D-", shared.Rendered, StringComparison.Ordinal);
        await world.Tom.Presses("Previous", answer);
        await world.Tom.IsTold("Showing 6–10 of 12");
    }

    [Fact]
    public async Task Conditions_narrow_a_search_and_people_and_channels_are_named_as_they_are_typed()
    {
        await using var world = await World.Opens();
        await world.Priya.Records("Retry at most three times", "priya", "#payments");
        await world.Tom.Records("Retry builds once", "tom", "#platform");
        await world.Priya.Records("Retry mails never", "tom", "#platform");
        await world.Room("platform").Shows("D-3 · Open");

        async Task<string> Found(string conditions) => (await world.Priya.Asks($"/decisions {conditions}", "#payments")).Rendered;
        var by = await Found("retry by:@priya in:#payments");
        Assert.Contains("D-1", by, StringComparison.Ordinal);
        Assert.DoesNotContain("D-2", by, StringComparison.Ordinal);
        var open = await Found("status:open retry");
        Assert.Contains("D-3", open, StringComparison.Ordinal);
        Assert.DoesNotContain("D-2", open, StringComparison.Ordinal);
        Assert.Contains("I found nothing", await Found("retry until:2001-01-01"), StringComparison.Ordinal);
        var here = await Found("");
        Assert.Contains("One decision in force here", here, StringComparison.Ordinal);
        Assert.Contains("D-1 · Decided", here, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_comes_as_a_file_to_whoever_asked_without_what_they_may_not_see()
    {
        await using var world = await World.Opens();
        await world.Priya.Records("Rate limit 600", "priya", "#payments");
        await world.Priya.Records("Offer Ben the lead role", "priya", "#leads");
        await world.Room("leads").Shows("D-2 · Decided");
        await world.Hoa.Asks("/decisions export", "#payments");
        await world.Hoa.ReadsDirectly("One decision, all that you may see.");
        await world.Priya.Asks("/decisions export madr", "#payments");
        await world.Priya.ReadsDirectly("2 decisions, all that you may see.");
    }

    [Fact]
    public async Task One_that_may_not_be_seen_and_one_that_does_not_exist_read_the_same()
    {
        await using var world = await World.Opens();
        await world.Priya.Records("Offer Ben the lead role", "priya", "#leads");
        await world.Room("leads").Shows("D-1 · Decided");
        var hidden = await world.Hoa.Asks("/decisions D-1", "#payments");
        var unknown = await world.Hoa.Asks("/decisions D-99", "#payments");
        Assert.Equal(unknown.Rendered, hidden.Rendered);
        await world.Tom.Finds("D-1 · Decided", "D-1", "#payments");
    }

    [Fact]
    public async Task What_replaced_it_stays_hidden_from_whoever_may_not_see_that()
    {
        await using var world = await World.Opens();
        await world.Priya.Records("Retry at most three times", "priya", "#payments");
        await world.Priya.Presses("Details", await world.Payments.Shows("D-1 · Decided"));
        await world.Priya.Sees("Replace with another");
        await world.Priya.Presses("Replace with another");
        await world.Priya.Sees("This takes the place of D-1");
        Assert.Empty(await world.Priya.Submits(new { what = "Retry for key accounts only" }));
        await world.Payments.Shows("D-2 · Decided");
        await world.Hoa.Does(hoa => hoa.Leaves("#payments"));
        await world.Control.UntilDelivered("member_left_channel");
        await world.Hoa.Finds("There is no such decision", "D-1", "#watercooler");
    }
}
