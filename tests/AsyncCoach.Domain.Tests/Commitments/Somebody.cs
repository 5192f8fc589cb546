namespace AsyncCoach.Domain.Tests.Commitments;

internal static class Somebody
{
    public static readonly WorkspaceId Acme = new("T0ACME");
    public static readonly PersonId Tom = new(Acme, "U0TOM");
    public static readonly PersonId Hoa = new(Acme, "U0HOA");
    public static readonly PersonId Priya = new(Acme, "U0PRIYA");
    public static readonly PersonId Ana = new(Acme, "U0ANA");
}
