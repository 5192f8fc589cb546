using AsyncCoach.SlackEmulator.Model;
using AsyncCoach.SlackEmulator.Page.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace AsyncCoach.SlackEmulator.Page;

/// <summary>Writes the page, or its parts, for one person. What is seen is gathered under the gate, the writing is done without it.</summary>
internal sealed class PageWriter(Workspace workspace, Looking looking, IServiceProvider services)
{
    private static readonly (string Name, Type Component)[] All =
    [
        ("trouble", typeof(TroublePart)),
        ("clock", typeof(ClockPart)),
        ("side", typeof(SidePart)),
        ("room", typeof(RoomPart)),
        ("composer", typeof(ComposerPart)),
        ("thread", typeof(ThreadPart)),
        ("tour", typeof(TourPart)),
        ("wire", typeof(WirePart)),
        ("modal", typeof(ModalPart)),
    ];

    public static IEnumerable<string> Names => All.Select(part => part.Name);

    /// <summary>The people to be, for whoever has not chosen yet; the first is proposed.</summary>
    public Person? Anybody()
    {
        lock (workspace.Gate)
        {
            return workspace.People.All.FirstOrDefault(Looking.IsSomebody);
        }
    }

    /// <summary>Null when there is no such person, or they see no such place.</summary>
    public Person? Find(Here here)
    {
        lock (workspace.Gate)
        {
            return workspace.People.Named(here.Person) is { } who
                && Looking.IsSomebody(who)
                && (here.Place is Here.Home || (workspace.Channels.Find(here.Place) is { } channel && workspace.Channels.CanSee(who, channel)))
                    ? who
                    : null;
        }
    }

    public Task<string> Whole(Here here, Person who) => Written(here, who, (renderer, sight) => One(renderer, typeof(Document), sight));

    /// <summary>Each part by its name.</summary>
    /// <param name="wanted">Null for all.</param>
    public Task<Dictionary<string, string>> Parts(Here here, Person who, IReadOnlyCollection<string>? wanted = null) =>
        Written(here, who, async (renderer, sight) =>
        {
            var parts = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (name, component) in All.Where(part => wanted is null || wanted.Contains(part.Name, StringComparer.Ordinal)))
            {
                parts[name] = await One(renderer, component, sight);
            }

            return parts;
        });

    private async Task<T> Written<T>(Here here, Person who, Func<HtmlRenderer, Sight, Task<T>> write)
    {
        Sight sight;
        lock (workspace.Gate)
        {
            sight = looking.At(here, who);
        }

        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(() => write(renderer, sight));
    }

    private static async Task<string> One(HtmlRenderer renderer, Type component, Sight sight)
    {
        var root = await renderer.RenderComponentAsync(
            component, ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { ["Sight"] = sight }));
        return root.ToHtmlString();
    }
}
