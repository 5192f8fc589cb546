using System.Collections.Concurrent;
using AsyncCoach.Domain;
using NodaTime;

namespace AsyncCoach.Bot.People;

/// <summary>
/// When a Home may be drawn unasked, in wire time: fewer a minute and workspace than Slack allows (100), so that those who open theirs never wait. Whoever has to wait
/// gets a moment of their own, and everything else that rings goes on meanwhile.
/// </summary>
internal sealed class HomePace
{
    private static readonly Duration Between = Duration.FromMilliseconds(800);

    private readonly ConcurrentDictionary<WorkspaceId, Gate> _gates = [];

    /// <summary>Null: go now. Else how long until their moment comes.</summary>
    public Duration? Wait(WorkspaceId workspace, PersonId person, Instant now) => _gates.GetOrAdd(workspace, static _ => new Gate()).Enter(person, now);

    private sealed class Gate
    {
        private readonly Lock _lock = new();
        private readonly Dictionary<PersonId, Instant> _moments = [];
        private Instant _free;

        public Duration? Enter(PersonId person, Instant now)
        {
            lock (_lock)
            {
                if (!_moments.TryGetValue(person, out var moment))
                {
                    moment = Instant.Max(now, _free);
                    _free = moment + Between;
                    _moments[person] = moment;
                }
                if (moment > now)
                    return moment - now;
                _moments.Remove(person);
                return null;
            }
        }
    }
}
