using AsyncCoach.Domain.Searching;

namespace AsyncCoach.Domain.Tests.Searching;

public sealed class TypedSearchTests
{
    [Theory]
    [InlineData("what did we decide about retries?", "retries")]
    [InlineData("What did we decide about the rate limit for Partner X?", "rate|limit|Partner|X")]
    [InlineData("who decided on v2.1 and node-postgres", "v2|1|node|postgres")]
    [InlineData("what’s our decision on retries?", "retries")]
    [InlineData("didn’t we agree on retries? we'll see", "retries|see")]
    [InlineData("o que decidimos sobre número de série?", "o|que|decidimos|sobre|número|de|série")]
    [InlineData("रेट लिमिट?", "रेट|लिमिट")]
    [InlineData("what did we decide?", "what|did|we|decide")]
    [InlineData("\"rate limit\" partner", "rate limit|partner")]
    [InlineData("\"the who\" should", "the who")]
    [InlineData("", "")]
    [InlineData("?!\u202E \uD83D\uDE80 \" - -\"\"", "")]
    public void Only_what_the_question_is_about_is_wanted(string text, string wanted) =>
        Assert.Equal(wanted, string.Join('|', TypedSearch.Read(text).Wanted.Select(words => string.Join(' ', words))));

    [Theory]
    [InlineData("queue -kafka", "kafka")]
    [InlineData("queue -\"apache kafka\" -sqs", "apache kafka|sqs")]
    [InlineData("on-call", "")]
    [InlineData("a - b", "")]
    public void A_hyphen_before_a_word_means_without_it(string text, string unwanted) =>
        Assert.Equal(unwanted, string.Join('|', TypedSearch.Read(text).Unwanted.Select(words => string.Join(' ', words))));

    [Fact]
    public void A_record_with_an_unwanted_word_in_any_form_is_rejected()
    {
        var search = TypedSearch.Read("-retries -\"rate limits\"");
        Assert.True(search.Rejects(["We retry twice"]));
        Assert.True(search.Rejects(["fine", "a rate limit for all"]));
        Assert.False(search.Rejects(["limit the rate", "nothing of it"]));
    }

    [Fact]
    public void A_very_long_text_is_cut_to_what_a_search_can_use()
    {
        var search = TypedSearch.Read(string.Join(' ', Enumerable.Range(0, 5_000).Select(at => $"word{at} -not{at}")));
        Assert.InRange(search.Wanted.Count, 1, 24);
        Assert.InRange(search.Unwanted.Count, 1, 24);
    }
}
