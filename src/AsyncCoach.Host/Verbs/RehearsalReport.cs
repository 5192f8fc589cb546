using System.Globalization;
using System.Text;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions.Listening;
using AsyncCoach.Domain.People;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack;
using NodaTime;

namespace AsyncCoach.Host.Verbs;

/// <summary>What a rehearsal on a team's history found, as Markdown: the questions that would have been asked, and the handoffs that could be set up.</summary>
internal static class RehearsalReport
{
    private const int MostRoutes = 10;
    private const int LongestText = 300;

    /// <param name="Channels">Names by id.</param>
    public sealed record Content(
        IReadOnlyDictionary<string, string> Channels, IReadOnlyDictionary<PersonId, Person> People, Rehearsal Rehearsal, RouteTraffic Traffic, Instant First, Instant Last);

    public static string Of(Content content)
    {
        var report = new StringBuilder("# A rehearsal of AsyncCoach\n\n");
        if (content.Rehearsal.Messages == 0)
            return report.Append("No message in this export was written by somebody whom it names.\n").ToString();
        Questions(report, content);
        Routes(report, content);
        return report.ToString();
    }

    private static void Questions(StringBuilder report, Content content)
    {
        var (asks, days) = (content.Rehearsal.Asks, Math.Max(1, Period.DaysBetween(content.First.InUtc().Date, content.Last.InUtc().Date) + 1));
        Line(report, $"{content.Rehearsal.Messages:N0} messages from {Day(content.First)} to {Day(content.Last)}, as if every channel had opted in. Nothing was sent, and nothing is kept.");
        Line(report, $"\n## Questions\n");
        Line(report, $"{asks.Count} would have been asked, {(double)asks.Count / days:0.00} a day: one in {content.Rehearsal.Messages / Math.Max(1, asks.Count):N0} messages.");
        Line(report, $"{content.Rehearsal.WithoutRoom} more read like decisions when the day’s questions were used up (one a person, three a channel).");
        if (asks.Count == 0)
            return;
        var busiest = asks.CountBy(ask => ask.At.InUtc().Date).MaxBy(day => day.Value);
        Line(report, $"The busiest day was {busiest.Key.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture)} with {busiest.Value}.");
        Line(report, $"\n| when | channel | who | score | what |\n|---|---|---|---|---|");
        foreach (var ask in asks)
            Line(report, $"| {When(ask, content)} | {Channel(ask.Message.Channel, content)} | {Cell(content.People[ask.Person].Name)} | {ask.Score:0.00} | {Cell(Markup.Unescape(Markup.Readable(ask.Text)))} |");
    }

    private static void Routes(StringBuilder report, Content content)
    {
        Line(report, $"\n## Handoffs\n");
        var routes = content.Traffic.Busiest.Select(channel => (Channel: channel, Proposal: Proposal(channel, content))).Where(found => found.Proposal?.Route is not null).Take(MostRoutes).ToList();
        if (routes.Count == 0)
        {
            Line(report, $"In no channel do people of two zones write to each other at the end of a day so that a handoff would gain something.");
            return;
        }
        Line(report, $"What `/coach setup` would propose in the channels where people name or answer somebody in another zone at the end of their day:\n");
        Line(report, $"| channel | handoff | between | messages at the end of the day |\n|---|---|---|---|");
        foreach (var (channel, proposal) in routes)
        {
            var route = proposal!.Route!;
            var (from, to) = (Team(proposal, route.From), Team(proposal, route.To));
            Line(report, $"| {Channel(channel, content)} | {Cell(from.Name)} → {Cell(to.Name)} | {from.Members.Count} and {to.Members.Count} people | {content.Traffic.Between(channel, route.From, route.To)} |");
        }
    }

    private static SetupProposal? Proposal(ChannelId channel, Content content)
    {
        var there = content.Traffic.AuthorsIn(channel).Select(person => content.People[person]).ToList();
        // Nobody sets up here: whoever comes first by id stands in, and leads nothing that the report would say.
        var by = there.MinBy(person => person.User, StringComparer.Ordinal)!.Id;
        var proposal = SetupProposal.Of(there, by, new SetupSurroundings([], [], WorkspaceDefaults.None, DateTimeZoneProviders.Tzdb), content.Last);
        return proposal.Refused ? null : proposal.Value;
    }

    private static SetupTeam Team(SetupProposal proposal, string zone) => proposal.Teams.First(team => team.Zone == zone);

    private static string When(RehearsedAsk ask, Content content)
    {
        var zone = content.People[ask.Person].Zone is { } id ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) : null;
        return ask.At.InZone(zone ?? DateTimeZone.Utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + (zone is null ? " UTC" : "");
    }

    private static string Day(Instant at) => at.InUtc().ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private static string Channel(ChannelId channel, Content content) => $"#{Cell(content.Channels.GetValueOrDefault(channel.Value, channel.Value))}";

    /// <summary>In a table nothing that people wrote may end a cell or a line, or be read as HTML.</summary>
    private static string Cell(string text)
    {
        var line = string.Join(' ', string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return Markup.Cut(line, LongestText).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)
            .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("`", "\\`", StringComparison.Ordinal);
    }

    private static void Line(StringBuilder report, FormattableString line) => report.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
