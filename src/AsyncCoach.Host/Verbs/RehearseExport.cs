using System.Text.RegularExpressions;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions.Listening;
using AsyncCoach.Domain.People;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Files.SlackExports;
using NodaTime;

namespace AsyncCoach.Host.Verbs;

/// <summary>Rehearses on a Slack export: reads it once, oldest message first, and writes a report. Nothing is kept and nothing is sent anywhere.</summary>
internal static partial class RehearseExport
{
    public static async Task<int> Run(Desk desk, Stream file, string? reportFile, CancellationToken cancellation)
    {
        var opened = SlackExport.Open(file);
        if (opened.Refused)
            return await desk.Fail(CommandLine.Wrong, opened.Refusals[0].Sentence);
        using var export = opened.Value;
        var workspace = Home(export);
        var people = export.People.Select(person => Known(person, workspace)).ToDictionary(person => person.User, StringComparer.Ordinal);
        var known = people.Values.ToDictionary(person => person.Id);
        var rehearsal = new Rehearsal(workspace, known, DateTimeZoneProviders.Tzdb);
        var traffic = new RouteTraffic(known, WorkspaceDefaults.None, DateTimeZoneProviders.Tzdb);
        var (first, last) = Read(export, people, rehearsal, traffic, cancellation);
        foreach (var warning in export.Warnings)
            await desk.Fail(CommandLine.Wrong, warning);
        var report = RehearsalReport.Of(new RehearsalReport.Content(export.Channels, known, rehearsal, traffic, first, last));
        if (reportFile is null)
            await desk.Output.WriteAsync(report);
        else
            await File.WriteAllTextAsync(reportFile, report, cancellation);
        return export.Warnings.Count > 0 ? CommandLine.Wrong : CommandLine.Done;
    }

    private static (Instant First, Instant Last) Read(
        SlackExport export, Dictionary<string, Person> people, Rehearsal rehearsal, RouteTraffic traffic, CancellationToken cancellation)
    {
        var (first, last) = (Instant.MaxValue, Instant.MinValue);
        foreach (var message in export.Messages())
        {
            cancellation.ThrowIfCancellationRequested();
            (first, last) = (Instant.Min(first, message.At), Instant.Max(last, message.At));
            if (!people.TryGetValue(message.User, out var author))
                continue;
            var channel = new ChannelId(message.Channel);
            rehearsal.Hear(new MessageId(channel, message.Ts), author.Id, message.Text, message.At);
            var named = Mention().Matches(message.Text).Select(mention => mention.Groups["user"].Value).Append(message.Answers ?? "");
            traffic.Note(channel, author.Id, named.Where(people.ContainsKey).Select(user => people[user].Id), message.At);
        }
        return (first, last);
    }

    /// <summary>The workspace that most of its people belong to: those of others came through shared channels.</summary>
    private static WorkspaceId Home(SlackExport export) => new(
        export.People.GroupBy(person => person.Team, StringComparer.Ordinal).OrderByDescending(team => team.Count()).ThenBy(team => team.Key, StringComparer.Ordinal).First().Key);

    private static Person Known(ExportedPerson person, WorkspaceId home) => new(
        new PersonId(person.Team.Length > 0 ? new WorkspaceId(person.Team) : home, person.Id), person.Name, person.Zone, person.IsGuest, person.IsAdmin, person.IsBot,
        person.IsDeactivated, Instant.MinValue);

    [GeneratedRegex(@"<@(?<user>[A-Z0-9]+)(\|[^>]*)?>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mention();
}
