using System.Text.RegularExpressions;

namespace AsyncCoach.Playground.Tests.Page;

public sealed partial class WithTheBot
{
    [Fact]
    public async Task A_form_says_what_is_missing_where_it_is_missing_and_then_is_recorded()
    {
        await using var town = await Town.Open(0, null, past: false, CancellationToken.None);
        using var browser = new HttpClient { BaseAddress = town.Address };
        browser.DefaultRequestHeaders.Add("X-Parts", "1");
        var payments = Place().Match(await browser.GetStringAsync("/as/priya")).Groups["id"].Value;

        await Post("type", ("channel", payments), ("text", "/decide Default rate limit 600 requests a minute"));
        var form = await Until("priya", "modal", "Record a decision");
        Assert.Contains("Default rate limit 600 requests a minute</textarea>", form, StringComparison.Ordinal);
        var view = View().Match(form).Groups["id"].Value;
        var hoa = Hoa().Match(form).Groups["id"].Value;

        var refused = await Post("use", [.. Fields(view, ""), ("go", "submit")]);
        Assert.Contains("<p id=\"" + view + "-f|why_now|answer-error\" class=\"error\">Please complete this required field.</p>", refused, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", refused, StringComparison.Ordinal);

        var taken = await Post("use", [.. Fields(view, hoa), ("go", "submit")]);
        Assert.Contains("<div data-part=\"modal\"></div>", taken, StringComparison.Ordinal);
        var room = await Until("tom", "room", "D-1");
        Assert.Contains("Default rate limit 600", room, StringComparison.Ordinal);
        Assert.Contains("class=\"primary\">Decide</button>", room, StringComparison.Ordinal);

        async Task<string> Post(string act, params (string Key, string Value)[] fields)
        {
            using var body = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Key, field.Value)));
            using var answer = await browser.PostAsync(new Uri($"/as/priya/{payments}/do/{act}", UriKind.Relative), body);
            return await answer.Content.ReadAsStringAsync();
        }

        async Task<string> Until(string person, string part, string words)
        {
            for (var wait = 0; wait < 400; wait++)
            {
                var html = await browser.GetStringAsync($"/as/{person}/{payments}/parts?names={part}");
                if (html.Contains(words, StringComparison.Ordinal))
                    return html;
                await Task.Delay(50);
            }

            throw new TimeoutException($"{part} of {person} never said {words}.");
        }
    }

    private static (string Key, string Value)[] Fields(string view, string decider) =>
    [
        ("on", "view"), ("view", view), ("shown", "f|what|answer"), ("shown", "f|why_now|answer"), ("shown", "f|who_decides|answer"), ("shown", "f|done|answer"),
        ("f|what|answer", "Default rate limit 600 requests a minute"), ("f|why_now|answer", decider.Length > 0 ? "Partner X took down search" : ""),
        ("f|who_decides|answer", decider), ("f|done|answer", "Request 601 gets a 429"),
    ];

    [GeneratedRegex("""href="/as/priya/(?<id>C[0-9A-Z]+)"[^>]*>\s*<span[^>]*>#</span><span>payments""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();

    [GeneratedRegex("""name="view" value="(?<id>V[0-9]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex View();

    [GeneratedRegex("""value="(?<id>U[0-9A-Z]+)">Hoa Nguyen</option>""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hoa();
}
