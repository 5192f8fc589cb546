using System.Text.Json;
using AsyncCoach.Domain.WorkingTime;
using NodaTime;

namespace AsyncCoach.Storage.Tests.Json;

/// <summary>How times of day, durations and weekly hours are written down.</summary>
public sealed class DomainJsonTests
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new LocalTimeJson(), new DurationJson(), new WorkingWeekJson() } };

    [Fact]
    public void A_time_of_day_is_read_as_it_was_written()
    {
        Same(new LocalTime(9, 0), "\"09:00\"");
        Same(new LocalTime(23, 59, 30), "\"23:59:30\"");
    }

    [Fact]
    public void A_duration_is_whole_milliseconds()
    {
        Same(Duration.FromHours(8.5), "30600000");
        Assert.Equal("-1", JsonSerializer.Serialize(Duration.FromNanoseconds(-1_900_000), Options));
    }

    [Fact]
    public void A_week_is_its_own_text()
    {
        Same(WorkingWeek.Read("sun-thu", "08:00-12:00, 13:00-17:00").Value!, "\"sun-thu 08:00-12:00,13:00-17:00\"");
        Same(WorkingWeek.None, "\"none\"");
    }

    [Fact]
    public void A_week_that_is_none_says_why() => Assert.Equal(
        "“sat-mo” are not days: write them as mon-fri, sun-thu or sun,mon,wed.",
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<WorkingWeek>("\"sat-mo 09:00-17:00\"", Options)).Message);

    private static void Same<T>(T value, string json)
    {
        Assert.Equal(json, JsonSerializer.Serialize(value, Options));
        Assert.Equal(value, JsonSerializer.Deserialize<T>(json, Options));
    }
}
