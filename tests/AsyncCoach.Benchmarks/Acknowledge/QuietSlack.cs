using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AsyncCoach.Benchmarks.Acknowledge;

/// <summary><c>api PORT</c>: a Web API that says yes to everything and keeps nothing, so that what follows an acknowledgement is measured with it.</summary>
internal static class QuietSlack
{
    private const string Yes = """
        {"ok":true,"url":"https://bench.slack.com/","team":"Bench","team_id":"T0BENCH","user_id":"U0BOT","bot_id":"B0BOT","view":{"id":"V1","hash":"1.a"},
        "channel":{"id":"D0BENCH","is_im":true},"ts":"1.000100","members":[],"channels":[],"messages":[],"response_metadata":{"next_cursor":""}}
        """;

    private const string Posted = """{"ok":true,"channel":"D0BENCH","ts":"1.000100"}""";

    public static async Task<int> Run(IReadOnlyList<string> args)
    {
        if (args is not [var port])
        {
            await Console.Error.WriteLineAsync("api PORT: a Web API on loopback that says yes to everything.");
            return 2;
        }
        await using var app = WebApplication.CreateSlimBuilder().Build();
        app.MapPost("/api/{method}", (string method) => Results.Text(method == "chat.postMessage" ? Posted : Yes, "application/json"));
        await app.RunAsync($"http://127.0.0.1:{port}");
        return 0;
    }
}
