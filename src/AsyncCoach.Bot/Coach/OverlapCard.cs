using System.Globalization;
using System.Text;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Domain.WorkingTime;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using NodaTime;

namespace AsyncCoach.Bot.Coach;

/// <summary>What is shown of two teams.</summary>
/// <param name="Strip">Null where there is no day of both.</param>
/// <param name="IsTheirZone">The strip is by the clock of whoever looks; else by the first team's.</param>
/// <param name="NoZone">The one of the two whose zone is not known to this program.</param>
internal sealed record OverlapDay(Team First, Team Second, OverlapStrip? Strip, bool IsTheirZone, Team? NoZone);

/// <summary>Two teams' day: a sentence, a strip of half hours, and when best to meet.</summary>
internal static class OverlapCard
{
    private const string Legend = "█ both work · ░ one does";
    private const int LongestLabel = 14;
    private const int CellsALabel = 4;

    public static Message For(IReadOnlyList<OverlapDay> days, Instant now)
    {
        var blocks = new List<Block>();
        foreach (var day in days)
        {
            blocks.Add(new Section(new Mrkdwn(Markup.Escape(OverlapSentences.Shared(day, now)))));
            if (day.Strip is not { } strip)
                continue;
            blocks.Add(new RichText([new RichTextPreformatted([new TextRun(Rows(day, strip))])]));
            blocks.Add(new Context([new Mrkdwn(Markup.Escape(string.Join("\n", OverlapSentences.Besides(day, strip, now).Prepend(Legend))))]));
        }
        return new Message(Markup.Escape(string.Join("\n", days.Select(day => OverlapSentences.Shared(day, now)))), blocks);
    }

    private static string Rows(OverlapDay day, OverlapStrip strip)
    {
        string[] labels = [Label(day.First), Label(day.Second)];
        var width = labels.Max(label => label.Length) + 2;
        return string.Join('\n', [
            new string(' ', width) + Hours(strip),
            labels[0].PadRight(width) + Cells(strip.First),
            labels[1].PadRight(width) + Cells(strip.Second),
        ]);
    }

    private static string Label(Team team) => Markup.Literal(Markup.Cut(team.Name, LongestLabel));

    /// <summary>Every other hour over its first cell.</summary>
    private static string Hours(OverlapStrip strip)
    {
        var row = new StringBuilder();
        for (var cell = 0; cell < strip.First.Count; cell += CellsALabel)
        {
            var hour = (strip.Start + (OverlapStrip.HalfHour * cell)).InZone(strip.Zone).Hour.ToString("00", CultureInfo.InvariantCulture);
            row.Append(hour.PadRight(CellsALabel));
        }
        return row.ToString().TrimEnd();
    }

    private static string Cells(IEnumerable<OverlapCell> cells) => string.Concat(cells.Select(cell => cell switch
    {
        OverlapCell.Shared => '█',
        OverlapCell.Alone => '░',
        _ => '·',
    }));
}
