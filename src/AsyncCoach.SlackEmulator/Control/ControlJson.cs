using System.Text.Json.Serialization;

namespace AsyncCoach.SlackEmulator.Control;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ActResult))]
[JsonSerializable(typeof(SeenMessage))]
[JsonSerializable(typeof(SeenMessage[]))]
[JsonSerializable(typeof(SeenView))]
[JsonSerializable(typeof(SeenView[]))]
[JsonSerializable(typeof(DeliveryRecord))]
[JsonSerializable(typeof(DeliveryRecord[]))]
[JsonSerializable(typeof(CallRecord))]
[JsonSerializable(typeof(CallRecord[]))]
internal sealed partial class ControlJson : JsonSerializerContext;
