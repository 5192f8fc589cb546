using AsyncCoach.Domain.Decisions.Listening;

namespace AsyncCoach.Domain.Tests.Decisions.Listening;

public sealed class MessageReadingTests
{
    [Theory]
    [InlineData("We're going with Postgres for the new ledger.", "we BE going with X for new X")]
    [InlineData("won't", "WILL NOT")]
    [InlineData("the team’s call", "TEAM 's call")]
    [InlineData("<@U1|tom> and <#C1|payments>", "NAMED and X")]
    [InlineData("see <https://a.example/x|here>, ok :tada: :+1:", "SEE X , OK +1")]
    [InlineData("v2 at 10:30 in 2019, #44", "SCOPE at TIME in YEAR , TICKET")]
    [InlineData("orderTotal my_name run() `x`", "CODE CODE CODE CODE")]
    [InlineData("he said \"we drop it\" and left", "he SAY-ed QUOTED and COME-ed")]
    public void A_sentence_is_read_as_how_it_is_worded(string text, string symbols) => Assert.Equal([symbols], Sentences(text));

    [Theory]
    [InlineData("> we drop it\nno", "no")]
    [InlineData("&gt; we drop it\nno", "no")]
    [InlineData("```\nwe drop it\n```\nno", "no")]
    [InlineData("2026-05-04T10:11:12Z WARN drop\nno", "no")]
    [InlineData("$ git revert HEAD\nno", "no")]
    [InlineData("~we drop it~ no", "no")]
    public void Quotes_code_and_what_was_struck_out_are_left_out(string text, string symbols) => Assert.Equal([symbols], Sentences(text));

    [Fact]
    public void Lines_of_a_list_are_sentences_and_lose_their_marks() => Assert.Equal(["we", "you", "they"], Sentences("- we\n2. you\n• they"));

    [Fact]
    public void Only_the_sentence_with_the_question_mark_asks()
    {
        var message = new MessageReading("We go. Shall we ?? We do", new ushort[50], new Sentence[5]);
        message.Read();
        Assert.Equal([false, true, false], [message[0].Asks, message[1].Asks, message[2].Asks]);
    }

    [Fact]
    public void Every_symbol_of_the_groups_is_one_that_words_have()
    {
        var unknown = Resource.Lines("lexicon.txt").Where(line => line.StartsWith('@')).SelectMany(line => line.Split(' ').Skip(2)).Where(symbol => !Lexicon.TryNumber(symbol, out _));
        Assert.Empty(unknown);
    }

    private static List<string> Sentences(string text)
    {
        var message = new MessageReading(text, new ushort[MessageReading.MostSymbols], new Sentence[MessageReading.MostSentences]);
        message.Read();
        List<string> sentences = [];
        for (var i = 0; i < message.Sentences; i++)
            sentences.Add(string.Join(' ', message.Of(message[i]).ToArray().Select(Lexicon.NameOf)));
        return sentences;
    }
}
