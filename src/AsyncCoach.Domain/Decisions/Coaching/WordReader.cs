namespace AsyncCoach.Domain.Decisions.Coaching;

/// <summary>Reads an answer's words, once, from left to right.</summary>
internal sealed class WordReader(string text)
{
    private const string Quotes = "\"“”„«»";
    private const int LongestToken = 400;

    private readonly List<Word> _words = [];
    private Gap _gap = Gap.Sentence;
    private int _at;
    private int _depth;
    private bool _inCode;
    private bool _inQuotes;

    private char Now => text[_at];

    public IReadOnlyList<Word> Read()
    {
        while (_at < text.Length)
        {
            if (Now == '<' && SlackToken() || Now == ':' && Emoji() || Now is 'h' or 'w' && Address() || Now is '@' or '#' && Handle() || Now == '/' && Path())
                continue;
            if (char.IsLetterOrDigit(Now))
                Letters();
            else
                Sign();
        }
        return _words;
    }

    private char Ahead(int by = 1) => _at + by >= 0 && _at + by < text.Length ? text[_at + by] : ' ';

    private bool Follows(string start, int from = 0) => string.CompareOrdinal(text, _at + from, start, 0, start.Length) == 0;

    private void Add(string word, Look look, int start)
    {
        if (_depth > 0)
            look |= Look.Aside;
        if (_inCode || _inQuotes)
            look |= Look.Quoted;
        _words.Add(new Word(word, look, _gap, start, _at));
        _gap = Gap.Space;
    }

    private void Widen(Gap gap)
    {
        if (gap > _gap)
            _gap = gap;
    }

    /// <summary>&lt;@U…&gt;, &lt;#C…|name&gt;, &lt;https://…|label&gt;, &lt;!subteam^…&gt;, &lt;!date^…&gt;.</summary>
    private bool SlackToken()
    {
        Look? look = Ahead() switch
        {
            '@' => Look.Mention,
            '#' => Look.Quoted,
            '!' => Follows("date", 2) ? Look.Number : Look.Group,
            'h' when Follows("http", 1) => Look.Link,
            'm' when Follows("mailto:", 1) => Look.Link,
            _ => null,
        };
        var end = look is null ? -1 : text.IndexOf('>', _at, Math.Min(LongestToken, text.Length - _at));
        if (end < 0)
            return false;
        var start = _at;
        var inner = text[(_at + 1)..end];
        _at = end + 1;
        Add(inner[(inner.LastIndexOf('|') + 1)..].TrimStart('@', '#', '!').ToLowerInvariant(), look!.Value, start);
        return true;
    }

    private bool Emoji()
    {
        var end = _at + 1;
        while (end < text.Length && (char.IsAsciiLetterLower(text[end]) || char.IsAsciiDigit(text[end]) || text[end] is '_' or '-' or '+'))
            end++;
        if (char.IsLetterOrDigit(Ahead(-1)) || end >= text.Length || text[end] != ':' || end - _at < 3)
            return false;
        _at = end + 1;
        return true;
    }

    private bool Address()
    {
        if (char.IsLetterOrDigit(Ahead(-1)) || !(Follows("http://") || Follows("https://") || Follows("www.")))
            return false;
        UpToSpace(Look.Link);
        return true;
    }

    /// <summary>@hoa is a person, #payments a channel, #123 a number.</summary>
    private bool Handle()
    {
        if (!char.IsLetterOrDigit(Ahead()) || char.IsLetterOrDigit(Ahead(-1)))
            return false;
        var start = _at++;
        while (_at < text.Length && (char.IsLetterOrDigit(Now) || (Now is '_' or '-' or '.' && char.IsLetterOrDigit(Ahead()))))
            _at++;
        Add(text[(start + 1).._at].ToLowerInvariant(), text[start] == '@' ? Look.Mention : Look.Quoted, start);
        return true;
    }

    /// <summary>/v1/orders; but Ravi/Meera and and/or are words with a slash between them.</summary>
    private bool Path()
    {
        if (!char.IsWhiteSpace(Ahead(-1)) && Ahead(-1) is not ('`' or '(' or '"') || !char.IsLetterOrDigit(Ahead()))
            return false;
        UpToSpace(Look.Quoted);
        return true;
    }

    private void UpToSpace(Look look)
    {
        var start = _at;
        while (_at < text.Length && !char.IsWhiteSpace(Now) && Now is not ('`' or '>' or ')' or '"'))
            _at++;
        Add(text[start.._at].TrimEnd('.', ',', ';').ToLowerInvariant(), look, start);
    }

