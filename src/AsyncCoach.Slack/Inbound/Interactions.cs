namespace AsyncCoach.Slack.Inbound;

/// <summary>
/// A button pressed or a choice made. <paramref name="Value"/> is the button's value or the chosen option's; exactly one of <paramref name="Message"/>
/// and <paramref name="View"/> says where.
/// </summary>
public sealed record BlockAction(
    string ActionId, string BlockId, string? Value, Actor By, Openings Openings, MessageSurface? Message, ViewSurface? View, FormState State) : Delivery;

/// <summary>The message that something was done on. <paramref name="Text"/> and <paramref name="Author"/> are missing for ephemeral ones.</summary>
public sealed record MessageSurface(string Channel, string Ts, string? ThreadTs, bool IsEphemeral, string? Text, string? Author);

/// <summary>The form or Home tab that something was done on.</summary>
public sealed record ViewSurface(string Id, string Type, string CallbackId, string PrivateMetadata, string Hash, string? RootId, string? PreviousId, string? ExternalId);

/// <summary>A form sent. Answered within 3 s by closing, changing or refusing it.</summary>
public sealed record ViewSubmission(ViewSurface View, FormState State, Actor By, Openings Openings) : Delivery
{
    /// <summary>The block id of the form's first question: where a sentence about the whole form can stand. Null for a form without questions.</summary>
    public string? FirstInput { get; init; }
}

/// <summary>A form closed by its person; only for forms that asked to be told.</summary>
public sealed record ViewClosed(ViewSurface View, Actor By, bool IsCleared) : Delivery;

/// <summary>An entry of a message's menu. <paramref name="Text"/> is Slack's escaped text of the message.</summary>
public sealed record MessageShortcut(
    string CallbackId, string Channel, string MessageTs, string? ThreadTs, string Text, Actor? Author, Actor By, Openings Openings) : Delivery;

/// <summary>An entry of the lightning menu: no channel, no response url.</summary>
public sealed record GlobalShortcut(string CallbackId, Actor By, Openings Openings) : Delivery;

/// <summary>What a person typed into a select whose options come from the app.</summary>
public sealed record OptionsRequest(string ActionId, string BlockId, string Typed, Actor By, string? PrivateMetadata) : Delivery;
