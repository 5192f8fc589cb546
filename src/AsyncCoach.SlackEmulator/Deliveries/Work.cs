namespace AsyncCoach.SlackEmulator.Deliveries;

/// <summary>
/// Counts what is under way: attempts to deliver, events that wait to be sent, Web API calls. Waits for a later retry do not count.
/// </summary>
internal sealed class Work(Action changed)
{
    private int _underWay;
    private long _begun;

    public bool Quiet => Volatile.Read(ref _underWay) == 0;

    /// <summary>How much has begun so far: unchanged between two looks means that nothing happened between them.</summary>
    public long Begun => Interlocked.Read(ref _begun);

    public IDisposable Begin()
    {
        Interlocked.Increment(ref _begun);
        Interlocked.Increment(ref _underWay);
        return new Piece(this);
    }

    private void End()
    {
        if (Interlocked.Decrement(ref _underWay) == 0)
        {
            changed();
        }
    }

    private sealed class Piece(Work work) : IDisposable
    {
        private int _ended;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _ended, 1) == 0)
            {
                work.End();
            }
        }
    }
}
