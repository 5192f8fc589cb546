using System.Text.Json.Serialization;

namespace AsyncCoach.Slack.BlockKit;

/// <summary>A text object, 1 to 3,000 characters.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PlainText), "plain_text")]
[JsonDerivedType(typeof(Mrkdwn), "mrkdwn")]
public abstract record Text;

/// <summary>Shown as it is: the harmless way to repeat what people typed. Slack reads <c>&amp;lt;</c> and its two siblings even here, and <c>:name:</c> as an emoji unless <paramref name="Emoji"/> is false.</summary>
/// <remarks>Not sealed, so that it writes its type as well where it is declared as itself (titles, labels): the serializer lets no sealed type name its kind.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PlainText), "plain_text")]
public record PlainText([property: JsonPropertyName("text")] string Value, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] bool Emoji = false) : Text;

/// <summary>Slack's markup. Anything from outside goes through <see cref="Markup"/> first; <paramref name="Verbatim"/> keeps Slack from finding names and addresses by itself.</summary>
public sealed record Mrkdwn([property: JsonPropertyName("text")] string Value, bool Verbatim = true) : Text;
