namespace AsyncCoach.Storage.Sqlite;

/// <summary>The statements on members that run in a session's commit.</summary>
internal static class MemberRows
{
    public static void Put(Link link, string workspace, HandedMembers change)
    {
        switch (change)
        {
            case HandedMembers.Listed list when ListedAt(link, workspace, list.Channel) <= list.At:
                Replace(link, workspace, list);
                break;
            case HandedMembers.Heard heard when heard.At >= ListedAt(link, workspace, heard.Channel):
                Put(link, workspace, heard, heard.Person.ToString(), heard.Present);
                break;
        }
    }

    private static void Replace(Link link, string workspace, HandedMembers.Listed listed)
    {
        using (var list = link.Ask(
            "INSERT INTO member_lists(workspace, channel, as_of) VALUES(?1, ?2, ?3) ON CONFLICT(workspace, channel) DO UPDATE SET as_of = excluded.as_of"))
            list.Add(workspace).Add(listed.Channel).Add(listed.At).Run();
        using (var gone = link.Ask("DELETE FROM members WHERE workspace = ?1 AND channel = ?2 AND at <= ?3"))
            gone.Add(workspace).Add(listed.Channel).Add(listed.At).Run();
        foreach (var member in listed.Members)
            Put(link, workspace, listed, member.ToString(), present: true);
    }

    private static long ListedAt(Link link, string workspace, string channel)
    {
        using var listed = link.Ask("SELECT as_of FROM member_lists WHERE workspace = ?1 AND channel = ?2");
        return listed.Add(workspace).Add(channel).Step() ? listed.Number(0) : long.MinValue;
    }

    private static void Put(Link link, string workspace, HandedMembers change, string person, bool present)
    {
        using var put = link.Ask(
            """
            INSERT INTO members(workspace, channel, person, present, at) VALUES(?1, ?2, ?3, ?4, ?5)
            ON CONFLICT(workspace, channel, person) DO UPDATE SET present = excluded.present, at = excluded.at WHERE excluded.at >= at
            """);
        put.Add(workspace).Add(change.Channel).Add(person).Add(present ? 1 : 0).Add(change.At).Run();
    }
}
