using AsyncCoach.Domain;
using NodaTime;

namespace AsyncCoach.Storage;

/// <summary>
/// One unit of work: reads, then one <see cref="Commit"/> that keeps everything handed over or nothing. Not for use from
/// several threads. Reads never see the session's own uncommitted changes. A session is committed at most once.
/// </summary>
public interface ISession
{
    /// <summary>The most that one search answers.</summary>
    const int MostHits = 200;

    WorkspaceId Workspace { get; }

    /// <summary>True once anything but a receipt was handed over: only then is there something to commit.</summary>
    bool HasChanges { get; }

    /// <summary>One document by its key, or null when there is none or the viewer may not see it: the two are not told apart.</summary>
    Task<T?> Load<T>(string key, Viewer viewer, CancellationToken cancellation) where T : class;

    /// <summary>Those of the keys that exist and may be seen, in the order of the keys given.</summary>
    Task<IReadOnlyList<T>> LoadMany<T>(IReadOnlyList<string> keys, Viewer viewer, CancellationToken cancellation) where T : class;

    /// <summary>
    /// A page of what matches and may be seen. <paramref name="after"/> is the previous page's <see cref="Page{T}.Next"/>:
    /// a keyset cursor, so what is written meanwhile neither repeats nor skips a row.
    /// </summary>
    /// <exception cref="FormatException">The cursor is not one of this query's.</exception>
    Task<Page<T>> List<T>(Query<T> query, Viewer viewer, int size, string? after, CancellationToken cancellation) where T : class;

    /// <summary>How many match and may be seen, counted up to <paramref name="atMost"/>.</summary>
    Task<int> Count<T>(Query<T> query, Viewer viewer, int atMost, CancellationToken cancellation) where T : class;

    /// <summary>
    /// Ranked full-text search: the best hits that match the query's conditions and may be seen, best first, at most
    /// <paramref name="take"/> (<see cref="MostHits"/> or fewer). Words are matched by their stems, texts count by their weight in the map; what may
    /// not be seen is replaced by the next best. Where the query has an order, that order stands in place of the ranking, and the score too says no more
    /// than it. Takes memory for what it answers, not for what it looked at.
    /// </summary>
    Task<IReadOnlyList<TextHit>> Search<T>(TextQuestion question, Query<T> query, Viewer viewer, int take, CancellationToken cancellation) where T : class;

    /// <summary>
    /// In how many documents each phrase stands, counted up to <paramref name="atMost"/>: how much it tells. Counted through nobody's eyes and
    /// possibly in all workspaces, so it may weigh and must not be shown.
    /// </summary>
    Task<IReadOnlyList<int>> Spread<T>(IReadOnlyList<TextPhrase> phrases, int atMost, CancellationToken cancellation) where T : class;

    /// <summary>
    /// Words of the index that are spelt nearly like this one (within <see cref="Domain.Searching.Spelling.Slips"/>, and beginning like it or with
    /// its first two letters swapped), the nearest first and among equals the more frequent, at most <paramref name="take"/>; the word itself
    /// is not among them. Each finds, when asked for, the documents that it came from, and may be no more than their word's stem. Through nobody's eyes, as with <see cref="Spread"/>.
    /// </summary>
    Task<IReadOnlyList<string>> NearWords<T>(string word, int take, CancellationToken cancellation) where T : class;

    /// <summary>The revisions of a document that may be seen, oldest first.</summary>
    Task<IReadOnlyList<Revision<T>>> History<T>(string key, Viewer viewer, CancellationToken cancellation) where T : class;

    /// <summary>The revision of a document that this session has read; 0 when it was not read.</summary>
    long RevisionOf<T>(string key) where T : class;

    /// <summary>
    /// Keeps a document under its map's key. Where this session has read it, the commit conflicts if it has changed since;
    /// where not, the commit conflicts if it exists. With <paramref name="drawNumber"/> a document whose number is 0 gets the
    /// workspace's next one for its kind, within the commit.
    /// </summary>
    void Store<T>(T document, Change change, bool drawNumber = false) where T : class;

    /// <summary>Removes a document that this session has read, with its full text. With <paramref name="forget"/> its revisions go too.</summary>
    void Delete<T>(string key, Change change, bool forget = false) where T : class;

    /// <summary>Removes what a document was before: this session stores it anew, and only that stays.</summary>
    void ForgetHistory<T>(string key) where T : class;

    /// <summary>Hands a message over to the outbox. A second intent with the same key in a workspace changes nothing.</summary>
    void Enqueue(Intent intent);

    /// <summary>
    /// Writes down what became of a claimed intent. The commit conflicts when the lease was lost meanwhile.
    /// </summary>
    void Settle(OutboxClaim claim, Settlement settlement);

    /// <summary>Sets an alarm; one with the same key is replaced.</summary>
    void SetAlarm(Alarm alarm);

    /// <summary>Removes an alarm if it is set. A ringing alarm that its handler neither sets again nor clears rings again when its lease ends.</summary>
    void ClearAlarm(string key);

    /// <summary>
    /// Removes an alarm that rings, with what its round has done; the round may set it anew. Where somebody has set it anew meanwhile (there is news that
    /// the round may not have seen), or it rings elsewhere, the commit answers <c>Duplicate("alarm")</c> and keeps nothing: it rings again by itself.
    /// </summary>
    void AnswerAlarm(DueAlarm ringing);

    /// <summary>
    /// Writes down that something came in. When that key was received before, the commit answers
    /// <see cref="Commit.Duplicate"/> and keeps nothing.
    /// </summary>
    void Receive(string receiptKey);

    /// <summary>True when the key was received before. A hint: only the commit decides.</summary>
    Task<bool> WasReceived(string receiptKey, CancellationToken cancellation);

    /// <summary>Replaces the members of a channel by what Slack listed; what was heard after <paramref name="asOf"/> (time as in Slack's stamps) stays.</summary>
    void PutMembers(ChannelId channel, IReadOnlyCollection<PersonId> members, Instant asOf);

    /// <summary>One person came or went at <paramref name="at"/> (the event's own stamp). What is older than what is known changes nothing.</summary>
    void PutMember(ChannelId channel, PersonId person, bool present, Instant at);

    /// <summary>The known present members of a channel.</summary>
    Task<IReadOnlyList<PersonId>> Members(ChannelId channel, CancellationToken cancellation);

    /// <summary>
    /// Whether a person may read what belongs to a channel now: the bot is in it, the person is a present member, and where
    /// the channel is private its membership is fresh. Fails closed.
    /// </summary>
    Task<bool> MayRead(ChannelId channel, PersonId person, CancellationToken cancellation);

    /// <summary>
    /// All or nothing, durable when it answers <see cref="Commit.Committed"/>. Handing over cannot be taken back, so it takes no token.
    /// </summary>
    Task<Commit> Commit();
}
