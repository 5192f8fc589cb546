using System.Text;
using AsyncCoach.SlackEmulator.Deliveries;

namespace AsyncCoach.SlackEmulator.Tests;

public sealed class Signatures
{
    [Theory]
    [InlineData("test-signing-secret", 1700000000, "", "v0=81dd05befe5cbb6bb432e20e4430415f22beb4c0a80cbd8d9cf6e9a7716caeb7")]
    [InlineData(
        "test-signing-secret",
        1700000000,
        """{"type":"event_callback","event_id":"Ev01"}""",
        "v0=b64dc277db0ae596c9e60e1f1125bd001baf8b72de6c61b5c31b0cad05d45c39")]
    [InlineData(
        "test-signing-secret",
        1700000000,
        """{"text":"é"}""",
        "v0=f887591ae3928668f42be267dfa0b978b8b44173f50959c36086de6cffc8ddf2")]
    [InlineData(
        "test-signing-secret",
        1700000000,
        "payload=%7B%22type%22%3A%22shortcut%22%7D",
        "v0=d61e086e6e3435c3f02d8f00d2325b5b49c516bad4bcaf8d59646f122d4f30ff")]
    [InlineData(
        "8f742231b10e8888abcd99yyyzzz85a5",
        1531420618,
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar"
            + "&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
            + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
            + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c",
        "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    public void Signatures_are_those_that_Slack_publishes(string secret, long timestamp, string body, string signature) =>
        Assert.Equal(signature, Signature.Of(secret, timestamp, Encoding.UTF8.GetBytes(body)));
}
