using AsyncCoach.SlackEmulator.Page;

namespace AsyncCoach.Playground;

/// <summary>
/// Product time that can be moved forward. It runs at the system's pace, or at a multiple of it, from wherever it starts or was moved to, and its
/// timers follow it: one that waits for an instant fires as soon as the clock is past it, however it got there.
/// </summary>
/// <param name="ahead">How far it is ahead of the system's clock at the start; behind it where negative.</param>
public sealed class MovableClock(TimeSpan ahead = default) : TimeProvider, IPageClock
{
    private readonly Lock _gate = new();
    private readonly HashSet<MovableTimer> _waiting = [];
    private Anchor _anchor = new(TimeProvider.System.GetUtcNow(), ahead, 1);

    /// <summary>How far it is ahead of the system's clock now.</summary>
    public TimeSpan Ahead => Volatile.Read(ref _anchor).Ahead(TimeProvider.System.GetUtcNow());

    /// <summary>Its seconds in a second of the system's.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1: time neither stands nor goes back.</exception>
    public double Pace
    {
        get => Volatile.Read(ref _anchor).Pace;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            Change(TimeSpan.Zero, value);
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        var system = TimeProvider.System.GetUtcNow();
        return system + Volatile.Read(ref _anchor).Ahead(system);
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    // What measures the time between two looks must see the move, too.
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new MovableTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <exception cref="ArgumentOutOfRangeException">Backwards: what has happened would lie in the future.</exception>
    public void Forward(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        Change(by, null);
    }

    private void Change(TimeSpan by, double? pace)
    {
        List<MovableTimer> waiting;
        lock (_gate)
        {
            var system = TimeProvider.System.GetUtcNow();
            Volatile.Write(ref _anchor, new Anchor(system, _anchor.Ahead(system) + by, pace ?? _anchor.Pace));
            waiting = [.. _waiting];
        }
        waiting.ForEach(timer => timer.Follow());
    }

    /// <summary>Where it stood when it was last moved, and how fast it has run since.</summary>
    private sealed record Anchor(DateTimeOffset System, TimeSpan AheadThen, double Pace)
    {
        public TimeSpan Ahead(DateTimeOffset system) => AheadThen + ((system - System) * (Pace - 1));
    }

    private sealed class MovableTimer : ITimer
    {
        private readonly MovableClock _clock;
        private readonly TimerCallback _callback;
        private readonly object? _state;
        private readonly ITimer _inner;
        private readonly Lock _gate = new();
        private DateTimeOffset? _due;
        private TimeSpan _period;

        public MovableTimer(MovableClock clock, TimerCallback callback, object? state)
        {
            (_clock, _callback, _state) = (clock, callback, state);
            _inner = TimeProvider.System.CreateTimer(_ => Ring(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_gate)
            {
                _period = period;
                _due = dueTime == Timeout.InfiniteTimeSpan ? null : _clock.GetUtcNow() + dueTime;
                return Arm();
            }
        }

        /// <summary>Waits anew for the same instant after the clock was moved.</summary>
        public void Follow()
        {
            lock (_gate)
                Arm();
        }

        public void Dispose()
        {
            lock (_gate)
                _due = null;
            Leave();
            _inner.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }

        private bool Arm()
        {
            if (_due is not { } due)
            {
                Leave();
                return _inner.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }
            lock (_clock._gate)
                _clock._waiting.Add(this);
            var wait = (due - _clock.GetUtcNow()) / _clock.Pace;
            return _inner.Change(wait > TimeSpan.Zero ? Cut(wait) : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }

        // Timers take 49 days at most; one that rings too early waits again.
        private static TimeSpan Cut(TimeSpan wait) => wait < TimeSpan.FromDays(40) ? wait : TimeSpan.FromDays(40);

        private void Ring()
        {
            lock (_gate)
            {
                if (_due is not { } due)
                    return;
                if (_clock.GetUtcNow() < due)
                {
                    Arm();
                    return;
                }
                var again = _period > TimeSpan.Zero && _period != Timeout.InfiniteTimeSpan;
                _due = again ? _clock.GetUtcNow() + _period : null;
                Arm();
            }
            _callback(_state);
        }

        private void Leave()
        {
            lock (_clock._gate)
                _clock._waiting.Remove(this);
        }
    }
}
