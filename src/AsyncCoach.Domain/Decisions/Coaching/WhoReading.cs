namespace AsyncCoach.Domain.Decisions.Coaching;

/// <summary>Who decides: whether one person, or one role that one person has, is named. People who are asked, told or stand in do not count.</summary>
internal static class WhoReading
{
    public static bool IsWeak(Wording answer)
    {
        var words = answer.Words;
        if (words.Count == 0)
            return true;
        var head = Head(words);
        if (head.Count == 0)
            return true;
        if (WhoWords.Joint.In(head) || WhoWords.Nobody.At(head, Skip(head)) > 0 || WhoWords.Nobody.At(head, 0) > 0)
            return true;
        var parts = Parts(head);
        var people = parts.Count(IsPerson);
        if (people == 0)
            return !IsNamedAside(words) || parts.Count > 1;
        return people > 1 ? !IsApposition(parts) : HasGroupBeside(parts);
    }

    /// <summary>"Platform team (Hoa)" names one; "we (Kraków)" and "team (Hoa, Tom)" do not.</summary>
    private static bool IsNamedAside(IReadOnlyList<Word> words)
    {
        var aside = words.Where(word => word.Is(Look.Aside)).ToList();
        return aside.Count is > 0 and <= 4 && aside.Any(word => word.Is(Look.Capital | Look.Mention)) && words[0].Text is not ("we" or "us" or "all")
            && Parts(aside).Count(IsPerson) == 1;
    }

    /// <summary>The first person or role named, as it was typed; empty where there is none.</summary>
    public static string First(Wording answer) =>
        Parts(Head(answer.Words)).Where(IsPerson).Select(part => answer.Typed[part[0].Start..part[^1].End]).FirstOrDefault() ?? "";

    /// <summary>What is said of the decider, without what is said of others.</summary>
    private static List<Word> Head(IReadOnlyList<Word> words)
    {
        var said = words.Where(word => !word.Is(Look.Aside)).ToList();
        if (said.Count == 0)
            said = [.. words];
        // "Ana and Tom advise; Hoa decides": the clause that says who decides is the one that counts.
        var clauses = Clauses(said);
        var deciding = clauses.Find(clause => WhoWords.Decides.Find(clause) > 0);
        var head = deciding is null ? clauses[0] : [.. deciding.Take(WhoWords.Decides.Find(deciding))];
        var end = WhoWords.Aside.Find(head, 1);
        if (end > 0 && IsOpen(head[end - 1].Text))
            end--;
        return end > 0 ? head[..end] : head;
    }

    private static bool IsOpen(string word) => word is "and" or "but" or "will" or "is" or "are" or "then";

    private static List<List<Word>> Clauses(List<Word> words)
    {
        List<List<Word>> clauses = [];
        var isSaid = WhoWords.Decides.In(words);
        foreach (var word in words)
        {
            var isSentence = word.Before is Gap.Sentence && !word.Is(Look.Mention);
            if (clauses.Count == 0 || isSentence || (isSaid && word.Before == Gap.Comma && word.Text != "with" && !WhoWords.Decides.In(clauses[^1])))
                clauses.Add([]);
            clauses[^1].Add(word);
        }
        return clauses;
    }

    private static int Skip(List<Word> words)
    {
        var at = 0;
        while (at < words.Count && WhoWords.Lead.At(words, at) is > 0 and var length)
            at += length;
        return at < words.Count ? at : 0;
    }

    private static List<List<Word>> Parts(List<Word> head)
    {
        List<List<Word>> parts = [];
        var at = 0;
        foreach (var word in head)
        {
            var splits = word.Text is "and" or "or" or "und" or "oder" or "e" or "y" or "i" or "with" or "n" or "plus" or "then" && word.Before != Gap.Sentence && at > 0;
            var isNew = parts.Count == 0 || splits || word.Before is Gap.Comma or Gap.Slash or Gap.And or Gap.Dash or Gap.Item or Gap.Colon
                || (word.Is(Look.Mention) && parts[^1].Count > 0 && parts[^1].Any(before => before.Is(Look.Mention)));
            if (isNew && (parts.Count == 0 || parts[^1].Count > 0))
                parts.Add([]);
            if (word.Text == "with" && IsHelp(head, at))
                break;
            if (!splits)
                parts[^1].Add(word);
            at++;
        }
        return [.. parts.Where(part => part.Count > 0)];
    }

