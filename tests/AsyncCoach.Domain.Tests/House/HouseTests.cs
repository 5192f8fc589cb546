using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AsyncCoach.Domain.Tests.House;

/// <summary>Who may know whom, and how rooms are kept: what the compiler does not hold, these do.</summary>
public sealed partial class HouseTests
{
    /// <summary>What each project may reference. A project that is not named here may not exist.</summary>
    private static readonly Dictionary<string, string[]> MayKnow = new(StringComparer.Ordinal)
    {
        ["Domain"] = [],
        ["Slack"] = [],
        ["SlackEmulator"] = [],
        ["Storage"] = ["Domain"],
        ["Files"] = ["Domain"],
        ["Slack.Client"] = ["Slack"],
        ["Storage.Sqlite"] = ["Storage", "Domain"],
        ["Storage.Postgres"] = ["Storage", "Domain"],
        ["Bot"] = ["Domain", "Storage", "Slack", "Files"],
        ["Scheduling"] = ["Bot", "Domain"],
        ["Host"] = ["Domain", "Files", "Storage", "Slack", "Bot", "Slack.Client", "Scheduling", "Storage.Sqlite", "Storage.Postgres"],
        // The Playground is a second Host: it makes the bot's settings (teams among them) and clocks itself.
        ["Playground"] = ["Domain", "Host", "SlackEmulator", "Bot", "Slack.Client", "Storage"],
    };

    /// <summary>Shared floors within Bot; every other folder is a habit.</summary>
    private static readonly string[] Shared = ["People", "Routing", "Outbox", "Alarms", "Commitments", "WorkingTime"];

    public static TheoryData<string> Projects => [.. Directory.EnumerateDirectories(Repository.Source, "AsyncCoach.*").Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_the_house_allows(string project)
    {
        Assert.Empty(References(project).Select(Short).Except(MayKnow[Short(project)], StringComparer.Ordinal));
    }

    /// <summary>The image is published from Host alone: what Host does not reach is not in it.</summary>
    [Fact]
    public void Nothing_of_the_page_is_in_what_the_production_image_is_made_of()
    {
        Assert.Contains("dotnet publish src/AsyncCoach.Host ", File.ReadAllText(Path.Combine(Repository.Root, "deploy", "Dockerfile")), StringComparison.Ordinal);
        var reached = new HashSet<string>(["AsyncCoach.Host"], StringComparer.Ordinal);
        for (var before = 0; before < reached.Count;)
        {
            before = reached.Count;
            reached.UnionWith([.. reached.SelectMany(References)]);
        }

        Assert.DoesNotContain("AsyncCoach.SlackEmulator", reached);
        Assert.DoesNotContain("AsyncCoach.Playground", reached);
        var pages = Directory.EnumerateFiles(Repository.Source, "*.razor", SearchOption.AllDirectories).Select(file => Repository.Name(file).Split('/')[1]);
        Assert.Empty(pages.Intersect(reached, StringComparer.Ordinal));
    }

    [Fact]
    public void The_rules_know_one_package_and_it_is_NodaTime()
    {
        var file = Path.Combine(Repository.Source, "AsyncCoach.Domain", "AsyncCoach.Domain.csproj");
        Assert.Equal(["NodaTime"], XDocument.Load(file).Descendants("PackageReference").Select(package => package.Attribute("Include")!.Value));
    }

    [Fact]
    public void The_emulator_shares_no_line_with_the_product()
    {
        var guilty = Repository.CSharp("src", "AsyncCoach.SlackEmulator").Where(file => ForeignNamespace().IsMatch(File.ReadAllText(file)));
        Assert.Empty(guilty.Select(Repository.Name));
    }

    [Fact]
    public void Habits_never_name_each_other()
    {
        var habits = Directory.EnumerateDirectories(Path.Combine(Repository.Source, "AsyncCoach.Bot")).Select(folder => Path.GetFileName(folder)!)
            .Except(["obj", "bin", .. Shared], StringComparer.Ordinal).ToList();
        Assert.Contains("Decisions", habits);
        var named =
            from habit in habits
            from file in Repository.CSharp("src", "AsyncCoach.Bot", habit)
            from Match other in BotNamespace().Matches(File.ReadAllText(file))
            where habits.Contains(other.Groups["habit"].Value, StringComparer.Ordinal) && other.Groups["habit"].Value != habit
            select $"{Repository.Name(file)} names {other.Groups["habit"].Value}";
        Assert.Empty(named);
    }

    [Fact]
    public void What_habits_share_names_no_habit()
    {
        // Housekeeping drops drafts, and so knows what one is; it knows Domain and Storage, not the habit.
        var guilty =
            from folder in Shared
            from file in Repository.CSharp("src", "AsyncCoach.Bot", folder)
            where BotNamespace().Matches(File.ReadAllText(file)).Any(other => !Shared.Contains(other.Groups["habit"].Value, StringComparer.Ordinal))
            select Repository.Name(file);
        Assert.Empty(guilty);
    }

    [Fact]
    public void Every_file_under_a_folder_says_so_in_its_namespace()
    {
        var guilty =
            from file in Repository.CSharp("src", "AsyncCoach.Bot").Concat(Repository.CSharp("src", "AsyncCoach.Domain"))
            let name = Namespace().Match(File.ReadAllText(file)).Groups["name"].Value
            where name != Path.GetDirectoryName(Repository.Name(file))!["src/".Length..].Replace('/', '.').Replace('\\', '.')
            select $"{Repository.Name(file)} says {name}";
        Assert.Empty(guilty);
    }

    [Fact]
    public void No_file_is_longer_than_three_hundred_lines() =>
        Assert.Empty(Repository.CSharp("src").Where(file => File.ReadLines(file).Count() > 300).Select(Repository.Name));

    [Fact]
    public void Nothing_is_left_to_do_in_a_comment()
    {
        // A word of its own: calendars have parts called VTODO.
        var guilty = Repository.CSharp("src").Concat(Repository.CSharp("tests"))
            .Where(file => LeftToDo().IsMatch(File.ReadAllText(file)) && Path.GetFileName(file) != "HouseTests.cs");
        Assert.Empty(guilty.Select(Repository.Name));
    }

    private static IEnumerable<string> References(string project) => XDocument.Load(Path.Combine(Repository.Source, project, $"{project}.csproj"))
        .Descendants("ProjectReference")
        .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

    private static string Short(string project) => project["AsyncCoach.".Length..];

    [GeneratedRegex(@"\bTODO\b", RegexOptions.None, 1000)]
    private static partial Regex LeftToDo();

    [GeneratedRegex(@"AsyncCoach\.Bot\.(?<habit>[A-Z][A-Za-z]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BotNamespace();

    [GeneratedRegex(@"(?m)^using (static )?AsyncCoach\.(?!SlackEmulator)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ForeignNamespace();

    [GeneratedRegex("(?m)^namespace (?<name>[A-Za-z.]+);", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Namespace();
}
