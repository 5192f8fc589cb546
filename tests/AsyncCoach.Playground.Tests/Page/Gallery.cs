namespace AsyncCoach.Playground.Tests.Page;

/// <summary>A message in which every element stands that a message can hold.</summary>
internal static class Gallery
{
    public const string Blocks = """
        [
          {"type":"header","text":{"type":"plain_text","text":"Everything at once"}},
          {"type":"section","text":{"type":"mrkdwn","text":"*A section* with fields"},"fields":[{"type":"mrkdwn","text":"*Owner*\nHoa"},{"type":"plain_text","text":"plain :eyes:"}],
           "accessory":{"type":"overflow","action_id":"more","options":[{"text":{"type":"plain_text","text":"Withdraw"},"value":"w"},{"text":{"type":"plain_text","text":"Pass on"},"value":"p"}]}},
          {"type":"divider"},
          {"type":"actions","block_id":"acts","elements":[
            {"type":"button","action_id":"go","text":{"type":"plain_text","text":"Go"},"style":"primary"},
            {"type":"button","action_id":"sure","text":{"type":"plain_text","text":"Delete it"},"style":"danger",
             "confirm":{"title":{"type":"plain_text","text":"Are you sure?"},"text":{"type":"mrkdwn","text":"It is *gone* then."},"confirm":{"type":"plain_text","text":"Yes, delete"},"deny":{"type":"plain_text","text":"Keep it"}}},
            {"type":"static_select","action_id":"static","placeholder":{"type":"plain_text","text":"State"},"option_groups":[{"label":{"type":"plain_text","text":"Live"},"options":[{"text":{"type":"plain_text","text":"Open"},"value":"o"}]},{"label":{"type":"plain_text","text":"Past"},"options":[{"text":{"type":"plain_text","text":"Done"},"value":"d"}]}]},
            {"type":"users_select","action_id":"user","placeholder":{"type":"plain_text","text":"Whom"}},
            {"type":"conversations_select","action_id":"conversation","placeholder":{"type":"plain_text","text":"Where"}},
            {"type":"channels_select","action_id":"channel","placeholder":{"type":"plain_text","text":"Channel"}},
            {"type":"external_select","action_id":"external","placeholder":{"type":"plain_text","text":"Search"},"min_query_length":1},
            {"type":"datepicker","action_id":"date","placeholder":{"type":"plain_text","text":"Day"}},
            {"type":"timepicker","action_id":"time","placeholder":{"type":"plain_text","text":"Time"}},
            {"type":"datetimepicker","action_id":"moment","initial_date_time":1904461200}]},
          {"type":"section","text":{"type":"mrkdwn","text":"Boxes"},"accessory":{"type":"checkboxes","action_id":"boxes","options":[{"text":{"type":"mrkdwn","text":"*One*"},"value":"1","description":{"type":"mrkdwn","text":"the first"}},{"text":{"type":"plain_text","text":"Two"},"value":"2"}],"initial_options":[{"text":{"type":"plain_text","text":"Two"},"value":"2"}]}},
          {"type":"section","text":{"type":"mrkdwn","text":"One of them"},"accessory":{"type":"radio_buttons","action_id":"radio","options":[{"text":{"type":"plain_text","text":"Yes"},"value":"y"},{"text":{"type":"plain_text","text":"No"},"value":"n"}]}},
          {"type":"input","block_id":"words","optional":true,"label":{"type":"plain_text","text":"Some words"},"hint":{"type":"plain_text","text":"A few"},"element":{"type":"plain_text_input","action_id":"t"}},
          {"type":"input","block_id":"several","label":{"type":"plain_text","text":"Several people"},"element":{"type":"multi_users_select","action_id":"m"}},
          {"type":"rich_text","elements":[{"type":"rich_text_list","style":"ordered","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"first","style":{"bold":true}}]},{"type":"rich_text_section","elements":[{"type":"link","url":"https://example.com","text":"second"}]}]},{"type":"rich_text_quote","elements":[{"type":"text","text":"quoted"}]},{"type":"rich_text_preformatted","elements":[{"type":"text","text":"let x = 1;"}]}]},
          {"type":"table","rows":[[{"type":"raw_text","text":"Site"},{"type":"raw_text","text":"Open"}],[{"type":"raw_text","text":"London"},{"type":"raw_number","value":3}]]},
          {"type":"data_visualization","title":"Handoffs","chart":{"type":"bar","series":[{"name":"Accepted","data":[{"label":"Mon","value":4},{"label":"Tue","value":2}]}],"axis_config":{"categories":["Mon","Tue"]}}},
          {"type":"context","elements":[{"type":"mrkdwn","text":"small print"}]}
        ]
        """;
}
