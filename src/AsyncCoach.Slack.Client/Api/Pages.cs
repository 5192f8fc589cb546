using System.Globalization;
using System.Text.Json;
using AsyncCoach.Slack.Api;

namespace AsyncCoach.Slack.Client.Api;

/// <summary>A list over all its pages. Short and empty pages are no end; only a missing cursor is. A cursor that ran out starts over, once.</summary>
internal sealed class Pages(Calls calls)
{
    private const int PageSize = 200;

    /// <summary>A list longer than this many pages is a loop.</summary>
    private const int MostPages = 5_000;

    /// <param name="items">Reads the items of a page.</param>
    /// <param name="key">What makes an item the same on two pages: orders may shift while they are read.</param>
    /// <param name="most">Enough are enough.</param>
    public async Task<SlackResult<IReadOnlyList<T>>> All<T>(
        SlackMethod method, string workspace, (string, string?)[] arguments,
        Func<JsonElement, IEnumerable<T>> items, Func<T, string> key, int most, CancellationToken cancellation)
    {
        var found = new List<T>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? cursor = null;
        var startedOver = false;
        for (var page = 0; page < MostPages; page++)
        {
            var size = Math.Min(PageSize, most).ToString(CultureInfo.InvariantCulture);
            var answer = await calls.Call(method, workspace, CallBody.Form([.. arguments, ("limit", size), ("cursor", cursor)]), cancellation);
            if (answer.Failure is SlackFailure.Refused { Error: "invalid_cursor" } && cursor is not null && !startedOver)
            {
                (cursor, startedOver) = (null, true);
                continue;
            }
            if (!answer.Ok)
                return new(answer.Failure);
            found.AddRange(items(answer.Value.Body).Where(item => seen.Add(key(item))));
            var next = answer.Value.Body.At("response_metadata"u8).Word("next_cursor"u8);
            if (next is null || found.Count >= most)
                return new(found.Count > most ? found[..most] : found);
            cursor = next;
        }
        return new(new SlackFailure.Unknown("a list without an end"));
    }
}
