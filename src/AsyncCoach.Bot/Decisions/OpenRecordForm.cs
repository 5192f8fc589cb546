using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Decisions;

/// <summary>Opens the record form anew, from wherever somebody asked for it.</summary>
internal static class OpenRecordForm
{
    public static async Task<Reply> For(
        Turn turn, PersonId by, Openings openings, string? channel, DecisionText text, FoundInMessage? from, CancellationToken cancellation)
    {
        var (belongs, sentence) = await Readers.Of(turn, channel, cancellation);
        var id = new DecisionId(Guid.CreateVersion7(turn.Now.ToDateTimeOffset()));
        var prefill = new Decision { Id = id, Text = text, Recorder = by, Decider = Author(from) };
        // The text goes into the form's first question; what the form carries besides is only where it came from.
        var note = new RecordFormNote(id.ToString(), belongs, from is { } message ? message with { Text = "" } : null);
        var form = RecordFormView.For(new RecordFormView.Content(prefill, note, sentence is null ? [] : [sentence]));
        return Reply.Then(new Effect.OpenForm(openings, form, new Whom(by.User, channel), text.What));
    }

    private static PersonId? Author(FoundInMessage? from) => from?.Author is { } author ? PersonId.Parse(author) : null;
}
