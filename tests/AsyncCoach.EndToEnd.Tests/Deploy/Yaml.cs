using YamlDotNet.RepresentationModel;

namespace AsyncCoach.EndToEnd.Tests.Deploy;

/// <summary>A node of a YAML file, by path; what is not there fails the test with the path.</summary>
internal sealed class Yaml(YamlNode node, string path)
{
    public static IReadOnlyList<Yaml> Documents(string file)
    {
        var stream = new YamlStream();
        using var text = new StringReader(Host.Repository.Read(file));
        stream.Load(text);
        return [.. stream.Documents.Select(document => new Yaml(document.RootNode, file))];
    }

    public Yaml this[string key] => Find(key) ?? throw new InvalidOperationException($"{path} has no {key}.");

    public string Text => ((YamlScalarNode)node).Value ?? "";

    public bool IsTrue => Text == "true";

    public int Number => int.Parse(Text, System.Globalization.CultureInfo.InvariantCulture);

    public IReadOnlyList<Yaml> Items => [.. ((YamlSequenceNode)node).Children.Select((item, at) => new Yaml(item, $"{path}/{at}"))];

    public IReadOnlyDictionary<string, Yaml> Members => ((YamlMappingNode)node).Children
        .ToDictionary(pair => ((YamlScalarNode)pair.Key).Value!, pair => new Yaml(pair.Value, $"{path}/{pair.Key}"), StringComparer.Ordinal);

    public Yaml? Find(string key) => node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var found) ? new Yaml(found, $"{path}/{key}") : null;

    public Yaml Named(string name) => Items.Single(item => item["name"].Text == name);
}
