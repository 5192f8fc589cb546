using AsyncCoach.SlackEmulator.Control;
using AsyncCoach.SlackEmulator.Deliveries;
using AsyncCoach.SlackEmulator.Model;
using AsyncCoach.SlackEmulator.WebApi;

namespace AsyncCoach.SlackEmulator.Page;

/// <summary>Puts the page together and beside the Web API and the control API.</summary>
internal static class PageComposition
{
    public static void Map(
        WebApplication web,
        Workspace workspace,
        PageOptions options,
        Acts acts,
        Filling filling,
        Setup setup,
        Faults faults,
        Courier courier,
        CallLog calls,
        Work work,
        Events events,
        CancellationToken stopping)
    {
        var memory = new Memory();
        var clockwork = new Clockwork(workspace, options, work, stopping);
        var guide = new TourGuide(workspace, options.Tour, courier, calls);
        var looking = new Looking(workspace, options, memory, clockwork, guide, new WireLog(courier, calls, faults));
        var writer = new PageWriter(workspace, looking, web.Services);
        var doing = new Doing(workspace, options, acts, filling, looking, memory, clockwork, guide, setup, faults, events);
        new PageSurface(workspace, options, writer, doing, looking, new Changes(workspace, writer, stopping), acts).Map(web);
        _ = Open(workspace, options, memory, guide);
    }

    private static async Task Open(Workspace workspace, PageOptions options, Memory memory, TourGuide guide)
    {
        await options.Opens;
        lock (workspace.Gate)
        {
            memory.ReadAll(workspace);
            guide.Begin();
        }
    }
}
