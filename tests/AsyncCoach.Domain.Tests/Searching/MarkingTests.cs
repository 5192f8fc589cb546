using AsyncCoach.Domain.Searching;

namespace AsyncCoach.Domain.Tests.Searching;

public sealed class MarkingTests
{
    [Theory]
    [InlineData("retries", "We retry, then Retried & retries.", "We *retry*, then *Retried* &amp; *retries*.")]
    [InlineData("what did we decide about retries?", "We did retry", "We did *retry*")]
    [InlineData("retrie", "Retries <now>", "*Retries* &lt;now&gt;")]
    [InlineData("k8s", "Kubernetes first", "*Kubernetes* first")]
    [InlineData("k8s", "k8s, that is Kubernetes", "*k8s*, that is Kubernetes")]
    [InlineData("transicao", "Transição já", "*Transição* já")]
    [InlineData("rate", "*rate* _rate_ rate", "*rate* _rate_ *rate*")]
    [InlineData("", "nothing", "nothing")]
    public void Found_words_are_marked_and_the_rest_is_made_harmless(string typed, string text, string marked) => Assert.Equal(
        marked,
        new Marking(TypedSearch.Read(typed)).Of(
            text,
            plain => plain.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal),
            word => $"*{word}*"));
}
