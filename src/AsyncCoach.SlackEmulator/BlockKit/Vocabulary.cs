namespace AsyncCoach.SlackEmulator.BlockKit;

/// <summary>The words in which the tables of Block Kit are written.</summary>
internal static class Vocabulary
{
    public static readonly Rule Flag = new FlagRule();

    public static Rule Text(int max, Format? format = null) => new TextRule(1, max, format);

    /// <summary>A text that may be empty.</summary>
    public static Rule Blank(int max, Format? format = null) => new TextRule(0, max, format);

    /// <summary>A text whose greatest length Slack does not tell.</summary>
    public static Rule AnyText { get; } = new TextRule(1, int.MaxValue - 1);

    public static Rule Whole(long min, long max) => new WholeRule(min, max);

    public static Rule Number { get; } = new NumberRule(moreThan: null);

    public static Rule Positive { get; } = new NumberRule(moreThan: 0);

    public static Rule OneOf(params string[] values) => new EnumRule(values);

    public static Rule List(int min, int max, Rule of) => new ListRule(min, max, of);

    /// <summary>A list whose greatest length Slack does not tell.</summary>
    public static Rule List(int min, Rule of) => new ListRule(min, int.MaxValue, of);

    public static Rule Object(params (string Name, Rule Rule)[] fields) => new ObjectRule(fields, hasType: false);

    public static Rule Kinds(params Kind[] kinds) => new KindRule(kinds);

    public static Kind Kind(string name, params (string Name, Rule Rule)[] fields) =>
        new(name, new ObjectRule(fields, hasType: true), Surface.Everywhere);

    public static Rule Also(this Rule rule, Check check) => new CheckedRule(rule, check);
}
