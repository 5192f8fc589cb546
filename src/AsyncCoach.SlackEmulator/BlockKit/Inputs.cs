using static AsyncCoach.SlackEmulator.BlockKit.Compositions;
using static AsyncCoach.SlackEmulator.BlockKit.Vocabulary;

namespace AsyncCoach.SlackEmulator.BlockKit;

/// <summary>What people write, pick or upload, apart from menus.</summary>
internal static class Inputs
{
    /// <summary>The longest that a person can type into a text input.</summary>
    public const int TypedLength = 3000;

    public static readonly Kind Checkboxes = Kind(
        "checkboxes",
        ("options!", List(1, 10, RichOption)),
        ("initial_options", List(1, 10, RichOption)),
        ("action_id", ActionId),
        ("confirm", Confirm),
        ("focus_on_load", Focus))
        .Checked(Choices.InitialOptionsExist);

    public static readonly Kind RadioButtons = Kind(
        "radio_buttons",
        ("options!", List(1, 10, RichOption)),
        ("initial_option", RichOption),
        ("action_id", ActionId),
        ("confirm", Confirm),
        ("focus_on_load", Focus))
        .Checked(Choices.InitialOptionExists);

    public static readonly Kind DatePicker = Kind(
        "datepicker",
        ("initial_date", Text(10, Format.Date)),
        ("placeholder", Placeholder),
        ("action_id", ActionId),
        ("confirm", Confirm),
        ("focus_on_load", Focus));

    public static readonly Kind TimePicker = Kind(
        "timepicker",
        ("initial_time", Text(5, Format.Time)),
        ("timezone", Text(255, Format.Zone)),
        ("placeholder", Placeholder),
        ("action_id", ActionId),
        ("confirm", Confirm),
        ("focus_on_load", Focus));

    /// <summary>Unix seconds of ten digits; the one picker without a placeholder.</summary>
    public static readonly Kind DateTimePicker = Kind(
        "datetimepicker",
        ("initial_date_time", Whole(1_000_000_000, 9_999_999_999)),
        ("action_id", ActionId),
        ("confirm", Confirm),
        ("focus_on_load", Focus))
        .On(Surface.Message | Surface.Modal);

    public static readonly Kind PlainTextInput = Typed(
        "plain_text_input",
        ("initial_value", Blank(TypedLength)),
        ("multiline", Flag),
        ("min_length", Whole(0, TypedLength)),
        ("max_length", Whole(1, TypedLength)))
        .Checked(Ranges.Lengths);

    public static readonly Kind RichTextInput = Typed(
        "rich_text_input",
        ("initial_value", Kinds(RichText.Part)),
        ("min_lines", Whole(1, 100)),
        ("max_lines", Whole(1, 100)))
        .On(Surface.Views)
        .Checked(Ranges.Lines);

    public static readonly Kind EmailInput = Typed(
        "email_text_input",
        ("initial_value", Blank(TypedLength)))
        .On(Surface.Modal);

    public static readonly Kind UrlInput = Typed(
        "url_text_input",
        ("initial_value", Blank(TypedLength)))
        .On(Surface.Modal);

    /// <summary>Its numbers are strings.</summary>
    public static readonly Kind NumberInput = Typed(
        "number_input",
        ("is_decimal_allowed!", Flag),
        ("initial_value", Text(TypedLength, Format.Number)),
        ("min_value", Text(TypedLength, Format.Number)),
        ("max_value", Text(TypedLength, Format.Number)))
        .On(Surface.Modal)
        .Checked(Ranges.Numbers);

    public static readonly Kind FileInput = Kind(
        "file_input",
        ("action_id", ActionId),
        ("filetypes", List(1, AnyText)),
        ("max_files", Whole(1, 10)))
        .On(Surface.Modal);

    private static Kind Typed(string name, params (string Name, Rule Rule)[] fields) => Kind(
        name,
        [
            .. fields,
            ("action_id", ActionId),
            ("placeholder", Placeholder),
            ("dispatch_action_config", DispatchConfig),
            ("focus_on_load", Focus),
        ]);
}
