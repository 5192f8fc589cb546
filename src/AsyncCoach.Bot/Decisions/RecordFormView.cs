using System.Text.Json;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;
using NodaTime;
using NodaTime.Text;

namespace AsyncCoach.Bot.Decisions;

/// <summary>
/// The one form that asks for a decision's four answers, and the reading of what was answered. The same blocks on every redraw, so
/// that Slack keeps what was typed.
/// </summary>
internal static class RecordFormView
{
    public const string CallbackId = "decision.record_form";
    private const string Area = "area";
    private const string Consulted = "consulted";
    private const string Options = "options";
    private const string Links = "links";

    /// <summary>Slack's most in a text input.</summary>
    private const int Longest = 3000;
    private const int LongestLine = 300;

    /// <summary>What a form stands for: what it is prefilled with, and what is said above its questions, under them and below all.</summary>
    public sealed record Content(Decision Prefill, RecordFormNote Note, IReadOnlyList<string> Above, string Below = "", CoachRemark? Remark = null);

    public static Modal For(Content content)
    {
        var draft = content.Prefill;
        List<Block> blocks = [.. content.Above.Select(sentence => (Block)new Context([new Mrkdwn(sentence)]))];
        if (content.Remark is { } remark)
            blocks.Insert(0, remark.Alert);
        Block?[] questions =
        [
            Question(DecisionFields.What, "What are we building or changing?", "One choice, in one sentence.", draft.Text.What, multiline: true, focus: true),
            content.Remark?.Under(DecisionFields.What),
            Question(DecisionFields.WhyNow, "Why now?", "What happened, or what waiting costs.", draft.Text.WhyNow, multiline: true),
            content.Remark?.Under(DecisionFields.WhyNow),
            new Input(
                new PlainText("Who decides?"), new UsersSelect(draft.Decider?.User, new PlainText("One person")) { ActionId = "answer" },
                Hint: new PlainText("One person; if it is you, this is recorded as decided."))
            { BlockId = DecisionFields.WhoDecides },
            Question(DecisionFields.Done, "What does done mean?", "Something anyone could check.", draft.Text.Done, multiline: true),
            content.Remark?.Under(DecisionFields.Done),
            new Input(
                new PlainText("Decide by"), new DatePicker(draft.DecideBy is { } by ? LocalDatePattern.Iso.Format(by) : null) { ActionId = "answer" },
                Optional: true, Hint: new PlainText("Empty: two of their working days."))
            { BlockId = DecisionFields.DecideBy },
            Line(Area, "Area", draft.Text.Area),
            new Input(
                new PlainText("Who was asked?"),
                new MultiUsersSelect(draft.Consulted.Count > 0 ? [.. draft.Consulted.Select(person => person.User)] : null) { ActionId = "answer" },
                Optional: true)
            { BlockId = Consulted },
            Question(Options, "Options considered", null, draft.Text.Options, multiline: true, optional: true),
            Line(Links, "Links", draft.Text.Links),
        ];
        blocks.AddRange(questions.OfType<Block>());
        if (content.Note.Revision == 0)
            blocks.Add(new Actions([new Button(new PlainText("Save draft")) { ActionId = SaveDraftButton.ActionId }]) { BlockId = "draft" });
        if (content.Below.Length > 0)
            blocks.Add(new Context([new Mrkdwn(content.Below)]));
        return new Modal(
            new PlainText(content.Note.Revision > 0 ? "Edit decision" : "Record a decision"), blocks,
            new PlainText(content.Note.Revision > 0 ? "Save" : content.Remark is null ? "Record" : "Record anyway"), new PlainText("Cancel"))
        {
            CallbackId = CallbackId,
            PrivateMetadata = JsonSerializer.Serialize(content.Note, BotJson.Compact.RecordFormNote),
        };
    }

    /// <summary>
    /// The draft that a form's answers make. People are given by user id; <paramref name="find"/> says who that is.
    /// </summary>
    public static async Task<Decision> Read(FormState state, RecordFormNote note, PersonId by, Instant now, Func<string, Task<PersonId>> find)
    {
        var consulted = new List<PersonId>();
        foreach (var user in state.Choices(Consulted))
            consulted.Add(await find(user));
        return new Decision
        {
            Id = new DecisionId(Guid.ParseExact(note.Id, "N")),
            Text = new DecisionText(
                state.Text(DecisionFields.What), state.Text(DecisionFields.WhyNow), state.Text(DecisionFields.Done),
                state.Text(Area), state.Text(Options), state.Text(Links)),
            Decider = state.Choice(DecisionFields.WhoDecides) is { } decider ? await find(decider) : null,
            Consulted = consulted,
            Recorder = by,
            Channel = note.Channel is { } channel ? new ChannelId(channel) : null,
            Source = note.From is { } from
                ? new Source(new ChannelId(from.Channel), from.Ts, from.Thread, from.Permalink, from.Author is { } author ? PersonId.Parse(author) : null)
                : null,
            DecideBy = state.Choice(DecisionFields.DecideBy) is { } date && LocalDatePattern.Iso.Parse(date) is { Success: true } day ? day.Value : null,
            Supersedes = note.Supersedes is { } old ? new DecisionId(Guid.ParseExact(old, "N")) : null,
            CreatedAt = now,
            ChangedAt = now,
        };
    }

    /// <summary>Refusals under the questions that they belong to; what belongs to none stands under the first.</summary>
    public static IReadOnlyDictionary<string, string> Errors(IReadOnlyList<Refusal> refusals)
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var refusal in refusals)
            errors.TryAdd(refusal.Field ?? DecisionFields.What, refusal.Sentence);
        return errors;
    }

    private static Input Question(string block, string label, string? hint, string prefill, bool multiline, bool optional = false, bool focus = false) => new(
        new PlainText(label), new TextInput(multiline, Fit(prefill, Longest), MaxLength: Longest, FocusOnLoad: focus) { ActionId = "answer" },
        optional, hint is null ? null : new PlainText(hint))
    {
        BlockId = block,
    };

    private static Input Line(string block, string label, string prefill) => new(
        new PlainText(label), new TextInput(InitialValue: Fit(prefill, LongestLine), MaxLength: LongestLine) { ActionId = "answer" }, Optional: true)
    {
        BlockId = block,
    };

    private static string? Fit(string prefill, int longest) => prefill.Length == 0 ? null : Markup.Cut(prefill, longest);
}
