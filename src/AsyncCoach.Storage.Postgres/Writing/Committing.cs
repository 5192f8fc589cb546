using System.Collections.ObjectModel;
using NodaTime;
using Npgsql;

namespace AsyncCoach.Storage.Postgres;

/// <summary>
/// One session's commit: one round trip. Its first row is a token of its own. Where the answer is lost, the same token is written again: a database that
/// has it already kept the commit, and one that takes it will never keep the commit any more, however late it arrives.
/// </summary>
internal sealed class Committing(PostgresCore core, string workspace, Handed handed)
{
    private const int Tries = 5;

    private static readonly Duration LookAgainAfter = Duration.FromMilliseconds(250);

    private readonly long _wireNow = core.WireNow;

    /// <exception cref="StoreException">The outcome is not known: the answer was lost, and the server could not be asked for it.</exception>
    public async Task<Commit> Run()
    {
        for (var run = 1; run <= Tries; run++)
        {
            if (await Try() is not { } answer)
                continue;
            if (answer is Commit.Committed && handed.Leaves is var left and not CommitSignal.None)
                core.Signals.Raise(left);
            return answer;
        }

        return new Commit.Failed("The database was too busy, or lost the connection again and again.");
    }

    /// <summary>Null: nothing was kept, and it may be tried again.</summary>
    private async Task<Commit?> Try()
    {
        var token = Guid.CreateVersion7(core.Wire.GetUtcNow());
        var steps = Steps.Of(core, workspace, handed, _wireNow);
        steps.Insert(0, new Step(new Sql("INSERT INTO commits(token, at) VALUES(?, ?)", token, _wireNow)));
        NpgsqlConnection connection;
        try
        {
            connection = await core.Database.Open(CancellationToken.None);
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException)
        {
            return new Commit.Failed(Sentence.For(failure));
        }

        await using (connection)
        {
            var batch = new NpgsqlBatch(connection);
            await using (batch)
            {
                foreach (var step in steps)
                    batch.BatchCommands.Add(step.Sql.ToBatchCommand());
                try
                {
                    return await Run(batch);
                }
                catch (PostgresException refused) when (!Database.IsLost(refused))
                {
                    return await Refused(refused, refused.BatchCommand is NpgsqlBatchCommand at ? steps[batch.BatchCommands.IndexOf(at)] : null);
                }
                catch (Exception lost) when (lost is NpgsqlException or TimeoutException or IOException)
                {
                    // Looked up below, on another connection.
                }
            }
        }

        return await WasKept(token) ? new Commit.Committed(await Numbers()) : null;
    }

    private static async Task<Commit> Run(NpgsqlBatch batch)
    {
        var numbers = new Dictionary<string, long>(StringComparer.Ordinal);
        await using var reader = await batch.ExecuteReaderAsync();
        do
        {
            // Two columns has only what draws a number: the key of its document, and the number.
            while (reader.FieldCount == 2 && await reader.ReadAsync())
                numbers[reader.Text(0)] = reader.Number(1);
        }
        while (await reader.NextResultAsync());
        return new Commit.Committed(numbers.Count == 0 ? ReadOnlyDictionary<string, long>.Empty : numbers);
    }

    private async Task<Commit?> Refused(PostgresException refused, Step? step) => refused.SqlState switch
    {
        Tables.Refused or PostgresErrorCodes.UniqueViolation when step?.IfRefused is { } answer =>
            step.Document is { } document && refused.ConstraintName is { } index ? await Taken(document, index) : answer,
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected => null,
        _ => new Commit.Failed(Sentence.For(refused)),
    };

    /// <summary>The document exists, or another one holds the unique key that it claims.</summary>
    private async Task<Commit> Taken(HandedDocument document, string index)
    {
        var kind = core.Kinds.Of(document.Map);
        if (document.Map.Unique.FirstOrDefault(unique => kind.Index(unique) == index) is not { } taken)
            return new Commit.Conflict();
        var holder = await core.Database.Read(new DocumentRows(kind, workspace, document).Holder(taken), row => row.Text(0), CancellationToken.None);
        return holder is [var key, ..] ? new Commit.Duplicate(taken.Name, key) : new Commit.Conflict();
    }

    private async Task<bool> WasKept(Guid token)
    {
        var until = core.Wire.GetTimestamp();
        while (true)
        {
            try
            {
                // Waits for the lost transaction, should it still be under way.
                return await core.Database.Write(
                    new Sql("INSERT INTO commits(token, at) VALUES(?, ?) ON CONFLICT DO NOTHING", token, _wireNow), CancellationToken.None) == 0;
            }
            catch (StoreException gone)
            {
                if (core.Wire.GetElapsedTime(until) > core.Options.OutcomeWithin.ToTimeSpan())
                    throw new StoreException($"The connection was lost during a commit, and whether it was kept could not be asked: {gone.Message}", gone);
            }

            await Task.Delay(LookAgainAfter.ToTimeSpan(), core.Wire);
        }
    }

    private async Task<IReadOnlyDictionary<string, long>> Numbers()
    {
        var numbers = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var document in handed.Documents.Where(document => document.Slot is not null))
        {
            var rows = new DocumentRows(core.Kinds.Of(document.Map), workspace, document);
            foreach (var number in await core.Database.Read(rows.Number(), row => row.Number(0), CancellationToken.None))
                numbers[document.Key] = number;
        }

        return numbers;
    }
}
