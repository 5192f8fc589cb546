namespace AsyncCoach.Domain.Handoffs;

/// <summary>An item, by a random id that never changes: not when it is edited, nor when it is carried into the next handoff.</summary>
public readonly record struct HandoffItemId(Guid Value)
{
    public static HandoffItemId New() => new(Guid.NewGuid());

    /// <summary>Reads the stored form; null where the text is not one of ours.</summary>
    public static HandoffItemId? TryParse(string? text) => Guid.TryParseExact(text, "N", out var id) ? new HandoffItemId(id) : null;

    /// <summary>The stored form: 32 hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("N");
}
