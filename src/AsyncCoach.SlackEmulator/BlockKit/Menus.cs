using System.Text.Json;
using static AsyncCoach.SlackEmulator.BlockKit.Compositions;
using static AsyncCoach.SlackEmulator.BlockKit.Vocabulary;

namespace AsyncCoach.SlackEmulator.BlockKit;

/// <summary>Select menus: one choice, and those of several (<c>multi_…</c>).</summary>
internal static class Menus
{
    private static readonly Rule Filter = Object(
        ("include", List(1, 4, OneOf("im", "mpim", "private", "public"))),
        ("exclude_external_shared_channels", Flag),
        ("exclude_bot_users", Flag))
        .Also((value, walk) =>
        {
            if (!value.EnumerateObject().Any())
            {
                walk.Problem("must define at least one of `include`, `exclude_external_shared_channels` and `exclude_bot_users`");
            }
        });

    private static readonly Rule ResponseUrl = Flag.Also((value, walk) =>
    {
        if (value.GetBoolean() && !(walk.Surface == Surface.Modal && walk.InsideInput))
        {
            walk.Problem("`response_url_enabled` is only available in input blocks of modals");
        }
    });

    private static readonly (string Name, Rule Rule)[] ChoicesField =
        [("options", List(1, 100, Option)), ("option_groups", List(1, 100, OptionGroup))];

    private static readonly (string Name, Rule Rule)[] ConversationFields =
        [("filter", Filter), ("default_to_current_conversation", Flag)];

    private static readonly Rule Search = Whole(0, int.MaxValue);

    public static readonly Kind[] Single =
    [
        One("static_select", [.. ChoicesField, ("initial_option", Option)])
            .Checked(HasChoices).Checked(Choices.InitialOptionExists),
        One("external_select", ("initial_option", Option), ("min_query_length", Search)),
        One("users_select", ("initial_user", AnyText)),
        One("conversations_select", [.. ConversationFields, ("initial_conversation", AnyText), ("response_url_enabled", ResponseUrl)]),
        One("channels_select", ("initial_channel", AnyText), ("response_url_enabled", ResponseUrl)),
    ];

    public static readonly Kind[] Multiple =
    [
        Many("multi_static_select", "initial_options", Option, ChoicesField)
            .Checked(HasChoices).Checked(Choices.InitialOptionsExist),
        Many("multi_external_select", "initial_options", Option, ("min_query_length", Search)),
        Many("multi_users_select", "initial_users", AnyText),
        Many("multi_conversations_select", "initial_conversations", AnyText, ConversationFields),
        Many("multi_channels_select", "initial_channels", AnyText),
    ];

    private static Kind One(string name, params (string Name, Rule Rule)[] fields) => Kind(
        name,
        [
            .. fields,
            ("action_id", ActionId),
            ("placeholder", Placeholder),
            ("confirm", Confirm),
            ("focus_on_load", Focus),
        ]);

    private static Kind Many(string name, string initial, Rule item, params (string Name, Rule Rule)[] fields) =>
        One(name, [.. fields, (initial, List(1, item)), ("max_selected_items", Whole(1, int.MaxValue))])
            .Checked((element, walk) =>
            {
                var max = Ranges.Whole(element, "max_selected_items");
                if (element.TryGetProperty(initial, out var chosen) && chosen.GetArrayLength() > max)
                {
                    walk.Problem($"no more than {max} items allowed", initial);
                }
            });

    private static void HasChoices(JsonElement element, Walk walk) => ExactlyOne(element, walk, "options", "option_groups");
}
