using System.Net.Sockets;
using AsyncCoach.Storage;
using Microsoft.AspNetCore.Connections;

namespace AsyncCoach.Host.Verbs;

/// <summary>Serves until the process is told to stop (Ctrl-C, SIGTERM).</summary>
internal static class Serve
{
    public static async Task<int> Run(Desk desk, CancellationToken cancellation)
    {
        if (await desk.SettingsAreWrong())
            return CommandLine.Wrong;
        try
        {
            await using var app = HostBuilding.Build(desk.Settings, Desk.Clocks);
            await app.StartAsync(cancellation);
            await desk.Output.WriteLineAsync($"AsyncCoach listens on {string.Join(", ", app.Urls)} and keeps its records in {desk.Settings.Storage.Place}.");
            await app.WaitForShutdownAsync(cancellation);
            return CommandLine.Done;
        }
        catch (StoreException trouble)
        {
            return await desk.Fail(CommandLine.Wrong, trouble.Message);
        }
        catch (Exception taken) when (taken is AddressInUseException or SocketException or IOException { InnerException: AddressInUseException })
        {
            return await desk.Fail(
                CommandLine.Wrong, $"Server:Listen wants an address that is free on this machine; {desk.Settings.Server.Listen} cannot be listened on.");
        }
    }
}
