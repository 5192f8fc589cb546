namespace AsyncCoach.EndToEnd.Tests.Host;

public sealed class DecisionsLintTests
{
    private const string Good =
        """{"id":"d-1","what":"Default rate limit 600 rpm","why_now":"partner X took down search on Sunday","who_decides":"Hoa","definition_of_done":"601st request in a minute gets 429"}""";

    private const string Weak =
        """{"id":7,"what":"Use Okta for login","why_now":"We need Okta","who_decides":"Hoa and Tom","definition_of_done":"Login page of Jira gives 403"}""";

    [Fact]
    public async Task A_draft_is_a_line_with_the_names_of_its_faults_and_the_id_as_it_was_written()
    {
        var told = await Lint(string.Join('\n', Good, "", Weak));
        Assert.Equal((0, ""), (told.Code, told.Error));
        Assert.Equal(["""{"id":"d-1","faults":[]}""", """{"id":7,"faults":["no_reason","no_single_decider"]}"""], Lines(told.Output));
    }

    [Fact]
    public async Task A_malformed_line_is_named_by_its_number_and_does_not_stop_the_rest()
    {
        var told = await Lint(string.Join('\n', "{", "[1]", """{"what":"x"}""", """{"id":"a","what":5}""", """{"id":"\ud800","what":"\ud800"}""", Good));
        Assert.Equal(1, told.Code);
        Assert.Equal("""{"id":"d-1","faults":[]}""", Assert.Single(Lines(told.Output)));
        Assert.Equal(
            ["line 1 is no JSON; it is left out.", "line 2 is no JSON object; it is left out.", "line 3 has no id; it is left out.", "line 4 wants text in what; it is left out.", "line 5 is no JSON; it is left out."],
            Lines(told.Error).Select(line => line[(line.IndexOf(", ", StringComparison.Ordinal) + 2)..]));
    }

    [Fact]
    public async Task Answers_that_nobody_gave_are_faults_and_no_misprint()
    {
        var told = await Lint("""{"id":"a","what":null}""");
        Assert.Equal((0, """{"id":"a","faults":["vague_what","no_reason","no_single_decider","done_not_verifiable"]}"""), (told.Code, told.Output.Trim()));
    }

    [Fact]
    public async Task Strict_ends_with_1_on_a_fault_and_explain_says_what_would_mend_it()
    {
        Assert.Equal(0, (await Lint(Good, "--strict")).Code);
        var told = await Lint(Weak, "--strict", "--explain");
        Assert.Equal(1, told.Code);
        Assert.Contains("\"answer\":\"who_decides\",\"sentence\":\"One person decides; the others are asked.\",\"example\":\"Hoa, after talking to the others\"", told.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_Markdown_is_linted_by_path_and_what_a_file_does_not_say_is_no_fault()
    {
        using var folder = new ScratchFolder();
        var weak = folder.Write(
            "0001-improve-search.md",
            """
            ---
            status: accepted
            decision-makers: Hoa, Tom
            ---
            # Improve search

            ## Context and Problem Statement

            Elasticsearch is the industry standard.

            ## Decision Outcome

            We will improve search.

            ### Confirmation

            Search works well.
            """);
        var good = folder.Write(
            "0002-search.md",
            $"# 2. Search\n\n## Status\n\nAccepted\n\n## Context\n\nPartner X took down search on Sunday. {string.Concat(Enumerable.Repeat("It was slow before. ", 30))}\n\n## Decision\n\nUse Elasticsearch instead of our own index.\n");
        var readme = folder.Write("README.md", "# How we decide\n\nWith care.\n");

        var told = await Spoken.By("decisions", "lint", folder.Path, "--strict");

        Assert.Equal(1, told.Code);
        Assert.Equal(
            [
                $$"""{"id":"{{weak}}","faults":["vague_what","not_now","no_single_decider","done_not_verifiable"]}""",
                $$"""{"id":"{{good}}","faults":[]}""",
            ],
            Lines(told.Output));
        Assert.StartsWith($"{readme} is left out. ", Assert.Single(Lines(told.Error)), StringComparison.Ordinal);
        Assert.Equal(0, (await Spoken.By("decisions", "lint", folder.Path)).Code);
        Assert.Equal(1, (await Spoken.By("decisions", "lint", readme)).Code);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_misuse()
    {
        var told = await Spoken.By("decisions", "lint", "/nowhere/drafts.jsonl");
        Assert.Equal((2, "", "/nowhere/drafts.jsonl cannot be read."), (told.Code, told.Output, told.Error.Trim()));
    }

    private static async Task<Spoken> Lint(string lines, params string[] options)
    {
        using var folder = new ScratchFolder();
        return await Spoken.By(["decisions", "lint", folder.Write("drafts.jsonl", lines), .. options]);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
