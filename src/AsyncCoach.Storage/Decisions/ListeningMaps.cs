using AsyncCoach.Domain.Decisions.Listening;

namespace AsyncCoach.Storage.Decisions;

/// <summary>Which channels are listened to, and how often people were asked.</summary>
public static class ListeningMaps
{
    public static DocumentMap<ListeningChannel> Channels { get; } = new("listening_channel", DecisionJson.Default.ListeningChannel, channel => channel.Channel.Value)
    {
        KeepsRevisions = false,
    };

    public static DocumentMap<ListeningPerson> People { get; } = new("listening_person", DecisionJson.Default.ListeningPerson, person => person.Person.ToString())
    {
        KeepsRevisions = false,
    };
}
