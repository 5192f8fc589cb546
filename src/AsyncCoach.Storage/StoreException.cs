namespace AsyncCoach.Storage;

/// <summary>The store cannot be used as asked. The message is one sentence for the operator and holds no record's content.</summary>
public sealed class StoreException : Exception
{
    public StoreException(string message) : base(message)
    {
    }

    public StoreException(string message, Exception inner) : base(message, inner)
    {
    }
}
