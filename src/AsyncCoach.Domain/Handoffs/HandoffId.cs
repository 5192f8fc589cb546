namespace AsyncCoach.Domain.Handoffs;

/// <summary>A handoff, by a random id.</summary>
public readonly record struct HandoffId(Guid Value)
{
    public static HandoffId New() => new(Guid.NewGuid());

    /// <summary>Reads the stored form; null where the text is not one of ours.</summary>
    public static HandoffId? TryParse(string? text) => Guid.TryParseExact(text, "N", out var id) ? new HandoffId(id) : null;

    /// <summary>The stored form: 32 hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("N");
}
