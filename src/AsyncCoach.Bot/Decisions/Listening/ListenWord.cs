using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions.Listening;
using AsyncCoach.Domain.People;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Decisions.Listening;

/// <summary><c>/coach listen [on | off | me]</c>: whether this channel is listened to, and whether I am asked here.</summary>
internal sealed class ListenWord(BotSettings settings) : IHandle<SlashCommand>
{
    public const string Word = "listen";

    public async Task<Reply> Handle(SlashCommand delivery, Turn turn, CancellationToken cancellation)
    {
        var (by, channel) = (delivery.By.ToPerson(), new ChannelId(delivery.Channel));
        var known = await turn.Session.Load<ListeningChannel>(channel.Value, Viewer.All, cancellation);
        return delivery.Text.Trim().ToLowerInvariant() switch
        {
            "on" => await Turn(true, known, channel, by, turn, cancellation),
            "off" => await Turn(false, known, channel, by, turn, cancellation),
            "me" => await AskMeAgain(channel, by, turn, cancellation),
            _ => Reply.Say(ListeningCards.State(known, !(await PersonOf(by, turn, cancellation)).NotIn.Contains(channel))),
        };
    }

    private async Task<Reply> Turn(bool on, ListeningChannel? known, ChannelId channel, PersonId by, Turn turn, CancellationToken cancellation)
    {
        if (ListeningRules.MayChange(await turn.Session.Load<Person>(by.ToString(), Viewer.All, cancellation), turn.Workspace, settings.TeamsByAdminsOnly) is { } refusal)
            return Reply.Say(refusal.Sentence);
        if (on && await Elsewhere(channel, by, turn, cancellation) is { } sentence)
            return Reply.Say(new Message(sentence));
        if ((known?.IsOn ?? false) == on)
            return Reply.Say(ListeningCards.State(known, asksMe: true));
        var changed = known is null ? new ListeningChannel(channel, on, by, []) : known with { IsOn = on, By = by };
        turn.Session.Store(changed, new Change(turn.Now, by, on ? "listens" : "listens no more"));
        turn.Session.Enqueue(new Intent(
            $"{ListeningSaying.Kind}/{channel}/{turn.Now.ToUnixTimeMilliseconds()}", ListeningSaying.Kind, channel.Value, channel.Value, turn.Now, Urgency.Answer));
        return Reply.Heard;
    }

    /// <summary>Why this channel cannot be listened to; markup. Null when it can.</summary>
    private static async Task<string?> Elsewhere(ChannelId id, PersonId by, Turn turn, CancellationToken cancellation)
    {
        var channel = await turn.Session.Channel(id, cancellation);
        if (channel is { IsDirect: true } || id.Value.StartsWith('D'))
            return "I listen in channels only. Type `/coach listen on` in the channel that is meant.";
        if (channel is not { BotIsIn: true, MembersAsOf: not null })
        {
            turn.Session.SetAlarm(ChannelRound.Due(id, turn.Now));
            return channel is { BotIsIn: false }
                ? "I am not in this channel. Type `/invite @AsyncCoach` here first, then `/coach listen on` again."
                : "I am still reading who is in this channel. Please ask me again in a minute; if I am not in it, type `/invite @AsyncCoach` first.";
        }
        return await turn.Session.MayRead(id, by, cancellation) ? null : "Whether I listen here is said by the members of this channel.";
    }

    private static async Task<Reply> AskMeAgain(ChannelId channel, PersonId by, Turn turn, CancellationToken cancellation)
    {
        var person = await PersonOf(by, turn, cancellation);
        if (!person.NotIn.Contains(channel))
            return Reply.Say("You did not say that I should not ask you here.");
        turn.Session.Store(person with { NotIn = [.. person.NotIn.Where(other => other != channel)] }, new Change(turn.Now, by, "here again"));
        return Reply.Say("I may ask you here again, when you write something that reads like a decision.");
    }

    private static async Task<ListeningPerson> PersonOf(PersonId by, Turn turn, CancellationToken cancellation) =>
        await turn.Session.Load<ListeningPerson>(by.ToString(), Viewer.All, cancellation) ?? ListeningPerson.New(by);
}
