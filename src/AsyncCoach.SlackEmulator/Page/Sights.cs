using System.Text.Json;

namespace AsyncCoach.SlackEmulator.Page;

/// <summary>All that one person sees on the page at one moment; made under the workspace's gate, shown without it.</summary>
/// <param name="Modal">The form on top.</param>
/// <param name="Wire">Null while the drawer is closed.</param>
/// <param name="Trouble">What the last thing that they did came to, if it failed.</param>
public sealed record Sight(
    Here Here,
    string Workspace,
    Reader Reader,
    PersonSight Me,
    IReadOnlyList<PersonSight> People,
    IReadOnlyList<PlaceSight> Channels,
    IReadOnlyList<PlaceSight> Directs,
    AppSight App,
    RoomSight Room,
    ThreadSight? Thread,
    ViewSight? Modal,
    ClockSight Clock,
    TourView? Tour,
    WireSight? Wire,
    TroubleSight? Trouble,
    bool MayStartOver);

/// <param name="Works">Whether now is in the hours of their site; null where they have none.</param>
public sealed record PersonSight(
    string Id, string Name, string Handle, string Place, DateTimeOffset LocalTime, bool? Works, bool IsGuest, string Status);

/// <param name="Sign"># for a public channel, a lock for a private one, nothing for people.</param>
public sealed record PlaceSight(string Id, string Name, string Sign, bool Unread, bool Joined);

/// <param name="Direct">The direct conversation with the bot.</param>
public sealed record AppSight(string Name, string Handle, string Direct, bool Unread, IReadOnlyList<CommandSight> Commands, IReadOnlyList<ShortcutSight> Shortcuts);

public sealed record CommandSight(string Name, string Description, string Hint);

public sealed record ShortcutSight(string Name, string CallbackId, bool OnMessage);

/// <summary>What is in the middle: a conversation, or Home.</summary>
/// <param name="Home">The Home tab; null elsewhere and where nothing was published.</param>
/// <param name="IsApp">A conversation with the bot, which has tabs.</param>
/// <param name="Earlier">How many messages are above those shown.</param>
public sealed record RoomSight(
    string Id,
    string Name,
    string Sign,
    bool IsHome,
    bool IsApp,
    bool IsDirect,
    bool IsArchived,
    bool Joined,
    IReadOnlyList<PersonSight> Members,
    IReadOnlyList<PersonSight> Others,
    IReadOnlyList<MessageSight> Messages,
    int Earlier,
    ViewSight? Home);

public sealed record ThreadSight(string Ts, IReadOnlyList<MessageSight> Messages);

/// <param name="Kind"><c>message</c>, <c>ephemeral</c>, or <c>note</c> for what Slack says itself.</param>
/// <param name="Values">What stands in its inputs; undefined for the initial values.</param>
/// <param name="Source">What its author typed, where the reader is the author.</param>
public sealed record MessageSight(
    string Ts,
    string Channel,
    string Kind,
    string Author,
    bool IsApp,
    DateTimeOffset At,
    string Text,
    JsonElement Blocks,
    JsonElement Values,
    bool Edited,
    bool Mine,
    string? Source,
    IReadOnlyList<string> Files,
    IReadOnlyList<ReactionSight> Reactions,
    int Replies);

public sealed record ReactionSight(string Name, string Shown, int Count, bool Mine, string Who);

/// <param name="Json">The view with its state, as the app gets it.</param>
/// <param name="Errors">Sentences under inputs, by block id.</param>
public sealed record ViewSight(string Id, JsonElement Json, int Depth, IReadOnlyDictionary<string, string> Errors);

/// <param name="CanMove">There is a clock to move.</param>
/// <param name="Until">Where a move leads that is under way; in the reader's zone.</param>
public sealed record ClockSight(DateTimeOffset Now, bool CanMove, double Pace, DateTimeOffset? Until, IReadOnlyList<SiteSight> Sites);

/// <param name="Shifts">Its working hours within the reader's day, as minutes from the reader's midnight.</param>
public sealed record SiteSight(string Name, DateTimeOffset LocalTime, bool Works, string Hours, IReadOnlyList<(int From, int To)> Shifts);

public sealed record TourView(IReadOnlyList<(TourStep Step, bool Done, string Link)> Steps, int Current);

/// <param name="Faults">What is switched on.</param>
public sealed record WireSight(IReadOnlyList<WireEntry> Entries, IReadOnlyList<string> Faults);

/// <param name="Key"><c>d12</c> or <c>c12</c>.</param>
/// <param name="Bad">The app failed to acknowledge, or Slack did not answer <c>ok</c>.</param>
/// <param name="Json">Only of what is unfolded: titles and indented JSON.</param>
public sealed record WireEntry(
    string Key, bool ToApp, DateTimeOffset At, string What, string Verdict, bool Bad, string Took, IReadOnlyList<(string Title, string Json)> Json);

/// <param name="Detail">For developers.</param>
public sealed record TroubleSight(string Text, string? Detail);
