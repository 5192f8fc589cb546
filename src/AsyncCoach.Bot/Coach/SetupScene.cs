using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.People;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Coach;

/// <summary>What somebody who sets up meets in a channel: who is there, what stands already, and what could be made. All of it from what is kept.</summary>
internal sealed record SetupScene(
    Channel Channel, Person By, SetupProposal Proposal, SetupSurroundings Around, IReadOnlyDictionary<PersonId, Person> People)
{
    /// <summary>In larger channels nobody could look a proposal over, and handoffs would call too many.</summary>
    private const int MostPeople = 300;

    public static async Task<Answer<SetupScene>> Of(Turn turn, PersonId by, ChannelId id, bool adminsOnly, CancellationToken cancellation)
    {
        var channel = await turn.Session.Channel(id, cancellation);
        if (Where(turn, id, channel) is { } elsewhere)
            return elsewhere;
        var me = await turn.Session.Load<Person>(by.ToString(), Viewer.All, cancellation);
        if (TeamRules.MayCreate(me, turn.Workspace, adminsOnly) is { } refusal)
            return refusal;
        if (!await turn.Session.MayRead(id, by, cancellation))
        {
            turn.Session.SetAlarm(ChannelRound.Due(id, turn.Now));
            return new Refusal("I am still reading who is in this channel. Please ask me again in a minute.");
        }
        var members = await turn.Session.Members(id, cancellation);
        if (members.Count > MostPeople)
            return new Refusal($"{members.Count} people are in this channel, too many to set up at once. Ask me in a channel of those who hand work over.");
        var around = new SetupSurroundings(
            await Calendars.Teams(turn, cancellation), await Changed.Routes(turn, cancellation), await Calendars.Defaults(turn, cancellation), Calendars.Zones);
        var people = await Known(turn, members, cancellation);
        var proposal = SetupProposal.Of([.. people.Values], by, around, turn.Now);
        return proposal.Refused ? Answer<SetupScene>.No(proposal.Refusals) : new SetupScene(channel!, me!, proposal.Value, around, people);
    }

    /// <summary>Plain text; those of whom nothing is known are somebody.</summary>
    public string Name(PersonId person) => People.GetValueOrDefault(person)?.Name is { Length: > 0 } name ? name : "somebody";

    public IReadOnlyList<string> Names(IEnumerable<PersonId> people) => [.. people.Select(Name)];

    /// <summary>Plain text: the name of a team that a route names, proposed or standing.</summary>
    public string Side(string key) =>
        Proposal.Teams.FirstOrDefault(team => team.Zone == key)?.Name ?? Proposal.Standing.FirstOrDefault(team => team.Id.Value == key)?.Name ?? key;

    /// <summary>Why this is not the place; what is not known yet is looked at behind the request.</summary>
    private static Refusal? Where(Turn turn, ChannelId id, Channel? channel)
    {
        // Direct messages of two have ids with a D in front (Conversations API); an app never sees those of other people.
        if (channel is { IsDirect: true } || id.Value.StartsWith('D'))
            return new Refusal("Handoffs stand in a channel. Type `/coach setup` in the channel where people of both sites are.");
        if (channel is { MembersAsOf: not null, BotIsIn: true, IsArchived: false })
            return null;
        turn.Session.SetAlarm(ChannelRound.Due(id, turn.Now));
        return channel switch
        {
            null => new Refusal("I do not know this channel yet. If I am not in it, type `/invite @AsyncCoach` first; otherwise ask me again in a minute."),
            { IsArchived: true } => new Refusal("This channel is archived, so nothing can be posted here. Ask me in another one."),
            { BotIsIn: false } => new Refusal("I am not in this channel. Type `/invite @AsyncCoach` here first, then `/coach setup` again."),
            _ => new Refusal("I am still reading who is in this channel. Please ask me again in a minute."),
        };
    }

    /// <summary>By id, each with the zone that they set by hand, if they did. Whoever was never met has no name and no zone yet.</summary>
    private static async Task<IReadOnlyDictionary<PersonId, Person>> Known(Turn turn, IReadOnlyList<PersonId> members, CancellationToken cancellation)
    {
        List<string> keys = [.. members.Select(member => member.ToString())];
        var people = (await turn.Session.LoadMany<Person>(keys, Viewer.All, cancellation)).ToDictionary(person => person.Id);
        foreach (var profile in await turn.Session.LoadMany<Profile>(keys, Viewer.All, cancellation))
        {
            if (profile.Zone is { } zone && people.TryGetValue(profile.Person, out var person))
                people[profile.Person] = person with { Zone = zone };
        }
        foreach (var member in members.Where(member => !people.ContainsKey(member)))
            people[member] = new Person(member, "", null, false, false, false, false, Instant.MinValue);
        return people;
    }
}
