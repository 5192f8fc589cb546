using AsyncCoach.Host.Settings;
using Microsoft.Extensions.Configuration;

namespace AsyncCoach.EndToEnd.Tests.Host;

public sealed class SettingsTests
{
    [Fact]
    public void The_example_shows_every_setting_with_its_default_and_nothing_else()
    {
        var shown = new ConfigurationBuilder().AddJsonFile(Repository.PathOf("appsettings.example.json")).Build().AsEnumerable()
            .Where(pair => SettingsSections.Defaults().ContainsKey(pair.Key) || pair.Value is not null)
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

        Assert.Equal(SettingsSections.Defaults().OrderBy(pair => pair.Key), shown.OrderBy(pair => pair.Key));
    }

    [Theory]
    [InlineData("""{"Slack":{"BotTokn":"xoxb-1"}}""", "Slack:BotTokn is not a setting")]
    [InlineData("""{"Storage":{"Provider":"oracle"}}""", "Storage:Provider wants sqlite.")]
    [InlineData("""{"Storage":{"ConnectionString":"Host=db;Password=hunter2"}}""", "Storage:ConnectionString wants Data Source=FILE")]
    [InlineData("""{"Storage":{"ConnectionString":"Data Source=:memory:"}}""", "Storage:ConnectionString wants Data Source=FILE")]
    [InlineData("""{"Server":{"Listen":"https://0.0.0.0:443"}}""", "Server:Listen wants http://ADDRESS:PORT")]
    [InlineData("""{"Bot":{"MembershipMaxAgeHours":0}}""", "Bot:MembershipMaxAgeHours wants a number of hours from 1 to 168.")]
    [InlineData("""{"Bot":{"Operators":["priya"]}}""", "Bot:Operators wants Slack user ids")]
    [InlineData("""{"Bot":{"Operators":"U1"}}""", "Bot:Operators wants a list")]
    [InlineData("""{"Bot":{"Commands":{"/decide":"record"}}}""", "Bot:Commands:/decide wants a command")]
    [InlineData("""{"Bot":{"Commands":{"/decide":"/decisions"}}}""", "Bot:Commands:/decisions wants a name that no other command has.")]
    [InlineData("""{"Bot":{"Commands":{"/handover":"/h"}}}""", "Bot:Commands:/handover is not a setting")]
    [InlineData("""{"Log":{"Level":"Loud"}}""", "Log:Level wants one of Information")]
    [InlineData("""{"Slack":{"Pacing":{"ReadAttempts":"many"}}}""", "Slack:Pacing:ReadAttempts wants a number of attempts")]
    public void A_wrong_setting_is_told_in_one_sentence_that_names_its_key(string file, string sentence)
    {
        using var folder = new ScratchFolder();

        var (_, problems) = SettingsFile.Load(folder.Write("wrong.json", file));

        Assert.Contains(problems, problem => problem.StartsWith(sentence, StringComparison.Ordinal));
        Assert.All(problems, problem => Assert.DoesNotContain("hunter2", problem, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_is_no_JSON_is_told_by_its_line_and_not_by_its_text()
    {
        using var folder = new ScratchFolder();

        var (_, problems) = SettingsFile.Load(folder.Write("broken.json", "{\n  \"Slack\": { \"BotToken\": xoxb-secret }\n}"));

        var problem = Assert.Single(problems);
        Assert.Contains("line 2 is not JSON", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("xoxb-secret", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_name_for_a_command_is_taken_over()
    {
        using var folder = new ScratchFolder();
        var file = folder.Write("renamed.json", """{"Slack":{"BotToken":"xoxb-1","AppToken":"xapp-1"},"Bot":{"Commands":{"/decide":"/record"},"Operators":["U012ABC"]}}""");

        var (settings, problems) = SettingsFile.Load(file);

        Assert.Empty(problems);
        Assert.Equal("/record", settings.Bot.Commands["/decide"]);
        Assert.Equal(["U012ABC"], settings.Bot.Operators);
    }
}
