using System.Globalization;
using AsyncCoach.Slack.Api;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Tests;

/// <summary>
/// Slack as far as the bot can tell: keeps what is posted, refuses where the bot is not, and answers as scripted where a test says so.
/// </summary>
internal sealed partial class FakeSlack(MovableTime product) : ISlackApi
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Queue<SlackFailure>> _next = new(StringComparer.Ordinal);
    private readonly HashSet<string> _losesAnswer = new(StringComparer.Ordinal);
    private int _made;

    public List<SlackUser> People { get; } = [];

    public Dictionary<string, SlackChannel> Channels { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, List<string>> MembersOf { get; } = new(StringComparer.Ordinal);

    /// <summary>User groups with their members.</summary>
    public Dictionary<SlackUserGroup, List<string>> Groups { get; } = [];

    public List<Posted> Messages { get; } = [];

    public List<Whispered> Whispers { get; } = [];

    public List<UrlResponse> Responses { get; } = [];

    public List<Form> Forms { get; } = [];

    /// <summary>What stands on each person's Home tab.</summary>
    public Dictionary<string, Home> Homes { get; } = new(StringComparer.Ordinal);

    /// <summary>Every call's name, in order.</summary>
    public List<string> Calls { get; } = [];

    public List<Message> Said { get; } = [];

    public List<View> Views { get; } = [];

    /// <summary>A message that a person wrote, for <c>reactions.get</c>.</summary>
    public Dictionary<string, FoundMessage> Written { get; } = new(StringComparer.Ordinal);

    /// <summary>Runs before the next post is taken: what happens meanwhile elsewhere.</summary>
    public Func<Task>? BeforePost { get; set; }

    /// <summary>Runs once the next post has been taken, before its sender learns of it.</summary>
    public Func<Task>? AfterPost { get; set; }

    /// <summary>What each opening of a direct message waits for.</summary>
    public Func<Task>? BeforeOpeningDirect { get; set; }

    /// <summary>Looks at what happened so far, while a running sender goes on.</summary>
    public T Look<T>(Func<T> look)
    {
        lock (_lock)
            return look();
    }

    public void Next(string method, SlackFailure failure, int times = 1)
    {
        if (!_next.TryGetValue(method, out var queue))
            _next.Add(method, queue = new Queue<SlackFailure>());
        for (var i = 0; i < times; i++)
            queue.Enqueue(failure);
    }

    public void Refuses(string method, string error, int times = 1) => Next(method, new SlackFailure.Refused(error), times);

    /// <summary>The next call is carried out, and its answer lost.</summary>
    public void LosesAnswerOf(string method) => _losesAnswer.Add(method);

    public async Task<SlackResult<PostedMessage>> Post(string workspace, Posting posting, CancellationToken cancellation)
    {
        if (BeforePost is { } first)
        {
            BeforePost = null;
            await first();
        }
        lock (_lock)
            Said.Add(posting.Message);
        if (Trouble(posting.Channel) is { } trouble)
            return await Answer<PostedMessage>(nameof(Post), () => trouble);
        var answer = await Answer(nameof(Post), () =>
        {
            var posted = new Posted(posting.Channel, Stamp(), posting.ThreadTs, posting.Attempt) { Message = posting.Message };
            Messages.Add(posted);
            return new PostedMessage(posted.Channel, posted.Ts);
        });
        if (AfterPost is { } then)
        {
            AfterPost = null;
            await then();
        }
        return answer;
    }

    public Task<SlackResult<PostedMessage>> Update(string workspace, string channel, string ts, Message message, CancellationToken cancellation)
    {
        Said.Add(message);
        return Answer<PostedMessage>(nameof(Update), () =>
        {
            if (Messages.Find(one => one.Channel == channel && one.Ts == ts) is not { } posted)
                return new SlackFailure.Refused("message_not_found");
            posted.Message = message;
            posted.Updates++;
            return new PostedMessage(channel, ts);
        });
    }

    /// <summary>Files by their id; where they were shared stands among the messages.</summary>
    public Dictionary<string, (string Name, byte[] Content)> Files { get; } = new(StringComparer.Ordinal);

    public Task<SlackResult<UploadedFile>> Upload(string workspace, string name, ReadOnlyMemory<byte> content, CancellationToken cancellation) => Answer(nameof(Upload), () =>
    {
        var id = $"F{++_made}";
        Files.Add(id, (name, content.ToArray()));
        return new UploadedFile(id);
    });

    public Task<SlackResult<Nothing>> ShareFile(string workspace, string file, string title, string channel, string comment, CancellationToken cancellation)
    {
        if (Trouble(channel) is { } trouble)
            return Answer<Nothing>(nameof(ShareFile), () => trouble);
        return Answer(nameof(ShareFile), () =>
        {
            Messages.Add(new Posted(channel, Stamp(), null, file) { Message = new Message(comment) });
            return Nothing.Instance;
        });
    }

    public Task<SlackResult<Nothing>> Delete(string workspace, string channel, string ts, CancellationToken cancellation) => Answer(nameof(Delete), () =>
    {
        Messages.RemoveAll(one => one.Channel == channel && one.Ts == ts);
        return Nothing.Instance;
    });

    public Task<SlackResult<Nothing>> PostEphemeral(
        string workspace, string channel, string user, Message message, string? threadTs, CancellationToken cancellation)
    {
        Said.Add(message);
        if (Trouble(channel) is { } trouble)
            return Answer<Nothing>(nameof(PostEphemeral), () => trouble);
        return Answer(nameof(PostEphemeral), () =>
        {
            Whispers.Add(new Whispered(channel, user, message, threadTs));
            return Nothing.Instance;
        });
    }

    public Task<SlackResult<Nothing>> Respond(string responseUrl, UrlResponse response, CancellationToken cancellation)
    {
        if (response.Message is { } message)
            Said.Add(message);
        return Answer(nameof(Respond), () =>
        {
            Responses.Add(response);
            return Nothing.Instance;
        });
    }

    public Task<SlackResult<OpenedView>> OpenView(string workspace, string triggerId, Modal view, CancellationToken cancellation) =>
        Show(nameof(OpenView), triggerId, view);

    public Task<SlackResult<OpenedView>> PushView(string workspace, string triggerId, Modal view, CancellationToken cancellation) =>
        Show(nameof(PushView), triggerId, view);

    /// <summary>Puts a form on the one on top, in answer to its submission.</summary>
    public Form Push(string trigger, Modal view)
    {
        Views.Add(view);
        return Shown(trigger, view, isOnTop: true);
    }

    public Task<SlackResult<OpenedView>> UpdateView(string workspace, string viewId, string? hash, Modal view, CancellationToken cancellation)
    {
        Views.Add(view);
        return Answer<OpenedView>(nameof(UpdateView), () =>
        {
            if (Forms.Find(form => form.Id == viewId) is not { IsOpen: true } form)
                return new SlackFailure.Refused("not_found");
            if (hash is not null && hash != form.Hash)
                return new SlackFailure.Refused("hash_conflict");
            form.View = view;
            form.Hash = $"hash-{++_made}";
            return new OpenedView(viewId, form.Hash);
        });
    }

    public Task<SlackResult<OpenedView>> PublishHome(string workspace, string user, Home view, CancellationToken cancellation)
    {
        Views.Add(view);
        return Answer(nameof(PublishHome), () =>
        {
            Homes[user] = view;
            return new OpenedView("V0HOME", "hash");
        });
    }

    public Task<SlackResult<Permalink>> GetPermalink(string workspace, string channel, string ts, CancellationToken cancellation) =>
        Answer(nameof(GetPermalink), () => new Permalink($"https://acme.slack.com/archives/{channel}/p{ts}"));

    public Task<SlackResult<FoundMessage>> MessageOfReaction(string workspace, string channel, string ts, CancellationToken cancellation) =>
        Answer<FoundMessage>(nameof(MessageOfReaction), () => Written.TryGetValue($"{channel}/{ts}", out var found) ? found : new SlackFailure.Refused("message_not_found"));

    public Task<SlackResult<IReadOnlyList<FoundMessage>>> History(string workspace, string channel, string oldest, int limit, CancellationToken cancellation) =>
        Look(nameof(History), channel, null, oldest);

    public Task<SlackResult<IReadOnlyList<FoundMessage>>> Replies(
        string workspace, string channel, string threadTs, string? oldest, int limit, CancellationToken cancellation) =>
        Look(nameof(Replies), channel, threadTs, oldest);

    /// <summary>The direct message with a person, made if need be.</summary>
    public SlackChannel Direct(string user)
    {
        var id = $"D{user[1..]}";
        return Channels.TryGetValue(id, out var known) ? known : Channels[id] = new SlackChannel(id, "", true, true, false, false, true, user, []);
    }

    public async Task<SlackResult<SlackChannel>> OpenDirect(string workspace, string user, CancellationToken cancellation)
    {
        var opened = await Answer(nameof(OpenDirect), () => Direct(user));
        await (BeforeOpeningDirect?.Invoke() ?? Task.CompletedTask);
        return opened;
    }

    private Task<SlackResult<OpenedView>> Show(string method, string trigger, Modal view)
    {
        Views.Add(view);
        return Answer(method, () =>
        {
            var form = Shown(trigger, view, method == nameof(PushView));
            return new OpenedView(form.Id, form.Hash);
        });
    }

    private Form Shown(string trigger, Modal view, bool isOnTop)
    {
        var below = isOnTop ? Forms.FindLast(form => form.IsOpen && form.Trigger == trigger) : null;
        var shown = new Form($"V{++_made}", trigger, isOnTop) { View = view, Below = below };
        Forms.Add(shown);
        return shown;
    }

    private Task<SlackResult<IReadOnlyList<FoundMessage>>> Look(string method, string channel, string? thread, string? oldest) => Answer(method, () =>
    {
        var from = decimal.Parse(oldest ?? "0", CultureInfo.InvariantCulture);
        return (IReadOnlyList<FoundMessage>)
        [
            .. Messages.Where(one => one.Channel == channel && one.ThreadTs == thread && decimal.Parse(one.Ts, CultureInfo.InvariantCulture) >= from)
                .Select(one => new FoundMessage(channel, one.Ts, one.ThreadTs, one.Message.Text, Office.BotUser, Office.Acme, "B0BOT", one.Attempt, null)),
        ];
    });

    private SlackFailure.Refused? Trouble(string channel) => Look(() => Channels.GetValueOrDefault(channel)) switch
    {
        null => new SlackFailure.Refused("channel_not_found"),
        { IsArchived: true } => new SlackFailure.Refused("is_archived"),
        { IsMember: false } => new SlackFailure.Refused("not_in_channel"),
        _ => null,
    };

    private string Stamp() => string.Create(CultureInfo.InvariantCulture, $"{product.Now.ToUnixTimeSeconds()}.{++_made:000000}");

    private Task<SlackResult<T>> Answer<T>(string method, Func<T> does) where T : class => Answer<T>(method, () => new Result<T>(does(), null));

    private Task<SlackResult<T>> Answer<T>(string method, Func<Result<T>> does) where T : class
    {
        lock (_lock)
        {
            Calls.Add(method);
            if (_next.TryGetValue(method, out var queue) && queue.TryDequeue(out var failure))
                return Task.FromResult(new SlackResult<T>(failure));
            var result = does();
            if (_losesAnswer.Remove(method))
                return Task.FromResult(new SlackResult<T>(new SlackFailure.Unknown("the answer was lost")));
            return Task.FromResult(result.Value is { } value ? new SlackResult<T>(value) : new SlackResult<T>(result.Failure!));
        }
    }
}
