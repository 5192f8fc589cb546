using AsyncCoach.Host.Verbs;

namespace AsyncCoach.EndToEnd.Tests.Host;

/// <summary>What a verb said and how it ended.</summary>
internal sealed record Spoken(int Code, string Output, string Error)
{
    public static async Task<Spoken> By(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.Run(arguments, output, error);
        return new Spoken(code, output.ToString(), error.ToString());
    }
}
