using System.Text.RegularExpressions;
using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.People;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Coach;

/// <summary><c>/coach cover @somebody</c>: gives them the turns that one has today, on every route.</summary>
internal sealed partial class CoverWord : IHandle<SlashCommand>
{
    public const string Word = "cover";

    public async Task<Reply> Handle(SlashCommand delivery, Turn turn, CancellationToken cancellation)
    {
        if (Mention().Match(delivery.Text) is not { Success: true } mention)
            return Reply.Say(new Message($"Who covers you today? Type `{CoachCommand.Name} {Word} @name`."));
        if (await Answers.Who(turn, delivery.By, cancellation) is not { } by)
            return Reply.Say("I do not know you here yet. Please try again in a minute.");
        var instead = await turn.Session.Find(mention.Groups["user"].Value, cancellation);
        var said = await Cover(turn, by, instead, cancellation);
        return Reply.Say(new Message(said.Count == 0 ? "You have no turn today, on any route." : string.Join('\n', said)));
    }

    private static async Task<List<string>> Cover(Turn turn, Person by, PersonId instead, CancellationToken cancellation)
    {
        var teams = await Calendars.Teams(turn, cancellation);
        var name = Markup.Escape((await Names.Known(turn, [instead], cancellation))[instead]);
        List<string> said = [];
        foreach (var route in (await Changed.Routes(turn, cancellation)).OrderBy(route => RouteWords.Name(route, teams), StringComparer.OrdinalIgnoreCase))
        {
            var covered = route;
            foreach (var mine in (await Turns.Today(turn, route, teams, cancellation)).Where(today => today.Holder == by.Id))
            {
                var given = await Swapping.Give(turn, covered, mine.Side, mine.Date, instead, by, cancellation);
                covered = given.Refused ? covered : given.Value;
                var what = $"{Markup.Escape(RouteWords.Name(route, teams))}, {CoachWords.Day(mine.Date, turn.Now)}";
                said.Add(given.Refused
                    ? $"{what}: {Markup.Escape(given.Refusals[0].Sentence)}"
                    : $"{what}: {name} {(mine.Side == RotaSide.Writers ? "writes the handoff" : "receives the handoff")} in your place.");
            }
        }
        return said;
    }

    [GeneratedRegex(@"<@(?<user>[UW][A-Z0-9]+)(\|[^>]*)?>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mention();
}
