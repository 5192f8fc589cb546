namespace AsyncCoach.Domain;

/// <summary>One Slack workspace, by Slack's opaque id (<c>T…</c>). Every record belongs to exactly one.</summary>
public readonly record struct WorkspaceId(string Value)
{
    public override string ToString() => Value;
}
