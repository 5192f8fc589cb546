using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Bot.Tests;

internal sealed record Posted(string Channel, string Ts, string? ThreadTs, string Attempt)
{
    public Message Message { get; set; } = new("");

    public int Updates { get; set; }

    public string Text => Words.Of(Message);
}

internal sealed record Whispered(string Channel, string User, Message Message, string? ThreadTs)
{
    public string Text => Words.Of(Message);
}

/// <summary>A form on somebody's screen.</summary>
internal sealed record Form(string Id, string Trigger, bool IsOnTop)
{
    public Modal View { get; set; } = null!;

    public bool IsOpen { get; set; } = true;

    /// <summary>The form that it was put on.</summary>
    public Form? Below { get; init; }

    public Form Root => Below?.Root ?? this;

    /// <summary>Another with each redrawing.</summary>
    public string Hash { get; set; } = "hash";

    /// <summary>What its person typed, by block; Slack keeps it while the blocks stay the same.</summary>
    public Dictionary<string, string> Typed { get; } = new(StringComparer.Ordinal);

    public string Text => Words.Of(View);
}
