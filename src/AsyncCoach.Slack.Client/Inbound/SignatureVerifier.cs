using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AsyncCoach.Slack.Client.Inbound;

/// <summary>
/// Says whether a request body was signed by Slack (v0: HMAC-SHA256 over <c>v0:timestamp:body</c>, docs "Verifying requests from Slack").
/// Fails closed: without a secret, with a malformed header, or more than 300 s of wire time off in either direction, the answer is no.
/// </summary>
internal sealed class SignatureVerifier(IEnumerable<string> secrets, TimeProvider wire)
{
    private const int Freshness = 300;
    private readonly byte[][] _keys = [.. secrets.Where(secret => secret.Length > 0).Select(Encoding.UTF8.GetBytes)];

    public bool IsSigned(string? timestamp, string? signature, ReadOnlySpan<byte> body)
    {
        if (!IsFresh(timestamp))
            return false;
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (signature is not { Length: 67 } || !signature.StartsWith("v0=", StringComparison.Ordinal)
            || Convert.FromHexString(signature.AsSpan(3), given, out _, out _) != OperationStatus.Done)
            return false;

        var prefix = 4 + timestamp!.Length;
        var signed = ArrayPool<byte>.Shared.Rent(prefix + body.Length);
        try
        {
            "v0:"u8.CopyTo(signed);
            Encoding.ASCII.GetBytes(timestamp, signed.AsSpan(3));
            signed[prefix - 1] = (byte)':';
            body.CopyTo(signed.AsSpan(prefix));
            return IsByAnyKey(signed.AsSpan(0, prefix + body.Length), given);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(signed);
        }
    }

    private bool IsByAnyKey(ReadOnlySpan<byte> signed, ReadOnlySpan<byte> given)
    {
        Span<byte> computed = stackalloc byte[HMACSHA256.HashSizeInBytes];
        foreach (var key in _keys)
        {
            HMACSHA256.HashData(key, signed, computed);
            if (CryptographicOperations.FixedTimeEquals(given, computed))
                return true;
        }
        return false;
    }

    private bool IsFresh(string? timestamp) =>
        timestamp is { Length: > 0 and <= 12 }
        && long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var sent)
        && Math.Abs(wire.GetUtcNow().ToUnixTimeSeconds() - sent) <= Freshness;
}
