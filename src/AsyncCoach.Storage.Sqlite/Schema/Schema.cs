using System.Globalization;
using Microsoft.Data.Sqlite;

namespace AsyncCoach.Storage.Sqlite;

/// <summary>Brings a file up to this program. A file that is up to date already costs two look-ups.</summary>
internal static class Schema
{
    /// <exception cref="StoreException">Not ours, or of a program whose data this one may not read.</exception>
    public static void Check(Link link)
    {
        var application = link.Number("PRAGMA application_id");
        if (application != Tables.ApplicationId && link.Number("SELECT count(*) FROM sqlite_master") > 0)
            throw new StoreException("The file is a database of another program.");
        if (application != Tables.ApplicationId)
            return;
        if (long.TryParse(link.Text("SELECT value FROM meta WHERE name = 'oldest_reader'"), CultureInfo.InvariantCulture, out var oldest) && oldest > Tables.Format)
            throw new StoreException($"The database needs a newer AsyncCoach (it may be read from format {oldest}, this one knows {Tables.Format}).");
    }

    /// <summary>True when nothing needs to be made.</summary>
    public static bool IsUpToDate(Link link, Kinds<Kind> kinds) =>
        link.Number("PRAGMA application_id") == Tables.ApplicationId
        && string.Equals(link.Text("SELECT value FROM meta WHERE name = 'maps'"), kinds.Fingerprint(Tables.Format), StringComparison.Ordinal);

    /// <exception cref="SqliteException">The file cannot be written.</exception>
    public static void Ensure(Link link, Kinds<Kind> kinds)
    {
        link.Run("BEGIN IMMEDIATE");
        try
        {
            foreach (var statement in Tables.Statements)
                link.Run(statement);
            foreach (var kind in kinds.All)
            {
                KindTable.Ensure(link, kind);
                TextTable.Ensure(link, kind);
            }

            using (var remember = link.Ask("INSERT INTO meta(name, value) VALUES('maps', ?1) ON CONFLICT(name) DO UPDATE SET value = excluded.value"))
                remember.Add(kinds.Fingerprint(Tables.Format)).Run();
            link.Run($"PRAGMA application_id = {Tables.ApplicationId}");
            link.Run("COMMIT");
        }
        catch
        {
            if (link.InTransaction)
                link.Run("ROLLBACK");
            throw;
        }
    }
}
