using AsyncCoach.Domain.Decisions.Coaching;
using AsyncCoach.Quality;
using FsCheck;
using FsCheck.Fluent;

namespace AsyncCoach.Domain.Tests.Decisions.Coaching;

public sealed class DraftCoachTests
{
    private static readonly DraftAnswers Good = new(
        "Default rate limit 600 rpm", "partner X took down search on Sunday", "Hoa", "601st request in a minute gets 429");

    [Fact]
    public void Short_is_not_weak() => Assert.Empty(DraftCoach.Read(Good));

    [Fact]
    public void On_drafts_kept_apart_nine_good_ones_of_ten_pass_and_four_faults_of_five_are_named()
    {
        var set = DraftSet.Read(Path.Combine(AppContext.BaseDirectory, "drafts", "held-out.jsonl"));
        Assert.True(set.GoodUnflagged >= 0.9 && set.FaultsNamed >= 0.8, string.Join('\n', set.Differences()));
    }

    [Theory]
    [InlineData("Improve performance", true)]
    [InlineData("Improve search by boosting exact SKU matches", false)]
    [InlineData("Refactor billing", true)]
    [InlineData("Split billing into invoices and payments", false)]
    [InlineData("Change the deployment process", true)]
    [InlineData("Change the deploy day from Friday to Thursday", false)]
    [InlineData("Caching", true)]
    [InlineData("Cache product pages for 60 s", false)]
    [InlineData("Q3 roadmap for mobile", true)]
    [InlineData("Do not migrate to Kubernetes this year", false)]
    [InlineData("no more Friday deploys", false)]
    public void A_what_is_vague_when_it_names_no_choice(string what, bool isWeak) =>
        Assert.Equal(isWeak, Names(Good with { What = what }).Contains("vague_what"));

    [Theory]
    [InlineData("Move the ledger to Postgres and hire a DBA", true)]
    [InlineData("Use pnpm and drop yarn", false)]
    [InlineData("Encrypt the backups and keep their keys in KMS", false)]
    [InlineData("Warn at 80 % and block at 100 %", false)]
    [InlineData("Retry 5 times, then send it to the dead letter queue", false)]
    [InlineData("Close the VPN. Also the standup moves to 10:00.", true)]
    [InlineData("1) SSO via Okta 2) no USB sticks 3) Macs only", true)]
    [InlineData("Drop support for:\n- Android 8\n- iOS 14", false)]
    [InlineData("Upload limit 200 MB, session timeout 30 min, audit log 1 year", true)]
    [InlineData("Sampling 5% for traces and 10% for logs", false)]
    public void Several_decisions_are_what_could_be_changed_one_without_the_other(string what, bool isWeak) =>
        Assert.Equal(isWeak, Names(Good with { What = what }).Contains("several_decisions_in_one"));

    [Theory]
    [InlineData("", "no_reason")]
    [InlineData("because we need a default rate limit", "no_reason")]
    [InlineData("Deadline is 15th June", "no_reason")]
    [InlineData("Q3", "no_reason")]
    [InlineData("it makes sense", "no_reason")]
    [InlineData("management wants it", "no_reason")]
    [InlineData("Fair use is industry best practice", "not_now")]
    [InlineData("It makes the system easier to operate", "not_now")]
    [InlineData("Contract with X ends on 15 June and the next one has no limit", null)]
    [InlineData("It makes the system easier to operate, and search was down twice last week", null)]
    [InlineData("every overload costs us 400 € in credits", null)]
    [InlineData("an audit", null)]
    public void A_reason_is_one_of_this_time(string why, string? fault) =>
        Assert.Equal(fault is null ? [] : [fault], Names(Good with { WhyNow = why }));

    [Theory]
    [InlineData("Hoa, after talking to Tom and Ana")]
    [InlineData("@hoa")]
    [InlineData("<@U012AB3CD>")]
    [InlineData("me")]
    [InlineData("CTO")]
    [InlineData("Head of Sales & Marketing")]
    [InlineData("Maria Silva, Head of Payments")]
    [InlineData("Team lead of Atlas")]
    [InlineData("Ana and Tom advise; Hoa decides")]
    [InlineData("Platform team (Hoa)")]
    [InlineData("Priya with input from QA and the client")]
    [InlineData("Nguyễn Văn Minh")]
    public void One_person_or_role_decides_whoever_is_asked(string who) => Assert.Empty(Names(Good with { WhoDecides = who }));

