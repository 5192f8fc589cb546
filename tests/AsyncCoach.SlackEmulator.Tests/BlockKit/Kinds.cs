using static AsyncCoach.SlackEmulator.Tests.BlockKit.Problems;

namespace AsyncCoach.SlackEmulator.Tests.BlockKit;

/// <summary>Every kind of block and element, with all that Slack knows of it.</summary>
internal static class Kinds
{
    private const string Url = "https://example.com/a.png";
    private const string RichText =
        "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'text','text':'t'}]}]}";
    private const string Image = $"{{'type':'image','alt_text':'a','image_url':'{Url}'}}";
    private const string Cells = "[{'type':'raw_text','text':'c'},{'type':'raw_number','value':1,'text':'one'}]";
    private const string Dispatch = "'dispatch_action_config':{'trigger_actions_on':['on_enter_pressed','on_character_entered']}";

    private static readonly string Confirm =
        $"{{'title':{Plain("T")},'text':{Mrkdwn("T")},'confirm':{Plain("Y")},'deny':{Plain("N")},'style':'danger'}}";

    private static readonly string Asked = $"'action_id':'a','confirm':{Confirm},'focus_on_load':true";
    private static readonly string Menu = $"{Asked},'placeholder':{Plain("P")}";
    private static readonly string Typed = $"'action_id':'a','placeholder':{Plain("P")},'focus_on_load':true,{Dispatch}";
    private static readonly string Picks = $"'options':[{Option("a")},{Option("b")}]";

    /// <summary>The surfaces (m, v, h), what is required, and the block.</summary>
    public static readonly (string Surfaces, string Required, string Json)[] Blocks =
    [
        ("mvh", "", $"{{'type':'section','text':{Mrkdwn("T")},'fields':[{Plain("F")}],'accessory':{Image},'expand':true,'block_id':'b'}}"),
        ("mvh", "text", $"{{'type':'header','text':{Plain("T")},'level':2,'block_id':'b'}}"),
        ("mvh", "", "{'type':'divider','block_id':'b'}"),
        ("mvh", "elements", $"{{'type':'context','elements':[{Image},{Plain("T")},{Mrkdwn("T")}],'block_id':'b'}}"),
        ("mvh", "elements", $"{{'type':'actions','elements':[{Button("'action_id':'a'")}],'block_id':'b'}}"),
        ("mvh", "alt_text image_url?", $"{{'type':'image','alt_text':'a','image_url':'{Url}','title':{Plain("T")},'block_id':'b'}}"),
        (
            "mvh",
            "label element",
            $"{{'type':'input','label':{Plain("L")},'element':{{'type':'plain_text_input'}},'hint':{Plain("H")},'optional':true,"
                + $"'dispatch_action':true,'block_id':'b'}}"),
        ("mvh", "elements", "{'type':'rich_text','elements':[],'block_id':'b'}"),
        ("m", "text", "{'type':'markdown','text':'# T','block_id':'b'}"),
        (
            "mvh",
            "title video_url thumbnail_url alt_text",
            $"{{'type':'video','title':{Plain("T")},'video_url':'{Url}','thumbnail_url':'{Url}','alt_text':'a','title_url':'{Url}',"
                + $"'description':{Plain("D")},'author_name':'A','provider_name':'P','provider_icon_url':'{Url}','block_id':'b'}}"),
        (
            "mh",
            "rows",
            $"{{'type':'table','rows':[{Cells},[{RichText}]],'column_settings':[null,{{'align':'right','is_wrapped':true}}],"
                + $"'block_id':'b'}}"),
        (
            "m",
            "elements",
            $"{{'type':'context_actions','elements':[{{'type':'icon_button','icon':'trash','text':{Plain("D")}}}],'block_id':'b'}}"),
        (
            "m",
            "task_id title",
            $"{{'type':'task_card','task_id':'1','title':'T','status':'complete','details':{RichText},'output':{RichText},"
                + $"'sources':[{{'type':'url','url':'{Url}','text':'S'}}],'block_id':'b'}}"),
        (
            "m",
            "title",
            "{'type':'plan','title':'P','tasks':[{'type':'task_card','task_id':'1','title':'T','status':'pending'}],'block_id':'b'}"),
        ("v", "text", $"{{'type':'alert','text':{Mrkdwn("T")},'level':'warning','block_id':'b'}}"),
        (
            "mvh",
            "",
            $"{{'type':'card','title':{Plain("T")},'subtitle':{Plain("T")},'body':{Mrkdwn("T")},'subtext':{Mrkdwn("T")},"
                + $"'hero_image':{Image},'slack_icon':{{'type':'icon','name':'star'}},'actions':[{Button("'action_id':'a'")}],"
                + $"'block_id':'b'}}"),
        ("mh", "elements", $"{{'type':'carousel','elements':[{{'type':'card','title':{Plain("T")},'icon':{Image}}}],'block_id':'b'}}"),
        (
            "mh",
            "title? child_blocks",
            $"{{'type':'container','title':{Plain("T")},'subtitle':{Mrkdwn("T")},'child_blocks':[{{'type':'divider'}}],'width':'wide',"
                + $"'icon':{Image},'is_collapsible':true,'default_collapsed':true,'has_header_divider':true,'block_id':'b'}}"),
        (
            "mh",
            "caption rows",
            $"{{'type':'data_table','caption':'C','rows':[{Cells},{Cells}],'page_size':5,'row_header_column_index':1,'block_id':'b'}}"),
        (
            "m",
            "title chart",
            "{'type':'data_visualization','title':'T','chart':{'type':'area','axis_config':{'categories':['a','b'],'x_label':'x',"
                + "'y_label':'y'},'series':[{'name':'s','data':[{'label':'b','value':1.5},{'label':'a','value':-1}]}]},'block_id':'b'}"),
        ("m", "call_id", "{'type':'call','call_id':'R1','block_id':'b'}"),
        ("", "", "{'type':'file','external_id':'x','source':'remote'}"),
    ];

