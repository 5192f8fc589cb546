using System.Text.Json;

namespace AsyncCoach.SlackEmulator.Page;

/// <summary>What blocks need to know of the form around them.</summary>
/// <param name="Key">Makes the ids of its inputs unique in the page.</param>
/// <param name="Values"><c>state.values</c>; undefined: the initial values.</param>
/// <param name="Errors">Sentences under inputs, by block id.</param>
public sealed record FormSight(string Key, JsonElement Values, Reader Reader, IReadOnlyDictionary<string, string> Errors)
{
    /// <summary>For messages: nothing is submitted there, so nothing can be wrong with it.</summary>
    public static IReadOnlyDictionary<string, string> NoErrors { get; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
