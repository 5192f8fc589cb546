using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace AsyncCoach.Benchmarks.Acknowledge;

/// <summary>What the machine tells about itself, and a sleep that is precise enough for gaps of a millisecond.</summary>
internal static partial class Machine
{
    /// <summary>CPU seconds of all processes together; NaN where that cannot be read.</summary>
    public static double BusySeconds()
    {
        if (!OperatingSystem.IsLinux())
            return double.NaN;
        var fields = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields[1..4].Sum(field => double.Parse(field, CultureInfo.InvariantCulture)) / 100;
    }

    public static (double CpuSeconds, double Megabytes) Of(int? process)
    {
        if (process is not { } id)
            return (double.NaN, double.NaN);
        using var server = Process.GetProcessById(id);
        return (server.TotalProcessorTime.TotalSeconds, server.WorkingSet64 / 1048576.0);
    }

    /// <summary>The kernel's own sleep is precise to 0.06 ms; the runtime's rounds up to a millisecond.</summary>
    public static void SleepUntil(long timestamp)
    {
        for (double left; (left = -Stopwatch.GetElapsedTime(timestamp).TotalSeconds) > 0;)
        {
            if (OperatingSystem.IsLinux())
                _ = Sleep(new TimeSpec { Seconds = (nint)left, Nanoseconds = (nint)(left % 1 * 1e9) }, 0);
            else
                Thread.Sleep(1);
        }
    }

    [LibraryImport("libc", EntryPoint = "nanosleep")]
    private static partial int Sleep(in TimeSpec request, nint remaining);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
