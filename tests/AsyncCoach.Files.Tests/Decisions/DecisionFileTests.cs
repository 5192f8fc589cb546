using AsyncCoach.Domain.Decisions;
using AsyncCoach.Files.Decisions;
using NodaTime;

namespace AsyncCoach.Files.Tests.Decisions;

public sealed class DecisionFileTests
{
    [Fact]
    public void Madr_4_is_read_whole()
    {
        var read = Read(
            """
            ---
            # These are optional metadata elements.
            status: "superseded by [ADR-0021](0021-one-queue-for-all.md)"
            date: 2024-02-29
            decision-makers: [Ana Lima, "Nguyễn Văn Hòa"]
            consulted: the payments team, Tom
            informed:
              - everybody
            ---

            # Put `retries` in the [queue](https://example.com)

            <!-- This is an optional element. -->
            ## Context and Problem Statement

            Partner X calls twice.

            ```markdown
            ## Decision Outcome
            this is an example
            ```

            ## Decision Drivers

            * cost

            ## Considered Options

            * queue
            * cron

            ## Decision Outcome

            Chosen option: "queue", because it waits.

            ### Consequences

            * Good, because nothing is lost.

            ### Confirmation

            A test kills the broker.

            ## Pros and Cons of the Options

            ### cron

            * Bad, because #1 is late.

            ## More Information

            None.
            """);

        Assert.Equal("Put retries in the queue", read.Title);
        Assert.Equal((DecisionState.Superseded, new LocalDate(2024, 2, 29)), (read.State, read.Date!.Value));
        Assert.Equal(["Ana Lima", "Nguyễn Văn Hòa"], read.Deciders);
        Assert.Equal(["the payments team", "Tom"], read.Consulted);
        Assert.Equal(["everybody"], read.Informed);
        Assert.Equal([new Reference("0021-one-queue-for-all.md", 21)], read.SupersededBy);
        Assert.Equal(
            new DecisionText(
                "Chosen option: \"queue\", because it waits.",
                "Partner X calls twice.\n\n```markdown\n## Decision Outcome\nthis is an example\n```\n\n## Decision Drivers\n\n* cost",
                "A test kills the broker.",
                Options: "* queue\n* cron\n\n## Pros and Cons of the Options\n\n### cron\n\n* Bad, because #1 is late.",
                Title: "Put retries in the queue",
                Consequences: "* Good, because nothing is lost.",
                More: "## More Information\n\nNone."),
            read.Text);
        Assert.Empty(read.Notes);
    }

    [Fact]
    public void Madr_2_is_read_with_its_list_of_facts_and_its_consequences_by_sign()
    {
        var read = Read(
            """
            # Use CRDTs

            * Status: accepted
            * Deciders: Ana and @tom
            * Date: 2019-03-31

            Technical Story: #12

            ## Context and Problem Statement

            Edits cross.

            ## Decision Outcome

            Chosen option: CRDTs.

            ### Positive Consequences

            * merges

            ### Negative Consequences

            * memory

            ## Links

            * [Refined by](0005-example.md)
            """);

        Assert.Equal((DecisionState.Decided, "accepted", new LocalDate(2019, 3, 31)), (read.State, read.Status, read.Date!.Value));
        Assert.Equal(["Ana", "@tom"], read.Deciders);
        Assert.Equal("Chosen option: CRDTs.", read.Text.What);
        Assert.Equal("### Positive Consequences\n\n* merges\n\n### Negative Consequences\n\n* memory", read.Text.Consequences);
        Assert.Equal("* [Refined by](0005-example.md)", read.Text.Links);
        Assert.Equal("Technical Story: #12", read.Text.More);
        Assert.Empty(read.SupersededBy);
    }

    [Fact]
    public void Nygards_form_is_read_with_windows_line_ends_and_links_in_its_status()
    {
        var read = Read(
            "\uFEFF# 9. Help scripts\r\n\r\nDate: 2016-02-16\r\n\r\n## Status\r\n\r\nAccepted\r\n\r\nSupercedes [3. Single command](0003-single-command.md)\r\n\r\n"
            + "Amends [4. Markdown](0004-markdown.md)\r\n\r\n## Context\r\n\r\nIt is hard.\r\n\r\n## Decision\r\n\r\nWe help.\r\nAlways.\r\n\r\n## Consequences\r\n\r\n### Risks\r\nNone.\r\n",
            "doc/adr/0009-help-scripts.md");

        Assert.Equal(("Help scripts", DecisionState.Decided, new LocalDate(2016, 2, 16)), (read.Title, read.State, read.Date!.Value));
        Assert.Equal([new Reference("0003-single-command.md", 3)], read.Supersedes);
        Assert.Equal(new DecisionText("We help.\nAlways.", "It is hard.", "", Title: "Help scripts", Consequences: "### Risks\n\nNone."), read.Text);
        Assert.Empty(read.Deciders);
    }

    [Fact]
    public void Log4brains_is_read()
    {
        var read = Read(
            """
            # Avoid default exports

            - Status: superseded by [20210117-named](20210117-named.md)
            - Deciders: Thomas, Ana
            - Date: 2020-09-27
            - Tags: lint

            ## Decision

            No defaults.

            ## Links

            - Supersedes [20200101-old](20200101-old.md)
            - [Source](https://example.com/replaces/1.md)
            """,
            "20200927-avoid.md");

        Assert.Equal(DecisionState.Superseded, read.State);
        Assert.Equal(["20210117-named.md"], read.SupersededBy.Select(other => other.Path));
        Assert.Equal(["20200101-old.md"], read.Supersedes.Select(other => other.Path));
        Assert.Equal("", read.Text.WhyNow);
        Assert.Equal("- Tags: lint", read.Text.More);
    }

    [Fact]
    public void What_people_write_by_themselves_is_read_by_its_labels()
    {
        var read = Read(
            """
            # ADR-7: Two regions

            | Status | ✅ Approved |
            | --- | --- |
            | Date | 5 May 2026 |
            | Decision makers | Ana<br>Tom |

            **Background:** One region fails.

            **Decision**

            We run *two*.
            """);

        Assert.Equal(("Two regions", DecisionState.Decided, new LocalDate(2026, 5, 5)), (read.Title, read.State, read.Date!.Value));
        Assert.Equal(["Ana", "Tom"], read.Deciders);
        Assert.Equal(("We run *two*.", "One region fails."), (read.Text.What, read.Text.WhyNow));
    }

    private static DecisionRecord Read(string text, string path = "0001-x.md")
    {
        var read = DecisionFile.Read(text, path);
        Assert.False(read.Refused, read.Refused ? read.Refusals[0].Sentence : "");
        return read.Value;
    }
}
