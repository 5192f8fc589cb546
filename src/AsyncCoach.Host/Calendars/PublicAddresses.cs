using System.Net;
using System.Net.Sockets;

namespace AsyncCoach.Host.Calendars;

/// <summary>
/// Which addresses belong to the public internet. What people type is fetched from those only: anything else may be a service of the machine or of the network
/// that the bot runs in, which trusts whoever can reach it.
/// </summary>
internal static class PublicAddresses
{
    // The special-purpose blocks of IANA's registries (RFC 6890 and its updates) that are not reachable from everywhere.
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(IPNetwork.Parse),
    ];

    // Of IPv6 only what is given out for use at large.
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] SpecialV6 =
    [
        .. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(IPNetwork.Parse),
    ];

    public static bool Contains(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => !Array.Exists(Special, network => network.Contains(address)),
            AddressFamily.InterNetworkV6 => Global.Contains(address) && !Array.Exists(SpecialV6, network => network.Contains(address)),
            _ => false,
        };
    }
}
