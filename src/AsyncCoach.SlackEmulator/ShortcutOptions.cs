namespace AsyncCoach.SlackEmulator;

/// <param name="OnMessage">True for a message shortcut, false for a global one.</param>
public sealed record ShortcutOptions(string Name, string CallbackId, bool OnMessage);
