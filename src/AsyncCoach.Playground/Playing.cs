using AsyncCoach.Storage;

namespace AsyncCoach.Playground;

/// <summary>Opens the town, says what to try, and waits for Ctrl-C.</summary>
internal static class Playing
{
    public static async Task<int> Run(int port, string? data, bool past, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                await using var town = await Town.Open(port, data, past, cancellation);
                if (town.Address.Port != port && port != 0)
                    await output.WriteLineAsync($"Port {port} is taken, so this is at another one.");
                await output.WriteLineAsync(Tour.Text(town));
                // Whoever starts over looks for the company at the address that they know.
                port = town.Address.Port;
                if (await town.Stopped(cancellation))
                {
                    await output.WriteLineAsync("Starting over.");
                    continue;
                }
                await output.WriteLineAsync(town.IsKept ? $"Stopped. The records are in {town.Folder}." : "Stopped, and the records are gone.");
                return 0;
            }
        }
        catch (StoreException trouble)
        {
            await error.WriteLineAsync(trouble.Message);
            return 1;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return 0;
        }
    }
}
