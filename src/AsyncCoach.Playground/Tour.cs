namespace AsyncCoach.Playground;

/// <summary>What the Playground prints: where it is, and lines to paste. A test runs each of them.</summary>
internal static class Tour
{
    public static string Text(Town town)
    {
        var control = $"{town.Address}control/as";
        return $"""
            AsyncCoach Playground: {Company.Name}, a made-up company in Bengaluru, London, New York and São Paulo.
            Open {town.Address} in a browser: be Priya, Tom, Hoa or Ana, and move the clock.
            An emulated Slack listens there, the bot at {town.BotAddress}. Ctrl-C ends it.
            The records are in {town.Folder}{(town.IsKept ? "" : ", removed at the end")}.

            Or paste into another terminal, one after another:

            Priya (Bengaluru) types /decide in #payments; a form opens.
              curl -s {control}/priya/type -d '{Say("#payments", "/decide Default rate limit 600 requests a minute")}'
              curl -s '{town.Address}control/wait?for=view&user=priya'
            She fills it in and names Hoa (New York) as the decider.
              curl -s {control}/priya/submit -d '{Form}'
            The card comes to the channel, for Tom (London) and everybody in it.
              curl -s '{town.Address}control/wait?for=message&channel=payments&text=600'
              curl -s '{control}/tom/messages?channel=payments'
            Tom asks what was decided about rate limits; only he sees the answer.
              curl -s {control}/tom/type -d '{Say("#payments", "/decisions rate limit")}'
              curl -s '{town.Address}control/wait?for=ephemeral&user=tom&text=600'
            Sixteen hours pass for the bot and for everybody in the company.
              curl -s {town.Address}playground/clock -d '{Hours}'
            Who and what there is; how the bot is.
              curl -s {town.Address}control/workspace
              curl -s {town.BotAddress}health/ready

            """;
    }

    private const string Hours = """{"hours":16}""";

    private const string Form = """
        {"fields":{"What are we building or changing?":"Default rate limit 600 requests a minute","Why now?":"Partner X took down search on Sunday","Who decides?":"hoa","What does done mean?":"Request 601 gets a 429"}}
        """;

    private static string Say(string channel, string text) => $$"""{"channel":"{{channel}}","text":"{{text}}"}""";
}
