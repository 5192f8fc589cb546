using AsyncCoach.Domain.Searching;

namespace AsyncCoach.Domain.Tests.Searching;

public sealed class StemTests
{
    // From Porter's own paper and vocabulary.
    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("ties", "ti")]
    [InlineData("feed", "feed")]
    [InlineData("agreed", "agre")]
    [InlineData("plastered", "plaster")]
    [InlineData("conflated", "conflat")]
    [InlineData("hopping", "hop")]
    [InlineData("falling", "fall")]
    [InlineData("filing", "file")]
    [InlineData("happy", "happi")]
    [InlineData("sky", "sky")]
    [InlineData("relational", "relat")]
    [InlineData("vietnamization", "vietnam")]
    [InlineData("electrical", "electr")]
    [InlineData("hopefulness", "hope")]
    [InlineData("adoption", "adopt")]
    [InlineData("effective", "effect")]
    [InlineData("rate", "rate")]
    [InlineData("controlling", "control")]
    [InlineData("retries", "retri")]
    [InlineData("retry", "retri")]
    [InlineData("k8s", "k8")]
    [InlineData("is", "is")]
    [InlineData("decisões", "decisões")]
    public void A_word_is_cut_as_the_algorithm_says(string word, string stem) => Assert.Equal(stem, Stem.Of(word));
}
