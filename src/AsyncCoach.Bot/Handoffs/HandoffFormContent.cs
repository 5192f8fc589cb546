using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>Gathers what the form shows to one person, and opens it.</summary>
internal static class HandoffFormContent
{
    /// <summary>Opens the form on a handoff that is, or is just being, stored.</summary>
    public static async Task<Reply> Open(Turn turn, Handoff handoff, PersonId by, Openings openings, string? channel, CancellationToken cancellation, string typed = "")
    {
        var content = await Of(turn, handoff, by, cancellation);
        if (typed.Length > 0)
            content = content with { Typed = content.Typed.Length > 0 ? $"{typed}\n{content.Typed}" : typed };
        return new Reply
        {
            Effects = [new Effect.OpenForm(openings, HandoffFormView.For(content), new Whom(by.User, channel), typed)],
            IfTaken = _ => Reply.Then(new Effect.Whisper(new Whom(by.User, channel), new Message("Somebody began this handoff at the same moment. Please try again."))),
        };
    }

    /// <summary>The form as it is stored now, for <see cref="Effect.RedrawForm"/>; null where the handoff is gone.</summary>
    public static Func<Turn, CancellationToken, Task<Modal?>> Anew(HandoffId id, PersonId by) => async (turn, cancellation) =>
        await turn.Session.Load<Handoff>(id.ToString(), Viewer.All, cancellation) is { } handoff
            ? HandoffFormView.For(await Of(turn, handoff, by, cancellation))
            : null;

    /// <summary>Keeps what stands in the form, for the redrawing that follows and for whoever opens it again.</summary>
    public static async Task KeepTyped(Turn turn, HandoffId handoff, PersonId by, string typed, CancellationToken cancellation)
    {
        var known = await turn.Session.Load<HandoffTyping>(HandoffTyping.KeyOf(handoff, by), Viewer.All, cancellation);
        if ((known?.Left ?? "") != typed)
            turn.Session.Store(new HandoffTyping(handoff, by, typed, turn.Now), new Change(turn.Now, by, "typed"));
    }

    private static async Task<HandoffFormView.Content> Of(Turn turn, Handoff handoff, PersonId by, CancellationToken cancellation)
    {
        var typing = await turn.Session.Load<HandoffTyping>(HandoffTyping.KeyOf(handoff.Id, by), Viewer.All, cancellation);
        var shown = await Shown.Of(turn, handoff, cancellation);
        return new HandoffFormView.Content(shown, typing?.Left ?? "", await Above(turn, shown, cancellation));
    }

    private static async Task<IReadOnlyList<string>> Above(Turn turn, Shown shown, CancellationToken cancellation)
    {
        List<string> said = [];
        var handoff = shown.Handoff;
        if (handoff.State == HandoffState.Posted)
            said.Add($"{Markup.Escape(shown.Name(handoff.Writer))} has posted it. What you write is added to it.");
        else if (handoff.State == HandoffState.Missed)
            said.Add("Its shift is over; it will be posted late.");
        if (handoff.Channel is not { } channel)
            said.Add($"Only you and {Markup.Escape(shown.To)} will be able to read this, and whoever you name here.");
        else if (await turn.Session.Channel(channel, cancellation) is not { BotIsIn: true })
            said.Add($"I am not in {Markup.Channel(channel.Value)}: only you and the people named here will be able to read this, until you invite me with `/invite @AsyncCoach`.");
        return said;
    }
}
