using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Files.Decisions;
using NodaTime;

namespace AsyncCoach.Files.Tests.Decisions;

/// <summary>What is written as a file is read again, whatever people typed.</summary>
public sealed class RoundTripTests
{
    private static readonly PersonId Hoa = new(new WorkspaceId("T0ACME"), "U0HOA");

    private static readonly string[] Awkward =
    [
        "", "x", "We go with 600.", "# Decision", "## Consequences\n\nnone", "---\nstatus: rejected\n---", "Status: rejected\n- Deciders: nobody", "```\nnever closed", "~~~~\n## Context\n~~~~",
        "a\r\nb\rc", "  indented", "    code", "trailing  \n\n\n", "\n\nleading", "👩‍👩‍👧‍👦 emoji", "עברית \u202bRTL\u202c", "日本語\n=====", "heading\n---", "<!-- hidden -->", "<!-- never closed",
        "* a\n* b\n\n1. c", "| a | b |\n|---|---|", "[x](y.md) superseded by [z](0001-z.md)", "Supersedes 3", "asynccoach: '0 {}'", "\u2028line\u0085break\f", "it's \"quoted\" \\ back", "1. First",
        "{template}", "Title", "{", "&amp; &lt;", "#", "\t", "## More Information\n\n### Confirmation\n\nx", "**Decision:** no", "> ## Decision\n> quoted", "### Consequences\n\n- a\n\n### Confirmation",
    ];

    [Fact]
    public void Every_answer_comes_back_as_it_was_typed_whatever_stands_in_the_others()
    {
        var chance = new Random(20261120);
        string Any() => Awkward[chance.Next(Awkward.Length)] + (chance.Next(4) == 0 ? "\n\n" + Awkward[chance.Next(Awkward.Length)] : "");
        for (var round = 0; round < 400; round++)
        {
            var text = new DecisionText(
                round < Awkward.Length && Awkward[round].Trim().Length > 0 ? Awkward[round] : "What " + Any(), Any(), Any(), Any(), Any(), Any(),
                chance.Next(3) == 0 ? null : "Title " + Any(), Any(), Any());
            var decision = Decided with
            {
                Number = round + 1,
                State = Enum.GetValues<DecisionState>().Where(state => state is not (DecisionState.Draft or DecisionState.Undone)).ElementAt(chance.Next(6)),
                Text = text,
                Note = Any(),
                Origin = chance.Next(2) == 0 ? null : new Origin(Any(), "1f") { Status = Any(), Deciders = [Any(), Any()], Consulted = [Any()], Date = new LocalDate(2020, 2, 29) },
            };
            Same(decision, MadrFile.Write(decision, DecisionNames.Of(decision, person => person.User + Any())));
            Same(decision, DecisionLines.Read(DecisionLines.Line(decision)));
        }
    }

    [Fact]
    public void An_ordinary_decision_is_a_file_that_people_and_their_tools_read()
    {
        var file = MadrFile.Write(
            Decided with { Supersedes = new DecisionId(Guid.NewGuid()), Text = Decided.Text with { Consequences = "### Good\n\nSearch stays up." } },
            DecisionNames.Of(Decided, _ => "Hòa, who decides"), supersedes: new MadrFile.Neighbour("0003-no-limit.md"));

        Assert.Equal(
            """
            # Default rate limit 600

            - Status: accepted
            - Date: 2026-05-05
            - Deciders: Hòa, who decides

            ## Status

            accepted

            Supersedes [0003-no-limit](0003-no-limit.md)

            ## Context and Problem Statement

            Partner X took down search on Sunday.

            ## Decision Outcome

            Default rate limit 600

            ## Consequences

            ### Good

            Search stays up.

            ## Confirmation

            Request 601 gets a 429.

            """,
            file[(file.IndexOf("---\n\n", StringComparison.Ordinal) + 5)..]);
        var front = file.Split('\n');
        Assert.Equal(["---", "status: \"accepted\"", "date: 2026-05-05", "decision-makers: \"Hòa, who decides\""], front[..4]);
        Assert.StartsWith("asynccoach: '", front[4], StringComparison.Ordinal);
        Assert.Equal(["", "---"], front[5..7]);
    }

