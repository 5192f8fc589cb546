using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Bot.Coach;

/// <summary>On Home: what holds for one's own working time, and the ways to change it.</summary>
internal sealed class SettingsSection : IHomeSection
{
    public async Task<IReadOnlyList<Block>> For(PersonId person, Turn turn, CancellationToken cancellation) =>
    [
        new Section(new Mrkdwn($"*My settings*\n{MyTime.Sentence(await Calendars.Of(turn, person, cancellation), turn.Now)}")),
        new Actions(
        [
            new Button(new PlainText("My settings")) { ActionId = MeButton.ActionId },
            new Button(new PlainText("All settings")) { ActionId = OpenSettingsButton.ActionId },
        ]),
    ];
}
