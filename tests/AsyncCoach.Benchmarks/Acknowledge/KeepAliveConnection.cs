using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AsyncCoach.Benchmarks.Acknowledge;

/// <summary>
/// One HTTP/1.1 connection on a blocking socket: client and server share a small machine, and HttpClient would need more of it than the server.
/// </summary>
internal sealed class KeepAliveConnection(IPEndPoint endPoint) : IDisposable
{
    /// <summary>Slack's own patience.</summary>
    private const int TimeoutMs = 3000;

    private readonly byte[] _buffer = new byte[16 * 1024];
    private Socket? _socket;
    private int _start;
    private int _end;

    /// <summary>Sends a request, reads the whole answer, and says its status.</summary>
    public int Exchange(byte[] request)
    {
        try
        {
            _socket ??= Connect();
            for (var sent = 0; sent < request.Length;)
                sent += _socket.Send(request.AsSpan(sent));
            return Answer();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _socket?.Dispose();
        _socket = null;
        (_start, _end) = (0, 0);
    }

    private Socket Connect()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = TimeoutMs, SendTimeout = TimeoutMs };
        socket.Connect(endPoint);
        return socket;
    }

    private int Answer()
    {
        var line = Line();
        if (line.Length < 12 || !Utf8Parser.TryParse(line[9..12], out int status, out _))
            throw new IOException("no HTTP answer");
        var (length, isChunked, isLast) = (0, false, false);
        while ((line = Line()).Length > 0)
        {
            var colon = line.IndexOf((byte)':');
            if (colon < 0)
                throw new IOException("no HTTP header");
            var name = line[..colon];
            var value = line[(colon + 1)..].Trim((byte)' ');
            if (Ascii.EqualsIgnoreCase(name, "content-length"u8))
                _ = Utf8Parser.TryParse(value, out length, out _);
            else if (Ascii.EqualsIgnoreCase(name, "transfer-encoding"u8))
                isChunked = true;
            else if (Ascii.EqualsIgnoreCase(name, "connection"u8))
                isLast = Ascii.EqualsIgnoreCase(value, "close"u8);
        }
        if (isChunked)
            SkipChunks();
        else
            Skip(length);
        if (isLast)
            Dispose();
        return status;
    }

    private void SkipChunks()
    {
        int size;
        do
        {
            if (!Utf8Parser.TryParse(Line(), out size, out _, 'x'))
                throw new IOException("no chunk size");
            Skip(size);
            Line();
        }
        while (size > 0);
    }

    /// <summary>The next line without its end; valid until the next read.</summary>
    private ReadOnlySpan<byte> Line()
    {
        var seen = 0;
        int at;
        while ((at = _buffer.AsSpan(_start + seen, _end - _start - seen).IndexOf((byte)'\n')) < 0)
        {
            seen = _end - _start;
            Fill();
        }
        var line = _buffer.AsSpan(_start, seen + at);
        _start += seen + at + 1;
        return line.TrimEnd((byte)'\r');
    }

    private void Skip(int count)
    {
        while (count > 0)
        {
            if (_start == _end)
                Fill();
            var step = Math.Min(count, _end - _start);
            (_start, count) = (_start + step, count - step);
        }
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        if (_end == _buffer.Length)
            throw new IOException("a line too long");
        var read = _socket!.Receive(_buffer.AsSpan(_end));
        _end += read > 0 ? read : throw new IOException("closed by the server");
    }
}
