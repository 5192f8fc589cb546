using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AsyncCoach.Benchmarks.Acknowledge;

/// <summary><c>api PORT</c>: a Web API that knows one channel and one person, says yes to everything and keeps nothing, so that what follows an acknowledgement is measured with it.</summary>
internal static class QuietSlack
{
    private const string Channel = """{"id":"C0BENCH","name":"general","is_channel":true,"is_member":true}""";

    private const string User = """{"id":"U0BENCH","team_id":"T0BENCH","name":"bench","tz":"Europe/London","profile":{"display_name":"bench"}}""";

    private static string Answer(string method) => method switch
    {
        "auth.test" => """{"ok":true,"url":"https://bench.slack.com/","team":"Bench","team_id":"T0BENCH","user_id":"U0BOT","bot_id":"B0BOT"}""",
        "users.list" => $$"""{"ok":true,"members":[{{User}}]}""",
        "users.info" => $$"""{"ok":true,"user":{{User}}}""",
        "users.conversations" => $$"""{"ok":true,"channels":[{{Channel}}]}""",
        "conversations.info" => $$"""{"ok":true,"channel":{{Channel}}}""",
        "conversations.members" => """{"ok":true,"members":["U0BENCH"]}""",
        "conversations.open" => """{"ok":true,"channel":{"id":"D0BENCH","is_im":true}}""",
        "chat.postMessage" => """{"ok":true,"channel":"D0BENCH","ts":"1.000100"}""",
        "views.open" => """{"ok":true,"view":{"id":"V1","hash":"1.a"}}""",
        _ => """{"ok":true}""",
    };

    public static async Task<int> Run(IReadOnlyList<string> args)
    {
        if (args is not [var port])
        {
            await Console.Error.WriteLineAsync("api PORT: a Web API on loopback that says yes to everything.");
            return 2;
        }
        await using var app = WebApplication.CreateSlimBuilder().Build();
        app.MapPost("/api/{method}", (string method) => Results.Text(Answer(method), "application/json"));
        await app.RunAsync($"http://127.0.0.1:{port}");
        return 0;
    }
}
