using AsyncCoach.Storage.Tests;

// Tests that need a process of their own, to be killed or watched, start this assembly again with a verb.
return await Child.Run(args);
