using AsyncCoach.Domain.Searching;

namespace AsyncCoach.Domain.Tests.Searching;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("retry", "retry", 0)]
    [InlineData("retry", "rety", 1)]
    [InlineData("retry", "retrry", 1)]
    [InlineData("retry", "rettr", 2)]
    [InlineData("retry", "rtery", 1)]
    [InlineData("kubernetes", "kuberntes", 1)]
    [InlineData("kubernetes", "kubrentes", 2)]
    [InlineData("", "ab", 2)]
    public void Slips_are_counted_and_a_swap_is_one(string one, string other, int slips)
    {
        Assert.Equal(slips, Spelling.Distance(one, other, 3));
        Assert.Equal(slips, Spelling.Distance(other, one, 3));
    }

    [Fact]
    public void Words_too_far_apart_are_only_known_to_be_that() => Assert.Equal(3, Spelling.Distance("elephant", "kubernetes", 2));

    [Theory]
    [InlineData("api", 0)]
    [InlineData("queue", 1)]
    [InlineData("kubernetes", 2)]
    [InlineData("0042enclosure", 0)]
    public void Short_words_and_numbers_are_never_taken_for_others(string word, int slips) => Assert.Equal(slips, Spelling.Slips(word));
}