    [Fact]
    public void A_file_that_somebody_has_changed_says_what_it_says_now_and_still_whose_record_it_is()
    {
        var file = MadrFile.Write(Decided, DecisionNames.Of(Decided, _ => "Hoa")).Replace("Request 601 gets a 429.", "Request 601 waits.", StringComparison.Ordinal);
        var read = DecisionFile.Read(file, "0012-x.md").Value!;
        Assert.False(read.IsAsWritten);
        Assert.Equal((Decided.Id, "Request 601 waits."), (read.Kept!.Id, read.Text.Done));
        Assert.True(MadrFile.SaysTheStateOf(read.Kept, read));
    }

    [Fact]
    public void Windows_line_ends_are_no_change() =>
        Same(Decided, MadrFile.Write(Decided, DecisionNames.Of(Decided, _ => "Hoa")).ReplaceLineEndings("\r\n"));

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("{\"id\":\"0198a1f000007000800000000000001f\",\"state\":\"draft\",\"text\":{\"what\":\"x\",\"why_now\":\"\",\"done\":\"\"}}")]
    [InlineData("{\"id\":\"0198a1f000007000800000000000001f\",\"state\":\"99\",\"text\":{\"what\":\"x\",\"why_now\":\"\",\"done\":\"\"}}")]
    [InlineData("{\"id\":\"0198a1f000007000800000000000001f\",\"state\":\"open\",\"text\":{\"what\":null,\"why_now\":\"\",\"done\":\"\"}}")]
    [InlineData("{\"id\":\"x\",\"state\":\"open\"}")]
    public void A_line_that_is_no_record_is_refused(string line) => Assert.True(DecisionLines.Read(line).Refused);

    [Fact]
    public void Csv_is_quoted_and_holds_no_formula()
    {
        var decision = Decided with { Text = Decided.Text with { What = "=HYPERLINK(\"http://x\")", WhyNow = "a,b\r\n\"c\"", Area = "-1+1", Done = "@cmd" } };
        Assert.Equal(
            "D-12,\"'=HYPERLINK(\"\"http://x\"\")\",decided,\"'=HYPERLINK(\"\"http://x\"\")\",\"a,b\r\n\"\"c\"\"\",Hoa,'@cmd,,,'-1+1,,,,2026-05-05,C0PAYMENTS,,,",
            DecisionCsv.Line(decision, DecisionNames.Of(decision, _ => "Hoa"), _ => ""));
        Assert.Equal(18, DecisionCsv.Header.Split(',').Length);
    }

    private static Decision Decided { get; } = new()
    {
        Id = new DecisionId(Guid.Parse("0198a1f0-0000-7000-8000-000000000001")),
        Number = 12,
        State = DecisionState.Decided,
        Text = new DecisionText("Default rate limit 600", "Partner X took down search on Sunday.", "Request 601 gets a 429."),
        Decider = Hoa,
        Recorder = Hoa,
        Channel = new ChannelId("C0PAYMENTS"),
        CreatedAt = Instant.FromUtc(2026, 5, 5, 12, 0),
        RecordedAt = Instant.FromUtc(2026, 5, 5, 12, 0),
        DecidedAt = Instant.FromUtc(2026, 5, 5, 23, 59, 59) + Duration.FromMilliseconds(125),
        DecidedBy = Hoa,
        ChangedAt = Instant.FromUtc(2026, 5, 5, 12, 0),
    };

    private static void Same(Decision decision, string file)
    {
        var read = DecisionFile.Read(file, MadrFile.NameOf(decision));
        Assert.False(read.Refused, read.Refused ? $"{read.Refusals[0].Sentence}\n{file}" : "");
        Assert.True(read.Value.IsAsWritten, file);
        Assert.Equal(decision.Text, read.Value.Text);
        Same(decision, read.Value.Kept! with { Text = read.Value.Text });
    }

    private static void Same(Decision decision, Answer<Decision> read)
    {
        Assert.False(read.Refused);
        Same(decision, read.Value);
    }

    private static void Same(Decision decision, Decision read) => Assert.Equal(DecisionLines.Line(decision), DecisionLines.Line(read));
}
