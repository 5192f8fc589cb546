namespace AsyncCoach.Slack.Inbound;

/// <summary>
/// A typed command. <paramref name="Text"/> is as Slack sent it: with escaping on, <c>&amp;lt;</c> entities, <c>&lt;@U…|name&gt;</c> and <c>&lt;#C…|name&gt;</c>.
/// </summary>
public sealed record SlashCommand(string Command, string Text, string Channel, Actor By, Openings Openings) : Delivery;
