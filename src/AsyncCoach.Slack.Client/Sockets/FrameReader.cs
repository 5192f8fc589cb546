using System.Buffers;
using System.Net.WebSockets;

namespace AsyncCoach.Slack.Client.Sockets;

/// <summary>Whole text frames of a socket.</summary>
internal static class FrameReader
{
    private const int LongestFrame = 4 * 1024 * 1024;

    /// <summary>The next text frame, or null when the other side closed. Binary frames are not used and skipped.</summary>
    public static async Task<ReadOnlyMemory<byte>?> Next(WebSocket socket)
    {
        while (true)
        {
            var frame = new ArrayBufferWriter<byte>(4096);
            ValueWebSocketReceiveResult part;
            do
            {
                // Not to be cancelled: a cancelled receive aborts the socket, and what it had delivered could not be answered.
                part = await socket.ReceiveAsync(frame.GetMemory(4096), CancellationToken.None);
                frame.Advance(part.Count);
                if (frame.WrittenCount > LongestFrame)
                    throw new WebSocketException(WebSocketError.HeaderError, "A frame longer than anything that Slack sends.");
            }
            while (!part.EndOfMessage);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            if (part.MessageType == WebSocketMessageType.Text)
                return frame.WrittenMemory;
        }
    }
}
