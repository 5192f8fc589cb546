using System.CommandLine;
using AsyncCoach.Playground;

var port = new Option<int>("--port")
{
    Description = "The port to play at; another one if it is taken.",
    DefaultValueFactory = _ => Town.UsualPort,
};
var data = new Option<string?>("--data") { Description = "A folder to keep the records in; without it they go at the end.", HelpName = "FOLDER" };
var empty = new Option<bool>("--empty") { Description = "A company without a past week, which opens sooner." };
var root = new RootCommand("AsyncCoach and an emulated Slack in one process, with a made-up company and a clock that can be moved.") { port, data, empty };
root.SetAction((parsed, cancellation) => Playing.Run(parsed.GetValue(port), parsed.GetValue(data), !parsed.GetValue(empty), Console.Out, Console.Error, cancellation));
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
