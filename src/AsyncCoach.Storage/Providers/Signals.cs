namespace AsyncCoach.Storage.Providers;

/// <summary>Tells those who asked that there is something to do, from a pool thread; signals that come close together are told once.</summary>
internal sealed class Signals
{
    private readonly Lock _gate = new();
    private Action<CommitSignal>[] _listeners = [];
    private CommitSignal _left;

    public IDisposable Add(Action<CommitSignal> listener)
    {
        lock (_gate)
            _listeners = [.. _listeners, listener];
        return new Listening(this, listener);
    }

    public void Raise(CommitSignal signal)
    {
        lock (_gate)
        {
            if (_listeners.Length == 0)
                return;
            var told = _left != CommitSignal.None;
            _left |= signal;
            if (told)
                return;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static self => self.Tell(), this, preferLocal: false);
    }

    private void Tell()
    {
        CommitSignal left;
        Action<CommitSignal>[] listeners;
        lock (_gate)
        {
            (left, _left) = (_left, CommitSignal.None);
            listeners = _listeners;
        }

        foreach (var listener in listeners)
            listener(left);
    }

    private sealed class Listening(Signals signals, Action<CommitSignal> listener) : IDisposable
    {
        public void Dispose()
        {
            lock (signals._gate)
                signals._listeners = [.. signals._listeners.Where(other => other != listener)];
        }
    }
}
