using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Decisions;

/// <summary><c>/decisions</c>: what is in force here; with words and conditions, the best hits; with <c>D-12</c>, that one and its history.</summary>
internal sealed class DecisionsCommand : IHandle<SlashCommand>
{
    public const string Name = "/decisions";

    public async Task<Reply> Handle(SlashCommand delivery, Turn turn, CancellationToken cancellation)
    {
        var text = delivery.Text.Trim();
        if (text is "help" or "?")
            return Reply.Say(HelpCard.Message);
        var by = delivery.By.ToPerson();
        if (text == "drafts")
            return Reply.Say(await Drafts.Of(turn, by, cancellation));
        if (text is "export" or "export csv" or "export jsonl" or "export madr")
            return Export(delivery, turn, by, text.Length > 6 ? text[7..] : ExportSaying.Csv);
        var read = LogQuestionText.Read(text, turn.Now, await LogSearch.ZoneOf(turn, by, cancellation));
        if (read.Refused)
            return Reply.Say(string.Join('\n', read.Refusals.Select(refusal => refusal.Sentence)));
        var question = read.Value with { Words = Markup.Unescape(read.Value.Words), Area = read.Value.Area is { } area ? Markup.Unescape(area) : null };
        var viewer = new Viewer.Person(by);
        if (question.Number is { } number)
            return Reply.Say(await DetailCard.Of(turn, number, viewer, cancellation));
        IReadOnlyList<Decision> found =
        [
            .. (question.IsEmpty
                ? await LogSearch.InForce(turn, new ChannelId(delivery.Channel), viewer, cancellation)
                : await LogSearch.Ask(turn, question, viewer, cancellation)).Select(hit => hit.Decision),
        ];
        return Reply.Say(found.Count == 0
            ? Nothing(question)
            : await Results.Page(turn, ResultsCard.Freeze(found, Said(text), question.IsEmpty), viewer, found, cancellation));
    }

    /// <summary>Writing a file takes longer than an answer may.</summary>
    private static Reply Export(SlashCommand delivery, Turn turn, PersonId by, string format)
    {
        turn.Session.Enqueue(new Intent(
            $"{ExportSaying.Kind}/{by}/{delivery.Receipt}", ExportSaying.Kind, by.ToString(), by.ToString(), turn.Now, Urgency.Answer, format));
        return Reply.Say("You get a file with all decisions that you may see, as a direct message in a moment.");
    }

    /// <summary>What was asked, as its person typed it: <c>&lt;@U1|tom&gt;</c> reads <c>@tom</c> again.</summary>
    private static string Said(string text) => Markup.Unescape(Markup.Readable(text));

    private static Message Nothing(LogQuestion question)
    {
        if (question.IsEmpty)
            return new Message(
                "Nothing is in force in this channel yet. `/decide` puts a decision on record; `/decisions words` searches everything that you can see.");
        var sentence = question.Words.Length > 0
            ? $"I found nothing for {Markup.Escape(Markup.Cut(question.Words, 80))} among what you can see. Fewer words find more."
            : "I found nothing that fits, among what you can see.";
        return new Message(question is { By.IsId: false } or { In.IsId: false }
            ? $"{sentence} Pick people and channels from the list that Slack offers while you type."
            : sentence);
    }
}
