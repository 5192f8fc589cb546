using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Domain.Decisions.Listening;
using AsyncCoach.Domain.People;
using AsyncCoach.Slack;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Decisions;

namespace AsyncCoach.Bot.Decisions.Listening;

/// <summary>
/// A message that reads like a decision, in a channel that opted in: its author is asked privately, at once and at most once a day. Every other message is forgotten as it is
/// read; of this one an id is kept. It is an answer to what they have just written, so it does not wait for their working hours.
/// </summary>
internal sealed class OverheardHandler : IHandle<MessagePosted>
{
    public async Task<Reply> Handle(MessagePosted delivery, Turn turn, CancellationToken cancellation)
    {
        // Before anything is looked up: most messages are none, and reading one costs less than asking which channel it stands in.
        if (delivery.IsEdit || delivery.By.Team != turn.Workspace.Value || !Listener.Hear(delivery.Text).IsDecision)
            return Reply.Heard;
        var asked = new Asked(new MessageId(new ChannelId(delivery.Channel), delivery.Ts), delivery.By.ToPerson(), 0);
        if (await Room(turn, asked, cancellation) is not var (channel, person) || await IsSettled(turn, asked, delivery.ThreadTs, cancellation))
            return Reply.Heard;
        var change = new Change(turn.Now, null, "asked");
        turn.Session.Store(asked, change);
        turn.Session.Store(ListeningRules.WithAsk(channel, turn.Now), change);
        turn.Session.Store(person with { LastAsked = await Today.Of(turn, asked.Person, cancellation) }, change);
        var text = Markup.Unescape(Markup.Readable(delivery.Text)).Trim();
        var link = await FoundMessageQuestion.Permalink(turn, delivery.Channel, delivery.Ts, delivery.ThreadTs, cancellation);
        var found = new FoundInMessage(delivery.Channel, delivery.Ts, delivery.ThreadTs, asked.Person.ToString(), link, text);
        return Reply.Then(new Effect.Whisper(new Whom(delivery.By.User, delivery.Channel), ListeningCards.Question(found), delivery.ThreadTs));
    }

    /// <summary>Channel and author, where the author may be asked there now; null where not.</summary>
    private static async Task<(ListeningChannel Channel, ListeningPerson Person)?> Room(Turn turn, Asked asked, CancellationToken cancellation)
    {
        if (await turn.Session.Load<ListeningChannel>(asked.Message.Channel.Value, Viewer.All, cancellation) is not { IsOn: true } channel
            || !ListeningRules.MayBeAsked(await turn.Session.Load<Person>(asked.Person.ToString(), Viewer.All, cancellation), turn.Workspace))
            return null;
        var person = await turn.Session.Load<ListeningPerson>(asked.Person.ToString(), Viewer.All, cancellation) ?? ListeningPerson.New(asked.Person);
        return ListeningRules.HasRoom(channel, person, await Today.Of(turn, asked.Person, cancellation), turn.Now) ? (channel, person) : null;
    }

    /// <summary>The author was asked about this message, or its thread has a decision on record already.</summary>
    private static async Task<bool> IsSettled(Turn turn, Asked asked, string? thread, CancellationToken cancellation)
    {
        if (await turn.Session.Load<Asked>(asked.Key, Viewer.All, cancellation) is not null)
            return true;
        var channel = asked.Message.Channel;
        if (await FoundMessageQuestion.OnRecord(turn, asked.Message, cancellation) is not null)
            return true;
        if (thread is null)
            return false;
        if (await FoundMessageQuestion.OnRecord(turn, new MessageId(channel, thread), cancellation) is not null)
            return true;
        var inThread = await turn.Session.List(
            Query<Decision>.Everything.Where(DecisionMap.SourceThread, thread).Where(DecisionMap.ClaimedChannel, channel.Value), Viewer.All, 1, null, cancellation);
        return inThread.Items.Count > 0;
    }
}
