using System.Text.Json.Nodes;

namespace AsyncCoach.SlackEmulator.Model;

/// <summary>The conversations of a workspace and who is in them.</summary>
internal sealed class Channels(Workspace workspace)
{
    private readonly List<Channel> _all = [];
    private readonly Dictionary<string, Channel> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), Channel> _ofTwo = [];

    public IReadOnlyList<Channel> All => _all;

    public Channel? Find(string? id) => id is null ? null : _byId.GetValueOrDefault(id);

    /// <summary>By id or by name, with or without #.</summary>
    public Channel? Named(string idOrName) =>
        Find(idOrName)
        ?? _all.Find(c => c.Kind is not "im" && string.Equals(c.Name, idOrName.TrimStart('#'), StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Whether somebody can look into a channel: members always, others only into public ones, guests and strangers never.
    /// </summary>
    public bool CanSee(Person person, Channel channel) =>
        channel.Has(person.Id) || (channel is { IsPrivate: false, IsDirect: false } && !person.IsGuest && workspace.People.IsOurs(person));

    public Channel Add(Channel channel, IEnumerable<string> members)
    {
        _all.Add(channel);
        _byId.TryAdd(channel.Id, channel);
        foreach (var member in members)
        {
            channel.Members.Add(member);
        }

        if (channel is { IsPrivate: false, IsDirect: false })
        {
            workspace.Tell("channel_created", null, new JsonObject { ["channel"] = Short(channel) });
        }

        workspace.Touch();
        return channel;
    }

    /// <summary>The direct conversation of two people, made when there is none.</summary>
    public Channel Direct(string one, string other, out bool existed)
    {
        var two = string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
        existed = _ofTwo.TryGetValue(two, out var found);
        return found
            ?? (_ofTwo[two] = Add(new Channel(workspace.NextId("D"), "", workspace.TeamId, workspace.Now) { IsDirect = true }, [one, other]));
    }

    /// <summary>
    /// The direct conversation of these people, who are at least two: a group's when they are more. Made when there is none.
    /// </summary>
    public Channel Direct(IEnumerable<Person> people, out bool existed)
    {
        var members = people.Distinct().ToList();
        if (members.Count <= 2)
        {
            return Direct(members[0].Id, members[^1].Id, out existed);
        }

        var found = _all.Find(c => c.IsGroup && c.Members.Count == members.Count && members.TrueForAll(m => c.Has(m.Id)));
        existed = found is not null;
        var name = $"mpdm-{string.Join("--", members.Select(m => m.Name))}-1";
        return found
            ?? Add(
                new Channel(workspace.NextId("C"), name, workspace.TeamId, workspace.Now)
                {
                    IsDirect = true,
                    IsGroup = true,
                    Creator = members[0].Id,
                },
                members.Select(m => m.Id));
    }

    /// <summary>Joins by oneself, or invited by somebody; a line in the channel says so.</summary>
    public void Join(Channel channel, Person person, Person? inviter)
    {
        channel.Members.Add(person.Id);
        workspace.Messages.Add(channel, person, m => new Message(m, channel, person)
        {
            Text = $"<@{person.Id}> has joined the channel",
            Subtype = "channel_join",
            Inviter = inviter?.Id,
        });
        var joined = Membership(channel, person);
        if (inviter is not null)
        {
            joined["inviter"] = inviter.Id;
        }

        workspace.Tell("member_joined_channel", channel, joined);
    }

    public void Leave(Channel channel, Person person)
    {
        var botLeaves = ReferenceEquals(person, workspace.Bot);
        channel.Members.Remove(person.Id);
        if (botLeaves)
        {
            workspace.Tell(channel.IsPrivate ? "group_left" : "channel_left", null, new JsonObject { ["channel"] = channel.Id });
            return;
        }

        workspace.Tell("member_left_channel", channel, Membership(channel, person));
    }

    public void Archive(Channel channel, Person person, bool archived)
    {
        channel.IsArchived = archived;
        var type = (channel.IsPrivate ? "group_" : "channel_") + (archived ? "archive" : "unarchive");
        workspace.Tell(type, Audience(channel), new JsonObject { ["channel"] = channel.Id, ["user"] = person.Id });
    }

    public void Rename(Channel channel, string name)
    {
        channel.PreviousNames.Add(channel.Name);
        channel.Name = name;
        workspace.Tell(
            channel.IsPrivate ? "group_rename" : "channel_rename",
            Audience(channel),
            new JsonObject { ["channel"] = Short(channel) });
    }

    // What happens to a public channel itself is told to the whole workspace, of a private one only to its members.
    private static Channel? Audience(Channel channel) => channel.IsPrivate ? channel : null;

    private JsonObject Membership(Channel channel, Person person) => new()
    {
        ["user"] = person.Id,
        ["channel"] = channel.Id,
        ["channel_type"] = channel.IsPrivate ? "G" : "C",
        ["team"] = workspace.TeamId,
    };

    private static JsonObject Short(Channel channel) => new()
    {
        ["id"] = channel.Id,
        ["name"] = channel.Name,
        ["name_normalized"] = channel.Name,
        ["created"] = channel.Created,
        ["is_channel"] = true,
        ["is_mpim"] = false,
        ["creator"] = channel.Creator,
    };
}
