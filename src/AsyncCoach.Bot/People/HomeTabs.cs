using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.People;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.People;

/// <summary>Who has opened Home, and when it has to be looked at again.</summary>
internal static class HomeTabs
{
    public const string Kind = "home.draw";

    /// <summary>Something that this person's Home shows has changed, or may have. Costs little where they have never opened it.</summary>
    public static void Changed(Turn turn, PersonId person) =>
        turn.Session.SetAlarm(new Alarm($"{Kind}/{person}", turn.Now, Kind, person.ToString()));

    /// <summary>The same for those of them who have opened it once.</summary>
    public static async Task Changed(Turn turn, IEnumerable<PersonId?> people, CancellationToken cancellation)
    {
        var keys = people.OfType<PersonId>().Distinct().Select(person => person.ToString()).ToList();
        foreach (var tab in await turn.Session.LoadMany<HomeTab>(keys, Viewer.All, cancellation))
            Changed(turn, tab.Person);
    }

    /// <summary>Remembers what is drawn for somebody.</summary>
    public static async Task Drawn(Turn turn, PersonId person, Home home, CancellationToken cancellation)
    {
        // Read first: it stands there already for everybody who comes back.
        _ = await turn.Session.Load<HomeTab>(person.ToString(), Viewer.All, cancellation);
        turn.Session.Store(new HomeTab(person, HomePage.Fingerprint(home), turn.Now), new Change(turn.Now, person, "opened Home"));
    }
}
