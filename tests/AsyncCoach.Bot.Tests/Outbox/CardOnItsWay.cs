using AsyncCoach.Domain;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Tests.Outbox;

/// <summary>A decision whose card is to be posted: what the tests of the sender begin with.</summary>
internal static class CardOnItsWay
{
    private static readonly WorkspaceId Acme = new(Office.Acme);

    public static async Task<Office> Recorded()
    {
        var office = await Office.Open();
        await office.Priya.Records(decider: office.Hoa);
        return office;
    }

    /// <summary>Recorded, and its card waits in the outbox.</summary>
    public static async Task<Office> Enqueued(BotSettings? settings = null)
    {
        var office = await Office.Open(settings);
        var form = (await office.Priya.Types("/decide")).Form;
        await office.Priya.Submits(form, Colleague.Answers("Default rate limit 600 requests a minute.", office.Hoa));
        return office;
    }

    public static async Task Decide(this Office office, bool fromCard = true)
    {
        var pressed = fromCard && office.Slack.Messages.Find(message => message.Channel == Office.General) is { } card
            ? await office.Hoa.Presses("Decide", card)
            : await office.Hoa.Presses("decision.open:act", (await office.Decision(1)).Id.ToString(), Office.General);
        await office.Hoa.Submits(pressed.Form);
    }

    public static async Task Later(this Office office, Duration time)
    {
        office.Wire.Passes(time);
        await office.Quiet();
    }

    /// <summary>What became of the first card.</summary>
    public static async Task<OutboxRecord> Record(this Office office) =>
        (await office.Store.Outbox.Find(Acme, $"decision.card/{(await office.Decision(1)).Id}/{Office.General}/1", default))!;
}
