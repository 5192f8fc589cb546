return await AsyncCoach.FaultTests.CommandLine.Run(args, Console.Out, Console.Error);
