using AsyncCoach.SlackEmulator.BlockKit;
using static AsyncCoach.SlackEmulator.Tests.BlockKit.Problems;

namespace AsyncCoach.SlackEmulator.Tests.BlockKit;

public sealed class PlainTextTests
{
    // Sunday, 31 March 2024, 06:45 in Kathmandu; in London the clocks go forward at that moment's 01:00 UTC.
    private static readonly Viewer Priya = new(
        id => id switch { "U1" => "priya", "C1" => "general", "S1" => "platform", _ => null },
        TimeZoneInfo.FindSystemTimeZoneById("Asia/Kathmandu"),
        DateTimeOffset.FromUnixTimeSeconds(1711846800));

    [Theory]
    [InlineData("Hello <@U1> in <#C1> and <!subteam^S1>", "Hello @priya in #general and @platform")]
    [InlineData("<@U9> <@U9|old name> <#C9|secret> <!subteam^S9|@ops>", "@U9 @old name private channel @ops")]
    [InlineData("<!here> <!channel> <!everyone>", "@here @channel @everyone")]
    [InlineData("<https://a.b/c_d_e|the _plan_> <https://a.b?x=1&amp;y=2> <mailto:p@a.b>", "the _plan_ https://a.b?x=1&y=2 p@a.b")]
    [InlineData("*bold* _italic_ ~gone~ *_both_*", "bold italic gone both")]
    [InlineData("2*3*4 snake_case_name * not bold * a~b~c", "2*3*4 snake_case_name * not bold * a~b~c")]
    [InlineData("*<@U1>* decides", "@priya decides")]
    [InlineData("`*raw* &lt;b&gt; <@U1>` ```x = _y_```", "*raw* <b> @priya x = _y_")]
    [InlineData("&lt;!channel&gt; &amp;amp; a &lt; b", "<!channel> &amp; a < b")]
    [InlineData("&gt; quoted", "> quoted")]
    [InlineData("\uFDD07\uFDD1 <@U1>", "\uFDD07\uFDD1 @priya")]
    [InlineData("1 < 2 and <> and <", "1 < 2 and <> and <")]
    [InlineData("<!date^1711846800^{date_num} at {time}|then>", "2024-03-31 at 6:45 AM")]
    [InlineData("<!date^1711846800^{time}^https://a.b/c|then>", "6:45 AM")]
    [InlineData("<!date^99999999999999^{time}|some day>", "some day")]
    [InlineData("<!date^soon^{time}|some day>", "some day")]
    public void Mrkdwn_reads_as_a_person_sees_it(string mrkdwn, string seen) => Assert.Equal(seen, PlainText.OfMrkdwn(mrkdwn, Priya));

    [Theory]
    [InlineData(1711846800, "{date_num} {date_slash}", "2024-03-31 03/31/2024")]
    [InlineData(1711846800, "{date}", "March 31st")]
    [InlineData(1711846800, "{date_short} {date_long}", "Mar 31 Sunday, March 31st")]
    [InlineData(1711846800, "{date_long_full}", "Sunday, March 31st, 2024")]
    [InlineData(1711846800, "{date_pretty}, {time_secs}", "today, 6:45:00 AM")]
    [InlineData(1711822499, "{date_short_pretty}", "yesterday")]
    [InlineData(1711908900, "{date_long_pretty}", "tomorrow")]
    [InlineData(1712000000, "{date_pretty}", "April 2nd")]
    [InlineData(1730000000, "{date}", "October 27th, 2024")]
    [InlineData(1690000000, "{date_short}", "Jul 22, 2023")]
    [InlineData(1699600000, "{date_long}", "Friday, November 10th")]
    [InlineData(1711846741, "{ago}", "just now")]
    [InlineData(1711846740, "{ago}", "1 minute ago")]
    [InlineData(1711839600, "{ago}", "2 hours ago")]
    [InlineData(1711933200, "{ago}", "in 1 day")]
    [InlineData(1711846800, "{unknown}", "{unknown}")]
    [InlineData(1712890000, "{date}", "April 12th")]
    public void A_date_reads_in_the_zone_and_at_the_time_of_its_reader(long unix, string format, string seen) =>
        Assert.Equal(seen, SlackDate.Show(unix, format, Priya));

