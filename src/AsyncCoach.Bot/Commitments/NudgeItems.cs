using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Commitments;

/// <summary>Reads commitments for their owner's eyes.</summary>
internal sealed class NudgeItems(OwedKinds kinds)
{
    /// <summary>Those that are open in truth, in the order given.</summary>
    public async Task<IReadOnlyList<NudgeItem>> Of(
        PersonTime me, IReadOnlyList<(Commitment Commitment, NudgeReason Reason)> named, Turn turn, CancellationToken cancellation)
    {
        var open = named.Where(one => one.Commitment.IsOpen && one.Commitment.Owner == me.Person).ToList();
        var readable = await turn.Session.LoadMany<Commitment>(
            open.ConvertAll(one => one.Commitment.Id.ToString()), new Viewer.Person(me.Person), cancellation);
        var mine = readable.Select(one => one.Id).ToHashSet();
        List<NudgeItem> items = [];
        foreach (var (one, reason) in open)
        {
            if (kinds.For(one) is not { } owed)
                continue;
            var hidden = !mine.Contains(one.Id);
            var line = hidden ? await Hidden(one, turn, cancellation) : await owed.Read(one, turn, cancellation);
            if (line is null)
                continue;
            var warning = await Warning(one, line, owed, me, turn, cancellation);
            var before = one.From is { } from ? await turn.Session.Load<Commitment>(from.ToString(), Viewer.All, cancellation) : null;
            var (passed, came) = (await Passed(one, before, line, owed, me, turn, cancellation), await Came(one, before, turn, cancellation));
            items.Add(new NudgeItem(one, reason, owed.Heading, line, hidden, warning, passed, came));
        }
        return items;
    }

    /// <summary>It exists, and whom to ask: nothing of what it is about.</summary>
    private static async Task<OwedLine> Hidden(Commitment one, Turn turn, CancellationToken cancellation)
    {
        var asks = await Owner(one.From, turn, cancellation) ?? one.To ?? one.Audience.Named.Select(person => (PersonId?)person).FirstOrDefault(person => person != one.Owner);
        var whom = asks is { } person ? $"; ask {Markup.Escape((await Names.Known(turn, [person], cancellation))[person])}" : "";
        var line = one.Audience.Channel is null ? $"an item that you are not part of{whom}" : $"an item in a channel you are not in{whom}";
        return new OwedLine(line, $"{CommitmentWords.Capital(line)}.", []);
    }

    /// <summary><em>Unless you accept it or name a time, I will ask Ruth at 12:00.</em></summary>
    private static async Task<string> Warning(Commitment one, OwedLine line, IOwed owed, PersonTime me, Turn turn, CancellationToken cancellation)
    {
        if (one.Due is not { } due || due > turn.Now || me.Calendar is not { } calendar)
            return "";
        var was = $"{CommitmentWords.Capital(line.Line)} was due {CommitmentWords.At(due, turn.Now, calendar.Zone)}.";
        var up = one.Course.Grace is { } grace ? calendar.AddWorkingTime(Instant.Max(due, one.WarnedAt ?? turn.Now), grace) : null;
        if (up is { } at && await Rising.Next(turn, one, cancellation) is { } next)
        {
            var name = Markup.Escape((await Names.Known(turn, [next], cancellation))[next]);
            return $"{was} Unless you {owed.Act} or name a time, I will ask {name} {CommitmentWords.At(at, turn.Now, calendar.Zone)}.";
        }
        return one.To is { } to && to != one.Owner ? $"{was} {Markup.Escape((await Names.Known(turn, [to], cancellation))[to])} waits for it." : was;
    }

    /// <summary><em>… has not been picked up since 09:00. Tom knows that I am writing to you. It comes to you as London's lead.</em></summary>
    private static async Task<string> Passed(
        Commitment one, Commitment? missed, OwedLine line, IOwed owed, PersonTime me, Turn turn, CancellationToken cancellation)
    {
        if (one.Step == 0 || missed is null || me.Calendar is not { } calendar)
            return "";
        var name = Markup.Escape((await Names.Known(turn, [missed.Owner], cancellation))[missed.Owner]);
        var team = await Rising.TeamOf(turn, one with { Owner = missed.Owner }, cancellation);
        var role = team is null ? "" : $" It comes to you as {Markup.Escape(team.Name)}’s {(team.Lead == one.Owner ? "lead" : "backup")}.";
        return $"{CommitmentWords.Capital(line.Line)} has not been {owed.Acted} since {CommitmentWords.Moment(missed.OpenedAt, turn.Now, calendar.Zone)}. "
            + $"{name} knows that I am writing to you. Could you take it, or name someone?{role}";
    }

    /// <summary><em>It was Tom’s until now.</em></summary>
    private static async Task<string> Came(Commitment one, Commitment? before, Turn turn, CancellationToken cancellation) =>
        one.Step == 0 && before is not null && before.Owner != one.Owner
            ? $"It was {Markup.Escape((await Names.Known(turn, [before.Owner], cancellation))[before.Owner])}’s until now."
            : "";

    private static async Task<PersonId?> Owner(CommitmentId? id, Turn turn, CancellationToken cancellation) =>
        id is { } one ? (await turn.Session.Load<Commitment>(one.ToString(), Viewer.All, cancellation))?.Owner : null;
}