    private void Letters()
    {
        var start = _at;
        while (_at < text.Length && (char.IsLetterOrDigit(Now) || IsMark(Now) || Joins(start)))
            _at++;
        if (_at < text.Length && Now == '%')
            _at++;
        var written = text[start.._at];
        if (Numbers(written, start))
        {
            _at++;
            Widen(Gap.Item);
            return;
        }
        var look = Spelling.Look(written, isInside: _gap is not (Gap.Sentence or Gap.Item));
        Add(Spelling.Plain(written), look, start);
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private bool Joins(int start) => Now switch
    {
        '\'' or '’' or '_' => char.IsLetterOrDigit(Ahead()) && _at > start,
        '.' => char.IsDigit(Ahead()) && char.IsLetterOrDigit(Ahead(-1)) || char.IsLower(Ahead()) && char.IsLetter(Ahead(-1)),
        ',' or ':' => char.IsDigit(Ahead()) && char.IsDigit(Ahead(-1)),
        '-' => char.IsLetterOrDigit(Ahead()) && (char.IsDigit(Ahead()) || char.IsDigit(Ahead(-1))),
        '@' => char.IsLetterOrDigit(Ahead()),
        _ => false,
    };

    /// <summary>1) and a) anywhere, 1. where a line begins or another number of the list came before.</summary>
    private bool Numbers(string written, int start)
    {
        if (written.Length > 2 || _at >= text.Length || _depth > 0)
            return false;
        var isNumber = written.All(char.IsAsciiDigit);
        if (Now == ')')
            return isNumber || written.Length == 1;
        return Now == '.' && isNumber && char.IsWhiteSpace(Ahead()) && _gap >= Gap.Sentence && start + written.Length + 2 < text.Length;
    }

    /// <summary>(a) and (1) number what follows.</summary>
    private bool IsBracketedNumber()
    {
        if (Ahead(2) != ')' || !char.IsAsciiLetterOrDigit(Ahead()) || !char.IsWhiteSpace(Ahead(3)))
            return false;
        _at += 3;
        Widen(Gap.Item);
        return true;
    }

    private void Sign()
    {
        switch (Now)
        {
            case '`':
                _inCode = !_inCode;
                break;
            case '(' or '[':
                if (IsBracketedNumber())
                    return;
                _depth++;
                break;
            case ')' or ']':
                _depth = Math.Max(0, _depth - 1);
                break;
            case ',' or '、':
                Widen(Gap.Comma);
                break;
            case '/' or '|':
                Widen(Gap.Slash);
                break;
            case '&':
                Ampersand();
                break;
            case '+':
                Widen(Gap.And);
                break;
            case ':':
                Widen(Gap.Colon);
                break;
            case '.' when _words.Count > 0 && Spelling.IsShortened(_words[^1].Text):
                break;
            case '.' or '!' or '?' or ';' or '·' or '。':
                Widen(Gap.Sentence);
                break;
            case '\n':
                Widen(_words.Count > 0 ? Gap.Sentence : _gap);
                break;
            case '•' or '◦' or '▪':
                Widen(Gap.Item);
                break;
            case '-' or '–' or '—' or '*':
                Stroke();
                break;
            case '→':
                _at++;
                Add("to", Look.Plain, _at - 1);
                return;
            case '<' or '>' or '≤' or '≥' or '=':
                Comparison();
                return;
            default:
                if (Quotes.Contains(Now, StringComparison.Ordinal))
                    _inQuotes = Now is not ('”' or '»') && !_inQuotes;
                break;
        }
        _at++;
    }

    private void Ampersand()
    {
        if (Follows("&lt;") || Follows("&gt;"))
        {
            _at += 3;
            Add("<", Look.Number, _at - 3);
            return;
        }
        if (Follows("&amp;"))
            _at += 4;
        Widen(Gap.And);
    }

    private void Stroke()
    {
        var isLineStart = _at == 0 || Ahead(-1) == '\n';
        if (Now == '-' && Ahead() == '>')
        {
            _at++;
            Add("to", Look.Plain, _at - 1);
        }
        else if (char.IsWhiteSpace(Ahead()) && isLineStart)
            Widen(Gap.Item);
        else if (Now == '—' || (Now != '*' && char.IsWhiteSpace(Ahead()) && char.IsWhiteSpace(Ahead(-1))))
            Widen(Gap.Dash);
    }

    private void Comparison()
    {
        var start = _at++;
        if (text[start] == '>' && (start == 0 || text[start - 1] == '\n'))
            return;
        if (text[start] == '=' && _at < text.Length && Now == '>')
        {
            _at++;
            Add("to", Look.Plain, start);
        }
        else
            Add("<", Look.Number, start);
    }
}
