using AsyncCoach.SlackEmulator.Tests.Fakes;

namespace AsyncCoach.SlackEmulator.Tests;

public sealed class Files
{
    [Fact]
    public async Task A_file_goes_up_in_three_steps()
    {
        await using var office = await Office.Open();
        var url = await office.App.Asks("files.getUploadURLExternal", ("filename", "log.csv"), ("length", "5"));
        Assert.Equal(
            "file_not_found",
            (string?)
                (await office.App.Calls("files.completeUploadExternal", new { files = new[] { new { id = (string?)url["file_id"] } } }))[
                    "error"
                ]);

        using var http = new HttpClient();
        using var bytes = new ByteArrayContent("a;b;c"u8.ToArray());
        using var uploaded = await http.PostAsync(new Uri((string)url["upload_url"]!), bytes);
        Assert.Equal("OK - 5", await uploaded.Content.ReadAsStringAsync());
        Assert.True(
            (bool)
                (
                    await office.App.Calls(
                        "files.completeUploadExternal",
                        new
                        {
                            files = new[] { new { id = (string?)url["file_id"], title = "Log" } },
                            channel_id = office.General,
                        }))["ok"]!);
        Assert.Equal("file_share", (await office.Tom.Reads("#general"))[0].Subtype);
    }
}
