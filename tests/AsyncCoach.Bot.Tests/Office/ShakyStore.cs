using System.Reflection;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Tests;

#pragma warning disable CA1852 // A DispatchProxy cannot be sealed: the proxy derives from it at run time.
/// <summary>A real store whose next commits can be made to answer something else.</summary>
internal class ShakyStore : DispatchProxy
{
    private IStore _inner = null!;

    public Queue<Commit> NextCommits { get; } = new();

    public static (IStore Store, ShakyStore Shaking) Around(IStore inner)
    {
        var store = Create<IStore, ShakyStore>();
        var shaking = (ShakyStore)store;
        shaking._inner = inner;
        return (store, shaking);
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var answer = targetMethod!.Invoke(_inner, BindingFlags.DoNotWrapExceptions, null, args, null);
        return answer is ISession session ? ShakySession.Around(session, this) : answer;
    }

    internal class ShakySession : DispatchProxy
    {
        private ISession _inner = null!;
        private ShakyStore _store = null!;

        public static ISession Around(ISession inner, ShakyStore store)
        {
            var session = Create<ISession, ShakySession>();
            var shaky = (ShakySession)session;
            (shaky._inner, shaky._store) = (inner, store);
            return session;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            targetMethod!.Name == nameof(ISession.Commit) && _store.NextCommits.TryDequeue(out var instead)
                ? Task.FromResult(instead)
                : targetMethod.Invoke(_inner, BindingFlags.DoNotWrapExceptions, null, args, null);
    }
}
