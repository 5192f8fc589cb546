using AsyncCoach.Domain;

namespace AsyncCoach.Storage.Sqlite;

/// <summary>What was heard about who is in a channel. The later word counts; a list counts for everybody until something later is heard.</summary>
internal abstract record MemberWrite(string Channel, long At)
{
    public abstract void Run(Link link, string workspace);

    protected long ListedAt(Link link, string workspace)
    {
        using var listed = link.Ask("SELECT as_of FROM member_lists WHERE workspace = ?1 AND channel = ?2");
        return listed.Add(workspace).Add(Channel).Step() ? listed.Number(0) : long.MinValue;
    }

    protected void Put(Link link, string workspace, string person, bool present)
    {
        using var put = link.Ask(
            """
            INSERT INTO members(workspace, channel, person, present, at) VALUES(?1, ?2, ?3, ?4, ?5)
            ON CONFLICT(workspace, channel, person) DO UPDATE SET present = excluded.present, at = excluded.at WHERE excluded.at >= at
            """);
        put.Add(workspace).Add(Channel).Add(person).Add(present ? 1 : 0).Add(At).Run();
    }

    /// <summary>A whole list.</summary>
    public sealed record Listed(string Channel, long At, IReadOnlyCollection<PersonId> Members) : MemberWrite(Channel, At)
    {
        public override void Run(Link link, string workspace)
        {
            if (ListedAt(link, workspace) > At)
                return;
            using (var list = link.Ask(
                "INSERT INTO member_lists(workspace, channel, as_of) VALUES(?1, ?2, ?3) ON CONFLICT(workspace, channel) DO UPDATE SET as_of = excluded.as_of"))
                list.Add(workspace).Add(Channel).Add(At).Run();
            using (var gone = link.Ask("DELETE FROM members WHERE workspace = ?1 AND channel = ?2 AND at <= ?3"))
                gone.Add(workspace).Add(Channel).Add(At).Run();
            foreach (var member in Members)
                Put(link, workspace, member.ToString(), present: true);
        }
    }

    /// <summary>One coming or going.</summary>
    public sealed record Heard(string Channel, long At, PersonId Person, bool Present) : MemberWrite(Channel, At)
    {
        public override void Run(Link link, string workspace)
        {
            if (At >= ListedAt(link, workspace))
                Put(link, workspace, Person.ToString(), Present);
        }
    }
}
