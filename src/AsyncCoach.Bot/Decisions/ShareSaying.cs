using AsyncCoach.Bot.Outbox;
using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Slack;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Decisions;

/// <summary>Decisions shown to a whole channel on somebody's behalf: only what every present member may see at the moment of sending.</summary>
internal sealed class ShareSaying(Names names) : ISay
{
    public const string Kind = "decision.share";

    public async Task<Saying> Render(Intent intent, Turn turn, CancellationToken cancellation)
    {
        var note = BotJson.TryRead(intent.Detail, BotJson.Compact.ShareNote);
        var viewer = new Viewer.Audience(new ChannelId(intent.Receiver));
        var hits = note is null ? [] : await LogSearch.ByNumber(turn, note.Hits, viewer, cancellation);
        if (note is null || hits.Count == 0)
            return new Saying.Nothing("not for everybody there");
        var by = PersonId.Parse(note.By);
        var named = await names.Of(turn, [by, .. hits.Select(hit => hit.Decider)], cancellation);
        var title = $"{Markup.Escape(named[by])} shares {(hits.Count == 1 ? "a decision" : $"{hits.Count} decisions")}"
            + (note.Words.Length > 0 ? $" for {Markup.Escape(Markup.Cut(note.Words, 80))}" : "");
        return new Saying.Once(await PublicHits.Message(turn, title, note.Words, hits, named, viewer, cancellation));
    }

    public Task<PersonId?> WhoMends(Intent intent, Turn turn, CancellationToken cancellation) =>
        Task.FromResult(BotJson.TryRead(intent.Detail, BotJson.Compact.ShareNote) is { } note ? PersonId.Parse(note.By) : (PersonId?)null);
}
