using AsyncCoach.Domain;
using AsyncCoach.Slack;
using AsyncCoach.Slack.Api;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;
using Microsoft.Extensions.Logging;

namespace AsyncCoach.Bot.Routing;

/// <summary>Carries effects out, after the acknowledgement has left. Each is tried once; a form that Slack does not take is told to its person.</summary>
public sealed partial class EffectRunner(ISlackApi slack, IStore store, Clocks clocks, ILogger<EffectRunner> logger)
{
    private const int Redraws = 3;

    /// <summary>Slack's longest text in a section, less what stands around it.</summary>
    private const int LongestEcho = 2800;

    public async Task Run(string workspace, IReadOnlyList<Effect> effects, CancellationToken cancellation)
    {
        foreach (var effect in effects)
            await Run(workspace, effect, cancellation);
    }

    private Task Run(string workspace, Effect effect, CancellationToken cancellation) => effect switch
    {
        Effect.OpenForm open => Open(workspace, open, cancellation),
        Effect.RedrawForm redraw => Redraw(workspace, redraw, cancellation),
        Effect.ShowHome home => Note(slack.PublishHome(workspace, home.User, home.View, cancellation)),
        Effect.Respond { Openings.ResponseUrl: { } url } respond => Note(slack.Respond(url, Answer(respond.Answer), cancellation)),
        Effect.Whisper whisper => Whisper(workspace, whisper.Whom, whisper.Message, whisper.ThreadTs, cancellation),
        _ => Task.CompletedTask,
    };

    private static UrlResponse Answer(UrlAnswer answer) =>
        new(answer.Message, ReplaceOriginal: answer is { ReplacesOriginal: true, Message: not null }, DeleteOriginal: answer.Message is null);

    private async Task Open(string workspace, Effect.OpenForm open, CancellationToken cancellation)
    {
        var opened = open.Openings.TriggerId is { } trigger
            ? open.OnTop
                ? await slack.PushView(workspace, trigger, open.Form, cancellation)
                : await slack.OpenView(workspace, trigger, open.Form, cancellation)
            : new SlackResult<OpenedView>(new SlackFailure.Refused("invalid_trigger_id"));
        if (opened.Ok)
            return;
        Log.NotOpened(logger, opened.Failure.Code);
        var excuse = NotOpened(open.Typed);
        if (open.Openings.ResponseUrl is { } url && (await slack.Respond(url, new UrlResponse(excuse), cancellation)).Ok)
            return;
        await Whisper(workspace, open.Whom, excuse, null, cancellation);
    }

    private async Task Redraw(string workspace, Effect.RedrawForm redraw, CancellationToken cancellation)
    {
        var hash = redraw.Hash;
        for (var drawn = 1; drawn <= Redraws; drawn++)
        {
            if (await redraw.Form(clocks.Turn(store.Open(new WorkspaceId(workspace))), cancellation) is not { } form)
                return;
            var result = await slack.UpdateView(workspace, redraw.ViewId, hash, form, cancellation);
            switch (result.Failure)
            {
                case SlackFailure.Refused { Error: "hash_conflict" }:
                    hash = null;
                    break;
                case null or SlackFailure.Refused { Error: "not_found" }:
                    return;
                default:
                    Log.NotShown(logger, result.Failure.Code);
                    return;
            }
        }
    }

    private static Message NotOpened(string typed)
    {
        const string Sentence = "Slack did not open the form in time. Please try again.";
        return typed.Length == 0
            ? new Message(Sentence)
            : new Message(Sentence,
            [
                new Section(new PlainText($"{Sentence} This is what you typed:")),
                new RichText([new RichTextQuote([new TextRun(Markup.Literal(Markup.Cut(typed, LongestEcho)))])]),
            ]);
    }

    /// <summary>In the channel where it happened; where that is not possible, in a direct message.</summary>
    private async Task Whisper(string workspace, Whom whom, Message message, string? threadTs, CancellationToken cancellation)
    {
        if (whom.Channel is { } channel)
        {
            var whispered = await slack.PostEphemeral(workspace, channel, whom.User, message, threadTs, cancellation);
            if (whispered.Ok)
                return;
            Log.NotWhispered(logger, whispered.Failure.Code);
        }
        var direct = await slack.OpenDirect(workspace, whom.User, cancellation);
        if (direct.Ok)
            await Note(slack.Post(workspace, new Posting(direct.Value.Id, message, null, Guid.NewGuid().ToString("N")), cancellation));
    }

    private async Task Note<T>(Task<SlackResult<T>> call) where T : class
    {
        var result = await call;
        if (!result.Ok)
            Log.NotShown(logger, result.Failure.Code);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A form was not opened: {Code}.")]
        public static partial void NotOpened(ILogger logger, string code);

        [LoggerMessage(Level = LogLevel.Information, Message = "An ephemeral message was not taken: {Code}.")]
        public static partial void NotWhispered(ILogger logger, string code);

        [LoggerMessage(Level = LogLevel.Information, Message = "An answer to one person was not shown: {Code}.")]
        public static partial void NotShown(ILogger logger, string code);
    }
}
