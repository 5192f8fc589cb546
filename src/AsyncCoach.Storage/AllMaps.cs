using AsyncCoach.Storage.Commitments;
using AsyncCoach.Storage.Decisions;
using AsyncCoach.Storage.Handoffs;
using AsyncCoach.Storage.Outbox;
using AsyncCoach.Storage.People;
using AsyncCoach.Storage.Teams;

namespace AsyncCoach.Storage;

/// <summary>Every kind of document that this program keeps; what a host hands to its store.</summary>
public static class AllMaps
{
    public static IReadOnlyList<DocumentMap> List { get; } =
    [
        PersonMap.Map, ChannelMap.Map, FirstAdminMap.Map, HomeTabMap.Map, InstallationMap.Map, PlaceMap.Map,
        TeamMap.Map, HolidayListMap.Map, RouteMap.Map, ProfileMap.Map, WorkspaceDefaultsMap.Map, UserGroupListMap.Map,
        CommitmentMap.Map, NudgeMap.Map, NudgeHistoryMap.Map,
        DecisionMap.Map, AskedMap.Map, ListeningMaps.Channels, ListeningMaps.People, HandoffMap.Map, HandoffTypingMap.Map,
    ];
}
