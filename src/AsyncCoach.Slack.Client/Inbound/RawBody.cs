using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace AsyncCoach.Slack.Client.Inbound;

/// <summary>A request's body as it came, in a rented buffer. At most 1 MB: Slack's largest payload is a view of 250 KB.</summary>
internal sealed class RawBody : IDisposable
{
    public const int Limit = 1024 * 1024;

    private byte[] _buffer;
    private int _length;

    private RawBody(int expected) => _buffer = ArrayPool<byte>.Shared.Rent(Math.Max(expected, 1024));

    public Memory<byte> Bytes => _buffer.AsMemory(0, _length);

    /// <summary>The body, or null when it is larger than <see cref="Limit"/>.</summary>
    public static async ValueTask<RawBody?> Read(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > Limit)
            return null;
        var body = new RawBody((int)(request.ContentLength ?? 0));
        try
        {
            return await body.Fill(request, cancellation) ? body : Refuse(body);
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (_buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    private static RawBody? Refuse(RawBody body)
    {
        body.Dispose();
        return null;
    }

    private async ValueTask<bool> Fill(HttpRequest request, CancellationToken cancellation)
    {
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellation);
            if (_length + read.Buffer.Length > Limit)
            {
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return false;
            }
            Append(read.Buffer);
            request.BodyReader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
                return true;
        }
    }

    private void Append(ReadOnlySequence<byte> part)
    {
        var length = _length + (int)part.Length;
        if (length > _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(length, _buffer.Length * 2));
            Bytes.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
        part.CopyTo(_buffer.AsSpan(_length));
        _length = length;
    }
}
