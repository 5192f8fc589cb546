using System.Text.Json;
using AsyncCoach.Domain;

namespace AsyncCoach.Storage.Sqlite;

/// <summary>
/// Whose eyes a row is for, as SQL on a table named <c>d</c> that has <c>workspace</c>, <c>r_channel</c> and <c>r_named</c>. No look-up
/// parses JSON: what is asked of a channel or a person stands in columns of its own.
/// </summary>
internal static class Visibility
{
    // The names stand as this program's JSON writer wrote them, so a text search for the quoted id needs no parsing of the array.
    private const string Named = "instr(d.r_named, ?) > 0";

    private const string BotIsIn =
        "EXISTS(SELECT 1 FROM doc_channel c WHERE c.workspace = d.workspace AND c.key = d.r_channel AND c.f_bot_is_in = 1)";

    private const string Present =
        """
        EXISTS(SELECT 1 FROM doc_channel c JOIN members m ON m.workspace = c.workspace AND m.channel = c.key AND m.person = ? AND m.present = 1
          WHERE c.workspace = d.workspace AND c.key = d.r_channel AND c.f_bot_is_in = 1
            AND ((c.f_is_private IS NOT 1 AND c.f_is_direct IS NOT 1) OR c.f_members_as_of >= ?))
        """;

    private const string Public =
        """
        EXISTS(SELECT 1 FROM doc_channel c WHERE c.workspace = d.workspace AND c.key = d.r_channel AND c.f_bot_is_in = 1
          AND c.f_is_private IS NOT 1 AND c.f_is_direct IS NOT 1)
        """;

    /// <summary>The condition, to be put after another one; empty where everybody may see everything.</summary>
    /// <param name="freshFrom">A list of members of before this instant (wire time, milliseconds) is too old.</param>
    public static Clause Of(Link link, DocumentMap map, WorkspaceId workspace, Viewer viewer, long freshFrom)
    {
        var clause = new Clause();
        if (map.Readers is null)
            return clause;
        return viewer switch
        {
            Viewer.Operator => clause,
            Viewer.Person(var id) => clause
                .Add($" AND ({Present}", id.ToString(), freshFrom)
                .Add($" OR ({Named} AND NOT {BotIsIn}))", JsonSerializer.Serialize(id.ToString(), TextJson.Default.String)),
            Viewer.Audience(var channel) => Heard(link, workspace, channel, freshFrom) switch
            {
                Reach.Nothing => clause.Add(" AND 0"),
                Reach.Own => clause.Add(" AND d.r_channel = ?", channel.Value),
                _ => clause.Add($" AND (d.r_channel = ? OR {Public})", channel.Value),
            },
            _ => throw new ArgumentException("An unknown viewer sees nothing.", nameof(viewer)),
        };
    }

    /// <summary>Whether a person may read what belongs to a channel.</summary>
    public static bool MayRead(Link link, WorkspaceId workspace, ChannelId channel, PersonId person, long freshFrom)
    {
        using var row = new Clause()
            .Add($"SELECT 1 FROM (SELECT ? AS workspace, ? AS r_channel) d WHERE {Present}", workspace.Value, channel.Value, person.ToString(), freshFrom)
            .On(link);
        return row.Step();
    }

    private static Reach Heard(Link link, WorkspaceId workspace, ChannelId channel, long freshFrom)
    {
        using (var row = link.Ask("SELECT f_bot_is_in, f_members_as_of, f_is_shared FROM doc_channel WHERE workspace = ?1 AND key = ?2"))
        {
            row.Add(workspace.Value).Add(channel.Value);
            if (!row.Step())
                return Reach.Own;
            if (row.Number(0) != 1)
                return Reach.Nothing;
            if (row.NumberOrNull(1) is not { } asOf || asOf < freshFrom || row.Number(2) == 1)
                return Reach.Own;
        }

        // A member of whom nothing is known may be a guest: as with everything about readers, what is not known is a no.
        using var stranger = link.Ask(
            """
            SELECT 1 FROM members m LEFT JOIN doc_person p ON p.workspace = m.workspace AND p.key = m.person
            WHERE m.workspace = ?1 AND m.channel = ?2 AND m.present = 1
              AND (p.f_is_guest IS NOT 0 OR substr(m.person, 1, length(?3)) <> ?3) LIMIT 1
            """);
        return stranger.Add(workspace.Value).Add(channel.Value).Add(workspace.Value + "/").Step() ? Reach.Own : Reach.Public;
    }

    private enum Reach
    {
        Nothing,
        Own,
        Public,
    }
}
