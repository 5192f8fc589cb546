using System.Globalization;
using System.Net;

namespace AsyncCoach.Benchmarks.Acknowledge;

/// <summary>A server to be measured. Its process, where known, tells its CPU time and memory.</summary>
internal sealed record Target(string Name, Uri Url, IPEndPoint EndPoint, int? Process)
{
    /// <summary><c>NAME=URL[#PID]</c>, loopback only: this is a load generator.</summary>
    public static Target Parse(string text)
    {
        if (text.Split('=', 2) is not [var name, var address] || !Uri.TryCreate(address, UriKind.Absolute, out var url))
            throw new FormatException($"'{text}' is no target: NAME=URL[#PID]");
        if (url.Scheme != Uri.UriSchemeHttp || !IPAddress.TryParse(url.Host, out var host) || !IPAddress.IsLoopback(host))
            throw new FormatException($"{name}: only http to a loopback address, such as http://127.0.0.1:3000/slack/events");
        int? process = url.Fragment.Length > 1 ? int.Parse(url.Fragment[1..], CultureInfo.InvariantCulture) : null;
        return new Target(name, url, new IPEndPoint(host, url.Port), process);
    }
}
