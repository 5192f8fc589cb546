using System.Collections.Concurrent;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Outbox;

/// <summary>
/// When the next message may go out: one a second and channel, and a number a minute and workspace. Nobody holds a place ahead of time: whoever is most urgent
/// when a message may go, and then whoever came first, goes. Waiting happens here, before an attempt is written down, so that an attempt is never older than its call.
/// </summary>
internal sealed class PostPace(TimeProvider wire, int perMinute)
{
    private readonly TimeSpan _between = TimeSpan.FromMinutes(1.0 / perMinute);
    private readonly ConcurrentDictionary<string, Gate> _gates = new(StringComparer.Ordinal);

    public async Task Wait(string workspace, string channel, Urgency urgency, CancellationToken cancellation)
    {
        var gate = _gates.GetOrAdd(workspace, static (_, between) => new Gate(between), _between);
        var turn = gate.Join(channel, urgency);
        try
        {
            while (gate.Enter(turn, wire.GetUtcNow()) is { } wait)
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), wire, cancellation);
        }
        finally
        {
            gate.Leave(turn);
        }
    }

    private sealed record Turn(string Channel, Urgency Urgency, long Number)
    {
        public bool Precedes(Turn other) => (Urgency, Number).CompareTo((other.Urgency, other.Number)) < 0;
    }

    /// <summary>One workspace's.</summary>
    private sealed class Gate(TimeSpan between)
    {
        private const int ManyChannels = 10_000;
        private static readonly TimeSpan BetweenInChannel = TimeSpan.FromSeconds(1);

        /// <summary>Timers ring late by a little; that much is caught up with, so that a quick pace is kept.</summary>
        private static readonly TimeSpan Lag = TimeSpan.FromMilliseconds(100);

        private readonly Lock _lock = new();
        private readonly List<Turn> _waiting = [];
        private readonly Dictionary<string, DateTimeOffset> _nextIn = new(StringComparer.Ordinal);
        private DateTimeOffset _next;
        private long _numbers;

        public Turn Join(string channel, Urgency urgency)
        {
            lock (_lock)
            {
                var turn = new Turn(channel, urgency, ++_numbers);
                _waiting.Add(turn);
                return turn;
            }
        }

        public void Leave(Turn turn)
        {
            lock (_lock)
                _waiting.Remove(turn);
        }

        /// <summary>Null: go now. Else how long until it is worth asking again.</summary>
        public TimeSpan? Enter(Turn turn, DateTimeOffset now)
        {
            lock (_lock)
            {
                var free = Later(_next, _nextIn.GetValueOrDefault(turn.Channel));
                if (free > now)
                    return free - now;
                if (_waiting.Exists(other => other.Precedes(turn) && _nextIn.GetValueOrDefault(other.Channel) <= now))
                    return between;
                _next = Later(_next, now - Lag) + between;
                if (_nextIn.Count >= ManyChannels)
                    Forget(now);
                _nextIn[turn.Channel] = now + BetweenInChannel;
                _waiting.Remove(turn);
                return null;
            }
        }

        private void Forget(DateTimeOffset now)
        {
            foreach (var (channel, next) in _nextIn)
            {
                if (next <= now)
                    _nextIn.Remove(channel);
            }
        }

        private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
    }
}