    [Fact]
    public void A_date_on_the_day_the_clocks_change_reads_by_the_new_clock()
    {
        var london = Priya with { Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London") };

        Assert.Equal("12:59 AM", SlackDate.Show(1711846799, "{time}", london));
        Assert.Equal("2:00 AM", SlackDate.Show(1711846800, "{time}", london));
    }

    [Theory]
    [InlineData("{'type':'header','text':{'type':'plain_text','text':'*Not* bold'}}", "*Not* bold")]
    [InlineData("{'type':'divider'},{'type':'markdown','text':'# One'}", "---\n# One")]
    [InlineData(
        "{'type':'section','text':{'type':'mrkdwn','text':'*Who?*'},'fields':[{'type':'mrkdwn','text':'<@U1>'},{'type':'plain_text',"
            + "'text':'A &amp; B'}],'accessory':{'type':'button','text':{'type':'plain_text','text':'Open'}}}",
        "Who?\n@priya\nA & B\n[Open]")]
    [InlineData(
        "{'type':'context','elements':[{'type':'image','alt_text':'owl'},{'type':'mrkdwn','text':'_by_ <@U1>'}]}",
        "[image: owl] by @priya")]
    [InlineData(
        "{'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'Decide'}},{'type':'overflow'},{'type':'overflow','options':[{'value':'a','text':{'type':'plain_text','text':'One'}},"
            + "{'value':'b','text':{'type':'plain_text','text':'Other'}}]},"
            + "{'type':'users_select','initial_user':'U1'},{'type':'datepicker','placeholder':{'type':'plain_text','text':'When?'}},"
            + "{'type':'timepicker'},{'type':'datetimepicker','initial_date_time':1711846800}]}",
        "[Decide] […] [… One | Other] [priya ▾] [When? ▾] [choose ▾] [2024-03-31 6:45 AM ▾]")]
    [InlineData("{'type':'image','alt_text':'owl','title':{'type':'plain_text','text':'Bird'}}", "Bird\n[image: owl]")]
    [InlineData(
        "{'type':'input','label':{'type':'plain_text','text':'Why'},'optional':true,'hint':{'type':'plain_text','text':'Be short'},"
            + "'element':{'type':'plain_text_input','placeholder':{'type':'plain_text','text':'because'}}}",
        "Why (optional)\n____ (because)\nBe short")]
    [InlineData(
        "{'type':'input','label':{'type':'plain_text','text':'Pick'},'element':{'type':'checkboxes','options':[{'value':'a',"
            + "'text':{'type':'mrkdwn','text':'*A*'},'description':{'type':'plain_text','text':'first'}},{'value':'b',"
            + "'text':{'type':'plain_text','text':'B'}}],'initial_options':[{'value':'b','text':{'type':'plain_text','text':'B'}}]}}",
        "Pick\n[ ] A — first\n[x] B")]
    [InlineData(
        "{'type':'input','label':{'type':'plain_text','text':'Pick'},'element':{'type':'radio_buttons','options':[{'value':'a',"
            + "'text':{'type':'plain_text','text':'A'}}],'initial_option':{'value':'a','text':{'type':'plain_text','text':'A'}}}}",
        "Pick\n(•) A")]
    [InlineData(
        "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'user','user_id':'U1'},{'type':'text','text':' "
            + "says *this* <@U1>: '},{'type':'link','url':'https://a.b','text':'plan'},{'type':'emoji','name':'owl'},{'type':'broadcast',"
            + "'range':'here'}]},{'type':'rich_text_list','style':'ordered','indent':1,'offset':2,'elements':[{'type':'rich_text_section',"
            + "'elements':[{'type':'channel','channel_id':'C1'}]},{'type':'rich_text_section','elements':[{'type':'usergroup',"
            + "'usergroup_id':'S1'}]}]},{'type':'rich_text_quote','elements':[{'type':'date','timestamp':1711846800,'format':'{time}'}]}]}",
        "@priya says *this* <@U1>: plan:owl:@here\n  3. #general\n  4. @platform\n> 6:45 AM")]
    [InlineData(
        "{'type':'card','title':{'type':'plain_text','text':'T'},'body':{'type':'mrkdwn','text':'*B*'},'actions':[{'type':'button',"
            + "'text':{'type':'plain_text','text':'Go'}}]}",
        "T\nB\n[Go]")]
    [InlineData(
        "{'type':'container','title':{'type':'plain_text','text':'Box'},'child_blocks':[{'type':'divider'},{'type':'alert',"
            + "'text':{'type':'plain_text','text':'Mind'}}]}",
        "Box\n---\nMind")]
    [InlineData(
        "{'type':'plan','title':'Plan','tasks':[{'task_id':'1','title':'First','status':'pending','sources':[{'type':'url',"
            + "'url':'https://a.b','text':'S'}]}]}",
        "Plan\n[pending] First\nS")]
    [InlineData(
        "{'type':'table','rows':[[{'type':'raw_text','text':'a'},{'type':'raw_number','value':1.5}],[{'type':'rich_text',"
            + "'elements':[{'type':'rich_text_section','elements':[{'type':'text','text':'b'}]}]},{'type':'raw_number','value':2,"
            + "'text':'two'}]]}",
        "a | 1.5\nb | two")]
    [InlineData("{'type':'data_visualization','title':'Pie','chart':{'type':'pie','segments':[{'label':'a','value':1}]}}", "Pie\na: 1")]
    [InlineData("{'type':'hologram'}", "[hologram]")]
    public void Blocks_read_as_a_person_sees_them(string blocks, string seen) =>
        Assert.Equal(seen, PlainText.Of(Parse($"[{blocks}]"), Priya));

    [Fact]
    public void A_form_reads_with_what_stands_in_it_now()
    {
        var form =
            $"'title':{Plain("Decide")},'close':{Plain("Cancel")},'submit':{Plain("Save")},'blocks':[{{'type':'input','block_id':'b',"
                + $"'label':{Plain("What")},'element':{{'type':'plain_text_input','action_id':'a','initial_value':'old'}}}}]";

        Assert.Equal("== Decide ==\nWhat\nold\n<Cancel> <Save>", PlainText.OfView(Parse($"{{{form}}}"), Priya));
        Assert.Equal(
            "== Decide ==\nWhat\nnew\n<Cancel> <Save>",
            PlainText.OfView(Parse($"{{{form},'state':{{'values':{{'b':{{'a':{{'type':'plain_text_input','value':'new'}}}}}}}}}}"), Priya));
        Assert.Equal(
            "== Decide ==\nWhat\n____\n<Cancel> <Save>",
            PlainText.OfView(Parse($"{{{form},'state':{{'values':{{'b':{{'a':{{'type':'plain_text_input','value':null}}}}}}}}}}"), Priya));
    }

    [Fact]
    public void A_rich_text_that_was_cleared_reads_as_empty_and_not_as_it_began()
    {
        var form = $"'blocks':[{{'type':'input','block_id':'b','label':{Plain("What")},'element':{{'type':'rich_text_input','action_id':'a',"
            + "'initial_value':{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'text','text':'old'}]}]}}}]";

        Assert.Equal("What\nold", PlainText.OfView(Parse($"{{{form}}}"), Priya));
        Assert.Equal(
            "What\n____",
            PlainText.OfView(Parse($"{{{form},'state':{{'values':{{'b':{{'a':{{'type':'rich_text_input'}}}}}}}}}}"), Priya));
    }
}