    /// <summary>
    /// The surfaces, the places (s: section, a: actions, i: input, c: context, x: context_actions, k: card), what is required, and the
    /// element.
    /// </summary>
    public static readonly (string Surfaces, string Places, string Required, string Json)[] Elements =
    [
        (
            "mvh",
            "sak",
            "text",
            $"{{'type':'button','text':{Plain("B")},'action_id':'a','value':'','url':'{Url}','style':'primary','accessibility_label':'L',"
                + $"'confirm':{Confirm}}}"),
        (
            "mvh",
            "sa",
            "text workflow",
            $"{{'type':'workflow_button','text':{Plain("B")},'action_id':'a','style':'danger','accessibility_label':'L',"
                + $"'workflow':{{'trigger':{{'url':'{Url}','customizable_input_parameters':[{{'name':'n','value':'v'}}]}}}}}}"),
        ("mvh", "sa", "options", $"{{'type':'overflow','options':[{Option("a")}],'action_id':'a','confirm':{Confirm}}}"),
        ("mvh", "sai", "options?", $"{{'type':'static_select',{Picks},'initial_option':{Option("b")},{Menu}}}"),
        ("mvh", "sai", "", $"{{'type':'external_select','initial_option':{Option("b")},'min_query_length':0,{Menu}}}"),
        ("mvh", "sai", "", $"{{'type':'users_select','initial_user':'U1',{Menu}}}"),
        (
            "mvh",
            "sai",
            "",
            $"{{'type':'conversations_select','initial_conversation':'C1','default_to_current_conversation':true,"
                + $"'response_url_enabled':false,'filter':{{'include':['im','mpim','private','public'],"
                + $"'exclude_external_shared_channels':true,'exclude_bot_users':true}},{Menu}}}"),
        ("mvh", "sai", "", $"{{'type':'channels_select','initial_channel':'C1','response_url_enabled':false,{Menu}}}"),
        (
            "mvh",
            "sai",
            "options?",
            $"{{'type':'multi_static_select',{Picks},'initial_options':[{Option("b")}],'max_selected_items':2,{Menu}}}"),
        (
            "mvh",
            "sai",
            "",
            $"{{'type':'multi_external_select','initial_options':[{Option("b")}],'min_query_length':1,'max_selected_items':2,{Menu}}}"),
        ("mvh", "sai", "", $"{{'type':'multi_users_select','initial_users':['U1'],'max_selected_items':2,{Menu}}}"),
        (
            "mvh",
            "sai",
            "",
            $"{{'type':'multi_conversations_select','initial_conversations':['C1'],'default_to_current_conversation':true,"
                + $"'filter':{{'exclude_bot_users':true}},'max_selected_items':2,{Menu}}}"),
        ("mvh", "sai", "", $"{{'type':'multi_channels_select','initial_channels':['C1'],'max_selected_items':2,{Menu}}}"),
        (
            "mvh",
            "sai",
            "options",
            $"{{'type':'checkboxes','options':[{{'text':{Mrkdwn("*O*")},'value':'v','description':{Mrkdwn("D")}}}],{Asked}}}"),
        (
            "mvh",
            "sai",
            "options",
            $"{{'type':'radio_buttons','options':[{{'text':{Mrkdwn("*O*")},'value':'v'}}],'initial_option':{{'value':'v',"
                + $"'text':{Mrkdwn("*O*")}}},{Asked}}}"),
        ("mvh", "sai", "", $"{{'type':'datepicker','initial_date':'2024-02-29',{Menu}}}"),
        ("mvh", "sai", "", $"{{'type':'timepicker','initial_time':'23:59','timezone':'Asia/Kathmandu',{Menu}}}"),
        ("mv", "ai", "", $"{{'type':'datetimepicker','initial_date_time':1700000000,{Asked}}}"),
        ("mvh", "i", "", $"{{'type':'plain_text_input','initial_value':'','multiline':true,'min_length':3,'max_length':3,{Typed}}}"),
        ("vh", "ai", "", $"{{'type':'rich_text_input','initial_value':{RichText},'min_lines':3,'max_lines':3,{Typed}}}"),
        ("v", "i", "", $"{{'type':'email_text_input','initial_value':'a@b.c',{Typed}}}"),
        ("v", "i", "", $"{{'type':'url_text_input','initial_value':'{Url}',{Typed}}}"),
        (
            "v",
            "i",
            "is_decimal_allowed",
            $"{{'type':'number_input','is_decimal_allowed':true,'initial_value':'1.5','min_value':'-1','max_value':'1.5',{Typed}}}"),
        ("v", "i", "", "{'type':'file_input','action_id':'a','filetypes':['pdf'],'max_files':1}"),
        ("mvh", "sc", "alt_text slack_file?", "{'type':'image','alt_text':'a','slack_file':{'id':'F1'}}"),
        (
            "m",
            "x",
            "positive_button negative_button",
            $"{{'type':'feedback_buttons','action_id':'a','positive_button':{{'text':{Plain("Y")},'value':'y','accessibility_label':'L'}},"
                + $"'negative_button':{{'text':{Plain("N")},'value':'n'}}}}"),
        (
            "m",
            "x",
            "icon text",
            $"{{'type':'icon_button','icon':'trash','text':{Plain("D")},'action_id':'a','value':'v','confirm':{Confirm},"
                + $"'accessibility_label':'L','visible_to_user_ids':['U1']}}"),
    ];
}
