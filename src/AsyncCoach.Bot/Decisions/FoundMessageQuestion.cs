using System.Text.Json;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Domain.People;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Decisions;

namespace AsyncCoach.Bot.Decisions;

/// <summary>A message that may be a decision: whether it is on record already, its address, and the question to whoever pointed at it.</summary>
internal static class FoundMessageQuestion
{
    /// <summary>What is left of a button's 2,000 characters after everything else, at six characters for an escaped one.</summary>
    private const int LongestText = 1200;
    private const int LongestValue = 2000;

    /// <summary>The record that a message is already, whoever may see it.</summary>
    public static async Task<Decision?> OnRecord(Turn turn, MessageId message, CancellationToken cancellation)
    {
        var found = await turn.Session.List(
            Query<Decision>.Everything.Where(DecisionMap.ClaimedChannel, message.Channel.Value).Where(DecisionMap.ClaimedTs, message.Ts),
            Viewer.All, 1, null, cancellation);
        return found.Items is [var decision] ? decision : null;
    }

    public static async Task<string?> Permalink(Turn turn, string channel, string ts, string? thread, CancellationToken cancellation) =>
        (await turn.Session.Load<Installation>(Installation.OnlyKey, Viewer.All, cancellation))?.Permalink(new ChannelId(channel), ts, thread);

    /// <summary>What to say where the message is on record: its number to those who may read it, and no more than that to others.</summary>
    public static async Task<Message> AlreadyOnRecord(Turn turn, Decision decision, PersonId person, CancellationToken cancellation)
    {
        var seen = await turn.Session.Load<Decision>(decision.Id.ToString(), new Viewer.Person(person), cancellation);
        if (seen is null)
            return new Message("This message is on record already.");
        var sentence = $"This message is on record already, as {DecisionWords.Headline(seen)}.";
        return new Message(sentence,
        [
            new Section(
                new Mrkdwn(sentence), new Button(new PlainText("Details"), seen.Id.ToString()) { ActionId = $"{OpenDecisionButton.ActionId}:details" }),
        ]);
    }

    /// <summary>The private question, once a message and person.</summary>
    public static Message Ask(string sentence, FoundInMessage found, bool withNo = true) =>
        Ask(sentence, found, withNo ? [new Button(new PlainText("No")) { ActionId = DismissButton.ActionId }] : []);

    /// <summary>The same with other ways to say no.</summary>
    /// <param name="why">Markup: why it comes; empty where that goes without saying.</param>
    public static Message Ask(string sentence, FoundInMessage found, IEnumerable<Button> others, string why = "")
    {
        List<Block> blocks =
        [
            new Section(new Mrkdwn(sentence)),
            new Actions([new Button(new PlainText("Record it"), Value(found), ButtonStyle.Primary) { ActionId = RecordFoundButton.ActionId }, .. others]),
        ];
        if (why.Length > 0)
            blocks.Add(new Context([new Mrkdwn(why)]));
        return new Message(sentence, blocks);
    }

    private static string Value(FoundInMessage found)
    {
        var longest = LongestText;
        string value;
        do
        {
            value = JsonSerializer.Serialize(found with { Text = Markup.Cut(found.Text, longest) }, BotJson.Compact.FoundInMessage);
            longest /= 2;
        }
        while (value.Length > LongestValue && longest > 1);
        return value;
    }
}
