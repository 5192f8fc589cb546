using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Tests.Decisions;

/// <summary>Records that came from files, as people in Slack see them.</summary>
public sealed class ImportedTests
{
    private static Decision Imported(string title) => new()
    {
        Id = new DecisionId(Guid.NewGuid()),
        State = DecisionState.Withdrawn,
        Text = new DecisionText("We keep invoices in <one> table.", "", "", Title: title, Consequences: "* Good, because *one* query finds them."),
        Channel = new ChannelId(Office.General),
        Origin = new Origin("billing/0007-one-table.md", "00ff")
        {
            Status = "Deprecated & frozen",
            Date = new LocalDate(2019, 3, 31),
            Deciders = ["Ana M.", "<@U0TOM>"],
            Consulted = ["the auditors"],
        },
        RecordedAt = Instant.FromUtc(2019, 3, 31, 0, 0),
        CreatedAt = Instant.FromUtc(2026, 5, 5, 12, 0),
        ChangedAt = Instant.FromUtc(2026, 5, 5, 12, 0),
    };

    [Fact]
    public async Task It_shows_its_title_whom_its_file_names_and_what_its_file_does_not_say()
    {
        await using var office = await Office.Open();
        await Keep(office, Imported("One table for <all> invoices"));
        Golden.Is("imported-hit", (await office.Tom.Types("/decisions invoices")).Message);
        Golden.Is("imported-detail", (await office.Tom.Types("/decisions D-1")).Message);
    }

    [Fact]
    public async Task One_that_names_nobody_says_so_and_its_form_opens_for_a_reader()
    {
        await using var office = await Office.Open();
        await Keep(office, Imported("Invoices") with { State = DecisionState.Open, RecordedAt = null, Origin = new Origin("notes.md", "01") });
        var found = await office.Tom.Types("/decisions invoices");
        Assert.Contains("who decides is not recorded", found.Text, StringComparison.Ordinal);
        var detail = (await office.Tom.Types("/decisions D-1")).Text;
        Assert.Contains("Imported from notes.md", detail, StringComparison.Ordinal);
        Assert.Contains("why, who decides, what done means", detail, StringComparison.Ordinal);
        var form = await office.Tom.Presses("Details", found.Message);
        Assert.StartsWith("D-1 · Open", form.Form.View.Title.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_decided_is_found_by_the_name_that_the_file_gives()
    {
        await using var office = await Office.Open();
        await Keep(office, Imported("Invoices"));
        Assert.StartsWith("One decision for ana", (await office.Tom.Types("/decisions ana")).Text, StringComparison.Ordinal);
    }

    private static async Task Keep(Office office, Decision decision)
    {
        var session = office.Store.Open(new WorkspaceId(Office.Acme));
        session.Store(decision, new Change(decision.ChangedAt, null, "imported"), drawNumber: true);
        Assert.IsType<Commit.Committed>(await session.Commit());
    }
}
