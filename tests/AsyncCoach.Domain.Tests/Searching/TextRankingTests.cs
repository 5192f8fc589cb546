using AsyncCoach.Domain.Searching;

namespace AsyncCoach.Domain.Tests.Searching;

public sealed class TextRankingTests
{
    private static readonly TextRanking Ranking = new(
    [
        new SoughtTerm([Sense.Typed("rate")], 2), new SoughtTerm([Sense.Typed("limits"), new Sense(["quota"], 0.5)], 4),
    ]);

    [Fact]
    public void Words_side_by_side_count_more_than_the_same_words_apart() =>
        Assert.True(Of("the rate limit holds for every partner").Score > Of("the rate that holds for every partner has a limit").Score);

    [Fact]
    public void A_rare_word_counts_more_than_a_frequent_one() => Assert.True(Of("a limit").Score > Of("a rate").Score);

    [Fact]
    public void What_was_typed_counts_more_than_what_it_may_mean() => Assert.True(Of("a limit").Score > Of("a quota").Score && Of("a quota").Score > 0);

    [Fact]
    public void A_word_counts_more_in_a_weightier_text() =>
        Assert.True(Ranking.Score([new WeighedText("rate", 5, 8)]).Score > Ranking.Score([new WeighedText("rate", 1, 8)]).Score);

    [Fact]
    public void The_parts_of_a_name_in_capitals_are_words_too()
    {
        Assert.True(Of("See RateLimit in code").Score > 0);
        Assert.Equal(Of("see rate limit in code"), Of("see RateLimit in code"));
    }

    [Theory]
    [InlineData("rate limit", 1)]
    [InlineData("limit", 4 / 6.0)]
    [InlineData("quota", 2 / 6.0)]
    [InlineData("elephant", 0)]
    public void How_much_of_the_question_is_covered_is_weighed_by_rarity(string text, double covers) => Assert.Equal(covers, Of(text).Covers, 3);

    private static (double Score, double Covers) Of(string text) => Ranking.Score([new WeighedText(text, 1, 10)]);
}
