using AsyncCoach.Domain.Decisions;

namespace AsyncCoach.Domain.Tests.Decisions;

public sealed class QuestionWordsTests
{
    [Theory]
    [InlineData("what did we decide about retries?", "retries")]
    [InlineData("What did we decide about the rate limit for Partner X?", "rate limit Partner X")]
    [InlineData("who decided on v2.1 and node-postgres", "v2.1 node-postgres")]
    [InlineData("what's our decision on retries?", "retries")]
    [InlineData("what\u2019s our decision on retries?", "retries")]
    [InlineData("didn\u2019t we agree on retries? we've said so, we'll see", "retries said so see")]
    [InlineData("c'est quoi, O'Brien?", "c est quoi O Brien")]
    [InlineData("o que decidimos sobre n\u00FAmero de s\u00E9rie?", "o que decidimos sobre n\u00FAmero de s\u00E9rie")]
    [InlineData("\u0930\u0947\u091F \u0932\u093F\u092E\u093F\u091F?", "\u0930\u0947\u091F \u0932\u093F\u092E\u093F\u091F")]
    [InlineData("what did we decide?", "")]
    [InlineData("", "")]
    [InlineData("?!\u202E \uD83D\uDE80", "")]
    public void Only_what_the_question_is_about_is_left(string question, string words) => Assert.Equal(words, QuestionWords.KeyWords(question));
}
