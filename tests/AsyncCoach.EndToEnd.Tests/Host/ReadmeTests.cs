using AsyncCoach.Bot;
using AsyncCoach.Host.Settings;

namespace AsyncCoach.EndToEnd.Tests.Host;

public sealed class ReadmeTests
{
    private readonly string _readme = Repository.Read("README.md");

    [Fact]
    public void It_gives_every_scope_with_the_reason_that_the_habits_gave() =>
        Assert.All(
            SettingsSections.Catalog(new BotSettings()).Scopes,
            scope => Assert.Contains($"| `{scope.Key}` | {scope.Value} |", _readme, StringComparison.Ordinal));

    [Fact]
    public void It_gives_every_setting() =>
        Assert.All(SettingsSections.Defaults().Keys, key => Assert.Contains($"`{key}`", _readme, StringComparison.Ordinal));

    [Fact]
    public void It_gives_every_command() =>
        Assert.All(
            SettingsSections.Catalog(new BotSettings()).AllCommands,
            command => Assert.Contains($"`{command.Name}", _readme, StringComparison.Ordinal));
}
