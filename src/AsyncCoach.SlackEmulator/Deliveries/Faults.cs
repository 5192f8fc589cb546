namespace AsyncCoach.SlackEmulator.Deliveries;

internal enum ApiFault
{
    RateLimited,
    ServerError,
    Timeout,
    Garbage,
    Dropped,
    AnswerLost,
    AnswerWithheld,
}

internal enum DeliveryFault
{
    Duplicated,
    DuplicatedUnderAnotherId,
    Reordered,
    Delayed,
}

/// <summary>Something that goes wrong: so many times, or with a probability drawn from a seed.</summary>
internal sealed class Fault
{
    private Random? _chance;

    /// <summary>A Web API method, or <c>*</c>; unused for deliveries.</summary>
    public string Method { get; init; } = "*";

    public ApiFault? Api { get; init; }

    public DeliveryFault? Delivery { get; init; }

    /// <summary>Which deliveries it strikes; unused for the Web API.</summary>
    public DeliveryKind Of { get; init; }

    public int? Times { get; set; }

    public double Probability { get; init; } = 1;

    public int Seed { get; init; }

    public int RetryAfter { get; init; } = 1;

    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether the call is carried out although its caller never learns of it.</summary>
    public bool CarriesOut => Api is ApiFault.AnswerLost or ApiFault.AnswerWithheld;

    /// <summary>Whether it strikes now; counts down when it does.</summary>
    public bool Strikes()
    {
        if (Times is <= 0)
        {
            return false;
        }

        // Chance is part of the test's script: a seed makes it repeatable.
        if (Probability < 1 && (_chance ??= new Random(Seed)).NextDouble() >= Probability)
        {
            return false;
        }

        Times--;
        return true;
    }
}

/// <summary>The faults that are switched on.</summary>
internal sealed class Faults
{
    private readonly Lock _gate = new();
    private readonly List<Fault> _active = [];

    public IReadOnlyList<Fault> Active
    {
        get
        {
            lock (_gate)
            {
                _active.RemoveAll(f => f.Times is <= 0);
                return [.. _active];
            }
        }
    }

    public void Add(Fault fault)
    {
        lock (_gate)
        {
            _active.Add(fault);
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _active.Clear();
        }
    }

    public Fault? TakeApi(string method) =>
        Take(f => f.Api is not null && (f.Method is "*" || string.Equals(f.Method, method, StringComparison.OrdinalIgnoreCase)));

    public Fault? TakeDelivery(DeliveryFault kind, DeliveryKind of) => Take(f => f.Delivery == kind && f.Of == of);

    /// <summary>While events are to be reordered, a lone one waits for a second to overtake it.</summary>
    public bool HoldsBack(int pending)
    {
        lock (_gate)
        {
            return pending < 2 && _active.Exists(f => f is { Delivery: DeliveryFault.Reordered, Times: null or > 0 });
        }
    }

    private Fault? Take(Predicate<Fault> fits)
    {
        lock (_gate)
        {
            return _active.Find(f => fits(f) && f.Strikes());
        }
    }
}
