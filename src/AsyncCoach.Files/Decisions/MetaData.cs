namespace AsyncCoach.Files.Decisions;

/// <summary>What a file says about its record, wherever it says it: front matter before lines below the title before sections of their own.</summary>
internal sealed class MetaData(IReadOnlyDictionary<string, IReadOnlyList<string>> front, IReadOnlyList<(Part Part, string Value)> said, Parts parts)
{
    public string Status { get; } = Of(Part.Status, front, said, parts);

    public string Date { get; } = Of(Part.Date, front, said, parts);

    public string Area { get; } = Of(Part.Area, front, said, parts);

    /// <summary>A list of front matter has a name an entry; all else may have several in a line.</summary>
    public IReadOnlyList<string> Names(Part part)
    {
        if (front.Where(key => PartNames.Of(key.Key).Part == part).Select(key => key.Value).FirstOrDefault() is { Count: > 0 } listed)
            return listed.Count > 1 ? NamesText.Names(listed) : NamesText.Split(listed);
        return NamesText.Split(said.Where(line => line.Part == part).Select(line => line.Value).Append(parts[part]));
    }

    /// <summary>All that is said of a part, a line each.</summary>
    public string All(Part part) => string.Join(
        '\n', front.Where(key => PartNames.Of(key.Key).Part == part).SelectMany(key => key.Value)
            .Concat(said.Where(line => line.Part == part).Select(line => line.Value)).Append(parts[part]));

    private static string Of(
        Part part, IReadOnlyDictionary<string, IReadOnlyList<string>> front, IReadOnlyList<(Part Part, string Value)> said, Parts parts)
    {
        var values = front.Where(key => PartNames.Of(key.Key).Part == part).Select(key => string.Join(", ", key.Value))
            .Concat(said.Where(line => line.Part == part).Select(line => line.Value))
            .Append(parts[part]);
        return values.FirstOrDefault(value => StatusText.Said(value).Length > 0, "");
    }
}
