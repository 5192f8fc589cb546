using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Routing;

/// <summary>Something shown to one person right after the acknowledgement, directly and at most once.</summary>
public abstract record Effect
{
    private Effect()
    {
    }

    /// <summary>
    /// Opens a form while the trigger lives, or pushes it onto the one that is open. If Slack does not take it in time the person is told, with <paramref name="Typed"/>.
    /// </summary>
    public sealed record OpenForm(Openings Openings, Modal Form, Whom Whom, string Typed = "", bool OnTop = false) : Effect;

    /// <summary>
    /// Redraws a form that is open, also under others, if it still is. <paramref name="Form"/> makes it from what is stored then (its turn is one of its own, and
    /// keeps nothing); null: leave it. With a <paramref name="Hash"/> only the form seen is replaced: if somebody was quicker, it is made anew and drawn over theirs,
    /// three tries in all.
    /// </summary>
    public sealed record RedrawForm(string ViewId, string? Hash, Func<Turn, CancellationToken, Task<Modal?>> Form) : Effect
    {
        /// <summary>Redraws it as it is here, whatever stands there.</summary>
        public RedrawForm(string viewId, Modal form)
            : this(viewId, null, (_, _) => Task.FromResult<Modal?>(form))
        {
        }
    }

    /// <summary>Draws somebody's Home tab.</summary>
    public sealed record ShowHome(string User, Home View) : Effect;

    /// <summary>Answers through the response url of what the person did.</summary>
    public sealed record Respond(Openings Openings, UrlAnswer Answer) : Effect;

    /// <summary>A message that only <paramref name="Whom"/> sees, in a channel they are in.</summary>
    public sealed record Whisper(Whom Whom, Message Message, string? ThreadTs = null) : Effect;
}

/// <summary>Where somebody can be reached at once: their user id, and the channel that they did something in, if any.</summary>
public sealed record Whom(string User, string? Channel);

/// <summary>An answer in place of, or besides, the message that was acted on. Without a message the original is removed.</summary>
public sealed record UrlAnswer(Message? Message, bool ReplacesOriginal = false);
