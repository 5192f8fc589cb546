using AsyncCoach.SlackEmulator.Control;

namespace AsyncCoach.EndToEnd.Tests.Living;

/// <summary>People in four zones, a guest, somebody of another organisation; channels with the bot, and one without.</summary>
internal static class Company
{
    public const string Bot = "asynccoach";

    public static async Task MovesIn(ControlClient control)
    {
        await control.AddPerson("priya", "Asia/Kolkata", admin: true, realName: "Priya Raman", displayName: "Priya");
        await control.AddPerson("tom", "Europe/London", realName: "Tom Whitfield", displayName: "Tom");
        await control.AddPerson("hoa", "America/New_York", realName: "Hoa Nguyen", displayName: "Hoa");
        await control.AddPerson("ana", "America/Sao_Paulo", realName: "Ana Ribeiro", displayName: "Ana");
        await control.AddPerson("lena", "Europe/Berlin", guest: true, realName: "Lena Voss", displayName: "Lena");
        await control.AddPerson("zoe", "Asia/Kathmandu", teamId: "T0PARTNER", realName: "Zoe Gurung", displayName: "Zoe");
        await control.AddChannel("payments", ["priya", "tom", "hoa", Bot]);
        await control.AddChannel("platform", ["priya", "tom", "ana", Bot]);
        await control.AddChannel("leads", ["priya", "tom", Bot], isPrivate: true);
        await control.AddChannel("agency", ["priya", "tom", "lena", Bot]);
        await control.AddChannel("partners", ["priya", "tom", "zoe", Bot], shared: true);
        await control.AddChannel("watercooler", ["priya", "tom", "hoa", "ana"]);
    }
}
