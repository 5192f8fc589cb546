using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Coach;

/// <summary>Offers the user groups that Slack last listed; the list itself is read behind the request.</summary>
internal sealed class GroupOptions : IHandle<OptionsRequest>
{
    public const string ActionId = "coach.group";
    private const int Most = 99;

    public async Task<Reply> Handle(OptionsRequest delivery, Turn turn, CancellationToken cancellation)
    {
        var known = await turn.Session.Load<UserGroupList>(UserGroupList.OnlyKey, Viewer.All, cancellation);
        if (known is null)
            await GroupsRound.Refresh(turn, cancellation);
        var none = known switch
        {
            null => "None (Slack is asked for the groups: look again in a moment)",
            { Problem: { } problem } => problem,
            _ => "None: the people named above",
        };
        var typed = delivery.Typed.Trim().TrimStart('@');
        var found = (known?.Groups ?? []).Where(group =>
            group.Handle.Contains(typed, StringComparison.OrdinalIgnoreCase) || group.Name.Contains(typed, StringComparison.OrdinalIgnoreCase));
        return new Reply
        {
            Ack = new Ack.Options(
            [
                new Option(new PlainText(Markup.Cut(none, 75)), Ask.NoChoice),
                .. found.OrderBy(group => group.Handle, StringComparer.Ordinal).Take(Most).Select(group => Option(group.Id, Label(group))!),
            ]),
        };
    }

    /// <summary>How a chosen group reads; null where none is chosen, its id where it is not listed.</summary>
    public static async Task<string?> Name(Turn turn, string? group, CancellationToken cancellation)
    {
        if (group is null)
            return null;
        var known = await turn.Session.Load<UserGroupList>(UserGroupList.OnlyKey, Viewer.All, cancellation);
        return known?.Groups.FirstOrDefault(one => one.Id == group) is { } found ? Label(found) : group;
    }

    public static Option? Option(string? id, string? name) => id is null ? null : new Option(new PlainText(Markup.Literal(Markup.Cut(name ?? id, 75))), id);

    private static string Label(UserGroupName group) => $"@{group.Handle} · {group.Name}";
}
