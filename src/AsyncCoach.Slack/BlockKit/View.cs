using System.Text.Json.Serialization;

namespace AsyncCoach.Slack.BlockKit;

/// <summary>A modal form or a Home tab: at most 100 blocks and 250 KB.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Modal), "modal")]
[JsonDerivedType(typeof(Home), "home")]
public abstract record View(IReadOnlyList<Block> Blocks)
{
    /// <summary>At most 255 characters; says which form it is when it comes back.</summary>
    public string? CallbackId { get; init; }

    /// <summary>At most 3,000 characters, not shown to anybody, back with every interaction.</summary>
    public string? PrivateMetadata { get; init; }

    /// <summary>At most 255 characters, unique among the living views of the workspace.</summary>
    public string? ExternalId { get; init; }
}

/// <summary>A form. Title, submit and close are at most 24 characters; submit is needed as soon as there is an input.</summary>
public sealed record Modal(PlainText Title, IReadOnlyList<Block> Blocks, PlainText? Submit = null, PlainText? Close = null) : View(Blocks)
{
    public bool ClearOnClose { get; init; }

    public bool NotifyOnClose { get; init; }
}

/// <summary>What a person sees on the app's Home tab.</summary>
public sealed record Home(IReadOnlyList<Block> Blocks) : View(Blocks);
