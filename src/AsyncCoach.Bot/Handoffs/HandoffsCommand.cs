using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Handoffs;

/// <summary><c>/handoffs</c>: what is open towards me, from me and on my teams' routes; with words, on the routes that have them in their name; <c>past</c>, what was.</summary>
internal sealed class HandoffsCommand : IHandle<SlashCommand>
{
    public const string Name = "/handoffs";

    private const string Past = "past";

    public async Task<Reply> Handle(SlashCommand delivery, Turn turn, CancellationToken cancellation)
    {
        var words = Markup.Unescape(Markup.Readable(delivery.Text)).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => word.StartsWith("route:", StringComparison.OrdinalIgnoreCase) ? word["route:".Length..] : word)
            .Where(word => word.Length > 0 && word is not ("→" or "->" or "to")).ToList();
        if (words is ["help"] or ["?"])
            return Reply.Say(HandoffHelp.Message);
        var isPast = words.RemoveAll(word => word.Equals(Past, StringComparison.OrdinalIgnoreCase)) > 0;
        var by = delivery.By.ToPerson();
        var found = await Listing.Find(turn, by, words, isPast, cancellation);
        if (found.Count == 0)
            return Reply.Say(new Message(Nothing(words, isPast)));
        var note = new ListNote(Title(words, isPast), [.. found.Select(handoff => handoff.Id.ToString())], 0);
        return Reply.Say(await Listing.Page(turn, note, by, cancellation));
    }

    private static string Title(List<string> words, bool isPast)
    {
        var about = words.Count > 0 ? $" for {Markup.Cut(string.Join(' ', words), 80)}" : " towards you, from you and on your routes";
        return isPast ? $"Past handoffs{about}" : $"Open handoffs{about}";
    }

    private static string Nothing(List<string> words, bool isPast) => (isPast, words.Count) switch
    {
        (false, 0) => "Nothing is open towards you, from you or on your routes. `/handoffs past` shows what was.",
        (true, 0) => "There is no past handoff that you can see.",
        (_, _) => $"I found {(isPast ? "no past handoff" : "nothing open")} for {Markup.Escape(Markup.Cut(string.Join(' ', words), 80))} among what you can see.",
    };
}
