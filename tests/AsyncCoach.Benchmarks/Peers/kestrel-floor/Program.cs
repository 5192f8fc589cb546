// The least that an ASP.NET Core server can do for Slack: read the body, check the signature, answer 200.
using System.Buffers;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

var key = Encoding.UTF8.GetBytes(Environment.GetEnvironmentVariable("SLACK_SIGNING_SECRET") ?? throw new InvalidOperationException("SLACK_SIGNING_SECRET is not set"));
var port = int.Parse(Environment.GetEnvironmentVariable("PORT") ?? "3902", CultureInfo.InvariantCulture);

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.ConfigureKestrel(kestrel =>
{
    kestrel.AddServerHeader = false;
    kestrel.Listen(IPAddress.Loopback, port);
});
var app = builder.Build();
app.Run(async context =>
{
    var request = context.Request;
    var read = await request.BodyReader.ReadAsync(context.RequestAborted);
    while (!read.IsCompleted)
    {
        request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        read = await request.BodyReader.ReadAsync(context.RequestAborted);
    }
    var isSigned = IsSigned(request.Headers["X-Slack-Request-Timestamp"].ToString(), request.Headers["X-Slack-Signature"].ToString(), read.Buffer);
    request.BodyReader.AdvanceTo(read.Buffer.End);
    context.Response.StatusCode = isSigned ? StatusCodes.Status200OK : StatusCodes.Status401Unauthorized;
    context.Response.ContentLength = 0;
});
await app.RunAsync();

bool IsSigned(string timestamp, string signature, ReadOnlySequence<byte> body)
{
    Span<byte> given = stackalloc byte[32], computed = stackalloc byte[32];
    if (signature.Length != 67 || Convert.FromHexString(signature.AsSpan(3), given, out _, out _) != OperationStatus.Done
        || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var sent)
        || Math.Abs(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - sent) > 300)
        return false;
    byte[] prefix = Encoding.ASCII.GetBytes($"v0:{timestamp}:");
    var length = prefix.Length + (int)body.Length;
    var signed = ArrayPool<byte>.Shared.Rent(length);
    prefix.CopyTo(signed, 0);
    body.CopyTo(signed.AsSpan(prefix.Length));
    HMACSHA256.HashData(key, signed.AsSpan(0, length), computed);
    ArrayPool<byte>.Shared.Return(signed);
    return CryptographicOperations.FixedTimeEquals(given, computed);
}
