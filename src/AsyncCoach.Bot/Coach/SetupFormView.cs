using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Coach;

/// <summary>The form in which a proposal is looked over and changed, and the reading of what was answered. The channel travels with it.</summary>
internal static class SetupFormView
{
    public const string CallbackId = "coach.setup_form";
    public const string Make = "make";
    public const string Route = "route";

    private const string NameOf = "name:";
    private const string LeadOf = "lead:";
    private const string NoRoute = "none";
    private const char To = '>';

    // A select takes a hundred options of 75 characters.
    private const int MostRoutes = 99;
    private const int LongestSide = 34;

    public static string NameBlock(string zone) => NameOf + zone;

    public static string LeadBlock(string zone) => LeadOf + zone;

    public static Modal For(SetupScene scene)
    {
        List<Block> blocks = [new Section(new Mrkdwn(SetupSentences.Opening(scene)))];
        if (scene.Proposal.Teams.Count > 0)
            blocks.Add(Choice(scene.Proposal.Teams));
        foreach (var team in scene.Proposal.Teams)
            blocks.AddRange(Team(team, scene));
        blocks.Add(Routes(scene));
        if (SetupSentences.Notes(scene) is { Count: > 0 } notes)
            blocks.Add(new Context([new Mrkdwn(Markup.Escape(string.Join('\n', notes)))]));
        return new Modal(new PlainText("Set up handoffs"), blocks, new PlainText("Set up"), new PlainText("Not now"))
        {
            CallbackId = CallbackId,
            PrivateMetadata = scene.Channel.Id.Value,
        };
    }

    public static async Task<SetupAnswers> Read(FormState state, SetupProposal proposal, Turn turn, CancellationToken cancellation)
    {
        var zones = state.Choices(Make);
        var names = zones.ToDictionary(zone => zone, zone => state.Text(NameBlock(zone)), StringComparer.Ordinal);
        var leads = new Dictionary<string, PersonId>(StringComparer.Ordinal);
        foreach (var zone in zones)
        {
            if (state.Choice(LeadBlock(zone)) is { } user)
                leads[zone] = await turn.Session.Find(user, cancellation);
            else if (proposal.Teams.FirstOrDefault(team => team.Zone == zone)?.Lead is { } lead)
                leads[zone] = lead;
        }
        return new SetupAnswers(zones, names, leads, state.Choice(Route)?.Split(To) is [var from, var to] ? (from, to) : null);
    }

    private static Input Choice(IReadOnlyList<SetupTeam> teams)
    {
        List<Option> options = [.. teams.Select(team => new Option(new PlainText(team.Name), team.Zone, new PlainText(CoachWords.People(team.Members.Count))))];
        return new Input(new PlainText("Teams to make"), new Checkboxes(options, options) { ActionId = "answer" }, Optional: true) { BlockId = Make };
    }

    private static IEnumerable<Block> Team(SetupTeam team, SetupScene scene)
    {
        yield return new Input(
            new PlainText($"Name of the team in {team.Name}"), new TextInput(InitialValue: team.Name, MaxLength: 60) { ActionId = "answer" },
            Hint: new PlainText(Markup.Literal(SetupSentences.Members(team, scene))))
        {
            BlockId = NameBlock(team.Zone),
        };
        if (team.Lead is null)
            yield return new Input(
                new PlainText($"Who leads {team.Name}?"), new UsersSelect { ActionId = "answer" }, Optional: true,
                new PlainText("The lead hears what the team cannot settle. Nobody there is an admin, so I propose nobody."))
            {
                BlockId = LeadBlock(team.Zone),
            };
    }

    private static Input Routes(SetupScene scene)
    {
        var none = new Option(new PlainText("No handoff for now"), NoRoute);
        List<Option> options = [.. scene.Proposal.Routes.Take(MostRoutes).Select(route => Of(route, scene)), none];
        return new Input(
            new PlainText("Handoff at the end of the day"),
            new StaticSelect(options, scene.Proposal.Route is { } proposed ? Of(proposed, scene) : none) { ActionId = "answer" },
            Hint: new PlainText("The people of the first team take turns, a day each: one of them writes what the second team should know, and it is posted in this channel."))
        {
            BlockId = Route,
        };
    }

    private static Option Of(SetupRoute route, SetupScene scene) =>
        new(new PlainText($"{Side(route.From, scene)} → {Side(route.To, scene)}"), $"{route.From}{To}{route.To}");

    private static string Side(string key, SetupScene scene) => Markup.Literal(Markup.Cut(scene.Side(key), LongestSide));
}

/// <summary>What was answered.</summary>
/// <param name="Zones">The proposed teams to make, by their zones.</param>
/// <param name="Route">From and to, each a zone or a standing team's id; null for none.</param>
internal sealed record SetupAnswers(
    IReadOnlyList<string> Zones, IReadOnlyDictionary<string, string> Names, IReadOnlyDictionary<string, PersonId> Leads, (string From, string To)? Route);
