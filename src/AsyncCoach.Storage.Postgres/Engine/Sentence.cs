using System.Net.Sockets;
using Npgsql;

namespace AsyncCoach.Storage.Postgres;

/// <summary>What the driver's or the server's error means for the operator, in one sentence without any content and without the password.</summary>
internal static class Sentence
{
    public static string For(Exception failure) => failure switch
    {
        PostgresException said => Said(said.SqlState),
        NpgsqlException { InnerException: TimeoutException } or TimeoutException => "The database did not answer in time, or all connections to it are in use.",
        NpgsqlException { InnerException: SocketException } or SocketException => "The database server cannot be reached.",
        _ => "The connection to the database was lost.",
    };

    private static string Said(string state) => state switch
    {
        "28P01" or "28000" => "The database server refused the account or its password.",
        "3D000" => "The database that the connection string names does not exist.",
        "53300" => "The database server has no connection left for this program.",
        "53100" => "The database server's disk is full.",
        "53200" => "The database server has no memory left for this.",
        "57014" or "55P03" => "The database did not finish in time.",
        "57P01" or "57P02" or "57P03" => "The database server is stopping or starting.",
        "42501" => "The database account may not do that.",
        "25006" => "The database may only be read.",
        "42P01" or "42703" or "3F000" => "The database was not prepared by this version yet.",
        _ when state.StartsWith("XX", StringComparison.Ordinal) => "The database is damaged; restore the last backup.",
        _ => $"PostgreSQL could not do it (error {state}).",
    };
}
