using System.Globalization;
using System.Text;
using Npgsql;
using NpgsqlTypes;

namespace AsyncCoach.Storage.Postgres;

/// <summary>A piece of SQL with its values, in the order of its question marks. Texts are made fit for the database on the way.</summary>
internal sealed class Sql
{
    private readonly StringBuilder _text = new();
    private readonly List<object?> _values = [];

    public Sql()
    {
    }

    public Sql(string sql, params ReadOnlySpan<object?> values) => Add(sql, values);

    public bool IsEmpty => _text.Length == 0;

    public Sql Add(string sql, params ReadOnlySpan<object?> values)
    {
        _text.Append(sql);
        _values.AddRange(values);
        return this;
    }

    public Sql Add(Sql other)
    {
        _text.Append(other._text);
        _values.AddRange(other._values);
        return this;
    }

    public NpgsqlBatchCommand ToBatchCommand()
    {
        var command = new NpgsqlBatchCommand(Numbered());
        Bind(command.Parameters);
        return command;
    }

    public NpgsqlCommand On(NpgsqlConnection connection)
    {
        var command = new NpgsqlCommand(Numbered(), connection);
        Bind(command.Parameters);
        return command;
    }

    /// <summary>The same for two pieces exactly when their SQL and their values are.</summary>
    public string Identity() => $"{_text}\n{string.Join('\n', _values.Select(value => value is Array many ? string.Join('\t', many.Cast<object>()) : value))}";

    private string Numbered()
    {
        var text = new StringBuilder(_text.Length + (_values.Count * 2));
        var number = 0;
        foreach (var chunk in _text.GetChunks())
        {
            foreach (var letter in chunk.Span)
            {
                if (letter == '?')
                    text.Append('$').Append((++number).ToString(CultureInfo.InvariantCulture));
                else
                    text.Append(letter);
            }
        }

        return text.ToString();
    }

    private void Bind(NpgsqlParameterCollection parameters)
    {
        foreach (var value in _values)
            parameters.Add(Parameter(value));
    }

    private static string Stored(string? text) => text is null ? null! : PlainText.Stored(text);

    private static NpgsqlParameter Parameter(object? value) => value switch
    {
        null => new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text, Value = DBNull.Value },
        string text => new NpgsqlParameter<string> { NpgsqlDbType = NpgsqlDbType.Text, TypedValue = PlainText.Stored(text) },
        long number => new NpgsqlParameter<long> { NpgsqlDbType = NpgsqlDbType.Bigint, TypedValue = number },
        bool flag => new NpgsqlParameter<bool> { NpgsqlDbType = NpgsqlDbType.Boolean, TypedValue = flag },
        byte[] json => new NpgsqlParameter<byte[]> { NpgsqlDbType = NpgsqlDbType.Jsonb, TypedValue = PlainJson.Stored(json) },
        Guid id => new NpgsqlParameter<Guid> { NpgsqlDbType = NpgsqlDbType.Uuid, TypedValue = id },
        string[] texts => new NpgsqlParameter<string[]> { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text, TypedValue = Array.ConvertAll(texts, Stored) },
        long?[] numbers => new NpgsqlParameter<long?[]> { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint, TypedValue = numbers },
        long[] numbers => new NpgsqlParameter<long[]> { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint, TypedValue = numbers },
        _ => throw new ArgumentException($"A {value.GetType().Name} is no value for the database.", nameof(value)),
    };
}
