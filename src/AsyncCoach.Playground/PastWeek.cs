using AsyncCoach.SlackEmulator.Control;

namespace AsyncCoach.Playground;

/// <summary>
/// What has happened at the company before anybody looks at it: from Wednesday to the Tuesday on which it opens. Decisions in every state, handoffs that
/// were accepted, one that waits, one that was missed; told in order.
/// </summary>
internal sealed class PastWeek(Telling telling)
{
    /// <summary>How long before the opening it begins.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromDays(6);

    private const string Payments = "#payments";
    private const string Platform = "#platform";

    public async Task Tell()
    {
        await Wednesday(-6);
        await Thursday(-5);
        await Friday(-4);
        await MondayMorning(-1);
        await MondayAfternoon(-1);
        await Tuesday(0);
        await telling.Ends();
    }

    private async Task Wednesday(int day)
    {
        await telling.At(day, "08:40", "ruth", ruth => ruth.Types(
            "AsyncCoach is here. A decision gets a number, and what one site leaves goes to the next one in writing. It sends nobody anything at night.", "#general"));
        await telling.At(day, "15:20", "priya", priya => Telling.Records(
            priya, Payments, "Retries stop after five attempts", "Last night's batch tried one payment 212 times", "hoa", "A sixth attempt is refused, and the dashboard counts it"));
        await telling.At(day, "11:05", "ruth", ruth => Telling.Records(
            ruth, Payments, "Card numbers are masked in every log line", "An auditor found four of them in Friday's log", "ruth", "A search for sixteen digits in a day's log finds none"));
        await telling.At(day, "16:40", "arjun", arjun => telling.HandsOff(
            arjun, "One payment is stuck at attempt 212: do not restart the worker\nThe certificate of api.meridian.example ends on Saturday, and DNS is not ours"));
        await telling.At(day, "12:40", "ruth", ruth => telling.Presses(ruth, "Accept all", Payments, "attempt 212: do not"));
        await telling.At(day, "09:50", "hoa", hoa => Decides(hoa, "D-1 ·", "Decide: yes, we do this", "Five. The sixth has never worked."));
        await telling.At(day, "16:40", "ruth", ruth => telling.HandsOff(ruth, "Search is slow since noon: the replica is 40 s behind"));
        await telling.At(day, "13:30", "ben", ben => telling.Presses(ben, "Accept all", Platform, "Search is slow"));
        await telling.At(day, "16:40", "caio", telling.HasNothing);
    }

    private async Task Thursday(int day)
    {
        await telling.At(day, "11:10", "arjun", arjun => Telling.Records(
            arjun, Platform, "No deploys on Fridays", "Two of the last three bad weekends began with one", "hoa", "The pipeline refuses a deploy from Friday 00:00 to Monday 00:00 UTC"));
        await telling.At(day, "16:40", "arjun", arjun => telling.HandsOff(arjun, "Refund export: half of Brazil is missing; the file is in the bucket"));
        await telling.At(day, "12:50", "ruth", ruth => telling.Presses(ruth, "Accept all", Payments, "half of Brazil"));
        await telling.At(day, "10:15", "caio", caio => Telling.Records(
            caio, Payments, "The nightly batch starts at 02:00 London time", "At 01:00 it meets the backup, and both take twice as long", "ruth", "Batch and backup do not overlap for a week"));
        await telling.At(day, "15:20", "ruth", ruth => Decides(ruth, "D-4 ·", "Decline", "02:00 in London is 23:00 in São Paulo, when refunds still run. Move the backup."));
        await telling.At(day, "16:40", "ruth", ruth => telling.HandsOff(ruth, "The replica catches up; look at it before you leave"));
        await telling.At(day, "13:20", "ben", ben => telling.Presses(ben, "Accept all", Platform, "catches up"));
        await telling.At(day, "14:00", "ben", ben => telling.Settles(ben, "Done", Platform, "catches up", "Search is slow"));
        await telling.At(day, "16:40", "caio", caio => telling.HandsOff(caio, "Two alerts are muted until Monday: the disk of db-3 is known"));
    }

    private async Task Friday(int day)
    {
        await telling.At(day, "09:20", "tom", tom => telling.Presses(tom, "Accept all", Payments, "disk of db-3"));
        await telling.At(day, "15:10", "arjun", arjun => TakesBack(arjun, "Withdraw", Platform, "No deploys on Fridays", "is withdrawn"));
        await telling.At(day, "10:50", "ruth", async ruth =>
        {
            await telling.Presses(ruth, "Mark done", Payments, "masked in every log line", "Mark done");
            await Telling.Sends(ruth, ("Note", "Thursday's log has none."));
        });
        await telling.At(day, "16:40", "arjun", arjun => telling.HandsOff(arjun, "The certificate is renewed and ends in May"));
        await telling.At(day, "13:05", "ruth", ruth => telling.Presses(ruth, "Accept all", Payments, "ends in May"));
        await telling.At(day, "14:40", "ruth", ruth => telling.Settles(ruth, "Done", Payments, "ends in May", "ends on Saturday", "half of Brazil"));
        await telling.At(day, "10:30", "hoa", hoa => Telling.Records(
            hoa, Platform, "Search answers from the replica while the primary is busy", "On Wednesday it was down for eleven minutes", "hoa", "A busy primary and a search that answers, in one test"));
        await telling.At(day, "16:40", "ruth", telling.HasNothing);
        await telling.At(day, "16:40", "caio", caio => telling.HandsOff(caio, "Chargebacks of the weekend go to the new queue; nobody has seen it full"));
    }

