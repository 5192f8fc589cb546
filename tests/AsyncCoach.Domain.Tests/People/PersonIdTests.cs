using AsyncCoach.Domain.People;
using NodaTime;

namespace AsyncCoach.Domain.Tests.People;

public sealed class PersonIdTests
{
    [Theory]
    [InlineData("T1/U1", "T1", "U1")]
    [InlineData("E9/W2", "E9", "W2")]
    [InlineData("T1/a/b", "T1", "a/b")]
    public void A_person_reads_back_as_they_were_written(string text, string home, string user)
    {
        var person = PersonId.Parse(text);
        Assert.Equal(new PersonId(new WorkspaceId(home), user), person);
        Assert.Equal(text, person.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("U1")]
    [InlineData("/U1")]
    [InlineData("T1/")]
    [InlineData("/")]
    public void What_names_no_workspace_or_no_user_is_refused(string text) => Assert.Throws<FormatException>(() => PersonId.Parse(text));

    [Fact]
    public void Whoever_has_another_home_is_an_outsider_even_under_the_same_user_id()
    {
        var person = new Person(PersonId.Parse("T2/U1"), "Ana", null, false, false, false, false, Instant.FromUtc(2026, 5, 5, 0, 0));
        Assert.True(person.IsOutsider(new WorkspaceId("T1")));
        Assert.False(person.IsOutsider(new WorkspaceId("T2")));
        Assert.NotEqual(PersonId.Parse("T1/U1"), person.Id);
    }

    [Fact]
    public void A_permalink_is_written_as_slack_documents_it()
    {
        var acme = new Installation(new WorkspaceId("T1"), "Acme", "U0BOT", "https://acme.slack.com/");
        var channel = new ChannelId("C1");
        Assert.Equal("https://acme.slack.com/archives/C1/p1777970000000100", acme.Permalink(channel, "1777970000.000100", null));
        Assert.Equal("https://acme.slack.com/archives/C1/p1777970000000100", acme.Permalink(channel, "1777970000.000100", "1777970000.000100"));
        Assert.Equal(
            "https://acme.slack.com/archives/C1/p1777970000000200?thread_ts=1777970000.000100&cid=C1",
            acme.Permalink(channel, "1777970000.000200", "1777970000.000100"));
    }
}