    [Theory]
    [InlineData("")]
    [InlineData("the team")]
    [InlineData("Hoa and Tom")]
    [InlineData("Ravi / Meera")]
    [InlineData("<@U012AB3CD> <@U034EF5GH>")]
    [InlineData("<!subteam^S012|@platform>")]
    [InlineData("@backend-team")]
    [InlineData("whoever is on call")]
    [InlineData("majority")]
    [InlineData("Hoa together with the CTO")]
    [InlineData("Tom or Ana, depends who is there")]
    [InlineData("TBD")]
    [InlineData("leads of all three sites")]
    public void None_several_a_group_and_a_vote_are_no_single_decider(string who) => Assert.Contains("no_single_decider", Names(Good with { WhoDecides = who }));

    [Theory]
    [InlineData("works well", true)]
    [InlineData("users are happy", true)]
    [InlineData("10x better experience", true)]
    [InlineData("all goes fine for 2 weeks", true)]
    [InlineData("done", true)]
    [InlineData("deployed to prod", false)]
    [InlineData("dashboard shows p95 < 300 ms for a week", false)]
    [InlineData("users are happy: CSAT ≥ 4.5 in the June survey", false)]
    [InlineData("Nobody can push to main without a review", false)]
    [InlineData("CFO has signed the statement", false)]
    public void Done_is_what_somebody_could_look_at(string done, bool isWeak) =>
        Assert.Equal(isWeak, Names(Good with { Done = done }).Contains("done_not_verifiable"));

    [Theory]
    [InlineData("tbd")]
    [InlineData("see thread")]
    [InlineData("<describe the reason>")]
    [InlineData("https://acme.slack.com/archives/C1/p1")]
    [InlineData("<https://acme.atlassian.net/x|this page>")]
    [InlineData("...")]
    [InlineData("asdf")]
    [InlineData("What happened, or what waiting costs.")]
    public void What_holds_an_answers_place_is_named_with_what_it_lacks(string why) =>
        Assert.Equal(["placeholder", "no_reason"], Names(Good with { WhyNow = why }));

    [Theory]
    [InlineData(69, false)]
    [InlineData(70, true)]
    public void Seventy_words_are_too_long(int words, bool isWeak) =>
        Assert.Equal(isWeak, Names(Good with { WhyNow = string.Join(' ', Enumerable.Repeat("crashed", words)) }).Contains("too_long"));

    [Fact]
    public void Another_language_is_left_alone_but_for_what_anybody_can_see()
    {
        var german = new DraftAnswers(
            "Wir verbessern die Suche für alle Kunden", "Weil das für die Kunden wichtig ist und wir das schon lange wollen", "Hoa", "Die Kunden sind mit der Suche zufrieden");
        Assert.Empty(DraftCoach.Read(german));
        Assert.Equal(["placeholder", "done_not_verifiable"], Names(german with { Done = "tbd" }));
        Assert.Empty(DraftCoach.Read(new DraftAnswers("検索を改善する", "お客様が喜ぶから", "Hoa", "使いやすくなる")));
    }

    [Fact]
    public void A_better_example_is_made_of_what_was_typed()
    {
        var weak = DraftCoach.Read(new DraftAnswers("Move the ledger to Postgres and hire a DBA", "30 September", "Hoa and Tom", "users are happy"));
        Assert.Equal(
            ["Move the ledger to Postgres · hire a DBA", "30 September, because …", "Hoa, after talking to the others", "users are happy: at most … a week, seen in …"],
            weak.Select(weakness => weakness.Example));
    }

    [Fact]
    public void Whatever_is_typed_is_read() => Prop.ForAll<string?, string?, string?>((what, why, who) =>
        DraftCoach.Read(new DraftAnswers(what ?? "", why ?? "", who ?? "", (what ?? "") + why)).All(weakness => weakness.Sentence.Length > 0)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("<")]
    [InlineData("<@")]
    [InlineData("(((((")]
    [InlineData("`")]
    [InlineData(": - , . and ")]
    [InlineData("1) ")]
    [InlineData("\ud83d")]
    public async Task Text_made_to_hurt_takes_no_more_time_than_other_text(string piece)
    {
        var hostile = string.Concat(Enumerable.Repeat(piece, 3000 / piece.Length));
        Assert.NotEmpty(await Task.Run(() => DraftCoach.Read(new DraftAnswers(hostile, hostile, hostile, hostile))).WaitAsync(TimeSpan.FromSeconds(5)));
    }

    private static IEnumerable<string> Names(DraftAnswers draft) => DraftCoach.Read(draft).Select(weakness => weakness.Fault.Name());
}
