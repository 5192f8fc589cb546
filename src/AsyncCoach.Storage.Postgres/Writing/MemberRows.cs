namespace AsyncCoach.Storage.Postgres;

/// <summary>The statements on members. Commits on one channel take turns, so what one statement finds the next finds too.</summary>
internal static class MemberRows
{
    private const string Put_ =
        " ON CONFLICT(workspace, channel, person) DO UPDATE SET present = excluded.present, at = excluded.at WHERE excluded.at >= members.at";

    public static IEnumerable<Step> Put(string workspace, HandedMembers change) => change switch
    {
        HandedMembers.Listed list => Replace(workspace, list),
        HandedMembers.Heard heard =>
        [
            new Step(new Sql(
                """
                INSERT INTO members(workspace, channel, person, present, at) SELECT w, c, ?, ?, ?::bigint FROM (VALUES(?, ?)) one(w, c)
                WHERE NOT EXISTS(SELECT 1 FROM member_lists l WHERE l.workspace = w AND l.channel = c AND l.as_of > ?)
                """ + Put_,
                heard.Person.ToString(), heard.Present, heard.At, workspace, heard.Channel, heard.At)),
        ],
        _ => throw new ArgumentException("Of an unknown change nothing is known.", nameof(change)),
    };

    private static IEnumerable<Step> Replace(string workspace, HandedMembers.Listed list)
    {
        var members = list.Members.Select(member => member.ToString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        yield return new Step(new Sql(
            """
            INSERT INTO member_lists(workspace, channel, as_of) VALUES(?, ?, ?)
            ON CONFLICT(workspace, channel) DO UPDATE SET as_of = excluded.as_of WHERE excluded.as_of >= member_lists.as_of
            """,
            workspace, list.Channel, list.At));
        // An older list than the one that is known changed nothing above, and changes nothing here.
        const string Newest = "EXISTS(SELECT 1 FROM member_lists l WHERE l.workspace = ? AND l.channel = ? AND l.as_of = ?)";
        yield return new Step(new Sql(
            $"DELETE FROM members WHERE workspace = ? AND channel = ? AND at <= ? AND person <> ALL(?) AND {Newest}",
            [workspace, list.Channel, list.At, members, workspace, list.Channel, list.At]));
        yield return new Step(new Sql(
            $"""
            INSERT INTO members(workspace, channel, person, present, at) SELECT ?, ?, person, true, ?::bigint FROM unnest(?) person WHERE {Newest}
            """ + Put_,
            [workspace, list.Channel, list.At, members, workspace, list.Channel, list.At]));
    }
}
