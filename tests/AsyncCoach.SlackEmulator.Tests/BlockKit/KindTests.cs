using System.Text.Json.Nodes;
using static AsyncCoach.SlackEmulator.Tests.BlockKit.Problems;

namespace AsyncCoach.SlackEmulator.Tests.BlockKit;

/// <summary>Every kind of block and element with every property it can have: where it may stand and what it cannot do without.</summary>
public sealed class KindTests
{
    private static readonly Dictionary<char, (string Pointer, Func<string, string> Around)> Places = new()
    {
        ['s'] = ("accessory", Accessory),
        ['a'] = ("elements/0", Actions),
        ['i'] = ("element", Input),
        ['c'] = ("elements/0", element => $"{{'type':'context','elements':[{element}]}}"),
        ['x'] = ("elements/0", element => $"{{'type':'context_actions','elements':[{element}]}}"),
        ['k'] = ("actions/0", element => $"{{'type':'card','actions':[{element}]}}"),
    };

    public static TheoryData<string> BlockKinds => [.. Kinds.Blocks.Select(row => TypeOf(row.Json))];

    public static TheoryData<string> ElementKinds => [.. Kinds.Elements.Select(row => TypeOf(row.Json))];

    public static TheoryData<string> WhatCanBeTakenAway =>
        [
            .. Kinds.Blocks
                .Where(row => row.Surfaces.Length > 0)
                .SelectMany(row => PropertiesOf(row.Json).Select(name => $"{TypeOf(row.Json)} {name}")),
        ];

    public static TheoryData<string> WhatCanBeTakenFromElements =>
        [.. Kinds.Elements.SelectMany(row => PropertiesOf(row.Json).Select(name => $"{TypeOf(row.Json)} {name}"))];

    [Theory]
    [MemberData(nameof(BlockKinds))]
    public void A_block_is_taken_on_its_surfaces_and_refused_on_others(string kind)
    {
        var (surfaces, _, json) = Kinds.Blocks.Single(row => string.Equals(TypeOf(row.Json), kind, StringComparison.Ordinal));
        foreach (var (letter, surface, root) in Surfaces)
        {
            Assert.Equal(
                surfaces.Contains(letter, StringComparison.Ordinal) ? [] : [$"unsupported type: {kind} [json-pointer:{root}/0/type]"],
                On(surface, json));
        }
    }

