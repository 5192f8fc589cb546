namespace AsyncCoach.Slack.Client.Tests;

/// <summary>Wire time that stands still until a test moves it; timers fire on the way.</summary>
internal sealed class WireClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Alarm> _alarms = [];
    private DateTimeOffset _now = new(2026, 5, 5, 9, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How many timers wait: lets a test know that what it tests is waiting.</summary>
    public int Waiting
    {
        get
        {
            lock (_lock)
                return _alarms.Count;
        }
    }

    /// <summary>Whether a timer waits for a moment about so many seconds away.</summary>
    public bool WaitsFor(double seconds)
    {
        lock (_lock)
            return _alarms.Exists(alarm => Math.Abs((alarm.At - _now).TotalSeconds - seconds) < 0.01);
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public void Passes(TimeSpan time)
    {
        var until = GetUtcNow() + time;
        while (true)
        {
            Alarm? next;
            lock (_lock)
            {
                next = _alarms.Where(alarm => alarm.At <= until).MinBy(alarm => alarm.At);
                _now = next?.At > _now ? next.At : next is null ? until : _now;
                if (next is null)
                    return;
                _alarms.Remove(next);
            }
            next.Ring();
        }
    }

    public void Passes(double seconds) => Passes(TimeSpan.FromSeconds(seconds));

    /// <summary>Waits, in real time, until so many timers wait.</summary>
    public async Task Sleepers(int count)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (Waiting < count)
            await Task.Delay(2, enough.Token);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    private sealed class Alarm(WireClock clock, Action ring) : ITimer
    {
        public DateTimeOffset At { get; private set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._alarms.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;
                At = clock._now + dueTime;
                clock._alarms.Add(this);
            }
            return true;
        }

        public void Dispose()
        {
            lock (clock._lock)
                clock._alarms.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
