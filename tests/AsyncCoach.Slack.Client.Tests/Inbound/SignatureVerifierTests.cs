using AsyncCoach.Slack.Client.Inbound;

namespace AsyncCoach.Slack.Client.Tests.Inbound;

public sealed class SignatureVerifierTests
{
    private const string Sample =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA"
        + "&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554"
        + "%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

    private readonly WireClock _wire = new();

    /// <summary>The last one is the sample that Slack publishes; the others were computed with another implementation.</summary>
    [Theory]
    [InlineData("test-signing-secret", "1700000000", "", "v0=81dd05befe5cbb6bb432e20e4430415f22beb4c0a80cbd8d9cf6e9a7716caeb7")]
    [InlineData("test-signing-secret", "1700000000", """{"type":"event_callback","event_id":"Ev01"}""", "v0=b64dc277db0ae596c9e60e1f1125bd001baf8b72de6c61b5c31b0cad05d45c39")]
    [InlineData("test-signing-secret", "1700000000", """{"text":"é"}""", "v0=f887591ae3928668f42be267dfa0b978b8b44173f50959c36086de6cffc8ddf2")]
    [InlineData("test-signing-secret", "1700000000", "payload=%7B%22type%22%3A%22shortcut%22%7D", "v0=d61e086e6e3435c3f02d8f00d2325b5b49c516bad4bcaf8d59646f122d4f30ff")]
    [InlineData("8f742231b10e8888abcd99yyyzzz85a5", "1531420618", Sample, "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    public void Published_signatures_are_accepted_and_nothing_near_them(string secret, string timestamp, string body, string signature)
    {
        At(timestamp);
        var verifier = new SignatureVerifier([secret], _wire);

        Assert.True(verifier.IsSigned(timestamp, signature, Payload.Bytes(body)));
        Assert.False(verifier.IsSigned(timestamp, signature, Payload.Bytes(body + " ")));
        Assert.False(verifier.IsSigned(timestamp, signature[..^1], Payload.Bytes(body)));
        Assert.False(verifier.IsSigned(timestamp, signature[..^1] + (signature[^1] == '0' ? '1' : '0'), Payload.Bytes(body)));
        Assert.False(verifier.IsSigned(timestamp, "v1=" + signature[3..], Payload.Bytes(body)));
        Assert.False(verifier.IsSigned(timestamp[..^1] + (timestamp[^1] == '1' ? '2' : '1'), signature, Payload.Bytes(body)));
        Assert.False(new SignatureVerifier([secret + "x"], _wire).IsSigned(timestamp, signature, Payload.Bytes(body)));
    }

    [Theory]
    [InlineData(-301, false)]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public void Five_minutes_off_is_the_limit_in_both_directions(int clockMinusTimestamp, bool accepted)
    {
        At("1700000000");
        _wire.Passes(300);
        var sent = _wire.GetUtcNow().AddSeconds(-clockMinusTimestamp).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        var signature = "v0=" + Convert.ToHexStringLower(
            System.Security.Cryptography.HMACSHA256.HashData("secret"u8, Payload.Bytes($"v0:{sent}:body")));

        Assert.Equal(accepted, new SignatureVerifier(["secret"], _wire).IsSigned(sent, signature, "body"u8));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("+1700000000")]
    [InlineData("1700000000.5")]
    [InlineData("1700000000,1700000000")]
    [InlineData("99999999999999999999")]
    [InlineData("9223372036854775807")]
    [InlineData("now")]
    public void A_timestamp_that_is_none_is_refused(string? timestamp)
    {
        At("1700000000");
        Assert.False(new SignatureVerifier(["test-signing-secret"], _wire).IsSigned(
            timestamp, "v0=81dd05befe5cbb6bb432e20e4430415f22beb4c0a80cbd8d9cf6e9a7716caeb7", []));
    }

    [Fact]
    public void Without_a_secret_nothing_is_accepted()
    {
        At("1700000000");
        var signedWithNothing = "v0=" + Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData([], "v0:1700000000:"u8));
        Assert.False(new SignatureVerifier([], _wire).IsSigned("1700000000", signedWithNothing, []));
        Assert.False(new SignatureVerifier(["", ""], _wire).IsSigned("1700000000", signedWithNothing, []));
    }

    private void At(string timestamp) =>
        _wire.Passes(DateTimeOffset.FromUnixTimeSeconds(long.Parse(timestamp, System.Globalization.CultureInfo.InvariantCulture)) - _wire.GetUtcNow());
}
