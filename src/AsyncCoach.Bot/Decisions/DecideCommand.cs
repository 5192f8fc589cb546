using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Decisions;

/// <summary><c>/decide [text]</c> opens the record form, with what was typed as its first answer.</summary>
internal sealed class DecideCommand : IHandle<SlashCommand>
{
    public const string Name = "/decide";

    public async Task<Reply> Handle(SlashCommand delivery, Turn turn, CancellationToken cancellation)
    {
        var typed = Markup.Unescape(delivery.Text).Trim();
        if (typed is "help" or "?")
            return Reply.Say(HelpCard.Message);
        return await OpenRecordForm.For(
            turn, delivery.By.ToPerson(), delivery.Openings, delivery.Channel, new DecisionText(typed, "", ""), null, cancellation);
    }
}
