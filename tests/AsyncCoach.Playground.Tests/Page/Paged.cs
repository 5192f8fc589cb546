using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator;
using AsyncCoach.SlackEmulator.Page;

namespace AsyncCoach.Playground.Tests.Page;

/// <summary>An emulated workspace with a page and no app: Priya in Bengaluru and Tom in London, #general with both, #leads with Priya alone.</summary>
internal sealed class Paged : IAsyncDisposable
{
    private readonly HttpClient _browser;
    private readonly HttpClient _app;

    private Paged(EmulatorServer slack, MovableClock clock)
    {
        (Slack, Clock) = (slack, clock);
        _browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = slack.Address };
        _app = new HttpClient { BaseAddress = slack.ApiAddress };
        _app.DefaultRequestHeaders.Authorization = new("Bearer", new AppOptions().BotToken);
    }

    public EmulatorServer Slack { get; }

    public MovableClock Clock { get; }

    public string General { get; private set; } = "";

    public string Leads { get; private set; } = "";

    public static async Task<Paged> Open(IReadOnlyList<TourStep>? tour = null)
    {
        var clock = new MovableClock(new DateTimeOffset(2030, 5, 7, 8, 5, 0, TimeSpan.Zero) - TimeProvider.System.GetUtcNow());
        var options = new EmulatorOptions { Page = new PageOptions { Clock = clock, Sites = Company.Sites, Tour = tour ?? [] } };
        var slack = await EmulatorServer.Start(options, clock, TimeProvider.System);
        var paged = new Paged(slack, clock);
        await slack.Control.AddPerson("priya", "Asia/Kolkata", realName: "Priya Raman");
        await slack.Control.AddPerson("tom", "Europe/London", realName: "Tom Whitfield");
        paged.General = await slack.Control.AddChannel("general", ["priya", "tom", "asynccoach"]);
        paged.Leads = await slack.Control.AddChannel("leads", ["priya"], isPrivate: true);
        return paged;
    }

    public async Task<string> Sees(string person, string place, string query = "") => await _browser.GetStringAsync($"/as/{person}/{place}{query}");

    public Task<HttpResponseMessage> Get(string address) => _browser.GetAsync(new Uri(address, UriKind.Relative));

    public Task<string> Part(string person, string place, string name) => _browser.GetStringAsync($"/as/{person}/{place}/parts?names={name}");

    public async Task<HttpResponseMessage> Posts(string person, string place, string act, (string Key, string Value)[] fields, string? origin = null, string? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/as/{person}/{place}/do/{act}");
        request.Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Key, field.Value)));
        request.Headers.Add("Origin", origin ?? Slack.Address.GetLeftPart(UriPartial.Authority));
        request.Headers.Add("X-Parts", "1");
        request.Headers.Host = host;
        return await _browser.SendAsync(request);
    }

    /// <summary>The app calls Slack, which must take it.</summary>
    public async Task<JsonElement> Calls(string method, JsonObject arguments)
    {
        using var answer = await _app.PostAsJsonAsync(new Uri(method, UriKind.Relative), arguments);
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.StatusCode == HttpStatusCode.OK && json.GetProperty("ok").GetBoolean(), json.ToString());
        return json;
    }

    public Task<JsonElement> SaysBlocks(string channel, string blocks, string text = "blocks") =>
        Calls("chat.postMessage", new JsonObject { ["channel"] = channel, ["text"] = text, ["blocks"] = JsonNode.Parse(blocks) });

    /// <summary>The names of the parts that the open page is told of, an event after another; the first names all.</summary>
    public async Task<IAsyncEnumerator<string>> Hears(string person, string place, CancellationToken cancellation)
    {
        var stream = await _browser.GetStreamAsync(new Uri($"/as/{person}/{place}/changes", UriKind.Relative), cancellation);
        return Lines(stream, cancellation).GetAsyncEnumerator(cancellation);
    }

    private static async IAsyncEnumerable<string> Lines(Stream stream, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        using var reader = new StreamReader(stream);
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                yield return line["data: ".Length..];
        }
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        _app.Dispose();
        await Slack.DisposeAsync();
    }
}
