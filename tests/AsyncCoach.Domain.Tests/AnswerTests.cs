namespace AsyncCoach.Domain.Tests;

public sealed class AnswerTests
{
    [Fact]
    public void An_answer_is_a_value_or_refusals_and_never_both()
    {
        Answer<string> yes = "yes";
        Assert.Equal((false, "yes", 0), (yes.Refused, yes.Value, yes.Refusals.Count));

        Answer<string> no = new Refusal("Not today.", "when");
        Assert.True(no.Refused);
        Assert.Null(no.Value);
        Assert.Equal(new Refusal("Not today.", "when"), Assert.Single(no.Refusals));
    }

    [Fact]
    public void Several_refusals_keep_their_order()
    {
        var no = Answer<string>.No([new Refusal("First.", "a"), new Refusal("Second.")]);
        Assert.Equal(["First.", "Second."], no.Refusals.Select(refusal => refusal.Sentence));
        Assert.Null(no.Value);
    }
}
