using System.Globalization;
using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Deliveries;
using AsyncCoach.SlackEmulator.Model;

namespace AsyncCoach.SlackEmulator.Control;

/// <summary>Makes people, channels and user groups, and switches faults on.</summary>
internal sealed class Setup(Workspace workspace, Faults faults)
{
    public JsonObject AddPerson(ControlCall call)
    {
        var name = call.Text("name");
        if (workspace.People.Named(name) is not null)
        {
            throw new BadCallException($"There is somebody called {name} already.");
        }

        if (call.Maybe("tz") is { } zone && !Person.KnowsZone(zone))
        {
            throw new BadCallException($"{zone} is no IANA zone; Asia/Kathmandu is one.");
        }

        var person = new Person(call.Maybe("id") ?? workspace.NextId("U"), name)
        {
            TeamId = call.Maybe("team_id") ?? workspace.TeamId,
            RealName = call.Maybe("real_name") ?? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name),
            // Whoever gave only a handle is called by it; a real name is shown unless somebody also chose another.
            DisplayName = call.Maybe("display_name") ?? (call.Maybe("real_name") is null ? name : ""),
            Zone = call.Maybe("tz"),
            IsAdmin = call.Flag("admin"),
            IsOwner = call.Flag("owner"),
            IsRestricted = call.Flag("guest"),
            IsUltraRestricted = call.Flag("single_channel_guest"),
        };
        workspace.People.Add(person);
        return person.ToJson(workspace.Now, withEmail: true);
    }

    public JsonObject AddChannel(ControlCall call)
    {
        var name = call.Text("name").TrimStart('#');
        if (workspace.Channels.Named(name) is not null)
        {
            throw new BadCallException($"There is a channel called {name} already.");
        }

        var members = call.List("members").Select(m => call.Named(m).Id).ToList();
        var channel = new Channel(call.Maybe("id") ?? workspace.NextId("C"), name, workspace.TeamId, workspace.Now)
        {
            IsPrivate = call.Flag("private"),
            IsShared = call.Flag("shared"),
            IsGeneral = call.Flag("general"),
            Creator = members.FirstOrDefault() ?? "USLACKBOT",
        };
        return workspace.Channels.Add(channel, members).ToJson(workspace.Bot.Id);
    }

    public JsonObject AddGroup(ControlCall call)
    {
        var handle = call.Text("handle").TrimStart('@');
        if (workspace.Groups.Named(handle) is not null || workspace.People.Named(handle) is not null)
        {
            throw new BadCallException($"Somebody or a group is called {handle} already.");
        }

        return workspace.Groups.Add(handle, call.Maybe("name") ?? handle, Users(call)).ToJson(workspace.TeamId, withUsers: true);
    }

    /// <summary>What is given is changed: its handle, its name, whether it is in use; or the whole list of its users.</summary>
    public JsonObject ChangeGroup(ControlCall call)
    {
        var group = workspace.Groups.Named(call.Text("group")) ?? throw new BadCallException($"There is no user group called {call.Text("group")}.");
        if (call.Args["handle"] is not null || call.Args["name"] is not null || call.Args["disabled"] is not null)
        {
            workspace.Groups.Change(
                group, call.Maybe("handle")?.TrimStart('@'), call.Maybe("name"), call.Args["disabled"] is null ? null : call.Flag("disabled"));
        }

        if (call.Args["users"] is not null)
        {
            workspace.Groups.ChangeMembers(group, Users(call));
        }

        return group.ToJson(workspace.TeamId, withUsers: true);
    }

    public JsonObject AddFault(ControlCall call)
    {
        var kind = call.Text("kind").Replace("_", "", StringComparison.Ordinal);
        var isApi = Enum.TryParse<ApiFault>(kind, ignoreCase: true, out var api) && Enum.IsDefined(api);
        var isDelivery = Enum.TryParse<DeliveryFault>(kind, ignoreCase: true, out var delivery) && Enum.IsDefined(delivery);
        if (!isApi && !isDelivery)
        {
            throw new BadCallException($"There is no fault {call.Text("kind")}; there are: {Kinds()}.");
        }

        var of = Of(call, isApi ? null : delivery);
        var probability = call.Maybe("probability") is { } text
            ? double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var p) && p is >= 0 and <= 1
                ? p
                : throw new BadCallException("probability is a number from 0 to 1.")
            : 1;
        faults.Add(new Fault
        {
            Method = call.Maybe("method") ?? "*",
            Api = isApi ? api : null,
            Delivery = isApi ? null : delivery,
            Of = of,
            Times = call.Maybe("times") is null ? (call.Maybe("probability") is null ? 1 : null) : call.Number("times", 1),
            Probability = probability,
            Seed = call.Number("seed", 1),
            RetryAfter = call.Number("retry_after", 1),
            Delay = TimeSpan.FromMilliseconds(call.Number("delay_ms", 1000)),
        });
        return Faults();
    }

    public JsonObject Faults() => new()
    {
        ["faults"] = new JsonArray([.. faults.Active.Select(f => (JsonNode)new JsonObject
        {
            ["kind"] = f.Api is { } api ? Snake(api.ToString()) : Snake(f.Delivery.ToString()!),
            ["method"] = f.Method,
            ["of"] = f.Api is null ? Snake(f.Of.ToString()) + "s" : null,
            ["times"] = f.Times,
            ["probability"] = f.Probability,
        })]),
    };

    private static List<string> Users(ControlCall call) => [.. call.List("users").Select(u => call.Named(u).Id).Distinct(StringComparer.Ordinal)];

    private static DeliveryKind Of(ControlCall call, DeliveryFault? fault) => (call.Maybe("of"), fault) switch
    {
        (null or "events", not null) or (null, null) => DeliveryKind.Event,
        ("commands", DeliveryFault.Duplicated or DeliveryFault.Delayed) => DeliveryKind.Command,
        ("interactions", DeliveryFault.Duplicated or DeliveryFault.Delayed) => DeliveryKind.Interaction,
        _ => throw new BadCallException("of is events, or for duplicated and delayed also commands or interactions."),
    };

    private static string Kinds() => string.Join(", ", Enum.GetNames<ApiFault>().Concat(Enum.GetNames<DeliveryFault>()).Select(Snake));

    private static string Snake(string name) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
