using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AsyncCoach.Storage.Sqlite;

/// <summary>
/// A prepared statement, bound and read by position. Made and kept by its <see cref="Link"/>; disposing it hands it back,
/// reset, to be used again. Below the driver's commands, because those look every parameter up by name.
/// </summary>
internal sealed class Statement(sqlite3 database, sqlite3_stmt prepared) : IDisposable
{
    private int _bound;

    /// <summary>True from being handed out until disposed.</summary>
    public bool InUse { get; set; }

    /// <summary>Not kept: made because its like was in use.</summary>
    public bool Once { get; init; }

    public Statement Add(long value) => Checked(raw.sqlite3_bind_int64(prepared, ++_bound, value));

    public Statement Add(long? value) => value is { } number ? Add(number) : AddNull();

    public Statement Add(string? value) => value is null ? AddNull() : Checked(raw.sqlite3_bind_text(prepared, ++_bound, value));

    /// <summary>Text that is UTF-8 already. Not for empty text, which the binding takes for null.</summary>
    public Statement Add(ReadOnlySpan<byte> utf8) => Checked(raw.sqlite3_bind_text(prepared, ++_bound, utf8));

    public Statement AddNull() => Checked(raw.sqlite3_bind_null(prepared, ++_bound));

    /// <summary>A value of a query's condition: text, a whole number, a flag or null.</summary>
    public Statement Add(object? value) => value switch
    {
        null => AddNull(),
        string text => Add(text),
        bool flag => Add(flag ? 1L : 0L),
        NodaTime.Instant at => Add(at.ToUnixTimeMilliseconds()),
        sbyte or byte or short or ushort or int or uint or long => Add(Convert.ToInt64(value, null)),
        _ => Add(value.ToString()),
    };

    /// <summary>True while there is a row.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(prepared);
        return code == raw.SQLITE_ROW || (code == raw.SQLITE_DONE ? false : throw Failure(code));
    }

    /// <summary>Runs it to its end and answers how many rows it changed.</summary>
    public int Run()
    {
        while (Step())
        {
        }

        return raw.sqlite3_changes(database);
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(prepared, column) == raw.SQLITE_NULL;

    public long Number(int column) => raw.sqlite3_column_int64(prepared, column);

    public double Real(int column) => raw.sqlite3_column_double(prepared, column);

    public long? NumberOrNull(int column) => IsNull(column) ? null : Number(column);

    public string Text(int column) => raw.sqlite3_column_text(prepared, column).utf8_to_string() ?? "";

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public byte[] Utf8(int column) => raw.sqlite3_column_blob(prepared, column).ToArray();

    public void Dispose()
    {
        // The answer repeats the last step's error, which was thrown then.
        _ = raw.sqlite3_reset(prepared);
        _ = raw.sqlite3_clear_bindings(prepared);
        _bound = 0;
        InUse = false;
        if (Once)
            Close();
    }

    public void Close() => prepared.Dispose();

    private Statement Checked(int code) => code == raw.SQLITE_OK ? this : throw Failure(code);

    private SqliteException Failure(int code) =>
        new(raw.sqlite3_errmsg(database).utf8_to_string(), code & 0xFF, raw.sqlite3_extended_errcode(database));
}
