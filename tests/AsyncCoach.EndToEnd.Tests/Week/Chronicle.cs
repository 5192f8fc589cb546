using System.Globalization;
using System.Text;
using AsyncCoach.EndToEnd.Tests.Living;
using AsyncCoach.SlackEmulator.Control;
using NodaTime;

namespace AsyncCoach.EndToEnd.Tests.Week;

/// <summary>What every person has seen of the bot, channel by channel, as it stands in the end and at their own time: for a golden file.</summary>
internal static class Chronicle
{
    public static async Task<string> Of(World world, IReadOnlyList<(string Person, string Zone)> people)
    {
        var told = new StringBuilder();
        foreach (var (person, zone) in people)
        {
            told.Append(CultureInfo.InvariantCulture, $"# {person}, {zone}\n\n");
            var client = world.Control.As(person);
            await Add(told, client, $"@{Company.Bot}", zone);
            foreach (var channel in (await client.Channels()).Where(name => name.Length > 0).Order(StringComparer.Ordinal))
                await Add(told, client, channel, zone);
        }
        return told.ToString();
    }

    private static async Task Add(StringBuilder told, PersonClient reader, string channel, string zone)
    {
        var messages = await Messages(reader, channel);
        if (messages.Count == 0)
            return;
        told.Append(CultureInfo.InvariantCulture, $"## {channel}\n\n");
        foreach (var message in messages)
        {
            told.Append(CultureInfo.InvariantCulture, $"{(message.ThreadTs is { } thread && thread != message.Ts ? "  (in thread) " : "")}{At(message.Ts, zone)}\n");
            foreach (var line in message.Rendered.Split('\n'))
                told.Append($"    {line}".TrimEnd()).Append('\n');
            told.Append('\n');
        }
    }

    private static async Task<IReadOnlyList<SeenMessage>> Messages(PersonClient reader, string channel)
    {
        List<SeenMessage> all = [];
        IReadOnlyList<SeenMessage> first;
        try
        {
            first = await reader.Reads(channel);
        }
        catch (ControlException)
        {
            // Nobody ever wrote there: a direct conversation that does not exist yet.
            return [];
        }
        foreach (var message in first)
            all.AddRange(await reader.Reads(channel, message.Ts));
        return [.. all.Where(message => message.UserName == Company.Bot && message.Subtype is null)];
    }

    private static string At(string ts, string zone) =>
        Instant.FromUnixTimeSeconds(long.Parse(ts.AsSpan(0, ts.IndexOf('.', StringComparison.Ordinal)), CultureInfo.InvariantCulture))
            .InZone(DateTimeZoneProviders.Tzdb[zone]).ToString("ddd d MMM HH:mm", CultureInfo.InvariantCulture);
}