    [Theory]
    [MemberData(nameof(ElementKinds))]
    public void An_element_is_taken_in_its_places_and_on_its_surfaces_and_refused_elsewhere(string kind)
    {
        var (surfaces, places, _, json) = Kinds.Elements.Single(row => string.Equals(TypeOf(row.Json), kind, StringComparison.Ordinal));
        foreach (var (letter, surface, root) in Surfaces)
        {
            // Context actions stand in messages only: there is no such place elsewhere.
            foreach (var (place, (pointer, around)) in Places.Where(place => place.Key != 'x' || letter == 'm'))
            {
                var taken = surfaces.Contains(letter, StringComparison.Ordinal) && places.Contains(place, StringComparison.Ordinal);
                Assert.Equal(
                    taken ? [] : [$"unsupported type: {kind} [json-pointer:{root}/0/{pointer}/type]"],
                    On(surface, around(json)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(WhatCanBeTakenAway))]
    public void A_block_misses_only_what_is_required(string what)
    {
        var (kind, property) = Split(what);
        var (surfaces, required, json) = Kinds.Blocks.Single(row => string.Equals(TypeOf(row.Json), kind, StringComparison.Ordinal));
        var (_, surface, root) = Surfaces.First(one => surfaces.Contains(one.Letter, StringComparison.Ordinal));

        Expect(required, property, $"{root}/0", On(surface, Without(json, property)));
    }

    [Theory]
    [MemberData(nameof(WhatCanBeTakenFromElements))]
    public void An_element_misses_only_what_is_required(string what)
    {
        var (kind, property) = Split(what);
        var (surfaces, places, required, json) = Kinds.Elements.Single(row =>
            string.Equals(TypeOf(row.Json), kind, StringComparison.Ordinal));
        var (_, surface, root) = Surfaces.First(one => surfaces.Contains(one.Letter, StringComparison.Ordinal));
        var (pointer, around) = Places[places[0]];

        Expect(required, property, $"{root}/0/{pointer}", On(surface, around(Without(json, property))));
    }

    [Theory]
    [MemberData(nameof(BlockKinds))]
    public void A_block_with_a_property_that_Slack_does_not_know_is_refused(string kind)
    {
        var (surfaces, _, json) = Kinds.Blocks.Single(row => string.Equals(TypeOf(row.Json), kind, StringComparison.Ordinal));
        foreach (var (_, surface, root) in Surfaces.Where(one => surfaces.Contains(one.Letter, StringComparison.Ordinal)))
        {
            Assert.Equal([$"invalid additional property: colour [json-pointer:{root}/0]"], On(surface, json[..^1] + ",'colour':'red'}"));
        }
    }

    [Theory]
    [MemberData(nameof(ElementKinds))]
    public void An_element_with_a_property_that_Slack_does_not_know_is_refused(string kind)
    {
        var (surfaces, places, _, json) = Kinds.Elements.Single(row => string.Equals(TypeOf(row.Json), kind, StringComparison.Ordinal));
        var (_, surface, root) = Surfaces.First(one => surfaces.Contains(one.Letter, StringComparison.Ordinal));
        var (pointer, around) = Places[places[0]];

        Assert.Equal(
            [$"invalid additional property: colour [json-pointer:{root}/0/{pointer}]"],
            On(surface, around(json[..^1] + ",'colour':'red'}")));
    }

    /// <summary>
    /// Null, and every other kind of JSON, in the place of every property of every block: refused, and never an exception.
    /// </summary>
    [Theory]
    [MemberData(nameof(WhatCanBeTakenAway))]
    public void A_property_of_another_JSON_type_is_refused(string what)
    {
        var (kind, property) = Split(what);
        var (surfaces, _, json) = Kinds.Blocks.Single(row => string.Equals(TypeOf(row.Json), kind, StringComparison.Ordinal));
        var (_, surface, root) = Surfaces.First(one => surfaces.Contains(one.Letter, StringComparison.Ordinal));
        var was = JsonNode.Parse(json.Replace('\'', '"'))![property]!.GetValueKind();
        foreach (var other in new[] { "null", "7", "'text'", "[7]", "{'x':7}", "true", "false" })
        {
            var node = JsonNode.Parse(json.Replace('\'', '"'))!;
            node[property] = JsonNode.Parse(other.Replace('\'', '"'));
            if (node[property]?.GetValueKind() != was && !(was.ToString() is "True" or "False" && other is "true" or "false"))
            {
                Assert.Contains(
                    On(surface, node.ToJsonString()),
                    problem => problem.Contains($"[json-pointer:{root}/0/{property}", StringComparison.Ordinal));
            }
        }
    }

    private static readonly (char Letter, string Name, string Root)[] Surfaces =
        [('m', "message", "/blocks"), ('v', "modal", "/view/blocks"), ('h', "home", "/view/blocks")];

    private static (string Kind, string Property) Split(string what) => (what.Split(' ')[0], what.Split(' ')[1]);

    private static void Expect(string required, string property, string pointer, string[] problems)
    {
        var names = required.Split(' ');
        if (names.Contains(property, StringComparer.Ordinal))
        {
            Assert.Equal([$"missing required field: {property} [json-pointer:{pointer}]"], problems);
        }
        else if (names.Contains(property + "?", StringComparer.Ordinal))
        {
            Assert.StartsWith("must define either ", Assert.Single(problems), StringComparison.Ordinal);
        }
        else
        {
            Assert.Empty(problems);
        }
    }

    private static string TypeOf(string json) => (string)JsonNode.Parse(json.Replace('\'', '"'))!["type"]!;

    private static IEnumerable<string> PropertiesOf(string json) =>
        Parse(json).EnumerateObject().Select(property => property.Name).Where(name => name is not "type");

    private static string Without(string json, string property)
    {
        var node = JsonNode.Parse(json.Replace('\'', '"'))!.AsObject();
        node.Remove(property);
        return node.ToJsonString();
    }
}
