namespace AsyncCoach.Storage.Sqlite;

/// <summary>A query's conditions, order and cursor as SQL on a table named <c>d</c>.</summary>
internal static class QuerySql
{
    /// <summary>All conditions, each after an AND.</summary>
    public static Clause Conditions(Kind kind, IReadOnlyList<Condition> conditions)
    {
        var clause = new Clause();
        foreach (var condition in conditions)
        {
            switch (condition)
            {
                case Condition.AnyOf(var fields, var values):
                    AnyOf(clause, kind, fields, values);
                    break;
                case Condition.Between(var field, var from, var before):
                    if (from is { } low)
                        clause.Add($" AND d.{kind.ColumnOf(field)} >= ?", low);
                    if (before is { } high)
                        clause.Add($" AND d.{kind.ColumnOf(field)} < ?", high);
                    break;
                case Condition.Present(var field):
                    clause.Add($" AND d.{kind.ColumnOf(field)} IS NOT NULL");
                    break;
                default:
                    throw new ArgumentException("An unknown condition cannot hold.", nameof(conditions));
            }
        }

        return clause;
    }

    /// <summary>What comes after a page's last row. Missing values are the smallest, as in the engine's order.</summary>
    public static Clause After(Kind kind, Field? order, bool descending, CursorPlace place)
    {
        var clause = new Clause();
        if (order is null)
            return clause.Add($" AND d.key {(descending ? '<' : '>')} ?", place.Key);
        var column = $"d.{kind.ColumnOf(order)}";
        var value = order.Type == FieldType.Number ? (object?)place.Number : place.Text;
        return (descending, value) switch
        {
            (false, null) => clause.Add($" AND ({column} IS NOT NULL OR d.key > ?)", place.Key),
            (false, _) => clause.Add($" AND {column} >= ? AND ({column} > ? OR d.key > ?)", value, value, place.Key),
            (true, null) => clause.Add($" AND {column} IS NULL AND d.key < ?", place.Key),
            (true, _) => clause.Add($" AND ({column} < ? OR ({column} = ? AND d.key < ?) OR {column} IS NULL)", value, value, place.Key),
        };
    }

    public static string Order(Kind kind, Field? order, bool descending)
    {
        var way = descending ? " DESC" : "";
        return order is null ? $" ORDER BY d.key{way}" : $" ORDER BY d.{kind.ColumnOf(order)}{way}, d.key{way}";
    }

    private static void AnyOf(Clause clause, Kind kind, IReadOnlyList<Field> fields, IReadOnlyList<object?> values)
    {
        // No constant among the alternatives: the planner would use no index for them.
        var present = values.Where(value => value is not null).ToList();
        var before = " AND (";
        foreach (var column in fields.Select(kind.ColumnOf))
        {
            if (present.Count > 0)
                clause.Add($"{before}d.{column} IN ({string.Join(", ", Enumerable.Repeat('?', present.Count))})", [.. present]);
            if (present.Count > 0)
                before = " OR ";
            if (present.Count == values.Count)
                continue;
            clause.Add($"{before}d.{column} IS NULL");
            before = " OR ";
        }

        clause.Add(fields.Count * values.Count == 0 ? " AND 0" : ")");
    }
}
