using System.Text.Json;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack.BlockKit;
using NodaTime;

namespace AsyncCoach.Bot.Decisions;

/// <summary>
/// A decision, in a form made for whoever opens it: readers read; whoever decides decides, declines or passes it on; its recorder edits,
/// withdraws or takes it back.
/// </summary>
internal static class DecisionFormView
{
    public const string CallbackId = "decision.form";
    public const string Act = "act";

    private const int Longest = 3000;

    /// <summary>What a form is made from, at which revision, for whom, and what it says about the present moment.</summary>
    public sealed record Content(
        Decision Decision,
        long Revision,
        PersonId For,
        Instant Now,
        IReadOnlyDictionary<PersonId, string> Names,
        string History,
        string Replacement,
        string Banner = "",
        string Note = "",
        string? PassTo = null);

    public static Modal For(Content content)
    {
        var decision = content.Decision;
        var acts = DecisionRules.OpenTo(decision, content.For, content.Now);
        List<Block> blocks = [];
        if (content.Banner.Length > 0)
            blocks.Add(new Section(new Mrkdwn(content.Banner)));
        blocks.AddRange(Reading(content));
        var choices = Choices(acts);
        if (choices.Count > 0)
            blocks.AddRange(Asking(content, choices));
        else if (decision is { State: DecisionState.Open, Decider: { } decider })
            blocks.Add(new Context([new PlainText($"{content.Names[decider]} decides this one.")]));
        if (Buttons(decision, acts) is { Count: > 0 } buttons)
            blocks.Add(new Actions(buttons) { BlockId = "acts" });
        if (content.History.Length > 0)
            blocks.Add(new Context([new Mrkdwn(content.History)]));
        return new Modal(
            new PlainText(DecisionWords.Headline(decision)), blocks, Submit(choices), new PlainText("Close"))
        {
            CallbackId = CallbackId,
            PrivateMetadata = JsonSerializer.Serialize(
                new DecisionFormNote(decision.Id.ToString(), content.Revision), BotJson.Compact.DecisionFormNote),
        };
    }

    /// <summary>Where only one thing can be done the button says it.</summary>
    private static PlainText? Submit(List<(DecisionAct Act, string Label)> choices) => choices switch
    {
        [] => null,
        [var only] => new PlainText(only.Label),
        _ => new PlainText("Save"),
    };

    private static IEnumerable<Block> Reading(Content content)
    {
        var decision = content.Decision;
        if (decision.State == DecisionState.Undone)
        {
            yield return new Section(new PlainText("It was taken back by whoever recorded it. Only its number remains."));
            yield break;
        }
        yield return new RichText([new RichTextSection([new TextRun(Slack.Markup.Literal(DecisionWords.Head(decision)), new TextStyle(Bold: true))])]);
        yield return new RichText([new RichTextSection(DecisionCard.Answers(decision, content.Names, content.Now, Longest))]);
        if (content.Replacement.Length > 0)
            yield return new Section(new Mrkdwn(content.Replacement));
        if (decision.Source?.Permalink is { } link)
            yield return new Context([new Mrkdwn(Slack.Markup.Link(link, "The message it was taken from"))]);
    }

    private static IEnumerable<Block> Asking(Content content, List<(DecisionAct Act, string Label)> choices)
    {
        yield return new Divider();
        if (choices.Count > 1)
        {
            var options = choices.Select(choice => new Option(new PlainText(choice.Label), choice.Act.ToString())).ToList();
            yield return new Input(new PlainText("Your answer"), new RadioButtons(options, options[0]) { ActionId = "answer" }) { BlockId = Act };
        }
        yield return new Input(
            new PlainText("Note"),
            new TextInput(Multiline: true, content.Note.Length > 0 ? content.Note : null, MaxLength: Longest) { ActionId = "answer" },
            Optional: true,
            choices.Any(choice => choice.Act == DecisionAct.Decline) ? new PlainText("Needed when you decline: why.") : null)
        {
            BlockId = DecisionFields.Note,
        };
        if (choices.Any(choice => choice.Act == DecisionAct.PassOn))
            yield return new Input(
                new PlainText("Who decides instead?"), new UsersSelect(content.PassTo) { ActionId = "answer" }, Optional: true,
                new PlainText("Only when you pass it on."))
            {
                BlockId = DecisionFields.PassTo,
            };
    }

    private static List<(DecisionAct Act, string Label)> Choices(IReadOnlyList<DecisionAct> acts)
    {
        (DecisionAct, string)[] all =
        [
            (DecisionAct.Decide, "Decide: yes, we do this"),
            (DecisionAct.Decline, "Decline"),
            (DecisionAct.PassOn, "Pass it on"),
            (DecisionAct.Confirm, "Confirm: I decided this"),
            (DecisionAct.NotADecision, "Not a decision"),
            (DecisionAct.MarkDone, "Mark done"),
        ];
        return [.. all.Where(choice => acts.Contains(choice.Item1))];
    }

    private static List<Element> Buttons(Decision decision, IReadOnlyList<DecisionAct> acts)
    {
        List<Element> buttons = [];
        void Add(DecisionAct act, string label, string? warning)
        {
            if (!acts.Contains(act))
                return;
            var confirm = warning is null
                ? null
                : new Confirmation(new PlainText($"{label}?"), new PlainText(warning), new PlainText(label), new PlainText("Keep it"), ButtonStyle.Danger);
            buttons.Add(new Button(new PlainText(label), decision.Id.ToString(), Confirm: confirm) { ActionId = $"{ActButton.ActionId}:{act}" });
        }

        Add(DecisionAct.Edit, decision.ToConfirm ? "Change" : "Edit", null);
        Add(DecisionAct.Supersede, "Replace with another", null);
        Add(DecisionAct.Withdraw, "Withdraw", "It stays readable as withdrawn.");
        Add(DecisionAct.Undo, "Undo", "Its text goes for good; only the number remains.");
        return buttons;
    }
}
