using AsyncCoach.Bot.Commitments;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Tests.Commitments;

/// <summary>A habit that only tests have: chores that people owe each other. It gives them to whoever they go to, and writes down that it did.</summary>
internal sealed class Chores : IOwed
{
    public const string Kind = "test.chore";

    public string Heading => "Chores";

    public string Act => "do it";

    public string Acted => "done";

    /// <summary>Whom chores were given to, by subject.</summary>
    public List<(string Subject, PersonId Next, PersonId? By)> Given { get; } = [];

    /// <summary>What refuses to be given away.</summary>
    public string? Refusal { get; set; }

    public Task<OwedLine?> Read(Commitment commitment, Turn turn, CancellationToken cancellation) => Task.FromResult<OwedLine?>(new OwedLine(
        Markup.Escape(commitment.Title),
        $"{Markup.Escape(commitment.Title)} is yours.",
        [new Button(new PlainText("Done"), commitment.Subject) { ActionId = "test.done" }]));

    public Task<Refusal?> GiveTo(PersonId next, Commitment commitment, PersonId? by, Turn turn, CancellationToken cancellation)
    {
        if (Refusal is { } sentence)
            return Task.FromResult<Refusal?>(new Refusal(sentence));
        Given.Add((commitment.Subject, next, by));
        return Task.FromResult<Refusal?>(null);
    }
}

/// <summary>What tests of the engine do that no habit of the bot does for them.</summary>
internal static class Engine
{
    public static Task<Office> Open() => Office.Open(habits: bot => bot.Owes<Chores>(Chores.Kind));

    public static Commitment Chore(this Office office, Colleague owner, string title, Course? course = null, Term? term = null, Colleague? to = null, string? channel = Office.General) => new()
    {
        Id = CommitmentId.New(),
        Kind = Chores.Kind,
        Subject = $"chore/{title}",
        Audience = new Audience(channel is null ? null : new ChannelId(channel), [owner.Id, .. to is null ? (PersonId[])[] : [to.Id]]),
        Title = title,
        Owner = owner.Id,
        To = to?.Id,
        Term = term ?? Term.Open,
        Course = course ?? Course.Quiet,
        OpenedAt = office.Product.Now,
    };

    /// <summary>Opens it as a habit would, and lets the bot do what follows.</summary>
    public static async Task<Commitment> Owes(this Office office, Commitment commitment)
    {
        await office.Do(turn => Owing.Open(turn, commitment, null, default));
        return commitment;
    }

    public static Task Settles(this Office office, Commitment commitment, CommitmentState how = CommitmentState.Kept) =>
        office.Do(turn => Owing.Close(turn, commitment.Subject, null, how, null, default));

    /// <summary>A team of Tom, Ana and Hoa that Hoa leads and Priya stands in for, by the hours of each one's own zone.</summary>
    public static Task Team(this Office office) => office.Do(turn =>
    {
        turn.Session.Store(
            new Team
            {
                Id = new TeamId("0123456789abcdef0123456789abcdef"),
                Name = "London",
                Zone = "Europe/London",
                Lead = office.Hoa.Id,
                Backup = office.Priya.Id,
                Members = [office.Tom.Id, office.Ana.Id],
            },
            new Change(turn.Now, null, "made"));
        return Task.CompletedTask;
    });

    public static Task Has(this Office office, Profile profile) => office.Do(async turn =>
    {
        await turn.Session.Load<Profile>(profile.Person.ToString(), Viewer.All, default);
        turn.Session.Store(profile, new Change(turn.Now, profile.Person, "said"));
        Owing.LookAt(turn, profile.Person);
    });

    public static async Task Do(this Office office, Func<Turn, Task> work)
    {
        var turn = new Turn(office.Store.Open(new WorkspaceId(Office.Acme)), office.Product.Now, office.Wire.Now);
        await work(turn);
        Assert.IsType<Commit.Committed>(await turn.Session.Commit());
        await office.Quiet();
    }

    public static async Task<IReadOnlyList<Commitment>> OwedBy(this Office office, Colleague owner) =>
        await Owing.By(new Turn(office.Store.Open(new WorkspaceId(Office.Acme)), office.Product.Now, office.Wire.Now), owner.Id, default);

    /// <summary>Lets time pass until an instant, with the alarms between rung when they are due.</summary>
    public static async Task Until(this Office office, Instant at)
    {
        await office.Quiet();
        while (await office.Store.Alarms.Earliest(default) is { } next && next <= at)
        {
            office.Passes(Duration.Max(next - office.Product.Now, Duration.Zero));
            await office.Quiet();
        }
        office.Passes(at - office.Product.Now);
        await office.Quiet();
    }

    public static IReadOnlyList<Posted> Told(this Office office, Colleague who) => [.. office.Slack.Messages.Where(message => message.Channel == $"D{who.User[1..]}")];
}
