using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.SocketMode;

namespace AsyncCoach.SlackEmulator.WebApi;

/// <summary>auth.test, api.test, apps.connections.open, team.info.</summary>
internal sealed class AuthMethods(SocketHub sockets)
{
    public IEnumerable<ApiMethod> All =>
    [
        new("api.test", 4, [], true, _ => Answers.Ok(), TokenKind.None),
        new("auth.test", 0, [], true, Test),
        new("apps.connections.open", 0, [], false, OpenConnection, TokenKind.App),
        new("team.info", 3, ["team:read"], false, Team),
    ];

    private static JsonObject Test(ApiCall call) => Answers.Ok(
        ("url", $"https://{call.Workspace.Options.TeamDomain}.slack.com/"),
        ("team", call.Workspace.Options.TeamName),
        ("user", call.Workspace.Bot.Name),
        ("team_id", call.Workspace.TeamId),
        ("user_id", call.Workspace.Bot.Id),
        ("bot_id", call.Workspace.Bot.BotId),
        ("is_enterprise_install", false));

    // Which error Slack gives while Socket Mode is off is not published; this one is documented for the method and tells an app not to try
    // again.
    private JsonObject OpenConnection(ApiCall call) => sockets.LinkEnabled
        ? Answers.Ok(("url", $"{SocketBase(call)}link/?ticket={sockets.IssueTicket()}&app_id={call.Workspace.App.AppId}"))
        : Answers.Error("forbidden_team");

    private static string SocketBase(ApiCall call) => $"ws://{call.Workspace.ResponseUrls.Base!.Authority}/";

    private static JsonObject Team(ApiCall call) => Answers.Ok(("team", new JsonObject
    {
        ["id"] = call.Workspace.TeamId,
        ["name"] = call.Workspace.Options.TeamName,
        ["domain"] = call.Workspace.Options.TeamDomain,
        ["url"] = $"https://{call.Workspace.Options.TeamDomain}.slack.com/",
        ["email_domain"] = "",
        ["icon"] = new JsonObject { ["image_default"] = true },
    }));
}
