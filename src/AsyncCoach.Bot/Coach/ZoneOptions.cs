using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Coach;

/// <summary>Offers time zones as somebody types a city or a country. What stands behind the action id's colon says what no choice is called.</summary>
internal sealed class ZoneOptions : IHandle<OptionsRequest>
{
    public const string ActionId = "coach.zone";
    public const string Mine = $"{ActionId}:mine";
    public const string Usual = $"{ActionId}:usual";

    /// <summary>Slack's most, less the one for no choice.</summary>
    private const int Most = 99;

    /// <summary>What no choice is called where a form allows it; null where it does not.</summary>
    public static string? None(string actionId) => actionId switch
    {
        Mine => "As Slack has it",
        Usual => "None: people are asked for theirs",
        _ => null,
    };

    public Task<Reply> Handle(OptionsRequest delivery, Turn turn, CancellationToken cancellation)
    {
        var zones = ZoneNames.Search(delivery.Typed, Most).Select(zone => Ask.ZoneOption(zone.Id));
        IReadOnlyList<Option> none = None(delivery.ActionId) is { } label ? [new Option(new PlainText(label), Ask.NoChoice)] : [];
        return Task.FromResult(new Reply { Ack = new Ack.Options([.. none, .. zones]) });
    }
}
