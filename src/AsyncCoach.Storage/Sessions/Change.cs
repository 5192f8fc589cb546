using AsyncCoach.Domain;
using NodaTime;

namespace AsyncCoach.Storage;

/// <summary>Why a document changed: when (product time), by whom (null: by AsyncCoach itself), and what was done, in a word or two.</summary>
public sealed record Change(Instant At, PersonId? By, string What);
