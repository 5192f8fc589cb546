using System.Text.Json;
using AsyncCoach.SlackEmulator.Control;
using Xunit.Sdk;

namespace AsyncCoach.EndToEnd.Tests.Living;

/// <summary>What a bot owes Slack and its people in every test, looked at when its world ends.</summary>
internal static class Conduct
{
    public static async Task Check(World world, IReadOnlyCollection<string> expected)
    {
        List<string> faults =
        [
            .. (await world.Control.Calls()).Where(call => IsBad(call, expected))
                .Select(call => $"Slack refused {call.Method}: {call.Answer} to {call.Args}"),
            .. (await world.Control.Deliveries()).SelectMany(delivery => Refused(delivery, expected)),
            .. world.Log.Thrown.Select(line => $"Thrown: {line}"),
            .. await Twice(world),
        ];
        if (faults.Count > 0)
            throw new XunitException(string.Join('\n', faults));
    }

    private static bool IsBad(CallRecord call, IReadOnlyCollection<string> expected)
    {
        if (call.Fault is not null)
            return false;
        var error = call.Answer switch
        {
            { ValueKind: JsonValueKind.Object } answer when answer.TryGetProperty("error", out var word) => word.GetString(),
            { ValueKind: JsonValueKind.String } text when call.Status >= 400 => text.GetString(),
            _ => call.Status >= 400 ? call.Status.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
        };
        return error is not null && !expected.Contains(error);
    }

    private static IEnumerable<string> Refused(DeliveryRecord delivery, IReadOnlyCollection<string> expected) => delivery.Attempts
        .Where(attempt => attempt.Status >= 400 && !expected.Contains($"{attempt.Status}"))
        .Select(attempt => $"The bot answered {attempt.Status} to {delivery.What}: {attempt.Body}");

    /// <summary>Whatever goes wrong on the way, nobody reads the same message of the bot's twice.</summary>
    private static async Task<IEnumerable<string>> Twice(World world)
    {
        List<string> twice = [];
        foreach (var channel in (await world.Control.Workspace())["channels"]!.AsArray())
        {
            var said = await world.Room((string)channel!["id"]!).Said();
            twice.AddRange(said.GroupBy(message => (message.ThreadTs, message.Rendered, Minute(world, message.Ts))).Where(same => same.Count() > 1)
                .Select(same => $"Said {same.Count()} times in {channel["name"]}: {same.Key.Rendered}"));
        }
        return twice;
    }

    private static string Minute(World world, string ts) =>
        world.HasManyDays ? DateTimeOffset.FromUnixTimeSeconds(long.Parse(ts.AsSpan(0, 10), System.Globalization.CultureInfo.InvariantCulture)).ToString("yyyyMMddHHmm", System.Globalization.CultureInfo.InvariantCulture) : "";
}
