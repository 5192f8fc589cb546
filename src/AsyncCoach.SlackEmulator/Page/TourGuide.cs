using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Deliveries;
using AsyncCoach.SlackEmulator.Model;
using AsyncCoach.SlackEmulator.WebApi;

namespace AsyncCoach.SlackEmulator.Page;

/// <summary>Knows how far the tour is, and notices when its present step is done. Hold the workspace's gate.</summary>
internal sealed class TourGuide
{
    private readonly Workspace _workspace;
    private readonly IReadOnlyList<TourStep> _steps;
    private readonly Courier _courier;
    private readonly CallLog _calls;
    private int _current;
    private (int Deliveries, int Calls, DateTimeOffset At) _began;

    public TourGuide(Workspace workspace, IReadOnlyList<TourStep> steps, Courier courier, CallLog calls)
    {
        (_workspace, _steps, _courier, _calls) = (workspace, steps, courier, calls);
        _began = (0, 0, workspace.Now);
    }

    public TourView? View(Here here)
    {
        if (_steps.Count == 0)
        {
            return null;
        }

        Notice();
        return new TourView([.. _steps.Select((step, at) => (step, at < _current, Link(here, step)))], _current);
    }

    /// <summary>Goes on without it.</summary>
    public void Skip()
    {
        if (_current < _steps.Count)
        {
            GoOn();
        }
    }

    private void Notice()
    {
        while (_current < _steps.Count && _steps[_current].IsDone(Since()))
        {
            GoOn();
        }
    }

    private void GoOn()
    {
        _current++;
        Begin();
    }

    /// <summary>Begins the present step here: what happened before does not count.</summary>
    public void Begin() =>
        _began = (_courier.Log.Count == 0 ? 0 : _courier.Log[^1].Number, _calls.Calls.Count == 0 ? 0 : _calls.Calls[^1].Number, _workspace.Now);

    private TourSight Since() => new(
        _began.At,
        _workspace.Now,
        [
            .. _courier.Log.Where(d => d.Number > _began.Deliveries).Select(Of),
            .. _calls.Calls.Where(c => c.Number > _began.Calls)
                .Select(c => new TourLine(c.Method, null, (c.Answer as JsonObject)?.Flag("ok") is true, JsonSerializer.SerializeToElement(c.Args))),
        ]);

    private TourLine Of(Delivery delivery)
    {
        var payload = delivery.Payload;
        var id = payload.TextOrNull("user_id") ?? payload["user"]?["id"]?.ToString() ?? payload["event"]?["user"]?.ToString();
        return new TourLine(
            delivery.What, _workspace.People.Find(id)?.Name, delivery.Attempts.Exists(a => a.Answer is { Ok: true }), JsonSerializer.SerializeToElement(payload));
    }

    private string Link(Here here, TourStep step)
    {
        var place = _workspace.People.Named(step.As) is { } who && step.In.StartsWith('@')
            ? _workspace.People.Named(step.In) is { } other ? _workspace.Channels.Direct(who.Id, other.Id, out _).Id : Here.Home
            : _workspace.Channels.Named(step.In)?.Id ?? Here.Home;
        return (here with { Person = step.As, Place = place, Thread = null, Show = Here.Page }).Url;
    }
}