    private async Task MondayMorning(int day)
    {
        await telling.At(day, "09:20", "ruth", ruth => telling.Presses(ruth, "Accept all", Payments, "Chargebacks of the weekend"));
        await telling.At(day, "09:25", "ruth", ruth => telling.Settles(ruth, "Done", Payments, "disk of db-3"));
        await telling.At(day, "10:30", "lena", lena => lena.Types("Our bank wants proof that card numbers are masked. Where do I find that?", Payments));
        await telling.At(day, "09:45", "ruth", ruth => ruth.Types("@asynccoach what did we decide about masked card numbers?", Payments));
        await telling.At(day, "10:10", "ruth", ruth => Telling.Records(
            ruth, "#leads", "A third engineer for São Paulo before July", "Ana and Caio are alone with every Brazilian refund", "ruth", "A name and a first day"));
        await telling.At(day, "16:10", "arjun", arjun => Telling.Records(
            arjun, Payments, "Refunds above 500 need a second pair of eyes", "On Friday two of 5,000 went out twice", "tom", "No refund above 500 passes with one approval"));
        await telling.At(day, "16:40", "priya", priya => telling.HandsOff(priya, "Partner X wants the new webhook by Thursday"));
        await telling.At(day, "13:20", "tom", AsksBack);
        await telling.At(day, "13:45", "tom", tom => tom.Types("OK then: alerts of staging go to this channel and to nobody's phone", Platform));
    }

    /// <summary>Tom leaves early and hands nothing off.</summary>
    private async Task MondayAfternoon(int day)
    {
        await telling.At(day, "10:40", "ana", ana => Telling.Records(
            ana, Payments, "Text messages in Brazil stay with Zenvia until March", "The contract ends in two weeks, and the new one costs half as much again", "priya", "A signed paper, or a date on which we are gone"));
        await telling.At(day, "10:55", "caio", caio => Telling.Records(caio, Payments, "asdf does this work", "Trying", "caio", "It does"));
        await telling.At(day, "11:00", "caio", caio => TakesBack(caio, "Undo", Payments, "asdf", "taken back"));
        await telling.At(day, "09:40", "ben", RecordsWhatTomSaid);
        await telling.At(day, "10:10", "hoa", Replaces);
        await telling.At(day, "11:00", "hoa", async hoa =>
        {
            await Telling.Opens(hoa, "/decide The status page moves out of our own cloud", Platform, "Record a decision");
            await Telling.Presses(hoa, "Save draft", "Saved.");
            await hoa.Closes(all: true);
        });
        await telling.At(day, "16:45", "tom", tom => tom.Types("At the dentist's now, and not back before tomorrow. Sorry, all.", Platform));
        await telling.At(day, "16:40", "ana", ana => telling.HandsOff(
            ana, "Card test fails only on Android 9, and only in landscape\nZenvia's quote is in the mail; read it before Priya decides"));
    }

    private async Task Tuesday(int day)
    {
        await telling.At(day, "10:05", "priya", async priya =>
        {
            await telling.Presses(priya, "Answer", Telling.Bot, "Which one: refunds", "Your answer");
            await Telling.Sends(priya, ("Your answer", "All of them. Their list came at night, it is in the mail."));
        });
        await telling.At(day, "10:20", "arjun", arjun => arjun.Types("Good morning. The stuck payment is through, after 213 attempts and one phone call.", Payments));
    }

    private async Task Decides(PersonClient person, string decision, string answer, string note)
    {
        await telling.Presses(person, "Decide", Payments, decision, "Your answer");
        await Telling.Sends(person, ("Your answer", answer), ("Note", note));
    }

    private async Task TakesBack(PersonClient person, string button, string channel, string decision, string then)
    {
        await telling.Presses(person, "Details", channel, decision, button);
        await Telling.Presses(person, button, then);
        await person.Closes(all: true);
    }

    private async Task AsksBack(PersonClient tom)
    {
        await telling.Settles(tom, "Accept", Payments, "attempt 212");
        await telling.Items(tom, "Ask back", Payments, "new webhook");
        await tom.UntilView("What do you need to know?");
        await Telling.Sends(tom, ("What do you need to know?", "Which one: refunds, or all of them?"));
        await tom.Closes(all: true);
    }

    private async Task RecordsWhatTomSaid(PersonClient ben)
    {
        var said = await telling.Finds(ben, Platform, "alerts of staging");
        await ben.OpensShortcut("Record as decision", said.Channel, said.Ts);
        await ben.UntilView("Record a decision");
        await Telling.Sends(ben, ("Why now?", "Three people woke up at four for a test"), ("Who decides?", "tom"), ("What does done mean?", "A broken staging calls nobody"));
    }

    private async Task Replaces(PersonClient hoa)
    {
        await telling.Presses(hoa, "Details", Payments, "D-1 ·", "Replace with another");
        await Telling.Presses(hoa, "Replace with another", "takes the place of D-1");
        await Telling.Sends(hoa, ("What are we building or changing?", "Retries stop after three attempts, and the customer is told"),
            ("Why now?", "The fourth and fifth helped in two cases of 9,000"),
            ("What does done mean?", "A fourth attempt is refused, and the customer has a mail"));
    }
}
