using System.Text.Json;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Storage.Decisions;
using NodaTime;

namespace AsyncCoach.Storage.Tests.Decisions;

public sealed class StoredDecisionTests
{
    [Fact]
    public void One_that_was_stored_before_records_came_from_files_is_read_as_it_was()
    {
        const string Stored =
            """
            {"id":"0198a1f000007000800000000000001f","number":7,"state":"decided","text":{"what":"Limit 600.","why_now":"Sunday.","done":"429.","area":"","options":"","links":""},
             "decider":"T1/U1","consulted":[],"recorder":"T1/U2","channel":"C1","to_confirm":false,"note":"","created_at":1,"recorded_at":2,"changed_at":3,
             "audience":{"channel":"C1","named":["T1/U2","T1/U1"]},"in_force":true}
            """;

        var read = JsonSerializer.Deserialize(Stored, DecisionMap.Map.Json)!;

        Assert.Equal((7, new PersonId(new WorkspaceId("T1"), "U2"), null), (read.Number, read.Recorder, read.Origin));
        Assert.Equal(new DecisionText("Limit 600.", "Sunday.", "429."), read.Text);
        Assert.Equal("Limit 600.", DecisionTitle.Of(read));
    }

    [Fact]
    public void One_from_a_file_is_stored_whole_and_without_a_recorder()
    {
        var imported = new Decision
        {
            Id = new DecisionId(Guid.NewGuid()),
            State = DecisionState.Superseded,
            Text = DecisionText.Empty with { Title = "Limit", Consequences = "Waiting.", More = "## Links" },
            Origin = new Origin("a/0001-limit.md", "1f") { Status = "superseded", Date = new LocalDate(2020, 2, 29), Deciders = ["Ana"], Informed = ["all"] },
        };

        var read = JsonSerializer.Deserialize(JsonSerializer.Serialize(imported, DecisionMap.Map.Json), DecisionMap.Map.Json)!;

        Assert.Null(read.Recorder);
        Assert.Equal(imported.Text, read.Text);
        Assert.Equal(("a/0001-limit.md", "1f", "superseded", new LocalDate(2020, 2, 29)), (read.Origin!.Path, read.Origin.Digest, read.Origin.Status, read.Origin.Date!.Value));
        Assert.Equal(["Ana"], read.Origin.Deciders);
        Assert.Empty(read.Origin.Consulted);
        Assert.Equal(["all"], read.Origin.Informed);
    }
}
