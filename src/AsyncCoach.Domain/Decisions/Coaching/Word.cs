namespace AsyncCoach.Domain.Decisions.Coaching;

/// <summary>What a word looks like, beside its letters.</summary>
[Flags]
internal enum Look
{
    Plain = 0,

    /// <summary>It has a digit.</summary>
    Number = 1,

    /// <summary>A capital where a sentence does not ask for one.</summary>
    Name = 2,

    /// <summary>Code, a path, an identifier, or something in quotation marks: quoted from the world.</summary>
    Quoted = 4,

    /// <summary>A person, mentioned.</summary>
    Mention = 8,

    /// <summary>A user group, or everybody here.</summary>
    Group = 16,

    Link = 32,

    /// <summary>Within parentheses.</summary>
    Aside = 64,

    /// <summary>Its first letter is a capital, wherever it stands.</summary>
    Capital = 128,
}

/// <summary>What stands between a word and the one before it.</summary>
internal enum Gap
{
    Space,
    Comma,
    Slash,
    And,
    Colon,
    Dash,
    Sentence,
    Item,
}

/// <summary>A word in lower case without its apostrophe's ending, where it stands in the text, and what came before it.</summary>
internal readonly record struct Word(string Text, Look Look, Gap Before, int Start, int End)
{
    public bool Is(Look look) => (Look & look) != Look.Plain;
}
