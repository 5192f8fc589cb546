using System.Text.Json;
using System.Text.Json.Serialization;
using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Outbox;

/// <summary>Tells somebody who can mend it that a message could not be delivered, in a direct message without the message's text.</summary>
internal sealed class UndeliveredNotice : ISay
{
    public const string Kind = "notice.undelivered";

    /// <summary>
    /// Tells the people named: whoever the habit says, and the operators of the settings, else the first admin who opened Home. Whose own act it was hears
    /// at once; the others when they work, as far as their hours are known.
    /// </summary>
    public static async Task Tell(Turn turn, Intent undelivered, string reason, PersonId? mender, BotSettings settings)
    {
        var told = await Operators.Of(turn.Session, settings, CancellationToken.None);
        foreach (var person in mender is { } one ? told.Prepend(one).Distinct() : told)
        {
            var hasJustActed = person == mender && undelivered.Urgency == Urgency.Answer;
            var at = hasJustActed ? null : await InTheirTime.Next(turn, person, CancellationToken.None);
            var detail = JsonSerializer.Serialize(
                new UndeliveredDetail(undelivered.Kind, undelivered.Receiver, reason, hasJustActed), UndeliveredJson.Default.UndeliveredDetail);
            turn.Session.Enqueue(new Intent(
                $"{Kind}/{undelivered.Key}/{person}", Kind, undelivered.Subject, person.ToString(), at ?? turn.Now, Urgency.Answer, detail));
        }
    }

    public async Task<Saying> Render(Intent intent, Turn turn, CancellationToken cancellation)
    {
        var detail = JsonSerializer.Deserialize(intent.Detail, UndeliveredJson.Default.UndeliveredDetail)!;
        if (!detail.AtOnce && await InTheirTime.NotNow(turn, intent.Receiver, cancellation) is { } later)
            return later;
        var where = detail.Receiver.Contains('/', StringComparison.Ordinal)
            ? $"to {Markup.Mention(PersonId.Parse(detail.Receiver).User)}"
            : $"in {Markup.Channel(detail.Receiver)}";
        return new Saying.Once(new Message(
            $"I could not post something {where}: {Sentence(detail.Reason)} It is kept; only the message is missing."));
    }

    public Task<PersonId?> WhoMends(Intent intent, Turn turn, CancellationToken cancellation) => Task.FromResult<PersonId?>(null);

    private static string Sentence(string reason) => reason switch
    {
        "is_archived" => "the channel is archived. Whoever manages it can bring it back.",
        "not_in_channel" or "channel_not_found" => "I am not in that channel. Type `/invite @AsyncCoach` there, and I post it at its next change.",
        "user_disabled" or "user_not_found" or "user_not_visible" or "cannot_dm_bot" => "that person cannot be reached here any more.",
        "restricted_action" or "restricted_action_read_only_channel" => "I am not allowed to post there. A workspace admin can change that.",
        _ when reason.StartsWith(Settling.OutcomeUnknown, StringComparison.Ordinal) =>
            "Slack’s answer was lost, and I cannot read there to see whether it arrived.",
        _ => $"Slack said {Markup.Escape(reason)}.",
    };
}

internal sealed record UndeliveredDetail(string Kind, string Receiver, string Reason, bool AtOnce = false);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(UndeliveredDetail))]
internal sealed partial class UndeliveredJson : JsonSerializerContext;
