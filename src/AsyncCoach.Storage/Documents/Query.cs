namespace AsyncCoach.Storage;

/// <summary>
/// What is asked of one kind of document: conditions that must all hold, and an order. Immutable. The order's last word is
/// always the document's key, so that pages are stable.
/// </summary>
public sealed record Query<T> where T : class
{
    public static Query<T> Everything { get; } = new();

    public IReadOnlyList<Condition> Conditions { get; private init; } = [];

    public Field? Order { get; private init; }

    public bool Descending { get; private init; }

    /// <summary>The field equals one of the values (null matches a missing one).</summary>
    public Query<T> Where(Field field, params IReadOnlyList<object?> anyOf) =>
        this with { Conditions = [.. Conditions, new Condition.AnyOf([field], anyOf)] };

    /// <summary>One of the fields equals one of the values.</summary>
    public Query<T> WhereOneOf(IReadOnlyList<Field> fields, params IReadOnlyList<object?> anyOf) =>
        this with { Conditions = [.. Conditions, new Condition.AnyOf(fields, anyOf)] };

    /// <summary>The field is at least <paramref name="from"/> and less than <paramref name="before"/>; null leaves that side open.</summary>
    public Query<T> WhereBetween(Field field, long? from, long? before) =>
        this with { Conditions = [.. Conditions, new Condition.Between(field, from, before)] };

    /// <summary>The field is there.</summary>
    public Query<T> WherePresent(Field field) => this with { Conditions = [.. Conditions, new Condition.Present(field)] };

    public Query<T> OrderedBy(Field field, bool descending = false) => this with { Order = field, Descending = descending };
}

/// <summary>One condition of a query.</summary>
public abstract record Condition
{
    private Condition()
    {
    }

    /// <summary>At least one of the fields equals at least one of the values (text or number, or null for missing).</summary>
    public sealed record AnyOf(IReadOnlyList<Field> Fields, IReadOnlyList<object?> Values) : Condition;

    /// <summary>The field is not missing.</summary>
    public sealed record Present(Field Field) : Condition;

    /// <summary>A half-open range.</summary>
    public sealed record Between(Field Field, long? From, long? Before) : Condition;
}
