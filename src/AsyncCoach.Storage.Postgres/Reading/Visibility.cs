using AsyncCoach.Domain;

namespace AsyncCoach.Storage.Postgres;

/// <summary>
/// Whose eyes a row is for, as SQL on a table named <c>d</c> that has <c>r_channel</c> and <c>r_named</c>. No look-up parses JSON: what is asked of
/// a channel or a person stands in columns of its own.
/// </summary>
internal static class Visibility
{
    private const string BotIsIn = "EXISTS(SELECT 1 FROM doc_channel c WHERE c.workspace = ? AND c.key = d.r_channel AND c.f_bot_is_in = 1)";

    private const string Present =
        """
        EXISTS(SELECT 1 FROM doc_channel c JOIN members m ON m.workspace = c.workspace AND m.channel = c.key AND m.person = ? AND m.present
          WHERE c.workspace = ? AND c.key = d.r_channel AND c.f_bot_is_in = 1
            AND ((c.f_is_private IS DISTINCT FROM 1 AND c.f_is_direct IS DISTINCT FROM 1) OR c.f_members_as_of >= ?))
        """;

    private const string Public =
        """
        EXISTS(SELECT 1 FROM doc_channel c WHERE c.workspace = ? AND c.key = d.r_channel AND c.f_bot_is_in = 1
          AND c.f_is_private IS DISTINCT FROM 1 AND c.f_is_direct IS DISTINCT FROM 1)
        """;

    // What a channel hears: nothing (the bot has left), its own records, or those of public channels too. A member of whom nothing is known may be a
    // guest: as with everything about readers, what is not known is a no.
    private const string Reach =
        """
        (SELECT CASE
          WHEN c.key IS NULL THEN 'own' WHEN c.f_bot_is_in IS DISTINCT FROM 1 THEN 'nothing'
          WHEN c.f_members_as_of IS NULL OR c.f_members_as_of < ? OR c.f_is_shared = 1 THEN 'own'
          WHEN EXISTS(SELECT 1 FROM members m LEFT JOIN doc_person p ON p.workspace = m.workspace AND p.key = m.person
            WHERE m.workspace = ? AND m.channel = ? AND m.present AND (p.f_is_guest IS DISTINCT FROM 0 OR NOT starts_with(m.person, ?))) THEN 'own'
          ELSE 'public' END
          FROM (VALUES(1)) one LEFT JOIN doc_channel c ON c.workspace = ? AND c.key = ?)
        """;

    /// <summary>The condition, to be put after another one; empty where everybody may see everything.</summary>
    /// <param name="freshFrom">A list of members of before this instant (wire time, milliseconds) is too old.</param>
    public static Sql Of(DocumentMap map, WorkspaceId workspace, Viewer viewer, long freshFrom) => viewer switch
    {
        _ when map.Readers is null => new Sql(),
        Viewer.Operator => new Sql(),
        Viewer.Person(var id) => new Sql()
            .Add($" AND ({Present}", id.ToString(), workspace.Value, freshFrom)
            .Add($" OR (jsonb_exists(d.r_named, ?) AND NOT {BotIsIn}))", id.ToString(), workspace.Value),
        Viewer.Audience(var channel) => new Sql()
            .Add($" AND ((d.r_channel = ? AND {Reach} <> 'nothing')", [channel.Value, .. ReachOf(workspace, channel, freshFrom)])
            .Add($" OR ({Reach} = 'public' AND {Public}))", [.. ReachOf(workspace, channel, freshFrom), workspace.Value]),
        _ => throw new ArgumentException("An unknown viewer sees nothing.", nameof(viewer)),
    };

    /// <summary>Whether a person may read what belongs to a channel: one row if so.</summary>
    public static Sql MayRead(WorkspaceId workspace, ChannelId channel, PersonId person, long freshFrom) =>
        new($"SELECT 1 FROM (SELECT ?::text AS r_channel) d WHERE {Present}", channel.Value, person.ToString(), workspace.Value, freshFrom);

    private static object?[] ReachOf(WorkspaceId workspace, ChannelId channel, long freshFrom) =>
        [freshFrom, workspace.Value, channel.Value, workspace.Value + "/", workspace.Value, channel.Value];
}
