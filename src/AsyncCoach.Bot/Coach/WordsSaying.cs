using AsyncCoach.Bot.Commitments;
using AsyncCoach.Bot.Outbox;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Coach;

/// <summary>The answer to words in a direct message, from what is true when it is given.</summary>
internal sealed class WordsSaying(BotCatalog catalog, NudgeItems items) : ISay
{
    public const string Kind = "coach.words";

    private const string FewWords = "I understand only a few words here: *what waits for me*, a decision’s number such as *D-12*, and *help*. The rest is done with commands.";

    private readonly WordsWaiting _waiting = new(items);

    public async Task<Saying> Render(Intent intent, Turn turn, CancellationToken cancellation)
    {
        if (BotJson.TryRead(intent.Detail, BotJson.Compact.WordsNote) is not { } note || !Enum.TryParse<WordsKind>(note.Kind, out var kind))
            return new Saying.Nothing("unreadable");
        var by = PersonId.Parse(intent.Receiver);
        var message = by.Home != turn.Workspace
            ? new Message(Router.NotForOutsiders)
            : kind == WordsKind.Waiting ? await _waiting.For(by, turn, cancellation) : Answer(kind, note.About);
        return new Saying.Once(message, note.Thread);
    }

    public Task<PersonId?> WhoMends(Intent intent, Turn turn, CancellationToken cancellation) => Task.FromResult<PersonId?>(null);

    private Message Answer(WordsKind kind, string about) => kind switch
    {
        WordsKind.Decision => new Message($"`{Typed("/decisions")} {about}` shows {about} with its history, here or in any channel; only you see the answer."),
        WordsKind.Command when Entry(about) is { } entry => new Message(
            $"There is a command for that: `{about}`. {(about == entry.Typed ? $"{entry.Description}." : "")}".TrimEnd()
            + " Type it here or in a channel, with the slash in front."),
        WordsKind.Thanks => new Message("Gladly."),
        WordsKind.Hello => WordsHelpCard.For(catalog, "Hello. This is what I can do for you."),
        WordsKind.Help => WordsHelpCard.For(catalog),
        _ => WordsHelpCard.For(catalog, FewWords),
    };

    private string Typed(string name) => catalog.AllCommands.FirstOrDefault(entry => entry.Name == name)?.Typed ?? name;

    private CommandEntry? Entry(string about) => catalog.AllCommands.FirstOrDefault(entry => about == entry.Typed || about.StartsWith($"{entry.Typed} ", StringComparison.Ordinal));
}
