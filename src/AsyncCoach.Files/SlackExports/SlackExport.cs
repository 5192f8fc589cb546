using System.IO.Compression;
using System.Text.Json;
using AsyncCoach.Domain;

namespace AsyncCoach.Files.SlackExports;

/// <summary>
/// A Slack export (<c>.zip</c>): who there is, and what they wrote, in the order in which they wrote it. Nothing is unpacked to a disk, so no name in it matters; what is larger than is
/// taken, or broken, is left out and said in <see cref="Warnings"/>. One day's messages are held at a time.
/// </summary>
public sealed class SlackExport : IDisposable
{
    public const int MostEntries = 500_000;
    public const int MostBytesAFile = 64 * 1024 * 1024;
    public const long MostBytes = 8L * 1024 * 1024 * 1024;
    private const int MostWarnings = 50;

    private readonly ZipArchive _zip;
    private readonly List<string> _warnings = [];
    private readonly Dictionary<string, string> _channels;
    private long _read;

    private SlackExport(ZipArchive zip)
    {
        _zip = zip;
        People = [.. List("users.json").Select(ExportedPerson.Read).OfType<ExportedPerson>().DistinctBy(person => person.Id, StringComparer.Ordinal)];
        _channels = ((string[])["channels.json", "groups.json"]).SelectMany(List).Select(Channel).OfType<(string, string)>().DistinctBy(channel => channel.Item1, StringComparer.Ordinal)
            .ToDictionary(channel => channel.Item1, channel => channel.Item2, StringComparer.Ordinal);
    }

    public IReadOnlyList<ExportedPerson> People { get; }

    /// <summary>Names by id, of the public channels, and of the private ones where they are there.</summary>
    public IReadOnlyDictionary<string, string> Channels => _channels.DistinctBy(channel => channel.Value, StringComparer.Ordinal).ToDictionary(channel => channel.Value, channel => channel.Key, StringComparer.Ordinal);

    /// <summary>A sentence each.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <param name="file">Has to stay open; it is closed with the export.</param>
    public static Answer<SlackExport> Open(Stream file)
    {
        try
        {
            var zip = new ZipArchive(file, ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries)
                return new Refusal($"This export holds more than {MostEntries:N0} files, the most that is read.");
            var export = new SlackExport(zip);
            return export._channels.Count == 0 || export.People.Count == 0
                ? new Refusal("This is no Slack export: channels.json and users.json have to be in it.")
                : export;
        }
        catch (InvalidDataException)
        {
            return new Refusal("This is no zip file, or a broken one.");
        }
    }

    /// <summary>What people wrote in channels, oldest first. Joins, edits and what apps wrote are left out.</summary>
    public IEnumerable<ExportedMessage> Messages()
    {
        var days = _zip.Entries.Select(entry => (Entry: entry, Place: Place(entry.FullName))).Where(file => file.Place is not null)
            .GroupBy(file => file.Place!.Value.Day, StringComparer.Ordinal).OrderBy(day => day.Key, StringComparer.Ordinal);
        foreach (var day in days)
        {
            var messages = day.SelectMany(file => List(file.Entry).Select(message => ExportedMessage.Read(message, file.Place!.Value.Channel)).OfType<ExportedMessage>());
            foreach (var message in messages.OrderBy(message => message.At).ToList())
                yield return message;
        }
    }

    public void Dispose() => _zip.Dispose();

    /// <summary>The channel and day of a file such as <c>payments/2026-05-04.json</c>; null for what is none of a known channel's.</summary>
    private (string Channel, string Day)? Place(string name) =>
        name.Split('/') is [var channel, { Length: 15 } file] && file.EndsWith(".json", StringComparison.Ordinal) && _channels.TryGetValue(channel, out var id)
            ? (id, file[..10])
            : null;

    private IReadOnlyList<JsonElement> List(string name) => _zip.GetEntry(name) is { } entry ? List(entry) : [];

    private IReadOnlyList<JsonElement> List(ZipArchiveEntry entry)
    {
        try
        {
            if (Bytes(entry) is not { } bytes)
                return Warn($"{Shown(entry)} is larger than what is read of a file, or of all together, and is left out.");
            using var json = JsonDocument.Parse(bytes);
            return json.RootElement.ValueKind == JsonValueKind.Array
                ? [.. json.RootElement.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(item => item.Clone())]
                : Warn($"{Shown(entry)} holds no list and is left out.");
        }
        catch (Exception trouble) when (trouble is JsonException or InvalidDataException or NotSupportedException)
        {
            return Warn($"{Shown(entry)} is broken and is left out.");
        }
    }

    /// <summary>Counts what really comes out: the sizes that a zip file names may be wrong.</summary>
    private byte[]? Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var held = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            if ((_read += count) > MostBytes || held.Length + count > MostBytesAFile)
                return null;
            held.Write(buffer, 0, count);
        }
        return held.ToArray();
    }

    private IReadOnlyList<JsonElement> Warn(string sentence)
    {
        if (_warnings.Count < MostWarnings)
            _warnings.Add(sentence);
        return [];
    }

    private static string Shown(ZipArchiveEntry entry) =>
        string.Concat(entry.FullName.Take(80).Select(c => char.IsControl(c) ? ' ' : c));

    private static (string Name, string Id)? Channel(JsonElement channel) =>
        channel.Text("name") is { Length: > 0 } name && channel.Text("id") is { Length: > 0 } id ? (name, id) : null;
}
