namespace AsyncCoach.Storage.Sqlite;

/// <summary>The tables that do not depend on what kinds of document there are. Everything is keyed by its workspace first.</summary>
internal static class Tables
{
    /// <summary>The number in the file's header that says it is ours: "ACch".</summary>
    public const long ApplicationId = 0x41436368;

    /// <summary>The shape of the tables below. A file of a higher one is read and written as long as its <c>oldest_reader</c> allows.</summary>
    public const long Format = 2;

    public static IReadOnlyList<string> Statements { get; } =
    [
        """
        CREATE TABLE IF NOT EXISTS meta(name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID
        """,
        """
        CREATE TABLE IF NOT EXISTS counters(
          workspace TEXT NOT NULL, name TEXT NOT NULL, value INTEGER NOT NULL, PRIMARY KEY(workspace, name)) WITHOUT ROWID
        """,
        """
        CREATE TABLE IF NOT EXISTS revisions(
          id INTEGER PRIMARY KEY, workspace TEXT NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, number INTEGER NOT NULL,
          at INTEGER NOT NULL, by TEXT, what TEXT NOT NULL, schema INTEGER NOT NULL, json TEXT NOT NULL,
          UNIQUE(workspace, kind, key, number))
        """,
        """
        CREATE TABLE IF NOT EXISTS receipts(
          workspace TEXT NOT NULL, key TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY(workspace, key)) WITHOUT ROWID
        """,
        """
        CREATE TABLE IF NOT EXISTS outbox(
          id INTEGER PRIMARY KEY AUTOINCREMENT, workspace TEXT NOT NULL, key TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL,
          receiver TEXT NOT NULL, not_before INTEGER NOT NULL, urgency INTEGER NOT NULL, detail TEXT NOT NULL, enqueued INTEGER NOT NULL,
          open INTEGER NOT NULL DEFAULT 1, state TEXT NOT NULL DEFAULT 'pending',
          wire_from INTEGER NOT NULL DEFAULT 0, token TEXT, tries INTEGER NOT NULL DEFAULT 0,
          attempt TEXT, attempt_at INTEGER, attempt_channel TEXT, attempt_payload TEXT, looked INTEGER NOT NULL DEFAULT 0,
          channel TEXT, ts TEXT, reason TEXT, UNIQUE(workspace, key))
        """,
        "CREATE INDEX IF NOT EXISTS outbox_lanes ON outbox(workspace, receiver, subject, id) WHERE open = 1",
        "CREATE INDEX IF NOT EXISTS outbox_waiting ON outbox(urgency, id, not_before, wire_from) WHERE open = 1",
        """
        CREATE TABLE IF NOT EXISTS alarms(
          workspace TEXT NOT NULL, key TEXT NOT NULL, due INTEGER NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL,
          leased_until INTEGER NOT NULL DEFAULT 0, PRIMARY KEY(workspace, key)) WITHOUT ROWID
        """,
        "CREATE INDEX IF NOT EXISTS alarms_due ON alarms(due)",
        """
        CREATE TABLE IF NOT EXISTS members(
          workspace TEXT NOT NULL, channel TEXT NOT NULL, person TEXT NOT NULL, present INTEGER NOT NULL, at INTEGER NOT NULL,
          PRIMARY KEY(workspace, channel, person)) WITHOUT ROWID
        """,
        """
        CREATE TABLE IF NOT EXISTS member_lists(
          workspace TEXT NOT NULL, channel TEXT NOT NULL, as_of INTEGER NOT NULL, PRIMARY KEY(workspace, channel)) WITHOUT ROWID
        """,
        """
        CREATE TABLE IF NOT EXISTS tombstones(
          workspace TEXT NOT NULL, person TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY(workspace, person)) WITHOUT ROWID
        """,
        "INSERT OR IGNORE INTO meta(name, value) VALUES('format', '2'), ('oldest_reader', '1')",
    ];
}
