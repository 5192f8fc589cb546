using AsyncCoach.Bot.Outbox;
using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Outbox;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>A question about an item, or its answer, in the handoff's thread. People stand there in plain text: the thread calls nobody.</summary>
internal sealed class ThreadSaying(Names names) : ISay
{
    public const string Kind = "handoff.thread";

    public async Task<Saying> Render(Intent intent, Turn turn, CancellationToken cancellation)
    {
        if (BotJson.TryRead(intent.Detail, BotJson.Compact.ThreadNote) is not { } note || HandoffItemId.TryParse(note.Item) is not { } id
            || await turn.Session.Load<Handoff>(intent.Subject, Viewer.All, cancellation) is not { } handoff || handoff.Item(id) is not { } item)
            return new Saying.Nothing("the item is gone");
        var place = await turn.Session.Load<Place>(HandoffCardSaying.PlaceOf(handoff.Id, intent.Receiver), Viewer.All, cancellation);
        var by = PersonId.Parse(note.By);
        var named = await names.Of(turn, [by, handoff.Writer, item.AskedBack?.By], cancellation);
        string Name(PersonId? person) => person is { } known ? named[known] : "the writer";
        var sentence = note.IsAnswer
            ? $"{Name(by)} answers {Name(item.AskedBack?.By)} about {item.Text}:"
            : $"{Name(by)} asks {Name(handoff.Writer)} about {item.Text}:";
        return new Saying.Once(
            new Message(Markup.Escape(Markup.Cut($"{sentence} {note.Said}", 400)),
            [
                new RichText([new RichTextSection([new TextRun(Markup.Literal(sentence))]), new RichTextQuote([new TextRun(Markup.Literal(note.Said))])]),
            ]),
            place?.Ts);
    }

    public async Task<PersonId?> WhoMends(Intent intent, Turn turn, CancellationToken cancellation) =>
        BotJson.TryRead(intent.Detail, BotJson.Compact.ThreadNote) is { } note
            ? PersonId.Parse(note.By)
            : (await turn.Session.Load<Handoff>(intent.Subject, Viewer.All, cancellation))?.Writer;
}