    /// <summary>"with numbers from delivery" is help, "with Tom" is a second decider.</summary>
    private static bool IsHelp(List<Word> head, int with)
    {
        if (with + 1 >= head.Count)
            return true;
        var next = head[with + 1];
        if (WhoWords.Aside.Find(head, with + 1) >= 0)
            return true;
        var rest = head[(with + 1)..];
        var isSomebody = next.Is(Look.Capital | Look.Mention | Look.Group) || WhoWords.Self.Has(next.Text) || WhoWords.Role.In(rest) || WhoWords.Group.In(rest);
        return !isSomebody && (rest.Count > 1 || WhoWords.Group.In(head[..with]));
    }

    /// <summary>One person: a mention, a name, a role. A group with somebody's role in it ("team lead") is that role.</summary>
    private static bool IsPerson(List<Word> part)
    {
        if (part.Any(word => word.Is(Look.Mention)))
            return !WhoWords.Group.In(Split(part));
        if (part.Any(word => word.Is(Look.Group)))
            return false;
        var from = Skip(part);
        if (from == 0 && WhoWords.Lead.At(part, 0) == part.Count)
            return false;
        if (WhoWords.Role.Find(part, from) >= 0)
            return !(WhoWords.Group.At(part, from) > 0 && WhoWords.Role.Find(part, from) is var role && part.Take(role).Any(word => word.Text is "of" or "with"));
        // "the committee, chaired by Ruth": said of whom went before.
        var first = part[from].Text;
        var isParticiple = first.EndsWith("ed", StringComparison.Ordinal) || first.EndsWith("ing", StringComparison.Ordinal);
        if (isParticiple && part.Count > 1 && part[from].Before != Gap.Sentence && !part[from].Is(Look.Capital))
            return false;
        if (WhoWords.Self.Has(part[from].Text))
            return true;
        if (WhoWords.Nobody.At(part, from) > 0)
            return false;
        var group = WhoWords.Group.Find(part, from);
        if (group >= 0)
            return part.Skip(from).Take(group - from).Any(word => word.Text is "of" or "from" or "in" or "at") && part[from].Is(Look.Capital);
        return !part.Skip(from).All(word => WhoWords.Department.Has(word.Text));
    }

    /// <summary>"Hoa and the team", "Sales and Hoa"; but "Head of Sales and Marketing" is one.</summary>
    private static bool HasGroupBeside(List<List<Word>> parts)
    {
        var isJoined = parts.Skip(1).Any(part => part[0].Before is Gap.Space or Gap.And or Gap.Slash);
        var isOneRole = WhoWords.Role.In(parts[0]) && parts[0].Exists(word => word.Text == "of");
        return isJoined && !isOneRole
            && parts.Exists(part => !IsPerson(part) && (WhoWords.Group.In(part) || part.TrueForAll(word => WhoWords.Department.Has(word.Text))));
    }

    /// <summary>@backend-team, as words.</summary>
    private static List<Word> Split(List<Word> part) =>
        [.. part.SelectMany(word => word.Text.Split('-', '_', '.').Select(piece => word with { Text = piece, Before = Gap.Space }))];

    /// <summary>A name and what that person is: "Maria Silva, Head of Payments"; a role of two things: "Head of Product and Design".</summary>
    private static bool IsApposition(List<List<Word>> parts)
    {
        var people = parts.Where(IsPerson).ToList();
        if (people.Count != 2)
            return false;
        var isJoined = people[1][0].Before is Gap.Space or Gap.And or Gap.Slash;
        var roles = people.Count(part => WhoWords.Role.In(part));
        if (isJoined)
            return WhoWords.Role.In(people[0]) && people[0].Any(word => word.Text == "of") && roles == 1
                && people[1].Count <= 2 && people[1].All(word => WhoWords.Department.Has(word.Text));
        // "CTO, CISO" are two; "Tax product owner, Frau Lindner" is one.
        var isBare = people.TrueForAll(part => part.TrueForAll(word => WhoWords.Role.Has(word.Text) || WhoWords.Department.Has(word.Text)));
        return (roles > 0 && !isBare) || (WhoWords.Title.Has(people[1][0].Text) && !WhoWords.Title.Has(people[0][0].Text)) || people[1].Count > 3;
    }
}
