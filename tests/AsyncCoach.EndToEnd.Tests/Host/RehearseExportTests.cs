using System.IO.Compression;
using System.Text;

namespace AsyncCoach.EndToEnd.Tests.Host;

public sealed class RehearseExportTests
{
    private const string Decision = "After the call with ops: we're dropping support for IE11 in the next release.";

    private const string Users =
        """
        [{"id":"U1","team_id":"T1","real_name":"Priya | <b>","tz":"Asia/Kolkata"},{"id":"U2","team_id":"T1","real_name":"Tom","tz":"Europe/London"},
         {"id":"U3","team_id":"T1","real_name":"Gus","tz":"Europe/London","is_restricted":true},{"id":"U4","team_id":"T9","real_name":"Zoe","tz":"Europe/Paris"},{"id":5},7]
        """;

    private const string Channels = """[{"id":"C1","name":"general"},{"id":"C2","name":"ops"}]""";

    [Fact]
    public async Task A_team_sees_on_its_own_history_whom_it_would_have_asked_and_what_it_would_hand_over()
    {
        using var folder = new ScratchFolder();
        // 4 May 2026: 12:05 UTC is 17:35 in Bengaluru, the end of its day.
        var told = await Rehearsed(
            folder,
            ("users.json", Users), ("channels.json", Channels),
            ("general/2026-05-05.json", Day((1777971600, "U1", Decision))),
            ("general/2026-05-04.json", Day(
                (1777888000, "U1", Decision), (1777888060, "U1", Decision), (1777888120, "U3", Decision), (1777888180, "U4", Decision),
                (1777888240, "U2", "thanks"), (1777896300, "U1", "<@U2> retries are yours from here"))),
            ("ops/2026-05-04.json", """[{"subtype":"channel_join","user":"U1","ts":"1777888000.1","text":"x"},{"bot_id":"B1","user":"U1","ts":"1777888000.2","text":"x"},{"user":"U1"},3]"""));

        Assert.Equal((0, ""), (told.Code, told.Error));
        Assert.Contains("7 messages from 4 May 2026 to 5 May 2026", told.Output, StringComparison.Ordinal);
        Assert.Contains("2 would have been asked, 1.00 a day", told.Output, StringComparison.Ordinal);
        Assert.Contains("1 more read like decisions", told.Output, StringComparison.Ordinal);
        Assert.Contains("| 2026-05-04 15:16 | #general | Priya \\| &lt;b> |", told.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Gus", told.Output, StringComparison.Ordinal);
        Assert.Contains("| #general | Kolkata → London | 1 and 2 people | 1 |", told.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_goes_where_it_is_told_to()
    {
        using var folder = new ScratchFolder();
        Zip(folder, ("users.json", Users), ("channels.json", Channels));
        var told = await Spoken.By("rehearse", folder.File("export.zip"), "--out", folder.File("report.md"));
        Assert.Equal((0, "", ""), (told.Code, told.Output, told.Error));
        Assert.StartsWith("# A rehearsal of AsyncCoach\n", await File.ReadAllTextAsync(folder.File("report.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_broken_in_an_export_is_named_and_does_not_stop_the_rest()
    {
        using var folder = new ScratchFolder();
        var told = await Rehearsed(
            folder,
            ("users.json", Users), ("channels.json", Channels), ("general/2026-05-04.json", "{"), ("general/2026-05-05.json", "{}"), ("ops/2026-05-05.json", Day((1777971600, "U1", Decision))),
            ("../../etc/2026-05-05.json", Day((1777971600, "U2", Decision))), ("/ops/2026-05-06.json", Day((1777971600, "U2", Decision))));
        Assert.Equal(1, told.Code);
        Assert.Equal("general/2026-05-04.json is broken and is left out.\ngeneral/2026-05-05.json holds no list and is left out.\n", told.Error);
        Assert.Contains("1 would have been asked", told.Output, StringComparison.Ordinal);
        Assert.Equal(["export.zip"], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(folder.File("x"))!).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_file_that_unpacks_to_more_than_is_taken_is_left_out()
    {
        using var folder = new ScratchFolder();
        var told = await Rehearsed(folder, ("users.json", Users), ("channels.json", Channels), ("general/2026-05-04.json", new string(' ', 70 * 1024 * 1024)));
        Assert.Equal(1, told.Code);
        Assert.StartsWith("general/2026-05-04.json is larger than what is read", told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_export_is_refused_in_a_sentence()
    {
        using var folder = new ScratchFolder();
        var noZip = await Spoken.By("rehearse", folder.Write("a.zip", "PK no zip"));
        Assert.Equal((1, "This is no zip file, or a broken one.\n"), (noZip.Code, noZip.Error));
        var noExport = await Rehearsed(folder, ("readme.txt", "x"));
        Assert.Equal((1, "This is no Slack export: channels.json and users.json have to be in it.\n"), (noExport.Code, noExport.Error));
    }

    [Fact]
    public async Task Lines_have_no_report() => Assert.Equal(2, (await Spoken.By("rehearse", "-", "--out", "x.md")).Code);

    private static string Day(params (long At, string User, string Text)[] messages) =>
        $"[{string.Join(',', messages.Select(message => $$"""{"type":"message","user":"{{message.User}}","ts":"{{message.At}}.000100","text":"{{message.Text}}"}"""))}]";

    private static Task<Spoken> Rehearsed(ScratchFolder folder, params (string Name, string Text)[] files)
    {
        Zip(folder, files);
        return Spoken.By("rehearse", folder.File("export.zip"));
    }

    private static void Zip(ScratchFolder folder, params (string Name, string Text)[] files)
    {
        using var zip = new ZipArchive(File.Create(folder.File("export.zip")), ZipArchiveMode.Create);
        foreach (var (name, text) in files)
        {
            using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }
    }
}
