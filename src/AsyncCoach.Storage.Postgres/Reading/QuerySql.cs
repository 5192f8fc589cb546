using NodaTime;

namespace AsyncCoach.Storage.Postgres;

/// <summary>A query's conditions, order and cursor as SQL on a table named <c>d</c>.</summary>
internal static class QuerySql
{
    /// <summary>All conditions, each after an AND.</summary>
    public static Sql Conditions(Kind kind, IReadOnlyList<Condition> conditions)
    {
        var sql = new Sql();
        foreach (var condition in conditions)
        {
            switch (condition)
            {
                case Condition.AnyOf(var fields, var values):
                    AnyOf(sql, kind, fields, values);
                    break;
                case Condition.Between(var field, var from, var before):
                    if (from is { } low)
                        sql.Add($" AND d.{kind.ColumnOf(field)} >= ?", low);
                    if (before is { } high)
                        sql.Add($" AND d.{kind.ColumnOf(field)} < ?", high);
                    break;
                case Condition.Present(var field):
                    sql.Add($" AND d.{kind.ColumnOf(field)} IS NOT NULL");
                    break;
                default:
                    throw new ArgumentException("An unknown condition cannot hold.", nameof(conditions));
            }
        }

        return sql;
    }

    /// <summary>What comes after a page's last row. Missing values are the smallest.</summary>
    public static Sql After(Kind kind, Field? order, bool descending, CursorPlace place)
    {
        var sql = new Sql();
        if (order is null)
            return sql.Add($" AND d.key {(descending ? '<' : '>')} ?", place.Key);
        var column = $"d.{kind.ColumnOf(order)}";
        var value = order.Type == FieldType.Number ? (object?)place.Number : place.Text;
        return (descending, value) switch
        {
            (false, null) => sql.Add($" AND ({column} IS NOT NULL OR d.key > ?)", place.Key),
            (false, _) => sql.Add($" AND {column} >= ? AND ({column} > ? OR d.key > ?)", value, value, place.Key),
            (true, null) => sql.Add($" AND {column} IS NULL AND d.key < ?", place.Key),
            (true, _) => sql.Add($" AND ({column} < ? OR ({column} = ? AND d.key < ?) OR {column} IS NULL)", value, value, place.Key),
        };
    }

    public static string Order(Kind kind, Field? order, bool descending)
    {
        if (order is null)
            return $" ORDER BY d.key{(descending ? " DESC" : "")}";
        var column = $"d.{kind.ColumnOf(order)}";
        return descending ? $" ORDER BY {column} DESC NULLS LAST, d.key DESC" : $" ORDER BY {column} NULLS FIRST, d.key";
    }

    private static void AnyOf(Sql sql, Kind kind, IReadOnlyList<Field> fields, IReadOnlyList<object?> values)
    {
        var present = values.OfType<object>().ToList();
        var before = " AND (";
        foreach (var field in fields)
        {
            var column = kind.ColumnOf(field);
            if (present.Count > 0)
            {
                sql.Add(present.Count == 1 ? $"{before}d.{column} = ?" : $"{before}d.{column} = ANY(?)", Values(field, present));
                before = " OR ";
            }

            if (present.Count == values.Count)
                continue;
            sql.Add($"{before}d.{column} IS NULL");
            before = " OR ";
        }

        sql.Add(fields.Count * values.Count == 0 ? " AND false" : ")");
    }

    private static object Values(Field field, List<object> values)
    {
        if (field.Type == FieldType.Number)
            return values.Count == 1 ? Number(values[0]) : values.Select(Number).ToArray();
        return values.Count == 1 ? values[0].ToString()! : values.Select(value => value.ToString()!).ToArray();
    }

    private static long Number(object value) => value switch
    {
        bool flag => flag ? 1 : 0,
        Instant at => at.ToUnixTimeMilliseconds(),
        _ => Convert.ToInt64(value, null),
    };
}
