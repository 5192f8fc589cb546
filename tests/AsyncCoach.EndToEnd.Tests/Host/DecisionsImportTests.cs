using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Domain.People;
using AsyncCoach.Files.Decisions;
using AsyncCoach.Host.Running;
using AsyncCoach.Host.Settings;
using AsyncCoach.Host.Verbs;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Decisions;
using NodaTime;

namespace AsyncCoach.EndToEnd.Tests.Host;

/// <summary>Decisions in files, put on record and written down again, as an operator does it.</summary>
public sealed class DecisionsImportTests : IDisposable
{
    private static readonly WorkspaceId Acme = new("T0ACME");
    private static readonly ChannelId General = new("C0GENERAL");

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_is_put_on_record_once_and_again_without_doubling()
    {
        Write("0001-limit.md", "# 1. Limit\n\nDate: 2020-05-05\n\n## Status\n\nAccepted\n\n## Decision\n\n600 a minute.");
        Write("deep/0002-retries.md", "# 2. Retries\n\n## Status\n\nProposed\n\n## Decision\n\nFive.");
        Write("README.md", "# Our decisions\n\nwords");

        var first = await Import();
        Assert.Equal(0, first.Code);
        Assert.Equal(
            "D-1  new  decided  0001-limit.md  Limit\nD-2  new  open  deep/0002-retries.md  Retries\n2 new, 0 updated, 0 unchanged, 1 not read.\n", first.Output);
        Assert.Equal("README.md: No heading says what was decided, and it has no status.\n", first.Error);

        Assert.Equal("0 new, 0 updated, 2 unchanged, 1 not read.\n", (await Import()).Output);

        Write("deep/0002-retries.md", "# 2. Retries\n\n## Status\n\nAccepted\n\n## Decision\n\nThree.");
        Assert.Equal("D-2  updated  decided  deep/0002-retries.md  Retries\n0 new, 1 updated, 1 unchanged, 1 not read.\n", (await Import()).Output);
        var kept = await Kept();
        Assert.Equal(["600 a minute.", "Three."], kept.Select(one => one.Text.What));
        Assert.Equal((General, null, null), (kept[0].Channel!.Value, kept[0].Recorder, kept[0].Decider));
        Assert.Equal(Instant.FromUtc(2020, 5, 5, 0, 0), kept[0].RecordedAt);
    }

