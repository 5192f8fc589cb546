using System.Text.Json;

namespace AsyncCoach.SlackEmulator.Control;

/// <summary>What came of an act and what the person sees now.</summary>
/// <param name="Error">What Slack showed instead, null when all went well.</param>
/// <param name="Detail">Why, for developers.</param>
/// <param name="Errors">Sentences under inputs of the form, by block id.</param>
/// <param name="Shown">Ephemeral messages that came or changed.</param>
/// <param name="View">The view on top now.</param>
/// <param name="Message">The message that was posted.</param>
/// <param name="Options">What an external select offers.</param>
public sealed record ActResult(
    bool Ok,
    string? Error,
    string? Detail,
    IReadOnlyDictionary<string, string> Errors,
    IReadOnlyList<SeenMessage> Shown,
    SeenView? View,
    PostedMessage? Message,
    IReadOnlyList<JsonElement>? Options);

public sealed record PostedMessage(string Channel, string Ts);

/// <summary>A message, or an ephemeral, as its reader sees it.</summary>
/// <param name="Rendered">Its words for this reader: names instead of ids, dates in their zone, buttons in brackets.</param>
public sealed record SeenMessage(
    string Ts,
    string Channel,
    string? User,
    string? UserName,
    string? BotId,
    string? Subtype,
    string? ThreadTs,
    string Text,
    string Rendered,
    JsonElement? Blocks,
    JsonElement? Metadata,
    IReadOnlyList<SeenReaction>? Reactions);

public sealed record SeenReaction(string Name, int Count, IReadOnlyList<string> Users);

/// <summary>A view as the person who has it open sees it.</summary>
/// <param name="State">Slack's <c>state</c>: what stands in its inputs.</param>
/// <param name="Depth">How many views are open on top of each other; 0 for Home.</param>
public sealed record SeenView(
    string Id,
    string Type,
    string CallbackId,
    string ExternalId,
    string PrivateMetadata,
    string Hash,
    string RootViewId,
    string? PreviousViewId,
    int Depth,
    string Rendered,
    JsonElement Blocks,
    JsonElement State);
