namespace AsyncCoach.Host.Verbs;

/// <summary>Asks the process that serves here how it is, as a probe does: for containers, which have no shell to ask with.</summary>
internal static class Health
{
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(4);

    public static async Task<int> Run(Desk desk, CancellationToken cancellation)
    {
        if (await desk.SettingsAreWrong("Server"))
            return CommandLine.Wrong;
        var address = Address(desk.Settings.Server.Listen);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = AnswerWithin };
        try
        {
            using var answer = await http.GetAsync(address, cancellation);
            await desk.Output.WriteLineAsync(await answer.Content.ReadAsStringAsync(cancellation));
            return answer.IsSuccessStatusCode ? CommandLine.Done : CommandLine.Wrong;
        }
        catch (Exception silent) when (silent is HttpRequestException || (silent is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return await desk.Fail(CommandLine.Wrong, $"Nobody answers at {address}.");
        }
    }

    /// <summary>Where to ask what listens there: on this machine, whichever of its addresses it listens on.</summary>
    private static Uri Address(string listen)
    {
        var address = new UriBuilder(listen) { Path = "/health/ready" };
        if (address.Host is "0.0.0.0" or "[::]")
            address.Host = address.Host == "[::]" ? "[::1]" : "127.0.0.1";
        return address.Uri;
    }
}
