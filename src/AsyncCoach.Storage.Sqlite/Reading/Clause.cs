using System.Text;

namespace AsyncCoach.Storage.Sqlite;

/// <summary>A piece of SQL with its values, in the order of its question marks.</summary>
internal sealed class Clause
{
    private readonly StringBuilder _sql = new();
    private readonly List<object?> _values = [];

    public Clause Add(string sql, params ReadOnlySpan<object?> values)
    {
        _sql.Append(sql);
        _values.AddRange(values);
        return this;
    }

    public Clause Add(Clause other)
    {
        _sql.Append(other._sql);
        _values.AddRange(other._values);
        return this;
    }

    public Statement On(Link link)
    {
        var statement = link.Ask(_sql.ToString());
        Bind(statement);
        return statement;
    }

    public void Bind(Statement statement)
    {
        foreach (var value in _values)
            statement.Add(value);
    }

    public override string ToString() => _sql.ToString();

    /// <summary>The same for two clauses exactly when their SQL and their values are.</summary>
    public string Identity() => $"{_sql}\n{string.Join('\n', _values)}";
}
