using NodaTime;

namespace AsyncCoach.Storage.Tests;

public abstract class AlarmsContract : StoreContract
{
    [SkippableFact]
    public async Task Due_alarms_ring_earliest_first_and_others_wait()
    {
        await Sets("late", Noon + Duration.FromHours(1));
        await Sets("early", Noon - Duration.FromHours(1));
        await Sets("now", Noon);

        Assert.Equal(Noon - Duration.FromHours(1), await Store.Alarms.Earliest(default));
        Assert.Equal(["early"], await Rings(max: 1));
        Assert.Equal(["now"], await Rings());
        Assert.Equal(Noon + Duration.FromHours(1), await Store.Alarms.Earliest(default));
    }

    [SkippableFact]
    public async Task Setting_a_key_again_replaces_it_and_clearing_removes_it()
    {
        await Sets("a", Noon);
        await Sets("a", Noon + Duration.FromHours(1));
        Assert.Empty(await Rings());

        await Keeps(session => session.ClearAlarm("a"));

        Assert.Null(await Store.Alarms.Earliest(default));
    }

    [SkippableFact]
    public async Task A_ringing_alarm_that_nobody_answered_rings_again_when_its_lease_ends()
    {
        await Sets("a", Noon);
        await Rings();
        Assert.Empty(await Rings());

        Wire.Now += Duration.FromMinutes(5);

        Assert.Equal(["a"], await Rings());
    }

    [SkippableFact]
    public async Task A_ringing_alarm_that_is_set_anew_is_no_longer_leased()
    {
        await Sets("a", Noon);
        await Rings();

        await Sets("a", Noon + Duration.FromMinutes(1));

        Assert.Equal(Noon + Duration.FromMinutes(1), await Store.Alarms.Earliest(default));
    }

    [SkippableFact]
    public async Task A_ringing_alarm_is_answered_once_and_may_be_set_anew_with_the_answer()
    {
        await Sets("a", Noon);
        var ringing = await Ringing();
        await Keeps(session =>
        {
            session.AnswerAlarm(ringing);
            session.SetAlarm(ringing.Alarm with { Due = Noon + Duration.FromHours(1) });
        });
        Assert.Equal(Noon + Duration.FromHours(1), await Store.Alarms.Earliest(default));

        Assert.Equal(new Commit.Duplicate("alarm", "a"), await Keep(session => session.AnswerAlarm(ringing)));
        Assert.Equal(Noon + Duration.FromHours(1), await Store.Alarms.Earliest(default));
    }

    [SkippableFact]
    public async Task What_was_set_anew_while_it_rang_is_not_answered_by_a_round_that_has_not_seen_the_news()
    {
        await Sets("a", Noon);
        var ringing = await Ringing();
        await Sets("a", Noon);

        var answered = await Keep(session =>
        {
            session.AnswerAlarm(ringing);
            session.SetAlarm(ringing.Alarm with { Due = Noon + Duration.FromHours(9) });
        });

        Assert.Equal(new Commit.Duplicate("alarm", "a"), answered);
        Assert.Equal(["a"], await Rings());
    }

    [SkippableFact]
    public async Task Each_workspace_has_its_own_keys()
    {
        await Sets("a", Noon);
        await Keeps(session => session.SetAlarm(new Alarm("a", Noon + Duration.FromHours(2), "open-decision", "D2")), Other);

        Assert.Equal(new DueAlarm(Acme, new Alarm("a", Noon, "open-decision", "D1"), Wire.Now + Duration.FromMinutes(5)), await Ringing());
    }

    [SkippableFact]
    public async Task An_alarm_of_a_refused_session_is_not_set()
    {
        await Keeps(session => session.Receive("taken"));
        await Keep(session =>
        {
            session.SetAlarm(new Alarm("a", Noon, "k", "s"));
            session.Receive("taken");
        });

        Assert.Null(await Store.Alarms.Earliest(default));
    }

    [SkippableFact]
    public async Task A_hundred_thousand_are_set_in_one_commit_and_ring_in_batches()
    {
        await Keeps(session =>
        {
            for (var at = 0; at < 100_000; at++)
                session.SetAlarm(new Alarm($"a/{at}", Noon + Duration.FromSeconds(at), "open-decision", $"D{at}"));
        });

        var rung = new HashSet<string>(StringComparer.Ordinal);
        for (var batch = 0; batch < 10; batch++)
            rung.UnionWith(await Rings(Noon + Duration.FromSeconds(9_999), 1_000));

        Assert.Equal(10_000, rung.Count);
        Assert.Empty(await Rings(Noon + Duration.FromSeconds(9_999), 1_000));
    }

    private Task Sets(string key, Instant due) => Keeps(session => session.SetAlarm(new Alarm(key, due, "open-decision", "D1")));

    private async Task<DueAlarm> Ringing() =>
        Assert.Single(await Store.Alarms.Claim(Noon, Wire.Now, Wire.Now + Duration.FromMinutes(5), 10, default));

    private async Task<IReadOnlyList<string>> Rings(Instant? product = null, int max = 10) =>
        [.. (await Store.Alarms.Claim(product ?? Noon, Wire.Now, Wire.Now + Duration.FromMinutes(5), max, default)).Select(due => due.Alarm.Key)];
}
