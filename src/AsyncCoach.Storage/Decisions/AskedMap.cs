using AsyncCoach.Domain.Decisions;

namespace AsyncCoach.Storage.Decisions;

/// <summary>Who was asked about which message.</summary>
public static class AskedMap
{
    public static DocumentMap<Asked> Map { get; } = new("decision_asked", DecisionJson.Default.Asked, asked => asked.Key)
    {
        KeepsRevisions = false,
    };
}
