using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace AsyncCoach.Storage;

/// <summary>
/// How one kind of document is kept: its key, the fields that can be asked for, what is searchable, whose eyes it is for,
/// and how older shapes become the present one. Paths are members of the stored JSON, dot-separated. The database derives
/// everything from that JSON, so a program that knows fewer fields keeps the newer indexes true.
/// </summary>
public abstract class DocumentMap
{
    private protected DocumentMap(string kind) => Kind = kind;

    /// <summary>Lower-case letters and underscores; names the table.</summary>
    public string Kind { get; }

    public abstract Type Type { get; }

    public IReadOnlyList<Field> Fields { get; init; } = [];

    /// <summary>Sets of fields whose values belong to one document of a workspace; a null among them claims nothing.</summary>
    public IReadOnlyList<UniqueKey> Unique { get; init; } = [];

    /// <summary>Paths of searchable text (a string or an array of strings) with their weight in the ranking.</summary>
    public IReadOnlyList<SearchText> Searchable { get; init; } = [];

    /// <summary>Null: for everybody in the workspace (names of channels and people, settings).</summary>
    public ReadersAt? Readers { get; init; }

    /// <summary>The path of the workspace-wide number, where this kind has one.</summary>
    public string? NumberedAt { get; init; }

    /// <summary>False for what need not be followed through time, such as cached names.</summary>
    public bool KeepsRevisions { get; init; } = true;

    /// <summary>
    /// The step from schema version i+1 to i+2 stands at index i; the present version is their count plus one. A document
    /// of a later version is read as it is and never written.
    /// </summary>
    public IReadOnlyList<Action<JsonObject>> Upcasts { get; init; } = [];

    public int SchemaVersion => Upcasts.Count + 1;
}

/// <inheritdoc cref="DocumentMap"/>
public sealed class DocumentMap<T>(string kind, JsonTypeInfo<T> json, Func<T, string> key) : DocumentMap(kind)
    where T : class
{
    public override Type Type => typeof(T);

    public JsonTypeInfo<T> Json { get; } = json;

    public Func<T, string> KeyOf { get; } = key;
}
