using AsyncCoach.Files.Calendars;

namespace AsyncCoach.Host.Verbs;

/// <summary>Calendars that were read, or the exit code of what stopped it.</summary>
internal sealed record HolidayFiles(IReadOnlyList<HolidayCalendar> Calendars, int? Stopped)
{
    /// <summary>Says on standard error what is wrong with a file, and what was left out of it.</summary>
    public static async Task<HolidayFiles> Read(Desk desk, IReadOnlyList<FileInfo> files)
    {
        var calendars = new List<HolidayCalendar>();
        foreach (var file in files)
        {
            if (await Bytes(desk, file) is not { } bytes)
                return new HolidayFiles([], CommandLine.Misuse);
            var read = HolidayCalendar.Read(bytes, file.Name);
            if (read.Refused)
                return new HolidayFiles([], await desk.Fail(CommandLine.Wrong, read.Refusals[0].Sentence));
            foreach (var warning in read.Value.Warnings)
                await desk.Fail(CommandLine.Wrong, $"{file.Name}, {warning}");
            calendars.Add(read.Value);
        }
        return new HolidayFiles(calendars, null);
    }

    /// <summary>No more than tell whether the file is too large.</summary>
    private static async Task<byte[]?> Bytes(Desk desk, FileInfo file)
    {
        try
        {
            await using var stream = file.OpenRead();
            var bytes = new byte[HolidayCalendar.MostBytes + 1];
            var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false);
            return bytes[..length];
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            await desk.Fail(CommandLine.Misuse, $"--holidays wants an iCalendar file; {file} cannot be read.");
            return null;
        }
    }
}
