using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Commitments;

/// <summary><em>Not mine</em> and <em>Name someone</em>: whose it is. Where nobody is named it goes back to whoever gave it.</summary>
internal sealed class NotMineForm(Giving giving) : IHandle<ViewSubmission>
{
    public const string CallbackId = "commitment.notmine";
    public const string Whose = "whose";

    public static Modal For(ItemNote note) => View(
        note, "Not mine", "Whose is it?", "Not sure? Leave it empty, and it goes back to whoever gave it to you.", optional: true);

    public static Modal Naming(ItemNote note) => View(note, "Name someone", "Who takes it?", "They hear of it when they work.", optional: false);

    public async Task<Reply> Handle(ViewSubmission delivery, Turn turn, CancellationToken cancellation)
    {
        var (one, note) = await ItemForms.Of(delivery, turn, cancellation);
        if (one is null)
            return ItemForms.Settled(delivery);
        var named = delivery.State.Choice(Whose) is { } user ? await turn.Session.Find(user, cancellation) : (PersonId?)null;
        if (named == one.Owner)
            return ItemForms.Refuse(new Refusal("That is you. Name somebody else, or close this and keep it."), Whose);
        if ((named ?? await Giver(one, turn, cancellation)) is not { } next)
            return ItemForms.Refuse(new Refusal("I do not know who gave this to you. Name somebody."), Whose);
        if (await giving.To(next, one, one.Owner, turn, cancellation) is { } refusal)
            return ItemForms.Refuse(refusal with { Field = Whose }, Whose);
        var name = Markup.Escape((await Names.Known(turn, [next], cancellation))[next]);
        return ItemForms.Done(delivery, note, $"{name} has it now: {CommitmentWords.Title(one)}.");
    }

    /// <summary>Who had it before, else who waits for it, else whoever leads the team.</summary>
    private static async Task<PersonId?> Giver(Commitment one, Turn turn, CancellationToken cancellation)
    {
        var before = one.From is { } from ? await turn.Session.Load<Commitment>(from.ToString(), Viewer.All, cancellation) : null;
        return ((PersonId?[])[before?.Owner, one.To, (await Rising.TeamOf(turn, one, cancellation))?.Lead])
            .FirstOrDefault(person => person is not null && person != one.Owner);
    }

    private static Modal View(ItemNote note, string title, string question, string hint, bool optional) => new(
        new PlainText(title),
        [new Input(new PlainText(question), new UsersSelect { ActionId = "answer" }, optional, new PlainText(hint)) { BlockId = Whose }],
        new PlainText("Give it"), new PlainText("Cancel"))
    {
        CallbackId = CallbackId,
        PrivateMetadata = ItemForms.Write(note),
    };
}
