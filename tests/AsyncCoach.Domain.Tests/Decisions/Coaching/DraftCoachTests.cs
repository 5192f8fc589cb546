using AsyncCoach.Domain.Decisions.Coaching;
using AsyncCoach.Quality;

namespace AsyncCoach.Domain.Tests.Decisions.Coaching;

public sealed class DraftCoachTests
{
    private static readonly DraftAnswers Good = new(
        "Default rate limit 600 rpm", "partner X took down search on Sunday", "Hoa", "601st request in a minute gets 429");

    [Fact]
    public void Short_is_not_weak() => Assert.Empty(DraftCoach.Read(Good));

    [Fact]
    public void On_drafts_kept_apart_nine_good_ones_of_ten_pass_and_four_faults_of_five_are_named()
    {
        var set = DraftSet.Read(Path.Combine(AppContext.BaseDirectory, "drafts", "held-out.jsonl"));
        Assert.True(set.GoodUnflagged >= 0.9 && set.FaultsNamed >= 0.8, string.Join('\n', set.Differences()));
    }
}
