namespace AsyncCoach.Domain.Decisions.Listening;

/// <summary>A sentence of a message: which of its symbols are its, and whether it asks.</summary>
internal readonly record struct Sentence(int Start, int Length, bool Asks);

/// <summary>
/// Reads a message as Slack sends it, or as somebody typed it, into sentences of symbols (<see cref="Lexicon"/>). Quoted lines, code and addresses are left out; of
/// words that nobody knows a row stands for one. What is longer than the room given is not read.
/// </summary>
internal ref struct MessageReading(ReadOnlySpan<char> text, Span<ushort> symbols, Span<Sentence> sentences)
{
    public const int MostSymbols = 768;
    public const int MostSentences = 48;
    private const int LongestSentence = 60;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<ushort> _symbols = symbols;
    private readonly Span<Sentence> _sentences = sentences;
    private int _at;
    private int _filled;
    private int _start;

    public int Sentences { get; private set; }

    public bool HasQuote { get; private set; }

    public bool HasCode { get; private set; }

    public bool HasLink { get; private set; }

    /// <summary>How many words there were, and how many of them the lexicon knows as English or as another language's.</summary>
    public int Words { get; private set; }

    public int Known { get; private set; }

    public int Foreign { get; private set; }

    /// <summary>More of it is English than another language, and something of it is.</summary>
    public readonly bool IsEnglish => Known > Foreign && Known * 5 >= Words;

    public readonly ReadOnlySpan<ushort> Of(Sentence sentence) => _symbols.Slice(sentence.Start, sentence.Length);

    public readonly Sentence this[int index] => _sentences[index];

    public void Read()
    {
        var lineStarts = true;
        while (_at < _text.Length && _filled < _symbols.Length - 4 && Sentences < _sentences.Length)
        {
            if (lineStarts && SkippedLine())
                continue;
            var c = _text[_at];
            lineStarts = c == '\n';
            if (char.IsLetterOrDigit(c))
                Word();
            else
                Mark(c);
        }
        Close(asks: false);
    }

    /// <summary>At the start of a line: what is quoted, logged or code goes, and a list's mark.</summary>
    private bool SkippedLine()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\t')
            _at++;
        var rest = _text[_at..];
        var end = rest.IndexOf('\n');
        var line = end < 0 ? rest : rest[..end];
        if (LineShape.IsQuote(line))
            HasQuote = true;
        else if (LineShape.IsOutput(line))
            HasCode = true;
        else
        {
            _at += LineShape.ListMark(line);
            return _at >= _text.Length;
        }
        _at += end < 0 ? rest.Length : end + 1;
        return true;
    }

    private void Word()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || Joins(_at)))
            _at++;
        var word = _text[start.._at];
        Words++;
        var called = _at < _text.Length && _text[_at] == '(' && _at + 1 < _text.Length && _text[_at + 1] == ')';
        if (word.Length > 24 || called || WordShape.IsCode(word))
        {
            Add(Lexicon.Code);
            _at += called ? 2 : 0;
            return;
        }
        Span<char> lowered = stackalloc char[word.Length];
        word.ToLowerInvariant(lowered);
        lowered.Replace('’', '\'');
        Add(lowered);
    }

    /// <summary>A mark that belongs to the word around it: an apostrophe, the dot in 2.3, the underscore in a name.</summary>
    private readonly bool Joins(int at) =>
        _text[at] is '\'' or '’' or '_' or '.' or ':' or '@'
        && at + 1 < _text.Length && char.IsLetterOrDigit(_text[at + 1])
        && (_text[at] != ':' || (char.IsDigit(_text[at + 1]) && char.IsDigit(_text[at - 1])));

    private void Add(scoped ReadOnlySpan<char> word)
    {
        if (Lexicon.TryFind(word, out var symbol))
        {
            if (symbol == Lexicon.Foreign)
                Foreign++;
            else
                Known++;
            Add(symbol);
            return;
        }
        if (Lexicon.TryExpand(word, out var expanded))
        {
            Known++;
            foreach (var part in expanded)
                Add(part);
            return;
        }
        var apostrophe = word.LastIndexOf('\'');
        if (apostrophe > 0)
            Apart(word, apostrophe);
        else
            Add(WordShape.Of(word));
    }

    /// <summary>won't, we're, the team's: the word and what hangs on it.</summary>
    private void Apart(scoped ReadOnlySpan<char> word, int apostrophe)
    {
        var tail = word[(apostrophe + 1)..];
        if (tail is "t" && word[apostrophe - 1] == 'n' && apostrophe > 1)
        {
            Add(word[..(apostrophe - 1)]);
            Add(Lexicon.Not);
            return;
        }
        Add(word[..apostrophe]);
        var hung = tail switch { "ll" => Lexicon.Will, "re" or "m" => Lexicon.Be, "ve" => Lexicon.Have, "d" => Lexicon.Would, "s" => Lexicon.OfS, _ => Lexicon.None };
        if (hung != Lexicon.None)
            Add(hung);
    }

    private void Add(ushort symbol)
    {
        // The articles say nothing, and a row of unknown words is one thing.
        if (symbol == Lexicon.Article || (_filled > _start && symbol == _symbols[_filled - 1] && (symbol == Lexicon.Other || symbol == Lexicon.Comma)))
            return;
        if (_filled < _symbols.Length)
            _symbols[_filled++] = symbol;
        if (_filled - _start >= LongestSentence)
            Close(asks: false);
    }

    private void Mark(char c)
    {
        var rest = _text[_at..];
        switch (c)
        {
            case '?' or '!' or ';' or '\n':
                var marks = rest.IndexOfAnyExcept("?! ");
                Close(asks: (marks < 0 ? rest : rest[..marks]).Contains('?'));
                _at += c is '?' or '!' && marks > 0 ? marks - 1 : 0;
                break;
            case '.' when MarkShape.IsFullStop(rest):
                if (rest.StartsWith(".."))
                    Add(Lexicon.Ellipsis);
                Close(asks: false);
                break;
            case '…':
                Add(Lexicon.Ellipsis);
                Close(asks: false);
                break;
            case '<':
                _at += Slack(rest);
                return;
            case '`':
                _at += CodeSpan(rest);
                return;
            case '"' or '“' when MarkShape.QuoteLength(rest) is > 0 and var quoted:
                Add(Lexicon.Quoted);
                _at += quoted;
                return;
            case '~' when MarkShape.StruckLength(rest) is > 0 and var struck:
                _at += struck;
                return;
            case ':' when MarkShape.EmojiLength(rest) is > 0 and var emoji:
                if (rest.StartsWith(":+1:") || rest.StartsWith(":-1:") || rest.StartsWith(":thumbs"))
                    Add(Lexicon.Vote);
                _at += emoji;
                return;
            case ':':
                Add(Lexicon.Colon);
                break;
            case ',' or '(' or ')' or '–' or '—':
            case '-' when rest.Length > 1 && rest[1] == ' ':
                Add(Lexicon.Comma);
                break;
            case '-' or '=' when rest.Length > 1 && rest[1] == '>':
            case '→':
                Add(Lexicon.Arrow);
                break;
            case '+' or '-' when MarkShape.IsVote(rest):
                Add(Lexicon.Vote);
                _at++;
                break;
            case '#' when rest.Length > 1 && char.IsDigit(rest[1]):
                Add(Lexicon.Ticket);
                while (_at + 1 < _text.Length && char.IsDigit(_text[_at + 1]))
                    _at++;
                break;
        }
        _at++;
    }

    /// <summary><c>&lt;@U1&gt;</c>, <c>&lt;#C1|payments&gt;</c>, <c>&lt;https://…&gt;</c>: how far it goes.</summary>
    private int Slack(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny('>', '\n');
        if (end < 0 || rest[end] != '>' || rest.Length < 3)
            return 1;
        if (rest[1] == '@')
            Add(Lexicon.Named);
        else
            Add(Lexicon.Other);
        HasLink |= rest[1] is 'h';
        return end + 1;
    }

    private int CodeSpan(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("```"))
        {
            HasCode = true;
            var close = rest[3..].IndexOf("```");
            return close < 0 ? rest.Length : close + 6;
        }
        var end = rest[1..].IndexOfAny('`', '\n');
        if (end < 1 || rest[end + 1] != '`')
            return 1;
        Add(Lexicon.Code);
        return end + 2;
    }

    private void Close(bool asks)
    {
        while (_filled > _start && _symbols[_filled - 1] == Lexicon.Comma)
            _filled--;
        if (_filled > _start && Sentences < _sentences.Length)
            _sentences[Sentences++] = new Sentence(_start, _filled - _start, asks);
        else if (asks && Sentences > 0)
            _sentences[Sentences - 1] = _sentences[Sentences - 1] with { Asks = true };
        _start = _filled;
    }
}
