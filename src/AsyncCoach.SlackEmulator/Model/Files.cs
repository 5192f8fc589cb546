using System.Text.Json.Nodes;

namespace AsyncCoach.SlackEmulator.Model;

/// <summary>An uploaded file; private until it is shared.</summary>
internal sealed record StoredFile(string Id, string Name, int Length)
{
    public byte[]? Bytes { get; set; }

    public string Title { get; set; } = Name;

    public bool Complete { get; set; }

    public JsonObject ToJson(Workspace workspace) => new()
    {
        ["id"] = Id,
        ["created"] = workspace.Now.ToUnixTimeSeconds(),
        ["name"] = Name,
        ["title"] = Title,
        ["mimetype"] = "application/octet-stream",
        ["filetype"] = Path.GetExtension(Name).TrimStart('.'),
        ["user"] = workspace.Bot.Id,
        ["size"] = Length,
        ["url_private"] = $"{workspace.ResponseUrls.Base}files/{Id}",
        ["url_private_download"] = $"{workspace.ResponseUrls.Base}files/{Id}",
    };
}

/// <summary>The files of a workspace. Hold the gate.</summary>
internal sealed class Files(Workspace workspace)
{
    private readonly List<StoredFile> _all = [];

    public StoredFile? Find(string? id) => _all.Find(f => string.Equals(f.Id, id, StringComparison.Ordinal));

    public StoredFile Announce(string name, int length)
    {
        var file = new StoredFile(workspace.NextId("F"), name, length);
        _all.Add(file);
        return file;
    }
}
