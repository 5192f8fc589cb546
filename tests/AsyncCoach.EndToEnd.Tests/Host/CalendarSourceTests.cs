using System.Net;
using System.Net.Sockets;
using AsyncCoach.Bot;
using AsyncCoach.Bot.Coach;
using AsyncCoach.Domain;
using AsyncCoach.Host.Calendars;

namespace AsyncCoach.EndToEnd.Tests.Host;

public sealed class CalendarSourceTests
{
    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("ff02::1", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("93.184.215.14", true)]
    [InlineData("::ffff:93.184.215.14", true)]
    [InlineData("2606:2800:21f:cb07:6820:80da:af6b:8b2c", true)]
    public void Only_public_addresses_are_connected_to(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddresses.Contains(IPAddress.Parse(address)));

    [Theory]
    [InlineData("https://localhost.localdomain/a.ics")]
    [InlineData("https://127.0.0.1/a.ics")]
    [InlineData("https://[::1]/a.ics")]
    public async Task A_private_address_is_refused_and_nobody_connects_to_it(string address)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var source = new CalendarSource(new Clocks(TimeProvider.System, TimeProvider.System));
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var answer = await source.Fetch(new UriBuilder(address) { Port = port }.Uri.AbsoluteUri, default);
        Assert.True(answer.Refused);
        Assert.False(listener.Pending());
    }

    [Fact]
    public async Task A_private_address_is_named_as_what_it_is()
    {
        using var source = new CalendarSource(new Clocks(TimeProvider.System, TimeProvider.System));
        Assert.Contains("is an address of a private network", (await source.Fetch("https://169.254.169.254/latest/meta-data", default)).Refusals[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_redirects_are_followed_and_a_fourth_is_not()
    {
        Assert.Equal("calendar"u8.ToArray(), (await Fetch(Hops(3))).Value);
        Assert.Contains("more than 3 redirects", (await Fetch(Hops(4))).Refusals[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_away_from_https_is_not_followed() => Assert.Contains(
        "without https",
        (await Fetch(_ => new HttpResponseMessage(HttpStatusCode.Redirect) { Headers = { Location = new Uri("http://calendar.example.com/a.ics") } })).Refusals[0].Sentence,
        StringComparison.Ordinal);

    [Fact]
    public async Task More_than_a_megabyte_is_not_read()
    {
        Assert.False((await Fetch(_ => Body(ICalendarSource.MostBytes))).Refused);
        Assert.Contains("larger than 1 MB", (await Fetch(_ => Body(ICalendarSource.MostBytes + 1))).Refusals[0].Sentence, StringComparison.Ordinal);

        static HttpResponseMessage Body(int bytes) => new(HttpStatusCode.OK) { Content = new ByteArrayContent(new byte[bytes]) };
    }

    [Fact]
    public async Task What_is_not_there_is_said_with_its_number() =>
        Assert.Equal("calendar.example.com answered 404. Is the calendar there, and open to everybody?", (await Fetch(_ => new HttpResponseMessage(HttpStatusCode.NotFound))).Refusals[0].Sentence);

    [Fact]
    public async Task A_host_that_does_not_answer_is_given_up_after_ten_seconds_of_wire_time()
    {
        var wire = new SteppedTime();
        using var source = new CalendarSource(new Answering(_ => null), wire);
        var fetching = source.Fetch("https://calendar.example.com/a.ics", default);
        wire.Passes(TimeSpan.FromSeconds(9));
        Assert.False(fetching.IsCompleted);
        wire.Passes(TimeSpan.FromSeconds(2));
        Assert.Equal("calendar.example.com did not answer within 10 seconds.", (await fetching).Refusals[0].Sentence);
    }

    [Fact]
    public async Task A_file_of_the_operators_is_read_by_its_path()
    {
        using var folder = new ScratchFolder();
        using var source = new CalendarSource(new Clocks(TimeProvider.System, TimeProvider.System));
        Assert.Equal("BEGIN"u8.ToArray(), (await source.Open(folder.Write("a.ics", "BEGIN"), default)).Value);
        Assert.True((await source.Open("nowhere/a.ics", default)).Refused);
    }

    private static async Task<Answer<byte[]>> Fetch(Func<Uri, HttpResponseMessage?> answers)
    {
        using var source = new CalendarSource(new Answering(answers), TimeProvider.System);
        return await source.Fetch("https://calendar.example.com/0", default);
    }

    /// <summary>So many redirects, then a calendar.</summary>
    private static Func<Uri, HttpResponseMessage> Hops(int count) => address =>
    {
        var hop = int.Parse(address.AbsolutePath[1..], System.Globalization.CultureInfo.InvariantCulture);
        return hop == count
            ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("calendar") }
            : new HttpResponseMessage(HttpStatusCode.MovedPermanently) { Headers = { Location = new Uri($"/{hop + 1}", UriKind.Relative) } };
    };

    /// <summary>A server in the process; null: it never answers.</summary>
    private sealed class Answering(Func<Uri, HttpResponseMessage?> answers) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (answers(request.RequestUri!) is { } answer)
                return answer;
            var never = new TaskCompletionSource<HttpResponseMessage>();
            await using var _ = cancellationToken.Register(() => never.TrySetCanceled(cancellationToken));
            return await never.Task;
        }
    }

    /// <summary>Time that passes when it is told to; its timers ring then.</summary>
    private sealed class SteppedTime : TimeProvider
    {
        private readonly List<Timer> _timers = [];
        private DateTimeOffset _now = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => _now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new Timer(() => callback(state)) { Due = _now + dueTime };
            _timers.Add(timer);
            return timer;
        }

        public void Passes(TimeSpan time)
        {
            _now += time;
            foreach (var timer in _timers.Where(timer => timer.Due <= _now).ToList())
            {
                timer.Due = DateTimeOffset.MaxValue;
                timer.Ring();
            }
        }

        private sealed class Timer(Action ring) : ITimer
        {
            public DateTimeOffset Due { get; set; }

            public void Ring() => ring();

            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose() => Due = DateTimeOffset.MaxValue;

            public ValueTask DisposeAsync()
            {
                Dispose();
                return default;
            }
        }
    }
}
