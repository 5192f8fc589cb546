using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using AsyncCoach.Slack.Api;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncCoach.EndToEnd;

/// <summary>
/// Where this process dies: before or after the so-many-th call of a member of a port, such as <c>after ISession.Commit 17</c>. It kills itself (SIGKILL) on the
/// calling thread, so nothing follows that point. The ports are wrapped here; the product knows nothing of it.
/// </summary>
internal sealed class Fate
{
    private static readonly Type[] Ports = [typeof(IStore), typeof(ISlackApi), typeof(IInboundHandler)];

    private readonly bool _after;
    private readonly string _member;
    private int _left;

    private Fate(bool after, string member, int left) => (_after, _member, _left) = (after, member, left);

    /// <exception cref="FormatException">It is written otherwise.</exception>
    public static Fate? Read(string? text)
    {
        if (text is null)
            return null;
        return text.Split(' ') is ["before" or "after", { } member, { } count] && int.TryParse(count, CultureInfo.InvariantCulture, out var left)
            ? new Fate(text.StartsWith("after", StringComparison.Ordinal), member, left)
            : throw new FormatException("A fate is written: before|after PORT.MEMBER COUNT");
    }

    /// <summary>Wraps every port that a host has registered.</summary>
    public void Befall(IServiceCollection services)
    {
        foreach (var port in Ports)
        {
            var real = services.Last(service => service.ServiceType == port);
            services.Remove(real);
            services.AddSingleton(port, provider => Wrapped(
                port, real.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, real.ImplementationType!)));
        }
    }

    private object Wrapped(Type port, object real)
    {
        var wrapped = DispatchProxy.Create(port, typeof(Doomed));
        ((Doomed)wrapped).Meets(this, port.Name, real);
        return wrapped;
    }

    private void Comes(string member, bool after)
    {
        if (after != _after || member != _member || Interlocked.Decrement(ref _left) != 0)
            return;
        Process.GetCurrentProcess().Kill();
        // The signal is on its way: this thread does no more.
        Thread.Sleep(Timeout.Infinite);
    }

    /// <summary>A port whose calls are counted. What it gives out to be called in turn (sessions, the outbox) is wrapped, too.</summary>
#pragma warning disable CA1852 // The runtime makes a subtype for each port.
    private class Doomed : DispatchProxy
#pragma warning restore CA1852
    {
        private static readonly MethodInfo Counted = typeof(Doomed).GetMethod(nameof(Count), BindingFlags.NonPublic | BindingFlags.Instance)!;

        private Fate _fate = null!;
        private string _port = "";
        private object _real = null!;

        public void Meets(Fate fate, string port, object real) => (_fate, _port, _real) = (fate, port, real);

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            var member = $"{_port}.{targetMethod!.Name}";
            _fate.Comes(member, after: false);
            var result = targetMethod.Invoke(_real, BindingFlags.DoNotWrapExceptions, null, args, null);
            var type = targetMethod.ReturnType;
            if (type == typeof(ISession) || type == typeof(IOutbox))
                return _fate.Wrapped(type, result!);
            return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>)
                ? Counted.MakeGenericMethod(type.GetGenericArguments()).Invoke(this, [result, member])
                : result;
        }

        private async Task<T> Count<T>(Task<T> call, string member)
        {
            var result = await call;
            _fate.Comes(member, after: true);
            return result;
        }
    }
}