    [Fact]
    public async Task Whichever_of_two_files_says_it_one_takes_the_others_place()
    {
        Write("0001-old.md", "# Old\n\n## Status\n\nAccepted\n\n## Decision\n\nA");
        Write("0002-older.md", "# Older\n\n## Status\n\nSuperseded by [9. New](0009-new.md)\n\n## Decision\n\nB");
        Write("0003-proposed.md", "# Maybe\n\n## Status\n\nProposed\n\nSupersedes [9](0009-new.md)\n\n## Decision\n\nC");
        Write("0009-new.md", "# New\n\n## Status\n\nAccepted\n\nSupercedes ADR-1\n\n## Decision\n\nD");
        Write("0010-lost.md", "# Lost\n\n## Status\n\nSuperseded by [x](gone.md)\n\n## Decision\n\nE");

        await Import();
        var kept = await Kept();
        Assert.Equal(["superseded", "superseded", "open", "decided", "superseded"], kept.Select(one => DecisionMap.Stored(one.State)));
        Assert.Equal([kept[3].Id, kept[3].Id, null, null, null], kept.Select(one => one.SupersededBy));
        Assert.Equal(kept[1].Id, kept[3].Supersedes);
        Assert.EndsWith("0 new, 0 updated, 5 unchanged, 0 not read.\n", (await Import()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_comes_later_takes_the_place_of_one_that_is_on_record_already()
    {
        Write("0001-old.md", "# Old\n\n## Status\n\nAccepted\n\n## Decision\n\nA");
        await Import();
        var later = Write("0002-new.md", "# New\n\n## Status\n\nAccepted\n\nSupersedes [1](0001-old.md)\n\n## Decision\n\nB");
        await Import(later);
        var kept = await Kept();
        Assert.Equal((DecisionState.Superseded, kept[1].Id), (kept[0].State, kept[0].SupersededBy!.Value));
    }

    [Fact]
    public async Task What_somebody_did_in_Slack_stays_until_the_file_says_otherwise()
    {
        Write("0001-limit.md", "# Limit\n\n## Status\n\nAccepted\n\n## Decision\n\n600.");
        await Import();
        await Change(decision => decision with { State = DecisionState.Done });
        Write("0001-limit.md", "# Limit\n\n## Status\n\nAccepted\n\n## Decision\n\n900.");
        await Import();
        Assert.Equal((DecisionState.Done, "900."), ((await Kept())[0].State, (await Kept())[0].Text.What));
        Write("0001-limit.md", "# Limit\n\n## Status\n\nDeprecated\n\n## Decision\n\n900.");
        await Import();
        Assert.Equal(DecisionState.Withdrawn, (await Kept())[0].State);
    }

    [Fact]
    public async Task The_one_decider_is_a_person_only_where_the_name_is_one_persons_and_that_person_may_read_it()
    {
        await Know("U0ANA", "Ana Lima", present: true);
        await Know("U0TOM", "Tom", present: false);
        await Know("U0SAM1", "Sam", present: true);
        await Know("U0SAM2", "Sam", present: true);
        foreach (var (name, number) in new[] { ("ana lima", 1), ("Tom", 2), ("Sam", 3), ("Ana Lima, Tom", 4), ("@U0ANA", 5) })
            Write($"000{number}-x.md", $"# X{number}\n\n- Status: accepted\n- Deciders: {name}\n\n## Decision\n\nX");
        await Import();
        Assert.Equal(["U0ANA", null, null, null, "U0ANA"], (await Kept()).Select(one => one.Decider?.User));
        Assert.Equal([["ana lima"], ["Tom"], ["Sam"], ["Ana Lima", "Tom"], ["@U0ANA"]], (await Kept()).Select(one => one.Origin!.Deciders));
    }

    [Fact]
    public async Task What_is_no_text_or_leads_out_of_the_folder_is_listed_and_stops_nothing()
    {
        File.WriteAllBytes(Path.Combine(Root, "0001-binary.md"), [0x23, 0x20, 0xff, 0xfe, 0x00]);
        File.WriteAllText(Path.Combine(Root, "0002-empty.md"), "");
        File.WriteAllText(Path.Combine(Root, "0003-huge.md"), new string('x', DecisionFolder.MostBytes + 1));
        var outside = Path.Combine(_folder.Path, "outside.md");
        File.WriteAllText(outside, "# Secret\n\n## Decision\n\nS");
        File.CreateSymbolicLink(Path.Combine(Root, "0004-link.md"), outside);
        Directory.CreateSymbolicLink(Path.Combine(Root, "loop"), Root);
        Write(".git/0005-hidden.md", "# Hidden\n\n## Decision\n\nH");
        Write("0006-fine.md", "# Fine\n\n## Decision\n\nF");

        var said = await Import();
        Assert.Equal(
            """
            0001-binary.md: It is not UTF-8 text.
            0002-empty.md: It is empty.
            0003-huge.md: It is larger than 1 MB, the most that is read of a file.
            0004-link.md: It is a link; only files are read.
            0006-fine.md: It has no status; a decision stands in it, so it counts as decided.

            """,
            said.Error);
        Assert.Equal("Fine", DecisionTitle.Of(Assert.Single(await Kept())));
    }

    [Fact]
    public async Task A_dry_run_says_the_same_and_makes_nothing_not_even_a_store()
    {
        Write("0001-limit.md", "# Limit\n\n## Decision\n\n600.");
        var said = await Spoken.By("decisions", "import", Root, "--channel", "C0GENERAL", "--workspace", "T0ACME", "--dry-run", "--settings", _folder.Settings());
        Assert.Equal("D-?  new  decided  0001-limit.md  Limit\n1 new, 0 updated, 0 unchanged, 0 not read; nothing was changed (--dry-run).\n", said.Output);
        Assert.False(File.Exists(SettingsFile.Load(_folder.Settings()).Settings.Storage.File));
    }

    [Fact]
    public async Task Asked_in_a_way_that_cannot_be_done_it_says_how()
    {
        Write("0001-limit.md", "# Limit\n\n## Decision\n\n600.");
        var nowhere = await Spoken.By("decisions", "import", Root, "--channel", "C0GENERAL", "--settings", _folder.Settings());
        Assert.Equal((2, "The store holds no workspace yet: say which with --workspace T…\n"), (nowhere.Code, nowhere.Error));
        var missing = await Spoken.By("decisions", "import", "no-such-folder", "--channel", "C0GENERAL", "--settings", _folder.Settings());
        Assert.Equal((2, "There is no file or folder no-such-folder.\n"), (missing.Code, missing.Error));
        var channel = await Spoken.By("decisions", "import", Root, "--channel", "#general", "--settings", _folder.Settings());
        Assert.Equal(2, channel.Code);
        var without = await Spoken.By("decisions", "import", Root, "--workspace", "T0ACME", "--settings", _folder.Settings());
        Assert.Equal((1, "0001-limit.md: Say with --channel where it belongs."), (without.Code, without.Error.Split('\n')[0]));
        using (var served = new StoreLock(SettingsFile.Load(_folder.Settings()).Settings.Storage))
        {
            served.Take();
            var locked = await Import();
            Assert.Equal(1, locked.Code);
            Assert.EndsWith(": stop it first.\n", locked.Error, StringComparison.Ordinal);
        }
        Write("0001-limit.md", "# Notes\n\nwords");
        Assert.Equal(1, (await Import()).Code);
    }

    [Theory]
    [InlineData("madr")]
    [InlineData("jsonl")]
    public async Task What_is_exported_is_imported_into_an_empty_store_without_loss(string format)
    {
        await Know("U0HOA", "Hoa", present: true);
        Write("0001-old.md", "# Old\n\n* Status: superseded by [2](0002-new.md)\n* Deciders: Ana, Tom\n* Date: 2019-03-31\n\n## Context\n\nA\n\n### Sub\n\n```\n# no\n```");
        Write("0002-new.md", "# New\n\n## Status\n\nDeprecated\n\n## Decision\n\nB\n\n## Consequences\n\n### Good\n\nC\n\n## Validation\n\nD");
        await Import();
        await Record("We go with 600.\r\n\r\n## Decision Outcome\r\nnot this", "---\nstatus: rejected\n---", "```\nunclosed");
        await Record("日本語 \u202bעברית 🙂", "  spaces  ", "done");

        var target = Path.Combine(_folder.Path, format == "madr" ? "out" : "out.jsonl");
        var exported = await Spoken.By("decisions", "export", "--format", format, "--out", target, "--settings", _folder.Settings());
        Assert.Equal((0, ""), (exported.Code, exported.Error));

        using var other = new ScratchFolder();
        var again = await Spoken.By("decisions", "import", target, "--workspace", "T0ACME", "--settings", other.Settings());
        Assert.Equal((0, ""), (again.Code, again.Error));
        Assert.Equal((await Kept()).Select(DecisionLines.Line), (await Kept(other)).Select(DecisionLines.Line));
        Assert.EndsWith("0 new, 0 updated, 4 unchanged, 0 not read.\n", (await Spoken.By("decisions", "import", target, "--settings", other.Settings())).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_overwrites_its_own_files_and_nobody_elses()
    {
        Write("0001-limit.md", "# Limit\n\n## Decision\n\n600.");
        await Import();
        var target = Path.Combine(_folder.Path, "out");
        Assert.Equal(0, (await Spoken.By("decisions", "export", "--format", "madr", "--out", target, "--settings", _folder.Settings())).Code);
        Assert.Equal(0, (await Spoken.By("decisions", "export", "--format", "madr", "--out", target, "--settings", _folder.Settings())).Code);
        File.WriteAllText(Path.Combine(target, "0001-limit.md"), "mine");
        var refused = await Spoken.By("decisions", "export", "--format", "madr", "--out", target, "--settings", _folder.Settings());
        Assert.Equal((1, "0001-limit.md: There is a file of that name already, and it is not this decision's.\n"), (refused.Code, refused.Error));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(target, "0001-limit.md")));
        Assert.Equal(2, (await Spoken.By("decisions", "export", "--format", "madr", "--settings", _folder.Settings())).Code);
    }

    [Fact]
    public async Task A_broken_line_is_named_by_its_number_and_a_record_of_another_channel_is_left_alone()
    {
        await Record("600.", "Sunday.", "429.");
        var kept = Assert.Single(await Kept());
        var file = Path.Combine(_folder.Path, "in.jsonl");
        File.WriteAllText(file, $"{{\n\n{DecisionLines.Line(kept with { Id = new DecisionId(Guid.NewGuid()), Source = null })}\n{DecisionLines.Line(kept)}\n");
        var said = await Spoken.By("decisions", "import", file, "--channel", "C0SECRET", "--settings", _folder.Settings());
        Assert.Equal(0, said.Code);
        Assert.Equal("in.jsonl:1: It is no decision's JSON.\nin.jsonl:4: D-1 is this record, and belongs to another channel.\n", said.Error);
        Assert.Equal(new ChannelId("C0SECRET"), (await Kept())[1].Channel);
    }

    private string Root => Directory.CreateDirectory(Path.Combine(_folder.Path, "adr")).FullName;

    private string Write(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    private Task<Spoken> Import(string? target = null) =>
        Spoken.By("decisions", "import", target ?? Root, "--channel", "C0GENERAL", "--workspace", "T0ACME", "--settings", _folder.Settings());

    private Task<IReadOnlyList<Decision>> Kept(ScratchFolder? folder = null) => With(folder ?? _folder, async session =>
        (await session.List(Query<Decision>.Everything.OrderedBy(DecisionMap.Number), Viewer.All, 100, null, default)).Items);

    private Task Record(string what, string why, string done) => With(_folder, session =>
    {
        var hoa = new PersonId(Acme, "U0HOA");
        var now = Instant.FromUtc(2026, 5, 5, 12, 0) + Duration.FromMilliseconds(125);
        session.Store(
            new Decision
            {
                Id = new DecisionId(Guid.NewGuid()),
                State = DecisionState.Done,
                Text = new DecisionText(what, why, done, "search", "a\nb", "https://example.com"),
                Decider = hoa,
                Recorder = new PersonId(Acme, "U0PRIYA"),
                Consulted = [hoa],
                Channel = General,
                Source = new Source(General, $"17779700{done.Length:00}.000100", null, "https://acme.slack.com/x", hoa),
                DecideBy = new LocalDate(2026, 5, 7),
                Note = "fine",
                CreatedAt = now,
                RecordedAt = now,
                DecidedAt = now,
                DecidedBy = hoa,
                ClosedAt = now,
                ChangedAt = now,
            },
            new Change(now, hoa, "recorded"), drawNumber: true);
        return Task.FromResult(true);
    });

    private Task Change(Func<Decision, Decision> change) => With(_folder, async session =>
    {
        var known = (await session.List(Query<Decision>.Everything, Viewer.All, 1, null, default)).Items[0];
        session.Store(change(known), new Change(known.ChangedAt, null, "changed"));
        return true;
    });

    private Task Know(string user, string name, bool present) => With(_folder, session =>
    {
        var now = Desk.Clocks.Now;
        var person = new PersonId(Acme, user);
        session.Store(new Person(person, name, null, IsGuest: false, IsAdmin: false, IsBot: false, IsDeactivated: false, now), new Change(now, null, "met"));
        if (user == "U0ANA" || user == "U0HOA")
            session.Store(new Channel(General, "general", IsPrivate: false, IsDirect: false, IsShared: false, IsArchived: false, BotIsIn: true, now, now), new Change(now, null, "looked"));
        session.PutMember(General, person, present, now);
        return Task.FromResult(true);
    });

    private static async Task<T> With<T>(ScratchFolder folder, Func<ISession, Task<T>> work)
    {
        await using var store = StoreRegistration.Open(SettingsFile.Load(folder.Settings()).Settings, Desk.Clocks, readOnly: false);
        await store.Prepare(default);
        var session = store.Open(Acme);
        var done = await work(session);
        Assert.IsType<Commit.Committed>(await session.Commit());
        return done;
    }
}
