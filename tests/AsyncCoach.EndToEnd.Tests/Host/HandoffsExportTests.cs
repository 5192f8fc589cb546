using System.Text.Json;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Host.Running;
using AsyncCoach.Host.Settings;
using AsyncCoach.Host.Verbs;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.EndToEnd.Tests.Host;

public sealed class HandoffsExportTests
{
    private static readonly PersonId Ana = new(new WorkspaceId("T0ACME"), "U0ANA");

    [Fact]
    public async Task Handoffs_are_written_down_oldest_first_and_one_that_is_being_gathered_is_not()
    {
        using var folder = new ScratchFolder();
        await Keep(folder);

        var lines = await Spoken.By("handoffs", "export", "--json", "--settings", folder.Settings());
        Assert.Equal(0, lines.Code);
        var written = lines.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["2026-05-04", "2026-05-05"], written.Select(one => one.GetProperty("date").GetString()));
        Assert.Equal("Item of day 4", written[0].GetProperty("items")[0].GetProperty("text").GetString());

        var since = await Spoken.By("handoffs", "export", "--since", "2026-05-05", "--settings", folder.Settings());
        Assert.Equal("2026-05-05  posted  between two people  1 item, 1 open  Item of day 5", since.Output.Trim());
    }

    private static async Task Keep(ScratchFolder folder)
    {
        await using var store = StoreRegistration.Open(SettingsFile.Load(folder.Settings()).Settings, Desk.Clocks, readOnly: false);
        await store.Prepare(default);
        var session = store.Open(Ana.Home);
        foreach (var day in new[] { 5, 4, 6 })
        {
            var handoff = new Handoff
            {
                Id = HandoffId.New(),
                Route = day == 5 ? null : new RouteId("r1"),
                Date = new LocalDate(2026, 5, day),
                Audience = new Audience(null, [Ana]),
                Items = [new HandoffItem { Id = HandoffItemId.New(), Text = $"Item of day {day}", AddedBy = Ana, AddedAt = Instant.FromUtc(2026, 5, day, 9, 0) }],
            };
            session.Store(
                day == 6 ? handoff : HandoffRules.Post(handoff, null, Ana, Instant.FromUtc(2026, 5, day, 20, 0)).Value!,
                new Change(Instant.FromUtc(2026, 5, day, 20, 0), Ana, "made"));
        }
        Assert.IsType<Commit.Committed>(await session.Commit());
    }
}
