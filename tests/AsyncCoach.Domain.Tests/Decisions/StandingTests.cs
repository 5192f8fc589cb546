using AsyncCoach.Domain.Decisions;
using NodaTime;
using static AsyncCoach.Domain.Tests.Decisions.Somebody;

namespace AsyncCoach.Domain.Tests.Decisions;

public sealed class StandingTests
{
    [Fact]
    public void What_is_in_force_counts_more_than_what_was_superseded_however_old() =>
        Assert.True(Of(DecisionState.Decided, days: 9_000) > Of(DecisionState.Superseded, days: 0));

    [Fact]
    public void What_is_recent_counts_a_little_more_than_what_is_old()
    {
        Assert.True(Of(DecisionState.Done, days: 10) > Of(DecisionState.Done, days: 1_000));
        Assert.InRange(Of(DecisionState.Done, days: 0) / Of(DecisionState.Done, days: 9_000), 1.01, 1.1);
    }

    [Fact]
    public void A_date_that_is_still_to_come_is_no_advantage() => Assert.Equal(Of(DecisionState.Done, days: 0), Of(DecisionState.Done, days: -400));

    private static double Of(DecisionState state, int days) => Standing.Of(
        new Decision
        {
            Id = new DecisionId(Guid.Empty),
            State = state,
            Text = DecisionText.Empty,
            Recorder = null,
            RecordedAt = Noon - Duration.FromDays(days),
        },
        Noon);
}
