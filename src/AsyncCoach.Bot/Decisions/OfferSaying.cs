using AsyncCoach.Bot.Outbox;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Slack;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Decisions;

/// <summary>The answer to <c>@AsyncCoach decide …</c>: a button in the thread, for anybody there.</summary>
internal sealed class OfferSaying : ISay
{
    public const string Kind = "decision.offer";

    public async Task<Saying> Render(Intent intent, Turn turn, CancellationToken cancellation)
    {
        if (BotJson.TryRead(intent.Detail, BotJson.Compact.MentionNote) is not { } note)
            return new Saying.Nothing("unreadable");
        var link = await FoundMessageQuestion.Permalink(turn, intent.Receiver, note.Ts, note.Thread, cancellation);
        var found = new FoundInMessage(intent.Receiver, note.Ts, note.Thread ?? note.Ts, note.Author, link, note.Text);
        var sentence = note.Text.Length > 0
            ? $"To be decided: {Markup.Escape(Markup.Cut(note.Text, 300))}"
            : "Something is to be decided here.";
        return new Saying.Once(FoundMessageQuestion.Ask(sentence, found, withNo: false), note.Thread ?? note.Ts);
    }

    public Task<PersonId?> WhoMends(Intent intent, Turn turn, CancellationToken cancellation) => Task.FromResult<PersonId?>(null);
}
