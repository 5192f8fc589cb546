using AsyncCoach.FaultTests.Stage;
using NodaTime;

namespace AsyncCoach.FaultTests.Ledgers;

/// <summary>
/// A decision as its people know it: what they sent and what the bot acknowledged. Instants are product time; null: not sent, or not acknowledged.
/// </summary>
/// <param name="mark">One word that no other has, to be found by.</param>
internal sealed class Entry(string mark, Place place, Worker recorder, Worker decider)
{
    public string Mark => mark;

    public string Title => $"Rate limit of service {mark}";

    public Place Place => place;

    public Worker Recorder => recorder;

    public Worker Decider => decider;

    public Instant? Recorded { get; set; }

    public Instant? DecisionSent { get; set; }

    public Instant? Decided { get; set; }
}
