using System.Text.Json;
using Microsoft.Playwright;

namespace AsyncCoach.Playground.Tests;

/// <summary>One window of a browser at the Playground's page.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    internal Window(IBrowserContext context, IPage page, Uri address)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" && !message.Text.Contains("ERR_INCOMPLETE_CHUNKED_ENCODING", StringComparison.Ordinal))
                _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                _complaints.Add($"asked {request.Url}");
        };
    }

    public IPage Page { get; }

    /// <summary>Becomes somebody by their link, as a person would.</summary>
    public async Task Be(string handle)
    {
        await Page.Locator($"#be-{handle}").ClickAsync();
        await Assertions.Expect(Page.Locator($"#be-{handle}")).ToHaveAttributeAsync("aria-current", "true");
    }

    public async Task GoTo(string channel)
    {
        await Page.Locator("#left a", new() { HasText = channel }).First.ClickAsync();
        await Assertions.Expect(Page.Locator("#room-name")).ToContainTextAsync(channel);
    }

    public async Task Says(string text)
    {
        await Page.Locator("#say").FillAsync(text);
        await Page.Locator("#say").PressAsync("Escape");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).First.ClickAsync();
    }

    public ILocator Modal => Page.Locator("#modal");

    public ILocator Room => Page.Locator("[data-part=room]");

    public ILocator TourSteps => Page.Locator("[data-part=tour]");

    /// <summary>What axe-core finds against WCAG 2.2 AA.</summary>
    public async Task<IReadOnlyList<string>> Barriers()
    {
        Skip.If(Axe is null, "axe-core is not installed (npm ci in tests/AsyncCoach.Playground.Tests/axe).");
        // The page's policy lets no foreign script in; the debugger's door is not the page's.
        await Page.EvaluateAsync(await File.ReadAllTextAsync(Axe));
        var found = await Page.EvaluateAsync<JsonElement>(
            "() => axe.run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } })");
        return [.. found.GetProperty("violations").EnumerateArray().Select(violation =>
            $"{violation.GetProperty("id")}: {violation.GetProperty("help")}: "
            + string.Join(" | ", violation.GetProperty("nodes").EnumerateArray().Take(4).Select(node => $"{node.GetProperty("target")} {node.GetProperty("failureSummary")}")))];
    }

    /// <summary>Keeps what is seen, where somebody wants to look at it: in the folder that <c>SCREENSHOTS</c> names.</summary>
    /// <param name="part">Only this of the page.</param>
    public async Task Photograph(string name, ILocator? part = null)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is not { Length: > 0 } folder)
            return;
        var file = Path.Combine(folder, name + ".png");
        await (part is null ? Page.ScreenshotAsync(new() { Path = file }) : part.ScreenshotAsync(new() { Path = file }));
    }

    /// <summary>Where axe-core is, from npm; null where it was not installed when these tests were built.</summary>
    public static string? Axe
    {
        get
        {
            var file = Path.Combine(AppContext.BaseDirectory, "axe.min.js");
            return File.Exists(file) ? file : null;
        }
    }

    /// <summary>Nothing was written into the console as an error, and nothing was wanted of another host.</summary>
    public void IsContent() => Assert.Empty(_complaints);

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
