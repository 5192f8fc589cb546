using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace AsyncCoach.EndToEnd.Tests.Living;

/// <summary>What the bot has logged, in its process or on its standard output.</summary>
public sealed class LogBook : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly ConcurrentQueue<string> _thrown = new();

    public IReadOnlyCollection<string> Lines => _lines;

    /// <summary>Entries that carry an exception: mistakes of ours, as a rule.</summary>
    public IReadOnlyCollection<string> Thrown => _thrown;

    public void Add(string line)
    {
        _lines.Enqueue(line);
        if (line.Contains("Exception:", StringComparison.Ordinal))
            _thrown.Enqueue(line);
    }

    public ILogger CreateLogger(string categoryName) => new Pen(this, categoryName);

    public void Dispose()
    {
        // Nothing is held: the book is read after the bot's end.
    }

    private sealed class Pen(LogBook book, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                book.Add($"{logLevel} {category}: {formatter(state, exception)}{(exception is null ? "" : $" Exception: {exception}")}");
        }
    }
}
