using System.Text.Json.Nodes;

namespace AsyncCoach.SlackEmulator.Model;

/// <summary>The users and user groups of a workspace.</summary>
internal sealed class People(Workspace workspace)
{
    private readonly List<Person> _all =
        [new Person("USLACKBOT", "slackbot") { TeamId = workspace.TeamId, RealName = "Slackbot", Zone = "America/Los_Angeles" }];

    public IReadOnlyList<Person> All => _all;

    public List<UserGroup> Groups { get; } = [];

    public Person? Find(string? id) => _all.Find(p => string.Equals(p.Id, id, StringComparison.Ordinal));

    /// <summary>By id or by handle.</summary>
    public Person? Named(string idOrName) =>
        Find(idOrName) ?? _all.Find(p => string.Equals(p.Name, idOrName.TrimStart('@'), StringComparison.OrdinalIgnoreCase));

    public Person AddBot(AppOptions app)
    {
        var bot = new Person("U0BOT", app.BotName)
        {
            TeamId = workspace.TeamId,
            RealName = app.BotRealName,
            BotId = "B0BOT",
            Zone = "America/Los_Angeles",
        };
        _all.Add(bot);
        return bot;
    }

    public void Add(Person person)
    {
        _all.Add(person);
        foreach (var general in workspace.Channels.All.Where(c => c.IsGeneral && !person.IsGuest && IsOurs(person)))
        {
            general.Members.Add(person.Id);
        }

        workspace.Tell("team_join", null, new JsonObject { ["user"] = Json(person), ["cache_ts"] = workspace.Now.ToUnixTimeSeconds() });
    }

    public bool IsOurs(Person person) => string.Equals(person.TeamId, workspace.TeamId, StringComparison.Ordinal);

    public void ChangeZone(Person person, string? zone)
    {
        person.Zone = zone;
        TellChange(person);
    }

    public void Deactivate(Person person)
    {
        person.Deleted = true;
        foreach (var channel in workspace.Channels.All.Where(c => !c.IsDirect))
        {
            channel.Members.Remove(person.Id);
        }

        workspace.Views.Clear(person.Id);
        TellChange(person);
    }

    public void TellChange(Person person) =>
        workspace.Tell("user_change", null, new JsonObject { ["user"] = Json(person), ["cache_ts"] = workspace.Now.ToUnixTimeSeconds() });

    private JsonObject Json(Person person) =>
        person.ToJson(workspace.Now, workspace.App.Scopes.Contains("users:read.email", StringComparer.Ordinal));
}

internal sealed record UserGroup(string Id, string Handle, string Name, List<string> Users);
