using System.Text.RegularExpressions;

namespace AsyncCoach.SlackEmulator.Page;

/// <summary>The emoji that people and apps use most, by Slack's names; any other is shown by its name, as where an image is missing.</summary>
internal static partial class Emoji
{
    /// <summary>A name and its sign, again and again.</summary>
    private const string Table = """
        +1 👍 thumbsup 👍 -1 👎 thumbsdown 👎 eyes 👀 white_check_mark ✅ heavy_check_mark ✔️ ballot_box_with_check ☑️
        scales ⚖️ tada 🎉 heart ❤️ pray 🙏 wave 👋 raised_hands 🙌 clap 👏 rocket 🚀
        fire 🔥 warning ⚠️ rotating_light 🚨 no_entry ⛔ no_entry_sign 🚫 x ❌ question ❓ exclamation ❗
        bulb 💡 memo 📝 pencil 📝 pencil2 ✏️ calendar 📅 date 📅 spiral_calendar_pad 🗓️ clock1 🕐
        clock9 🕘 alarm_clock ⏰ hourglass ⌛ hourglass_flowing_sand ⏳ zzz 💤 palm_tree 🌴 house 🏠 bell 🔔
        no_bell 🔕 lock 🔒 mag 🔍 link 🔗 pushpin 📌 paperclip 📎 bar_chart 📊 speech_balloon 💬
        thread 🧵 smile 😄 slightly_smiling_face 🙂 thinking_face 🤔 sweat_smile 😅 joy 😂 red_circle 🔴 large_orange_circle 🟠
        large_yellow_circle 🟡 large_green_circle 🟢 large_blue_circle 🔵 white_circle ⚪ black_circle ⚫ arrow_right ➡️ arrows_counterclockwise 🔄 handshake 🤝
        sunrise 🌅 crescent_moon 🌙 coffee ☕ 100 💯
        """;

    private static readonly Dictionary<string, string> Known = Table
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Chunk(2)
        .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>What one can react with from a message's menu, besides any name that one types.</summary>
    public static IReadOnlyList<string> Offered { get; } = ["+1", "white_check_mark", "eyes", "scales", "tada"];

    public static string Shown(string words) =>
        words.Contains(':', StringComparison.Ordinal) ? Name().Replace(words, found => Known.GetValueOrDefault(found.Groups["name"].Value) ?? found.Value) : words;

    [GeneratedRegex(":(?<name>[a-z0-9_+'-]+):", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
