namespace AsyncCoach.SlackEmulator.BlockKit;

/// <summary>Where blocks are shown. Slack decides by surface which blocks and elements it takes.</summary>
[Flags]
internal enum Surface
{
    None = 0,
    Message = 1,
    Modal = 2,
    Home = 4,
    Views = Modal | Home,
    Everywhere = Message | Modal | Home,
}
