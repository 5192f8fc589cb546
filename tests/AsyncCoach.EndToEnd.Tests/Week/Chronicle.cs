using System.Globalization;
using System.Text;
using AsyncCoach.EndToEnd.Tests.Living;
using AsyncCoach.SlackEmulator.Control;
using NodaTime;

namespace AsyncCoach.EndToEnd.Tests.Week;

/// <summary>
/// What every person has read of the bot: each message when it came, at their own time, and as it stands in the end where it was redrawn. For a golden file.
/// </summary>
internal sealed class Chronicle(World world, IReadOnlyList<(string Person, string Zone)> people, string channel)
{
    private const string Direct = $"@{Company.Bot}";

    private readonly Dictionary<(string Place, string Ts), (string First, string Last)> _read = [];
    private readonly Dictionary<string, List<string>> _order = new(StringComparer.Ordinal);

    /// <summary>Looks at what has come or changed since the last look.</summary>
    public async Task Look()
    {
        foreach (var (person, _) in people)
            await Look(person, world.Control.As(person), Direct);
        // All read the same in the channel; the first of them reads it for all.
        await Look(channel, world.Control.As(people[0].Person), channel);
    }

    /// <summary>What the bot has said to a person, or in the channel, in its order and as it first read.</summary>
    public IReadOnlyList<Heard> Heard(string place) =>
        [.. _order.GetValueOrDefault(place, []).Select(ts => new Heard(Sent(ts), _read[(place, ts)].First)).OrderBy(heard => heard.At)];

    public string Told()
    {
        var told = new StringBuilder();
        foreach (var (person, zone) in people)
            Add(told, $"{person}, {zone}", person, zone);
        Add(told, $"#{channel}, as {people[0].Person} reads it", channel, people[0].Zone);
        return told.ToString();
    }

    private async Task Look(string place, PersonClient reader, string where)
    {
        foreach (var message in await Messages(reader, where))
        {
            if (_read.TryGetValue((place, message.Ts), out var known))
            {
                _read[(place, message.Ts)] = (known.First, message.Rendered);
                continue;
            }
            _read[(place, message.Ts)] = (message.Rendered, message.Rendered);
            if (!_order.TryGetValue(place, out var order))
                _order[place] = order = [];
            order.Add(message.Ts);
        }
    }

    private static async Task<IReadOnlyList<SeenMessage>> Messages(PersonClient reader, string where)
    {
        try
        {
            List<SeenMessage> all = [];
            foreach (var message in await reader.Reads(where))
            {
                all.Add(message);
                if (message.Text.Length > 0 && where != Direct)
                    all.AddRange((await reader.Reads(where, message.Ts)).Where(reply => reply.Ts != message.Ts));
            }
            return [.. all.Where(message => message.UserName == Company.Bot && message.Subtype is null)];
        }
        catch (ControlException)
        {
            // Nobody ever wrote there: a direct conversation that does not exist yet.
            return [];
        }
    }

    private void Add(StringBuilder told, string title, string place, string zone)
    {
        told.Append(CultureInfo.InvariantCulture, $"# {title}\n\n");
        foreach (var ts in _order.GetValueOrDefault(place, []))
        {
            var (first, last) = _read[(place, ts)];
            told.Append(CultureInfo.InvariantCulture, $"{At(ts, zone)}\n");
            Indent(told, first);
            if (last != first)
            {
                told.Append("  in the end\n");
                Indent(told, last);
            }
            told.Append('\n');
        }
    }

    private static void Indent(StringBuilder told, string text)
    {
        foreach (var line in text.Split('\n'))
            told.Append($"    {line}".TrimEnd()).Append('\n');
    }

    private static string At(string ts, string zone) =>
        Sent(ts).InZone(DateTimeZoneProviders.Tzdb[zone]).ToString("ddd d MMM HH:mm", CultureInfo.InvariantCulture);

    private static Instant Sent(string ts) =>
        Instant.FromUnixTimeSeconds(long.Parse(ts.AsSpan(0, ts.IndexOf('.', StringComparison.Ordinal)), CultureInfo.InvariantCulture));
}

/// <summary>A message of the bot's, as it read when it was first seen.</summary>
internal sealed record Heard(Instant At, string Text);
