using AsyncCoach.Bot.Outbox;
using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Decisions;

/// <summary>The answer to a question to AsyncCoach in a channel: the best few decisions that everybody there may see, in its thread.</summary>
internal sealed class AnswerSaying(Names names) : ISay
{
    public const string Kind = "decision.answer";
    private const int Most = 3;

    public async Task<Saying> Render(Intent intent, Turn turn, CancellationToken cancellation)
    {
        if (BotJson.TryRead(intent.Detail, BotJson.Compact.MentionNote) is not { } note)
            return new Saying.Nothing("unreadable");
        var viewer = new Viewer.Audience(new ChannelId(intent.Receiver));
        var words = QuestionWords.KeyWords(note.Text);
        var hits = await Ask(turn, words, viewer, cancellation);
        var thread = note.Thread ?? note.Ts;
        if (hits.Count == 0)
            return new Saying.Once(
                new Message(words.Length > 0
                    ? $"I found nothing on record about {Markup.Escape(Markup.Cut(words, 80))} that everybody here may see."
                    : "I did not find a word to search for in that. Try it with what it was about."),
                thread);
        var named = await names.Of(turn, hits.Select(hit => hit.Decider), cancellation);
        return new Saying.Once(
            await PublicHits.Message(turn, $"On record about {Markup.Escape(Markup.Cut(words, 80))}:", hits, named, viewer, cancellation), thread);
    }

    public Task<PersonId?> WhoMends(Intent intent, Turn turn, CancellationToken cancellation) => Task.FromResult<PersonId?>(null);

    /// <summary>In force first.</summary>
    private static async Task<IReadOnlyList<Decision>> Ask(Turn turn, string words, Viewer viewer, CancellationToken cancellation)
    {
        var found = await LogSearch.Ask(turn, new LogQuestion(words, [], null, null, null, null, null, null), viewer, cancellation);
        return words.Length == 0 ? [] : [.. found.OrderByDescending(hit => hit.InForce).Take(Most)];
    }
}
