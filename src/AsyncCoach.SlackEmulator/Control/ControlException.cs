namespace AsyncCoach.SlackEmulator.Control;

/// <summary>The emulator refused a control call, or what was waited for did not come.</summary>
public sealed class ControlException(string message) : Exception(message)
{
    public ControlException()
        : this("The emulator refused a control call.")
    {
    }

    public ControlException(string message, Exception inner)
        : this($"{message} ({inner.Message})")
    {
    }
}
