using AsyncCoach.SlackEmulator.Tests.Fakes;
using Microsoft.AspNetCore.Http;

namespace AsyncCoach.SlackEmulator.Tests;

public sealed class Commands
{
    [Fact]
    public async Task A_typed_command_arrives_as_a_signed_form_and_its_answer_is_seen_by_its_typist_only()
    {
        await using var office = await Office.Open();
        office.App.Answers = (_, context) => context.Response.WriteAsync("Recorded.");

        var result = await office.Priya.Types("/decide  a limit of 600 & more", "#general");

        var heard = Assert.Single(office.App.All);
        Assert.True(heard.SignatureHolds);
        Assert.Equal("/slack/commands", heard.Path);
        Assert.Equal("/decide", heard.Text("command"));
        Assert.Equal("a limit of 600 & more", heard.Text("text"));
        Assert.Equal(office.General, heard.Text("channel_id"));
        Assert.Equal("Recorded.", Assert.Single(result.Shown).Rendered);
        Assert.Empty(await office.Tom.Ephemerals());
        Assert.Empty(await office.Priya.Reads("#general"));
    }

    [Fact]
    public async Task A_command_in_a_thread_is_refused_without_asking_the_app()
    {
        await using var office = await Office.Open();
        var parent = await office.Priya.Types("hello", "#random");

        var result = await office.Priya.Types("/decide", "#random", parent.Message!.Ts);

        Assert.Equal("/decide is not supported in threads. Sorry!", result.Error);
        Assert.Empty(office.App.All);
    }

    [Fact]
    public async Task Escaping_names_people_and_channels_but_not_channels_hidden_from_the_app()
    {
        await using var office = await Office.Open();
        await office.Priya.Types("/decisions by:@tom in:#general in:#secret a<b", "#general");
        await office.Priya.Types("/decide by:@tom in:#general a<b", "#general");

        var escaped = office.App.All.First().Text("text");
        Assert.Matches(@"^by:<@U\w+\|tom> in:<#C\w+\|general> in:<#C\w+\|> a&lt;b$", escaped);
        Assert.Equal("by:@tom in:#general a<b", office.App.All.Last().Text("text"));
    }

    [Fact]
    public async Task Someone_of_another_organisation_cannot_run_commands_or_shortcuts()
    {
        await using var office = await Office.Open();
        var zoe = office.Control.As("zoe");

        Assert.Contains("not a valid command", (await zoe.Types("/decide", "#shared")).Error);
        Assert.NotNull((await zoe.OpensShortcut("new")).Error);
        Assert.Empty(office.App.All);
    }

    [Fact]
    public async Task An_app_that_fails_is_shown_as_dispatch_failed_and_is_not_asked_again()
    {
        await using var office = await Office.Open();
        office.App.Answers = (_, context) =>
        {
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        };

        var result = await office.Priya.Types("/decide", "#general");

        Assert.Equal("/decide failed with the error \"dispatch_failed\"", result.Error);
        Assert.Single(office.App.All);
    }

    [Fact]
    public async Task An_app_that_takes_longer_than_three_seconds_is_shown_as_operation_timeout()
    {
        await using var office = await Office.Open(wireStandsStill: true);
        var hold = new TaskCompletionSource();
        office.App.Answers = (_, _) => hold.Task;

        var typing = office.Priya.Types("/decide", "#general");
        await Until.True(() => !office.App.All.IsEmpty);
        office.Wire!.Move(TimeSpan.FromSeconds(2.9));
        Assert.False(typing.IsCompleted);
        office.Wire.Move(TimeSpan.FromSeconds(0.2));

        Assert.Equal("/decide failed with the error \"operation_timeout\"", (await typing).Error);
        hold.SetResult();
    }

    [Fact]
    public async Task A_public_answer_shows_the_command_too()
    {
        await using var office = await Office.Open();
        office.App.Answers = (_, context) => AppUnderTest.Json(context, new { response_type = "in_channel", text = "For all" });

        await office.Priya.Types("/decide x", "#general");

        var seen = await office.Tom.Reads("#general");
        Assert.Equal(["/decide x", "For all"], seen.Select(m => m.Text), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_command_that_nobody_registered_is_told_to_its_typist()
    {
        await using var office = await Office.Open();

        Assert.StartsWith("/nothing is not a valid command", (await office.Priya.Types("/nothing", "#general")).Error);
    }
}
