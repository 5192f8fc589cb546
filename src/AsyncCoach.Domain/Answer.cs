using System.Diagnostics.CodeAnalysis;

namespace AsyncCoach.Domain;

/// <summary>What a rule says: a value, or the refusals that stand in its way. Rules answer, they do not throw.</summary>
public sealed class Answer<T> where T : class
{
    private Answer(T? value, IReadOnlyList<Refusal> refusals)
    {
        Value = value;
        Refusals = refusals;
    }

    public T? Value { get; }

    /// <summary>Empty exactly when there is a value.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    [MemberNotNullWhen(false, nameof(Value))]
    public bool Refused => Refusals.Count > 0;

    public static implicit operator Answer<T>(T value) => new(value, []);

    public static implicit operator Answer<T>(Refusal refusal) => new(null, [refusal]);

    /// <summary>Several refusals at once, so that a form can show each at its field.</summary>
    public static Answer<T> No(IReadOnlyList<Refusal> refusals) => new(null, refusals);
}
