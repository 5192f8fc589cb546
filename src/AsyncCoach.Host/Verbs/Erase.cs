using AsyncCoach.Domain;

namespace AsyncCoach.Host.Verbs;

/// <summary>Erases a workspace or a person, for good.</summary>
internal static class Erase
{
    public static Task<int> Run(Desk desk, string? person, bool sure, CancellationToken cancellation) => desk.WithWorkspace(
        writes: true,
        async (store, workspace) =>
        {
            var what = person is null ? $"all of {workspace}" : $"the records of {person} in {workspace}";
            if (!sure)
                return await desk.Fail(CommandLine.Misuse, $"This would erase {what} for good: say --yes if that is meant.");
            PersonId? who = person is null ? null : new PersonId(workspace, person);
            var report = await store.Erase(workspace, who, Desk.Clocks.Now, cancellation);
            await desk.Output.WriteLineAsync(
                $"Erased {what}: {report.Documents} documents, {report.Revisions} revisions, {report.OutboxRows} messages.");
            return CommandLine.Done;
        },
        cancellation);
}
