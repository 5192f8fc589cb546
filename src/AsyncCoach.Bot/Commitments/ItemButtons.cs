using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Bot.Commitments;

/// <summary>
/// What can be done about a commitment from where it is named: its habit's buttons, and the engine's own five behind three dots, or the two of somebody whom it
/// has come up to. A value is what and which: <c>hour/id</c>.
/// </summary>
internal static class ItemButtons
{
    public const string ActionId = "commitment.item";

    public const string Hour = "hour";
    public const string Tomorrow = "tomorrow";
    public const string Until = "until";
    public const string NotMine = "notmine";
    public const string Out = "out";
    public const string Take = "take";
    public const string Name = "name";

    private static readonly (string What, string Label)[] Menu =
    [
        (Hour, "Snooze 1 hour"), (Tomorrow, "Snooze to tomorrow"), (Until, "I need until…"), (NotMine, "Not mine"), (Out, "I’m out"),
    ];

    /// <param name="item">What is named.</param>
    /// <param name="most">How many of its habit's buttons are shown.</param>
    public static Actions For(NudgeItem item, int most)
    {
        var id = item.Commitment.Id.ToString();
        var buttons = item.Commitment.Step > 0 ? Next(item, id) : item.Line.Buttons.Take(most).Select(button => button with
        {
            ActionId = $"{button.ActionId}{(button.ActionId!.Contains(':', StringComparison.Ordinal) ? '.' : ':')}{id}",
            Style = most == 1 ? null : button.Style,
        });
        var choices = item.Line.HasOwnOut ? Menu.Where(choice => choice.What != Out) : Menu;
        var menu = new Overflow([.. choices.Select(choice => new Option(new PlainText(choice.Label), $"{choice.What}/{id}"))]) { ActionId = $"{ActionId}:{id}" };
        return new Actions([.. buttons, menu]);
    }

    /// <summary>Whom it came up to takes it or names somebody; what they may not read they can only give away.</summary>
    private static IEnumerable<Button> Next(NudgeItem item, string id)
    {
        if (!item.IsHidden)
            yield return Own(Take, "I’ll take it", id);
        yield return Own(Name, "Name someone", id);
    }

    /// <summary>What was pressed, and about which commitment; null where the value is not one of these.</summary>
    public static (string What, string Id)? Read(string? value) =>
        value?.Split('/') is [{ Length: > 0 } what, { Length: 32 } id] ? (what, id) : null;

    private static Button Own(string what, string label, string id) =>
        new(new PlainText(label), $"{what}/{id}") { ActionId = $"{ActionId}:{what}.{id}" };
}
