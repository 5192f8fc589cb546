using System.Collections;

namespace AsyncCoach.SlackEmulator.Model;

/// <summary>Who is in a channel, in order of coming; whether somebody is in it is known at once, however many there are.</summary>
internal sealed class MemberList : IReadOnlyList<string>
{
    private readonly List<string> _inOrder = [];
    private readonly HashSet<string> _all = new(StringComparer.Ordinal);

    public int Count => _inOrder.Count;

    public string this[int index] => _inOrder[index];

    public bool Contains(string user) => _all.Contains(user);

    public void Add(string user)
    {
        if (_all.Add(user))
        {
            _inOrder.Add(user);
        }
    }

    public void Remove(string user)
    {
        if (_all.Remove(user))
        {
            _inOrder.Remove(user);
        }
    }

    public IEnumerator<string> GetEnumerator() => _inOrder.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
