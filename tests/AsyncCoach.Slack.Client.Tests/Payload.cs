using System.Text;
using System.Text.Json;
using AsyncCoach.Slack.Client.Inbound;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Slack.Client.Tests;

/// <summary>What Slack really sends, from the files beside the tests.</summary>
internal static class Payload
{
    public static string Text(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Payloads", name + ".json"));

    public static byte[] Bytes(string json) => Encoding.UTF8.GetBytes(json);

    public static Delivery? Event(string json) => Heard.FromJson(Bytes(json)).Delivery;

    public static Delivery? Interaction(string json) => Heard.FromForm(Bytes("payload=" + Uri.EscapeDataString(json))).Delivery;

    /// <summary>The fields of an object as the form that a command comes in.</summary>
    public static string Form(string json)
    {
        using var document = JsonDocument.Parse(json);
        return string.Join('&', document.RootElement.EnumerateObject().Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value.GetString() ?? "")}"));
    }
}
