using System.Globalization;

namespace AsyncCoach.SlackEmulator.Page;

/// <summary>Where somebody stands on the page; it is all in the address, so that reloading and going back work.</summary>
/// <param name="Person">A handle.</param>
/// <param name="Place">A channel's id, or <see cref="Home"/>.</param>
/// <param name="Thread">The <c>ts</c> of the thread beside the channel.</param>
/// <param name="Show">How many messages of the channel are shown.</param>
/// <param name="Wire">The wire drawer is open.</param>
/// <param name="Entry">What is unfolded there: <c>d12</c> is a delivery, <c>c12</c> a call.</param>
public sealed record Here(string Person, string Place, string? Thread = null, int Show = Here.Page, bool Wire = false, string? Entry = null)
{
    public const string Home = "home";

    public const int Page = 100;

    private const int MostShown = 100_000;

    public string Url => Path + Query;

    public string Parts => $"{Path}/parts{Query}";

    public string Changes => $"{Path}/changes{Query}";

    private string Path => $"/as/{Uri.EscapeDataString(Person)}/{Uri.EscapeDataString(Place)}";

    private string Query
    {
        get
        {
            string[] given =
            [
                .. Thread is null ? [] : (string[])[$"thread={Uri.EscapeDataString(Thread)}"],
                .. Show == Page ? [] : (string[])[string.Create(CultureInfo.InvariantCulture, $"show={Show}")],
                .. Wire ? (string[])["wire=1"] : [],
                .. Entry is null ? [] : (string[])[$"entry={Uri.EscapeDataString(Entry)}"],
            ];
            return given.Length == 0 ? "" : "?" + string.Join('&', given);
        }
    }

    /// <summary>Where a form for that act is posted.</summary>
    public string Do(string act) => $"{Path}/do/{act}{Query}";

    /// <summary>Another place of the same person, with the drawer as it is.</summary>
    public string To(string place) => (this with { Place = place, Thread = null, Show = Page }).Url;

    public static Here Of(HttpContext context)
    {
        var query = context.Request.Query;
        var thread = query["thread"].ToString();
        var entry = query["entry"].ToString();
        return new Here(
            context.GetRouteValue("person")?.ToString() ?? "",
            context.GetRouteValue("place")?.ToString() ?? "",
            thread.Length > 0 ? thread : null,
            int.TryParse(query["show"], NumberStyles.None, CultureInfo.InvariantCulture, out var show) ? Math.Clamp(show, Page, MostShown) : Page,
            query["wire"].ToString() is "1",
            entry.Length > 0 ? entry : null);
    }
}
