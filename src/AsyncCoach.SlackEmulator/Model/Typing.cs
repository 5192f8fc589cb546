using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AsyncCoach.SlackEmulator.BlockKit;

namespace AsyncCoach.SlackEmulator.Model;

/// <summary>What Slack's client makes of keystrokes: mentions, channels and links become tokens, everything else is escaped.</summary>
internal sealed partial class Typing(Workspace workspace)
{
    /// <summary>The text of a message.</summary>
    public string Message(string typed) => Encode(typed, forCommand: false);

    /// <summary>The text of a command whose app asked for escaping: tokens carry names, and hidden channels do not.</summary>
    public string Command(string typed) => Encode(typed, forCommand: true);

    /// <summary>The <c>rich_text</c> block that accompanies a person's message.</summary>
    public static JsonArray RichText(string encoded)
    {
        var elements = new JsonArray();
        var at = 0;
        foreach (Match token in Token().Matches(encoded))
        {
            AddText(elements, encoded[at..token.Index]);
            elements.Add(Inline(token.Groups["what"].Value));
            at = token.Index + token.Length;
        }

        AddText(elements, encoded[at..]);
        var section = new JsonObject { ["type"] = "rich_text_section", ["elements"] = elements };
        return [new JsonObject { ["type"] = "rich_text", ["block_id"] = Workspace.NextBlockId(), ["elements"] = new JsonArray(section) }];
    }

    private string Encode(string typed, bool forCommand)
    {
        var encoded = new StringBuilder();
        var at = 0;
        foreach (Match found in Typed().Matches(typed))
        {
            encoded.Append(Escape(typed[at..found.Index])).Append(TokenFor(found.Value, forCommand));
            at = found.Index + found.Length;
        }

        return encoded.Append(Escape(typed[at..])).ToString();
    }

    private string TokenFor(string typed, bool forCommand)
    {
        // A full stop after a name belongs to the sentence.
        var word = typed.TrimEnd('.');
        var rest = typed[word.Length..];
        var name = word[1..];
        return word[0] switch
        {
            '@' when name is "here" or "channel" or "everyone" => $"<!{name}>{rest}",
            '@' when workspace.People.Named(name) is { } person => (forCommand ? $"<@{person.Id}|{person.Name}>" : $"<@{person.Id}>")
                + rest,
            '@' when workspace.Groups.Named(name) is { DisabledAt: 0 } group =>
                $"<!subteam^{group.Id}>{rest}",
            '#' when workspace.Channels.Named(name) is { } channel => $"<#{channel.Id}|{(Hidden(channel) ? "" : channel.Name)}>{rest}",
            'h' => $"<{Escape(word)}>{rest}",
            _ => Escape(typed),
        };
    }

    private bool Hidden(Channel channel) => channel.IsPrivate && !channel.Has(workspace.Bot.Id);

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    private static void AddText(JsonArray elements, string encoded)
    {
        if (encoded.Length > 0)
        {
            elements.Add(new JsonObject { ["type"] = "text", ["text"] = Mrkdwn.Unescaped(encoded) });
        }
    }

    private static JsonObject Inline(string what)
    {
        var id = what.Split('|')[0];
        return id[0] switch
        {
            '@' => new JsonObject { ["type"] = "user", ["user_id"] = id[1..] },
            '#' => new JsonObject { ["type"] = "channel", ["channel_id"] = id[1..] },
            '!' when id.StartsWith("!subteam^", StringComparison.Ordinal) => new JsonObject
            {
                ["type"] = "usergroup",
                ["usergroup_id"] = id[9..],
            },
            '!' => new JsonObject { ["type"] = "broadcast", ["range"] = id[1..] },
            _ => new JsonObject { ["type"] = "link", ["url"] = Mrkdwn.Unescaped(id) },
        };
    }

    [GeneratedRegex(@"(?<![\w<])[@#][\w.\-]+|(?<![\w<])https?://[^\s<>|]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Typed();

    [GeneratedRegex("<(?<what>[^<>]+)>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
