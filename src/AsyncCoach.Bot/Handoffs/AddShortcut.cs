using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Domain.People;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Handoffs;

/// <summary><em>Add to handoff</em> in a message's menu: its text and address come along, into a form to check them.</summary>
internal sealed class AddShortcut : IHandle<MessageShortcut>
{
    public const string CallbackId = "handoff.add_message";

    /// <summary>Slack's most in a select.</summary>
    private const int MostRoutes = 100;

    public async Task<Reply> Handle(MessageShortcut delivery, Turn turn, CancellationToken cancellation)
    {
        var by = delivery.By.ToPerson();
        var routes = await Kept.RoutesOf(turn, by, cancellation);
        if (routes.Count == 0)
            return Reply.Then(new Effect.Respond(delivery.Openings, new UrlAnswer(new Message(HandoffSentences.NoRoute))));
        var installed = await turn.Session.Load<Installation>(Installation.OnlyKey, Viewer.All, cancellation);
        var link = installed?.Permalink(new ChannelId(delivery.Channel), delivery.MessageTs, delivery.ThreadTs) ?? "";
        var text = Markup.Unescape(Markup.Readable(delivery.Text)).Trim();
        var choices = routes.OrderByDescending(route => route.Route.Channel.Value == delivery.Channel).Take(MostRoutes)
            .Select(route => (route.Route.Id.Value, route.Name)).ToList();
        var form = ItemFormView.For(new ItemFormView.Content(
            new ItemFormNote(null), new ItemText(Markup.Cut(text, ItemRules.LongestText), Link: link), choices, IsNew: true));
        return Reply.Then(new Effect.OpenForm(delivery.Openings, form, new Whom(by.User, delivery.Channel), text));
    }
}
