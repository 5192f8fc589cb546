using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using NodaTime;

namespace AsyncCoach.Bot.Coach;

/// <summary>The form that gives one day's turn to somebody else.</summary>
internal static class SwapFormView
{
    public const string CallbackId = "coach.swap_form";

    public static Modal For(Route route, IReadOnlyList<Team> teams, RotaSide side, LocalDate? date) => new(
        new PlainText("Swap a day"),
        [
            new Section(new Mrkdwn($"*{Markup.Escape(RouteWords.Name(route, teams))}*\nFor one day somebody else has the turn; the rota stays as it is.")),
            Ask.Question(RouteFields.Side, "Whose turn", new RadioButtons(Sides, Sides[(int)side]) { ActionId = Ask.Answer }),
            Ask.Date(RouteFields.Date, "On", date, "The day on which the shift begins."),
            Ask.One(RouteFields.Instead, "Who has it instead", null),
        ],
        new PlainText("Swap"), new PlainText("Cancel"))
    {
        CallbackId = CallbackId,
        PrivateMetadata = new SettingsNote(route.Id.Value, 0).ToJson(),
    };

    public static RotaSide Side(string? chosen) => chosen == nameof(RotaSide.Receivers) ? RotaSide.Receivers : RotaSide.Writers;

    private static Option[] Sides { get; } =
        [new Option(new PlainText("Who writes"), nameof(RotaSide.Writers)), new Option(new PlainText("Who receives"), nameof(RotaSide.Receivers))];
}
