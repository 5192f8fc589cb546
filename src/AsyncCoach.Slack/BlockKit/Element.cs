using System.Text.Json.Serialization;

namespace AsyncCoach.Slack.BlockKit;

/// <summary>Something in a block that a person can use. Action ids are unique in their message or view, at most 255 characters.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Button), "button")]
[JsonDerivedType(typeof(Overflow), "overflow")]
[JsonDerivedType(typeof(StaticSelect), "static_select")]
[JsonDerivedType(typeof(MultiStaticSelect), "multi_static_select")]
[JsonDerivedType(typeof(UsersSelect), "users_select")]
[JsonDerivedType(typeof(MultiUsersSelect), "multi_users_select")]
[JsonDerivedType(typeof(ConversationsSelect), "conversations_select")]
[JsonDerivedType(typeof(MultiConversationsSelect), "multi_conversations_select")]
[JsonDerivedType(typeof(ChannelsSelect), "channels_select")]
[JsonDerivedType(typeof(ExternalSelect), "external_select")]
[JsonDerivedType(typeof(Checkboxes), "checkboxes")]
[JsonDerivedType(typeof(RadioButtons), "radio_buttons")]
[JsonDerivedType(typeof(DatePicker), "datepicker")]
[JsonDerivedType(typeof(TimePicker), "timepicker")]
[JsonDerivedType(typeof(DateTimePicker), "datetimepicker")]
[JsonDerivedType(typeof(TextInput), "plain_text_input")]
[JsonDerivedType(typeof(NumberInput), "number_input")]
public abstract record Element
{
    public string? ActionId { get; init; }
}

/// <summary>Text of at most 75 characters (about 30 are shown), a value of at most 2,000. A button with a url opens it and is still delivered.</summary>
public sealed record Button(PlainText Text, string? Value = null, ButtonStyle? Style = null, string? Url = null, Confirmation? Confirm = null, string? AccessibilityLabel = null) : Element;

[JsonConverter(typeof(LowerCaseEnum<ButtonStyle>))]
public enum ButtonStyle
{
    Primary,
    Danger,
}

/// <summary>1 to 5 options behind three dots.</summary>
public sealed record Overflow(IReadOnlyList<Option> Options, Confirmation? Confirm = null) : Element;

/// <summary>At most 100 options; the initial one equals one of them.</summary>
public sealed record StaticSelect(IReadOnlyList<Option> Options, Option? InitialOption = null, PlainText? Placeholder = null) : Element;

/// <summary>At most 100 options; the initial ones equal some of them.</summary>
public sealed record MultiStaticSelect(
    IReadOnlyList<Option> Options, IReadOnlyList<Option>? InitialOptions = null, int? MaxSelectedItems = null, PlainText? Placeholder = null) : Element;

public sealed record UsersSelect(string? InitialUser = null, PlainText? Placeholder = null) : Element;

public sealed record MultiUsersSelect(IReadOnlyList<string>? InitialUsers = null, int? MaxSelectedItems = null, PlainText? Placeholder = null) : Element;

public sealed record ConversationsSelect(
    string? InitialConversation = null, bool DefaultToCurrentConversation = false, ConversationFilter? Filter = null, PlainText? Placeholder = null) : Element;

public sealed record MultiConversationsSelect(
    IReadOnlyList<string>? InitialConversations = null, bool DefaultToCurrentConversation = false, ConversationFilter? Filter = null,
    int? MaxSelectedItems = null, PlainText? Placeholder = null) : Element;

public sealed record ConversationFilter(IReadOnlyList<string>? Include = null, bool ExcludeBotUsers = false, bool ExcludeExternalSharedChannels = false);

public sealed record ChannelsSelect(string? InitialChannel = null, PlainText? Placeholder = null) : Element;

/// <summary>Options come from the app as the person types.</summary>
public sealed record ExternalSelect(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int MinQueryLength = 3, Option? InitialOption = null, PlainText? Placeholder = null) : Element;

public sealed record Checkboxes(IReadOnlyList<Option> Options, IReadOnlyList<Option>? InitialOptions = null) : Element;

public sealed record RadioButtons(IReadOnlyList<Option> Options, Option? InitialOption = null) : Element;

/// <summary>Dates are <c>YYYY-MM-DD</c>.</summary>
public sealed record DatePicker(string? InitialDate = null, PlainText? Placeholder = null) : Element;

/// <summary>Times are <c>HH:mm</c>.</summary>
public sealed record TimePicker(string? InitialTime = null, string? Timezone = null, PlainText? Placeholder = null) : Element;

/// <summary>A moment in unix seconds (ten digits), shown in the zone of whoever looks. Only in an input or among actions.</summary>
public sealed record DateTimePicker(long? InitialDateTime = null) : Element;

/// <summary>A number in a form. The values are numbers as text, such as <c>0.5</c>; Slack's client holds the person to them.</summary>
public sealed record NumberInput(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] bool IsDecimalAllowed = false,
    string? InitialValue = null, string? MinValue = null, string? MaxValue = null, PlainText? Placeholder = null) : Element;

/// <summary>At most 3,000 characters, however long <paramref name="MaxLength"/> says.</summary>
public sealed record TextInput(
    bool Multiline = false, string? InitialValue = null, int? MinLength = null, int? MaxLength = null, PlainText? Placeholder = null, bool FocusOnLoad = false) : Element;

/// <summary>Text and description of at most 75 characters, a value of at most 150.</summary>
public sealed record Option(Text Text, string Value, PlainText? Description = null);

/// <summary>Title of at most 100, text 300, buttons 30 characters.</summary>
public sealed record Confirmation(PlainText Title, Text Text, PlainText Confirm, PlainText Deny, ButtonStyle? Style = null);
