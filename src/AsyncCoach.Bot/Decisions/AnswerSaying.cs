using AsyncCoach.Bot.Outbox;
using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Domain.Searching;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Decisions;

namespace AsyncCoach.Bot.Decisions;

/// <summary>
/// The answer to a question to AsyncCoach in a channel: the best few decisions that everybody there may see, in its thread; or that there is none, with
/// the words that come closest. Never a guess.
/// </summary>
internal sealed class AnswerSaying(Names names) : ISay
{
    public const string Kind = "decision.answer";
    private const int Most = 3;
    private const int MostWords = 5;

    // A record that holds less of what was asked answers something else.
    private const double Answers = 0.55;

    public async Task<Saying> Render(Intent intent, Turn turn, CancellationToken cancellation)
    {
        if (BotJson.TryRead(intent.Detail, BotJson.Compact.MentionNote) is not { } note)
            return new Saying.Nothing("unreadable");
        var viewer = new Viewer.Audience(new ChannelId(intent.Receiver));
        var question = await Read(note, turn, cancellation);
        var about = About(question);
        var thread = note.Thread ?? note.Ts;
        if (question.IsEmpty || (about.Length == 0 && question.Words.Length > 0))
            return new Saying.Once(new Message("I did not find a word to search for in that. Try it with what it was about."), thread);
        var found = await LogSearch.Ask(turn, question, viewer, cancellation);
        IReadOnlyList<Decision> hits =
            [.. found.Where(hit => hit.Covers >= Answers).Take(Most).Select(hit => hit.Decision).OrderByDescending(hit => hit.InForce)];
        if (hits.Count == 0)
            return new Saying.Once(new Message(Nothing(about, Closest(question, found))), thread);
        var named = await names.Of(turn, hits.Select(hit => hit.Decider), cancellation);
        var title = about.Length > 0 ? $"On record about {Shown(about)}:" : "On record:";
        return new Saying.Once(await PublicHits.Message(turn, title, question.Words, hits, named, viewer, cancellation), thread);
    }

    public Task<PersonId?> WhoMends(Intent intent, Turn turn, CancellationToken cancellation) => Task.FromResult<PersonId?>(null);

    /// <summary>The same box as <c>/decisions</c>; what looks like a condition and is none is a word here, since nobody is there to correct it.</summary>
    private static async Task<LogQuestion> Read(MentionNote note, Turn turn, CancellationToken cancellation)
    {
        var read = LogQuestionText.Read(note.Text, turn.Now, await LogSearch.ZoneOf(turn, PersonId.Parse(note.Author), cancellation));
        var question = read.Refused ? LogQuestion.Nothing with { Words = Markup.Readable(note.Text) } : read.Value;
        return question with { Words = Markup.Unescape(question.Words) };
    }

    /// <summary>What the question is about, without the words that it is asked with.</summary>
    private static string About(LogQuestion question)
    {
        var wanted = TypedSearch.Read(question.Words).Wanted;
        return wanted.Any(words => words.Count > 1 || !NoiseWords.Contains(words[0])) ? string.Join(' ', wanted.Select(words => string.Join(' ', words))) : "";
    }

    /// <summary>Words from records that everybody there may see, and from nowhere else.</summary>
    private static List<string> Closest(LogQuestion question, IReadOnlyList<FoundDecision> found)
    {
        var marking = new Marking(TypedSearch.Read(question.Words));
        return
        [
            .. found.Take(Most).SelectMany(hit => DecisionTexts.All(hit.Decision).SelectMany(marking.Found))
                .Distinct(StringComparer.OrdinalIgnoreCase).Take(MostWords),
        ];
    }

    private static string Nothing(string about, List<string> closest) =>
        (about.Length > 0 ? $"I found nothing on record about {Shown(about)} that everybody here may see." : "I found nothing on record that fits and that everybody here may see.")
        + (closest.Count > 0 ? $" The closest words on record: {string.Join(", ", closest.Select(word => $"*{Markup.Escape(word)}*"))}." : "");

    private static string Shown(string about) => Markup.Escape(Markup.Cut(about, 80));
}
