using System.Text.Json;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>The two small forms of a question about an item: asking it, and answering it. Both go to the handoff's thread.</summary>
internal static class QuestionFormView
{
    public const string AskCallbackId = "handoff.ask_form";
    public const string AnswerCallbackId = "handoff.answer_form";

    private const int Longest = 1000;

    public static Modal Ask(Shown shown, HandoffItem item, QuestionNote note) => Form(
        AskCallbackId, "Ask back", note,
        [
            Quote(item.Text),
            Question("What do you need to know?", $"It goes to the handoff’s thread, and {Markup.Literal(shown.Name(shown.Handoff.Writer))} is asked for an answer."),
        ]);

    public static Modal Answer(Shown shown, HandoffItem item, QuestionNote note) => Form(
        AnswerCallbackId, "Answer", note,
        [
            Quote(item.Text),
            new Section(new PlainText(Markup.Literal($"{shown.Name(item.AskedBack?.By)} asks: {item.AskedBack?.Question}"))),
            Question("Your answer", "It goes to the handoff’s thread."),
        ]);

    private static Modal Form(string callback, string label, QuestionNote note, IReadOnlyList<Block> blocks) =>
        new(new PlainText(label), blocks, new PlainText("Send"), new PlainText("Cancel"))
        {
            CallbackId = callback,
            PrivateMetadata = JsonSerializer.Serialize(note, BotJson.Compact.QuestionNote),
        };

    private static RichText Quote(string text) => new([new RichTextQuote([new TextRun(Markup.Literal(text))])]);

    private static Input Question(string label, string hint) => new(
        new PlainText(label), new TextInput(Multiline: true, MaxLength: Longest, FocusOnLoad: true) { ActionId = "answer" }, Hint: new PlainText(hint))
    {
        BlockId = HandoffFields.Question,
    };
}
