using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Coach;

/// <summary>The forms that another stands on show what is stored, so they are drawn anew when that changes.</summary>
internal static class Below
{
    /// <summary>Draws anew the list right below a form, and all settings at the bottom where that is another.</summary>
    public static IReadOnlyList<Effect> Redraw(ViewSurface view, Actor by, Func<Turn, CancellationToken, Task<Modal>> list)
    {
        List<Effect> effects = [];
        if (view.PreviousId is { } previous)
        {
            // A list that was opened by itself is the root; on top of all settings it is the second of three.
            effects.Add(new Effect.RedrawForm(previous, null, async (turn, token) => await list(turn, token)));
            if (view.RootId is { } root && root != previous && root != view.Id)
                effects.Add(new Effect.RedrawForm(root, null, async (turn, token) => await OverviewForm.Of(turn, by.ToPerson(), token)));
        }
        return effects;
    }

    /// <summary>For a form that stands right on all settings.</summary>
    public static IReadOnlyList<Effect> RedrawOverview(ViewSurface view, Actor by) =>
        view.PreviousId is null ? [] : Redraw(view, by, (turn, token) => OverviewForm.Of(turn, by.ToPerson(), token));
}
