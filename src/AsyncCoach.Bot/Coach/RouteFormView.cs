using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Coach;

/// <summary>The form that makes and changes a route, and the reading of what was answered.</summary>
internal static class RouteFormView
{
    public const string CallbackId = "coach.route_form";
    private const string Paused = "paused";
    private const int MostTeams = 100;

    /// <param name="Above">Markup: what is said before the questions.</param>
    public sealed record Content(RouteText Text, SettingsNote Note, IReadOnlyList<Team> Teams, IReadOnlyList<string> Above);

    public static Modal For(Content content)
    {
        var text = content.Text;
        List<Block> blocks =
        [
            .. content.Above.Select(sentence => new Section(new Mrkdwn(sentence))),
            TeamQuestion(RouteFields.From, "From", text.From, content.Teams, "Writes at the end of its day."),
            TeamQuestion(RouteFields.To, "To", text.To, content.Teams, "Finds it in its morning."),
            Ask.Question(
                RouteFields.Channel, "Channel",
                new ConversationsSelect(text.Channel?.Value, Filter: new ConversationFilter(["public", "private"], ExcludeBotUsers: true)) { ActionId = Ask.Answer },
                "Handoffs stand there; AsyncCoach has to be in it."),
            Ask.Several(RouteFields.Writers, "Who writes", text.Writers, "In the order of their turns. Nobody: I ask in the channel, and whoever is first has it."),
            Ask.Several(RouteFields.Receivers, "Who receives", text.Receivers, "In the order of their turns. Nobody: the whole team, and whoever accepts first."),
            Ask.Question(RouteFields.Turn, "A turn lasts", new RadioButtons(Lasts, Lasts[text.Turn == RotaTurn.Day ? 0 : 1]) { ActionId = Ask.Answer }),
            Ask.Date(RouteFields.Since, "The first named has the turn on", text.Since),
            Ask.Question(
                RouteFields.AcceptWithin, "Accepted within, in minutes",
                new NumberInput(InitialValue: Number(text.AcceptWithin)) { ActionId = Ask.Answer }, "Of the receiver’s working time; then they are reminded, and then their lead hears of it."),
            Ask.Question(RouteFields.Paused, "Pause", new Checkboxes([Rests], text.IsPaused ? [Rests] : null) { ActionId = Ask.Answer }, optional: true),
        ];
        if (!content.Note.IsNew)
            blocks.Add(new Actions([Delete(content.Note.Id)]) { BlockId = "delete" });
        return new Modal(new PlainText(content.Note.IsNew ? "New route" : "Route"), blocks, new PlainText("Save"), new PlainText("Cancel"))
        {
            CallbackId = CallbackId,
            PrivateMetadata = content.Note.ToJson(),
        };
    }

    /// <summary>For whoever may look and not change.</summary>
    /// <param name="said">Markup: what there is to know, a section each.</param>
    public static Modal ToRead(IReadOnlyList<string> said) =>
        new(new PlainText("Route"), [.. said.Select(sentence => new Section(new Mrkdwn(sentence)))], Close: new PlainText("Close"));

    public static async Task<RouteText> Read(FormState state, Turn turn, CancellationToken cancellation) => new(
        state.Choice(RouteFields.From) is { } from ? new TeamId(from) : null,
        state.Choice(RouteFields.To) is { } to ? new TeamId(to) : null,
        state.Choice(RouteFields.Channel) is { } channel ? new ChannelId(channel) : null,
        await state.People(RouteFields.Writers, turn, cancellation),
        await state.People(RouteFields.Receivers, turn, cancellation),
        state.Choice(RouteFields.Turn) == nameof(RotaTurn.Day) ? RotaTurn.Day : RotaTurn.Week,
        state.Date(RouteFields.Since),
        state.Text(RouteFields.AcceptWithin),
        state.Choices(RouteFields.Paused).Contains(Paused, StringComparer.Ordinal));

    private static Option[] Lasts { get; } =
        [new Option(new PlainText("A working day of the team"), nameof(RotaTurn.Day)), new Option(new PlainText("A week, from Monday on"), nameof(RotaTurn.Week))];

    private static Option Rests { get; } = new(new PlainText("Ask for no handoffs until this is taken away"), Paused);

    private static Input TeamQuestion(string block, string label, TeamId? chosen, IReadOnlyList<Team> teams, string hint)
    {
        // The chosen one stands among them however many there are: Slack takes no other.
        var options = teams.OrderByDescending(team => team.Id == chosen).Take(MostTeams).OrderBy(team => team.Name, StringComparer.OrdinalIgnoreCase)
            .Select(team => new Option(new PlainText(Markup.Literal(team.Name)), team.Id.Value)).ToList();
        return Ask.Question(
            block, label,
            new StaticSelect(options, options.Find(option => option.Value == chosen?.Value), new PlainText("A team")) { ActionId = Ask.Answer }, hint);
    }

    /// <summary>Slack takes no other text as a number field's first value.</summary>
    private static string? Number(string typed) => typed.Length is > 0 and <= 9 && typed.All(char.IsAsciiDigit) ? typed : null;

    private static Button Delete(string id) => new(
        new PlainText("Delete route"), id, ButtonStyle.Danger,
        Confirm: new Confirmation(
            new PlainText("Delete this route?"), new PlainText("Nobody is asked for handoffs on it any more. Those that were written stay readable."),
            new PlainText("Delete"), new PlainText("Keep it"), ButtonStyle.Danger))
    {
        ActionId = DeleteRouteButton.ActionId,
    };
}
