using System.Text;
using System.Text.Json;

namespace AsyncCoach.SlackEmulator.BlockKit;

/// <summary>An object of named properties; one whose name ends in <c>!</c> must be there, and no others may.</summary>
internal sealed class ObjectRule : Rule
{
    private readonly Field[] _fields;
    private readonly bool _hasType;

    public ObjectRule((string Name, Rule Rule)[] fields, bool hasType)
    {
        _fields = [.. fields.Select(field => new Field(field.Name, field.Rule))];
        _hasType = hasType;
    }

    public override void Check(JsonElement value, Walk walk)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            walk.Problem("must provide an object");
            return;
        }

        foreach (var field in _fields)
        {
            if (field.Required && !value.TryGetProperty(field.Utf8, out _))
            {
                walk.Problem($"missing required field: {field.Name}");
            }
        }

        foreach (var property in value.EnumerateObject())
        {
            Check(property, walk);
        }
    }

    private void Check(JsonProperty property, Walk walk)
    {
        foreach (var field in _fields)
        {
            if (property.NameEquals(field.Utf8))
            {
                walk.Into(field.Name, property.Value, field.Rule);
                return;
            }
        }

        if (!_hasType || !property.NameEquals("type"u8))
        {
            walk.Problem($"invalid additional property: {property.Name}");
        }
    }

    private sealed record Field
    {
        public Field(string name, Rule rule)
        {
            Required = name.EndsWith('!');
            Name = Required ? name[..^1] : name;
            Utf8 = Encoding.UTF8.GetBytes(Name);
            Rule = rule;
        }

        public string Name { get; }

        public byte[] Utf8 { get; }

        public bool Required { get; }

        public Rule Rule { get; }
    }
}
