using System.Text.Json.Serialization;

namespace AsyncCoach.Storage.Tests;

/// <summary>A kind of document in the shapes that three versions of a program give it.</summary>
public abstract class VersionsContract : StoreContract
{
    private static readonly Field Owner = new("owner", "owner", FieldType.Text);
    private static readonly Field Size = new("size", "inner.size", FieldType.Number);

    private static DocumentMap<NoteOne> One { get; } = new("note", NotesJson.Default.NoteOne, note => note.Id)
    {
        Fields = [Owner],
        Searchable = [new SearchText("text", "text", 1)],
    };

    private static DocumentMap<NoteTwo> Two { get; } = new("note", NotesJson.Default.NoteTwo, note => note.Id)
    {
        Fields = [Owner, Size],
        Searchable = [new SearchText("text", "text", 1), new SearchText("tags", "tags", 2)],
    };

    private static DocumentMap<NoteTwo> Three { get; } = new("note", NotesJson.Default.NoteTwo, note => note.Id)
    {
        Fields = [Owner, Size],
        Searchable = [new SearchText("text", "text", 1), new SearchText("tags", "tags", 2)],
        Upcasts = [note => note["owner"] = note["owner"]?.GetValue<string>().ToUpperInvariant()],
    };

    // Each test opens the store as the versions that it is about.
    public override Task InitializeAsync() => Task.CompletedTask;

    [SkippableFact]
    public async Task A_field_and_a_text_added_later_hold_for_what_was_stored_before()
    {
        await using (var old = await Empty([One]))
            await Keep(session => session.Store(new NoteOne("n", "priya", "quiet zebra"), By(Priya)), old);
        await using (var now = await Again([Two]))
        {
            await Keep(session => session.Store(new NoteTwo("m", "tom", "lion", ["stripes", "zebra"], new Inner(7, null), []), By(Priya)), now);
            Assert.Equal(["m", "n"], (await Keys<NoteTwo>(now.Open(Acme), "zebra")).Order(StringComparer.Ordinal));
            Assert.Equal(["m"], (await now.Open(Acme).List(Query<NoteTwo>.Everything.Where(Size, 7), Viewer.All, 5, null, default)).Items.Select(note => note.Id));
        }

        await UseOld();
    }

    private async Task UseOld()
    {
        await using (var old = await Again([One]))
        {
            await Keep(session => session.Store(new NoteOne("o", "ana", "late"), By(Priya)), old);
            var session = old.Open(Acme);
            await session.Load<NoteOne>("m", Viewer.All, default);
            session.Store(new NoteOne("m", "ana", "lion"), By(Ana));
            await session.Commit();
        }

        await using var again = await Again([Two]);
        Assert.Equal(["m"], await Keys<NoteTwo>(again.Open(Acme), "stripes"));
        Assert.Equal(["o"], await Keys<NoteTwo>(again.Open(Acme), "late"));
        Assert.Equal(["m"], (await again.Open(Acme).List(Query<NoteTwo>.Everything.Where(Size, 7), Viewer.All, 5, null, default)).Items.Select(note => note.Id));
    }

    [SkippableFact]
    public async Task Members_that_this_program_does_not_know_survive_a_change_nested_ones_too()
    {
        await using (var newer = await Empty([Two]))
        {
            await Keep(session => session.Store(
                new NoteTwo("m", "tom", "lion", ["a"], new Inner(7, "deep"), [new Inner(1, "x"), new Inner(2, "y")]), By(Priya)), newer);
        }

        await using (var older = await Again([Narrow]))
        {
            var session = older.Open(Acme);
            var note = await session.Load<NoteNarrow>("m", Viewer.All, default);
            session.Store(note! with { Text = "tiger", Inner = new InnerNarrow(8), List = [new InnerNarrow(3), new InnerNarrow(4)] }, By(Tom));
            Assert.IsType<Commit.Committed>(await session.Commit());
        }

        await using var again = await Again([Two]);
        var kept = await again.Open(Acme).Load<NoteTwo>("m", Viewer.All, default);
        Assert.Equal(("tom", "tiger", new Inner(8, "deep")), (kept!.Owner, kept.Text, kept.Inner));
        Assert.Equal(["a"], kept.Tags);
        Assert.Equal([new Inner(3, "x"), new Inner(4, "y")], kept.List);
    }

    [SkippableFact]
    public async Task A_member_that_was_set_to_nothing_does_not_come_back()
    {
        await using var store = await Empty([Two]);
        await Keep(session => session.Store(new NoteTwo("m", "tom", "lion", ["a"], new Inner(7, "deep"), []), By(Priya)), store);
        var change = store.Open(Acme);
        var note = await change.Load<NoteTwo>("m", Viewer.All, default);
        change.Store(note! with { Owner = null, Inner = null }, By(Tom));
        await change.Commit();

        var kept = await store.Open(Acme).Load<NoteTwo>("m", Viewer.All, default);
        Assert.Null(kept!.Owner);
        Assert.Null(kept.Inner);
    }

    [SkippableFact]
    public async Task Older_shapes_are_brought_up_when_read_and_stored_in_the_present_one()
    {
        await using (var old = await Empty([Two]))
            await Keep(session => session.Store(new NoteTwo("m", "tom", "lion", [], null, []), By(Priya)), old);
        await using (var now = await Again([Three]))
        {
            var session = now.Open(Acme);
            var note = await session.Load<NoteTwo>("m", Viewer.All, default);
            Assert.Equal("TOM", note!.Owner);
            Assert.Equal("TOM", Assert.Single(await session.History<NoteTwo>("m", Viewer.All, default)).Document.Owner);
            session.Store(note with { Text = "tiger" }, By(Tom));
            Assert.IsType<Commit.Committed>(await session.Commit());
            Assert.Equal(["m"], (await now.Open(Acme).List(Query<NoteTwo>.Everything.Where(Owner, "TOM"), Viewer.All, 5, null, default)).Items.Select(one => one.Id));
        }
    }

    [SkippableFact]
    public async Task A_document_of_a_later_version_is_read_and_never_written()
    {
        await using (var newer = await Empty([Three]))
            await Keep(session => session.Store(new NoteTwo("m", "tom", "lion", [], null, []), By(Priya)), newer);

        await using var older = await Again([Two]);
        var change = older.Open(Acme);
        var note = await change.Load<NoteTwo>("m", Viewer.All, default);
        Assert.Equal("tom", note!.Owner);
        change.Store(note with { Text = "tiger" }, By(Tom));

        Assert.IsType<Commit.Failed>(await change.Commit());
        Assert.Equal("lion", (await older.Open(Acme).Load<NoteTwo>("m", Viewer.All, default))!.Text);
    }

    private static DocumentMap<NoteNarrow> Narrow { get; } = new("note", NotesJson.Default.NoteNarrow, note => note.Id) { Fields = [] };
}

internal sealed record NoteOne(string Id, string? Owner, string Text);

internal sealed record Inner(int Size, string? Deep);

internal sealed record NoteTwo(string Id, string? Owner, string Text, IReadOnlyList<string> Tags, Inner? Inner, IReadOnlyList<Inner> List);

internal sealed record InnerNarrow(int Size);

internal sealed record NoteNarrow(string Id, string Text, InnerNarrow? Inner, IReadOnlyList<InnerNarrow> List);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NoteOne))]
[JsonSerializable(typeof(NoteTwo))]
[JsonSerializable(typeof(NoteNarrow))]
internal sealed partial class NotesJson : JsonSerializerContext;
