return await AsyncCoach.Host.Verbs.CommandLine.Run(args, Console.Out, Console.Error);
