using AsyncCoach.Domain.Decisions;
using AsyncCoach.Files.Decisions;
using NodaTime;

namespace AsyncCoach.Files.Tests.Decisions;

public sealed class AwkwardFileTests
{
    [Fact]
    public void Nothing_is_invented_for_what_is_not_there()
    {
        var read = Read("# Cache\n\n## Decision\n\nWe cache.");

        Assert.Equal(DecisionText.Empty with { What = "We cache.", Title = "Cache" }, read.Text);
        Assert.Equal((DecisionState.Decided, "", null), (read.State, read.Status, read.Date));
        Assert.Empty(read.Deciders.Concat(read.Consulted).Concat(read.Informed));
        Assert.Equal(["It has no status; a decision stands in it, so it counts as decided."], read.Notes);
    }

    [Theory]
    [InlineData("", "It has no title: its first heading is none, and no front matter names one.")]
    [InlineData("just words", "It has no title: its first heading is none, and no front matter names one.")]
    [InlineData("# {short title, representative of solved problem and found solution}\n\n## Decision Outcome\n\n{…}", "It is a template.")]
    [InlineData("# How to run it\n\n## Background\n\nwords", "No heading says what was decided, and it has no status.")]
    [InlineData("# Fence\n\n~~~\n## Decision\n~~~", "No heading says what was decided, and it has no status.")]
    [InlineData("# PK\u0003\u0004\0\0", "It is not text.")]
    public void What_is_no_record_is_refused_with_its_reason(string text, string reason) =>
        Assert.Equal(reason, Assert.Single(DecisionFile.Read(text, "0001-x.md").Refusals).Sentence);

    [Theory]
    [InlineData("Accepted", "decided")]
    [InlineData("**ACCEPTED** (2020-01-01)", "decided")]
    [InlineData("~~Proposed~~ Accepted", "decided")]
    [InlineData("![approved](https://img.shields.io/x)", "decided")]
    [InlineData("Not accepted yet", "open")]
    [InlineData("Draft, to be accepted", "open")]
    [InlineData("Accepted\n\nSuperceded by [2. x](0002-x.md)", "superseded")]
    [InlineData("Superseded by ADR-0012", "superseded")]
    [InlineData("* 2020-01-01 proposed\n* 2020-02-01 rejected", "declined")]
    [InlineData("Deprecated: nobody uses it", "withdrawn")]
    [InlineData("Implemented. Parts of this were superseded by ADR-020.", "done")]
    [InlineData("implemented", "done")]
    [InlineData("akzeptiert", "decided")]
    [InlineData("Proposta", "open")]
    [InlineData("like, whatever", "open")]
    public void A_status_is_understood_in_many_spellings(string status, string expected) =>
        Assert.Equal(expected, Read($"# T\n\n## Status\n\n{status}\n\n## Decision\n\nD").State.ToString().ToLowerInvariant());

    [Theory]
    [InlineData("2026-05-05", "2026-05-05")]
    [InlineData("2026/5/5 14:00", "2026-05-05")]
    [InlineData("20260505", "2026-05-05")]
    [InlineData("5th of May, 2026", null)]
    [InlineData("5th May 2026", "2026-05-05")]
    [InlineData("May 5, 2026", "2026-05-05")]
    [InlineData("05.04.2026", "2026-04-05")]
    [InlineData("31/01/2026", "2026-01-31")]
    [InlineData("01/31/2026", "2026-01-31")]
    [InlineData("03/04/2026", null)]
    [InlineData("2026-02-30", null)]
    [InlineData("May 2026", null)]
    [InlineData("Q2", null)]
    public void A_date_that_could_be_two_days_is_none(string date, string? expected) =>
        Assert.Equal(expected, Read($"# T\n\nDate: {date}\n\n## Decision\n\nD").Date?.ToString("uuuu-MM-dd", null));

    [Theory]
    [InlineData("1. Record decisions", "Record decisions")]
    [InlineData("ADR-0012: Limit", "Limit")]
    [InlineData("[ADR 12] Limit", "Limit")]
    [InlineData("0012 - Limit", "Limit")]
    [InlineData("3 replicas per shard", "3 replicas per shard")]
    [InlineData("2026 budget", "2026 budget")]
    [InlineData("ADR 12", "ADR 12")]
    [InlineData("Use \\*args\\* &amp; `kwargs` ##", "Use *args* & kwargs")]
    public void A_title_is_read_without_its_number(string heading, string expected) => Assert.Equal(expected, Read($"# {heading}\n\n## Decision\n\nD").Title);

    [Fact]
    public void Front_matter_that_is_no_yaml_is_read_by_its_lines()
    {
        var read = Read("---\nstatus: accepted\ndeciders: @ana, @tom\ndate: 2024-01-02\n---\n# T\n\n## Decision\n\nD");
        Assert.Equal(("accepted", new LocalDate(2024, 1, 2)), (read.Status, read.Date!.Value));
        Assert.Equal(["@ana", "@tom"], read.Deciders);
    }

    [Fact]
    public void Front_matter_made_to_explode_is_read_without_following_it()
    {
        var bomb = "a: &a [x, x]\n" + string.Concat(Enumerable.Range(0, 40).Select(n => $"k{n}: &k{n} [{string.Join(',', Enumerable.Repeat($"*{(n == 0 ? "a" : $"k{n - 1}")}", 9))}]\n"));
        Assert.Equal("accepted", Read($"---\n{bomb}status: accepted\n---\n# T\n\n## Decision\n\nD").Status);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("> ")]
    [InlineData("* ")]
    [InlineData("#")]
    [InlineData("`")]
    [InlineData("_*")]
    [InlineData("<!--")]
    [InlineData("|a: ")]
    [InlineData("---\n")]
    [InlineData("\n**a**:")]
    public void No_text_takes_long_to_read_or_breaks_the_reader(string piece)
    {
        var much = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        var began = TimeProvider.System.GetTimestamp();
        DecisionFile.Read(much, "a.md");
        DecisionFile.Read($"---\n{much}\n---\n# T\n\n{much}\n\n## Status\n\n{much}\n\n## {much}\n\n{much}", "a.md");
        Assert.InRange(TimeProvider.System.GetElapsedTime(began).TotalSeconds, 0, 20);
    }

    [Fact]
    public void A_file_of_more_than_a_megabyte_is_refused() =>
        Assert.Equal("It is longer than 1 MB, the most that is read of a file.", DecisionFile.Read(new string('x', DecisionFile.Longest + 1), "a.md").Refusals[0].Sentence);

    private static DecisionRecord Read(string text, string path = "0001-x.md")
    {
        var read = DecisionFile.Read(text, path);
        Assert.False(read.Refused, read.Refused ? read.Refusals[0].Sentence : "");
        return read.Value;
    }


}
