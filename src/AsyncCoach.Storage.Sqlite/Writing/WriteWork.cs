namespace AsyncCoach.Storage.Sqlite;

/// <summary>Something that the writer does within a transaction, all or nothing.</summary>
internal abstract class WriteWork
{
    /// <summary>Does it. False when nothing of it may be kept. May be called again, on an engine that was rolled back.</summary>
    public abstract bool Run(Link link);

    /// <summary>It is durable, or was refused by <see cref="Run"/>.</summary>
    public abstract void Complete();

    /// <summary>The store could not write; nothing of it was kept.</summary>
    public abstract void Fail(string reason);

    /// <summary>A mistake of ours; nothing of it was kept.</summary>
    public abstract void Break(Exception mistake);
}

/// <inheritdoc/>
internal abstract class WriteWork<TResult> : WriteWork
{
    // Continuations run elsewhere: the writer's thread goes on with the next batch.
    private readonly TaskCompletionSource<TResult> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<TResult> Task => _done.Task;

    protected void Answer(TResult result) => _done.TrySetResult(result);

    protected void Refuse(Exception exception) => _done.TrySetException(exception);

    public override void Break(Exception mistake) => _done.TrySetException(mistake);
}

/// <summary>A short piece of writing that answers with a value, or throws a <see cref="StoreException"/> where it could not.</summary>
internal sealed class WriteStep<TResult>(Func<Link, TResult> step) : WriteWork<TResult>
{
    private TResult? _result;

    public override bool Run(Link link)
    {
        _result = step(link);
        return true;
    }

    public override void Complete() => Answer(_result!);

    public override void Fail(string reason) => Refuse(new StoreException(reason));
}
