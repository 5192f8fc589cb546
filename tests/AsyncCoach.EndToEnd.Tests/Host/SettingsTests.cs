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
    [InlineData("""{"Storage":{"Provider":"oracle"}}""", "Storage:Provider wants one of sqlite, postgres.")]
    [InlineData("""{"Storage":{"ConnectionString":"Host=db;Password=hunter2"}}""", "Storage:ConnectionString wants Data Source=FILE")]
    [InlineData("""{"Storage":{"Provider":"postgres","ConnectionString":"Data Source=x.db"}}""", "Storage:ConnectionString wants a server and a database")]
    [InlineData("""{"Storage":{"Provider":"postgres"}}""", "Storage:ConnectionString wants a server and a database")]
    [InlineData("""{"Storage":{"Provider":"postgres","ConnectionString":"Host=db","MaxMegabytes":20}}""", "Storage:MaxMegabytes is for SQLite's file")]
    [InlineData("""{"Storage":{"ConnectionString":"Data Source=:memory:"}}""", "Storage:ConnectionString wants Data Source=FILE")]
    [InlineData("""{"Server":{"Listen":"https://0.0.0.0:443"}}""", "Server:Listen wants http://ADDRESS:PORT")]
    [InlineData("""{"Bot":{"MembershipMaxAgeHours":0}}""", "Bot:MembershipMaxAgeHours wants a number of hours from 1 to 168.")]
    [InlineData("""{"Bot":{"Operators":["priya"]}}""", "Bot:Operators wants Slack user ids")]
    [InlineData("""{"Bot":{"Operators":"U1"}}""", "Bot:Operators wants a list")]
    [InlineData("""{"Bot":{"Commands":{"/decide":"record"}}}""", "Bot:Commands:/decide wants a command")]
    [InlineData("""{"Bot":{"Commands":{"/decide":"/decisions"}}}""", "Bot:Commands:/decisions wants a name that no other command has.")]
    [InlineData("""{"Bot":{"Commands":{"/handover":"/h"}}}""", "Bot:Commands:/handover is not a setting")]
    [InlineData("""{"Bot":{"TeamsByAdminsOnly":"perhaps"}}""", "Bot:TeamsByAdminsOnly wants one of False, True.")]
    [InlineData("""{"Teams":"blr"}""", "Teams wants a list of objects")]
    [InlineData("""{"Teams":["blr"]}""", "Teams wants a list of objects")]
    [InlineData("""{"Teams":[{"Key":"blr","Name":"Bengaluru","Zone":"Asia/Bangalore"}]}""", "Teams:0:Zone is not a time zone")]
    [InlineData("""{"Teams":[{"Key":"Blr!","Name":"Bengaluru","Zone":"Asia/Kolkata"}]}""", "Teams:0:Key wants 1 to 40 lower-case letters")]
    [InlineData("""{"Teams":[{"Key":"blr","Name":"Bengaluru","Zone":"Asia/Kolkata","Days":"mon-fry"}]}""", "Teams:0:Days wants days such as mon-fri")]
    [InlineData("""{"Teams":[{"Key":"blr","Name":"Bengaluru","Zone":"Asia/Kolkata","Hours":"9-17, 16-18"}]}""", "Teams:0:Hours wants hours that do not overlap")]
    [InlineData("""{"Teams":[{"Key":"blr","Name":"Bengaluru","Zone":"Asia/Kolkata","Calendar":"http://example.com/a.ics"}]}""", "Teams:0:Calendar wants an address")]
    [InlineData("""{"Teams":[{"Key":"blr","Name":"Bengaluru","Zone":"Asia/Kolkata","Calendar":"nowhere.ics"}]}""", "Teams:0:Calendar wants a file that is there")]
    [InlineData("""{"Teams":[{"Key":"blr","Name":"Bengaluru","Zone":"Asia/Kolkata","DaysOff":["24.12."]}]}""", "Teams:0:DaysOff wants at most 200 days")]
    [InlineData("""{"Teams":[{"Key":"blr","Name":"Bengaluru","Zone":"Asia/Kolkata","Members":["priya"]}]}""", "Teams:0:Members wants Slack user ids")]
    [InlineData("""{"Teams":[{"Key":"blr","Name":"Bengaluru","Zone":"Asia/Kolkata","Leader":"U1"}]}""", "Teams:0:Leader is not a setting")]
    [InlineData("""{"Teams":[{"Key":"a","Name":"A","Zone":"Asia/Kolkata"},{"Key":"a","Name":"B","Zone":"Asia/Kolkata"}]}""", "Teams:1:Key wants a key that no other team has.")]
    [InlineData("""{"Routes":[{"From":"a","To":"b","Channel":"C012"}]}""", "Routes:0:From wants the key of a team in Teams.")]
    [InlineData("""{"Teams":[{"Key":"a","Name":"A","Zone":"Asia/Kolkata"}],"Routes":[{"From":"a","To":"a","Channel":"C012"}]}""", "Routes:0:To wants another team than From")]
    [InlineData("""{"Routes":[{"Channel":"general"}]}""", "Routes:0:Channel wants a channel’s id")]
    [InlineData("""{"Routes":[{"AcceptWithinMinutes":1}]}""", "Routes:0:AcceptWithinMinutes wants a number of minutes from 5 to 2400.")]
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
    public void Teams_and_routes_are_read_with_what_is_usual_where_nothing_is_said()
    {
        using var folder = new ScratchFolder();
        var file = folder.Write(
            "teams.json",
            """
            {
              "Slack": { "BotToken": "xoxb-1", "AppToken": "xapp-1" },
              "Teams": [
                { "Key": "blr", "Name": "Bengaluru", "Zone": "Asia/Kolkata", "Days": "mon-thu; fri", "Hours": "09:30-18:00; 09:30-13:00", "DaysOff": ["2026-12-24 Christmas Eve"],
                  "Lead": "U012PRIYA", "Members": ["U012PRIYA", "U012ANJALI"], "UserGroup": null },
                { "Key": "ldn", "Name": "London", "Zone": "Europe/London", "UserGroup": "S012LDN" }
              ],
              "Routes": [ { "From": "blr", "To": "ldn", "Channel": "C012ABC", "Writers": ["U012ANJALI"], "Turn": "day", "Paused": true } ]
            }
            """);

        var (settings, problems) = SettingsFile.Load(file);

        Assert.Empty(problems);
        Assert.Equal("mon-thu 09:30-18:00; fri 09:30-13:00", settings.Bot.Teams[0].Week.ToString());
        Assert.Equal(["U012PRIYA", "U012ANJALI"], settings.Bot.Teams[0].Members);
        Assert.Equal(("mon-fri 09:00-17:30", "S012LDN"), (settings.Bot.Teams[1].Week.ToString(), settings.Bot.Teams[1].UserGroup));
        var route = Assert.Single(settings.Bot.Routes);
        Assert.Equal(("blr", "ldn", true, 120), (route.From, route.To, route.IsPaused, (int)route.AcceptWithin.TotalMinutes));
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
