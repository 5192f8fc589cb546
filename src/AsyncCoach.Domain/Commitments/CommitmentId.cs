namespace AsyncCoach.Domain.Commitments;

/// <summary>A commitment, by a random id.</summary>
public readonly record struct CommitmentId(Guid Value)
{
    public static CommitmentId New() => new(Guid.NewGuid());

    /// <summary>The stored form: 32 hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("N");
}
