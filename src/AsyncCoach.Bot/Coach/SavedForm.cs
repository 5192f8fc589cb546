using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Bot.Coach;

/// <summary>What holds now, in place of the form that was sent.</summary>
internal static class SavedForm
{
    /// <param name="sentence">Markup.</param>
    public static Modal For(string sentence) => new(new PlainText("Saved"), [new Section(new Mrkdwn(sentence))], Close: new PlainText("Close"));
}
