using AsyncCoach.Bot;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Slack.Api;

namespace AsyncCoach.Host.Health;

/// <summary>
/// Asks Slack now and then (wire time) who the bot is, so that <c>/health/ready</c> can say how things stand with Slack without asking while
/// somebody waits. Nothing depends on the answer: the bot serves all the same.
/// </summary>
internal sealed partial class SlackWatch(ISlackApi slack, BotCatalog catalog, Clocks clocks, ILogger<SlackWatch> logger) : BackgroundService
{
    private static readonly TimeSpan WhileWell = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    private volatile Part _last = new(true, "Slack has not been asked yet.");

    /// <summary>How it stood when Slack was asked last.</summary>
    public Part Last => _last;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wait = FirstWait;
        try
        {
            while (true)
            {
                Keep(SlackSentences.About(await slack.WhoAmI("", stoppingToken), catalog.Scopes.Keys));
                var pause = _last.Well ? WhileWell : wait;
                wait = _last.Well ? FirstWait : TimeSpan.FromTicks(Math.Min(wait.Ticks * 2, LongestWait.Ticks));
                await Task.Delay(pause, clocks.Wire, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    private void Keep(Part now)
    {
        if (now.Well != _last.Well)
            Log.Changed(logger, now.Sentence);
        _last = now;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Sentence}")]
        public static partial void Changed(ILogger logger, string sentence);
    }
}
