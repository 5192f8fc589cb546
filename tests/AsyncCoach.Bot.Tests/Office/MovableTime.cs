using NodaTime;

namespace AsyncCoach.Bot.Tests;

/// <summary>A clock that stands still until it is moved; its timers ring on the way.</summary>
internal sealed class MovableTime(Instant start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Timer> _timers = [];
    private Instant _now = start;

    public Instant Now
    {
        get
        {
            lock (_lock)
                return _now;
        }
    }

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();

    public void Passes(Duration time)
    {
        var until = Now + time;
        while (true)
        {
            Timer? next;
            lock (_lock)
            {
                next = _timers.Where(timer => timer.At <= until).MinBy(timer => timer.At);
                _now = next is null ? until : Instant.Max(_now, next.At);
                if (next is null)
                    return;
                _timers.Remove(next);
            }
            next.Ring();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Timer(MovableTime clock, Action ring) : ITimer
    {
        public Instant At { get; private set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;
                At = clock._now + Duration.FromTimeSpan(dueTime);
                clock._timers.Add(this);
            }
            return true;
        }

        public void Dispose()
        {
            lock (clock._lock)
                clock._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
