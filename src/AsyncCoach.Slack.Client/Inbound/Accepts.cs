namespace AsyncCoach.Slack.Client.Inbound;

/// <summary>What may come to a path.</summary>
[Flags]
internal enum Accepts
{
    Nothing = 0,
    Events = 1,
    Commands = 2,
    Interactions = 4,

    /// <summary>One address for all of them is a usual set-up, and Bolt's.</summary>
    Everything = Events | Commands | Interactions,
}
