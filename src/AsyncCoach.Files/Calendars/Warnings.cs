using System.Globalization;

namespace AsyncCoach.Files.Calendars;

/// <summary>What was left out and why, in the file's order; past a hundred they are counted.</summary>
internal sealed class Warnings
{
    private const int Most = 100;

    private readonly List<(int Line, string Sentence)> _said = [];

    public IReadOnlyList<string> Said
    {
        get
        {
            var said = _said.OrderBy(one => one.Line).Select(one => string.Create(CultureInfo.InvariantCulture, $"line {one.Line}: {one.Sentence}")).ToList();
            return said.Count <= Most
                ? said
                : [.. said.Take(Most), string.Create(CultureInfo.InvariantCulture, $"line {_said.OrderBy(one => one.Line).ElementAt(Most).Line}: from here on there are {said.Count - Most} more of these.")];
        }
    }

    /// <summary>Something was broken or not understood, and may have been a day off.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Something is left out that is sound and no day off.</summary>
    public void Note(int line, string sentence) => _said.Add((line, sentence));

    public void Say(int line, string sentence)
    {
        IsBroken = true;
        _said.Add((line, sentence));
    }
}
