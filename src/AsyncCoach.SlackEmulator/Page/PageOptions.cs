using System.Text.Json;

namespace AsyncCoach.SlackEmulator.Page;

/// <summary>What the page shows beside the workspace. An emulator without these options has no page.</summary>
public sealed record PageOptions
{
    /// <summary>Where people sit, by their zone; people of another zone have a local time and no site.</summary>
    public IReadOnlyList<Site> Sites { get; init; } = [];

    /// <summary>Moves product time; null shows the time and cannot move it.</summary>
    public IPageClock? Clock { get; init; }

    /// <summary>What newcomers are asked to try, one after the other; none: no tour.</summary>
    public IReadOnlyList<TourStep> Tour { get; init; } = [];

    /// <summary>Whoever comes before this is done is told to wait. What happened before it is neither news nor part of the tour.</summary>
    public Task Opens { get; init; } = Task.CompletedTask;

    /// <summary>Begins anew with everything as it was at first; it only takes note. Null: the page does not offer it.</summary>
    public Action? StartOver { get; init; }
}

/// <summary>A place of the company with its usual hours.</summary>
/// <param name="Zone">An IANA zone.</param>
/// <param name="Days">The days that are worked; null is Monday to Friday.</param>
public sealed record Site(string Name, string Zone, TimeOnly Opens, TimeOnly Closes, IReadOnlyList<DayOfWeek>? Days = null);

/// <summary>Product time as somebody at the page moves it. What it says now, the emulator asks its own product time.</summary>
public interface IPageClock
{
    /// <summary>Product seconds in a second; 1 at first.</summary>
    double Pace { get; set; }

    /// <summary>Moves it at once; never backwards.</summary>
    void Forward(TimeSpan by);
}

/// <summary>One step of the tour.</summary>
/// <param name="Title">What is to be done, in a few words.</param>
/// <param name="Text">How; mrkdwn.</param>
/// <param name="As">Who does it, by handle.</param>
/// <param name="In">Where: a channel's name, or <c>home</c>.</param>
/// <param name="IsDone">Whether it was done, by what happened since the step before was done; asked after each change.</param>
public sealed record TourStep(string Title, string Text, string As, string In, Func<TourSight, bool> IsDone);

/// <summary>What has happened since a step began.</summary>
/// <param name="Began">Product time when it did.</param>
/// <param name="Now">Product time.</param>
/// <param name="Lines">What went between Slack and the app, oldest first.</param>
public sealed record TourSight(DateTimeOffset Began, DateTimeOffset Now, IReadOnlyList<TourLine> Lines);

/// <param name="What">The command, the interaction's or event's type, or the method called.</param>
/// <param name="Who">The handle of the person who caused it; null for calls.</param>
/// <param name="Ok">The app acknowledged it, or Slack answered <c>ok</c>.</param>
/// <param name="Json">The payload or the arguments.</param>
public sealed record TourLine(string What, string? Who, bool Ok, JsonElement Json);
