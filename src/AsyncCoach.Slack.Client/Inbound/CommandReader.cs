using System.Text.Json;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Slack.Client.Inbound;

/// <summary>A slash command, from a form or (over Socket Mode) from an object with the form's fields.</summary>
internal static class CommandReader
{
    public static SlashCommand? Read(Memory<byte> form, out Memory<byte> payload)
    {
        payload = default;
        Fields fields = default;
        var reader = new FormReader(form);
        while (reader.Read())
        {
            switch (reader.Name)
            {
                case var name when name.SequenceEqual("payload"u8): payload = reader.Value; return null;
                case var name when name.SequenceEqual("command"u8): fields.Command = reader.Text; break;
                case var name when name.SequenceEqual("text"u8): fields.Text = reader.Text; break;
                case var name when name.SequenceEqual("team_id"u8): fields.Team = reader.Text; break;
                case var name when name.SequenceEqual("enterprise_id"u8): fields.Enterprise = reader.Text; break;
                case var name when name.SequenceEqual("channel_id"u8): fields.Channel = reader.Text; break;
                case var name when name.SequenceEqual("user_id"u8): fields.User = reader.Text; break;
                case var name when name.SequenceEqual("trigger_id"u8): fields.Trigger = reader.Text; break;
                case var name when name.SequenceEqual("response_url"u8): fields.ResponseUrl = reader.Text; break;
            }
        }
        return fields.ToCommand();
    }

    public static SlashCommand? Read(JsonElement payload) => new Fields
    {
        Command = payload.Word("command"u8),
        Text = payload.Word("text"u8),
        Team = payload.Word("team_id"u8),
        Enterprise = payload.Word("enterprise_id"u8),
        Channel = payload.Word("channel_id"u8),
        User = payload.Word("user_id"u8),
        Trigger = payload.Word("trigger_id"u8),
        ResponseUrl = payload.Word("response_url"u8),
    }.ToCommand();

    private struct Fields
    {
        public string? Command, Text, Team, Enterprise, Channel, User, Trigger, ResponseUrl;

        public readonly SlashCommand? ToCommand()
        {
            var workspace = OrNull(Team) ?? OrNull(Enterprise);
            if (workspace is null || OrNull(Command) is not { } command || OrNull(User) is not { } user)
                return null;
            var openings = new Openings(OrNull(Trigger), OrNull(ResponseUrl));
            return new(command, Text ?? "", Channel ?? "", new Actor(workspace, user), openings)
            {
                Workspace = workspace,
                Receipt = openings.TriggerId ?? openings.ResponseUrl ?? $"{command}:{user}",
            };
        }

        private static string? OrNull(string? text) => string.IsNullOrEmpty(text) ? null : text;
    }
}
