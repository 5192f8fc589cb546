namespace AsyncCoach.EndToEnd.Tests.Deploy;

/// <summary>What the last stage of <c>deploy/Dockerfile</c> is: what a container runs with.</summary>
internal sealed class Image
{
    private readonly List<(string Word, string Says)> _all;

    public Image()
    {
        var lines = Host.Repository.Read("deploy/Dockerfile").Replace("\\\n", " ", StringComparison.Ordinal).Split('\n');
        _all = [.. lines.Where(line => line.Length > 0 && line[0] != '#').Select(line => (line[..line.IndexOf(' ')], line[(line.IndexOf(' ') + 1)..].Trim()))];
    }

    public string BuildCommand => _all.First(line => line.Word == "RUN").Says;

    public string Base => Last("FROM");

    public string User => Last("USER");

    public int Port => int.Parse(Last("EXPOSE"), System.Globalization.CultureInfo.InvariantCulture);

    public string Volume => Last("VOLUME");

    /// <summary>The words of a command that is run without a shell.</summary>
    public IReadOnlyList<string> Words(string instruction)
    {
        var rest = Last(instruction);
        return System.Text.Json.JsonSerializer.Deserialize<string[]>(rest[rest.IndexOf('[', StringComparison.Ordinal)..])!;
    }

    public IReadOnlyDictionary<string, string> Environment => Settled.Words(Last("ENV"));

    private string Last(string word) => _all.Last(line => line.Word == word).Says;
}
