using Microsoft.Playwright;

namespace AsyncCoach.Playground.Tests;

/// <summary>
/// The machine's own Chromium; nothing is downloaded. Where there is none the tests are skipped with that reason, and <c>.ci/run</c> installs one and
/// counts a skipped test as a failure.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public static string? Executable => Environment.GetEnvironmentVariable("CHROMIUM") ?? Array.Find(Places, File.Exists);

    public async Task InitializeAsync()
    {
        if (Executable is not { } chromium)
            return;
        _playwright = await Playwright.CreateAsync();
        // Chromium's own sandbox wants what containers and root do not have; it looks at nothing but this machine's page.
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox", "--disable-dev-shm-usage"] });
    }

    /// <summary>A fresh window; at the end of a test <see cref="Window.IsContent"/> is asked.</summary>
    public async Task<Window> Open(Uri address, int width = 1280, int height = 860, bool dark = false)
    {
        Skip.If(_browser is null, "No Chromium is installed (apt-get install chromium).");
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
        });
        context.SetDefaultTimeout(30_000);
        return new Window(context, await context.NewPageAsync(), address);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
