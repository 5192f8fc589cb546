// A Bolt app that acknowledges and does nothing else: authorize() is fixed, and the API is a closed port. With SLACK_API_URL it also does what a
// command is for: it opens a form after the acknowledgement, as ours does.
'use strict';

const { App, LogLevel } = require('@slack/bolt');

const app = new App({
  signingSecret: process.env.SLACK_SIGNING_SECRET,
  authorize: async () => ({ botToken: 'xoxb-bench', botId: 'B0BENCH', botUserId: 'U0BOT' }),
  clientOptions: { slackApiUrl: process.env.SLACK_API_URL || 'http://127.0.0.1:9/api/', retryConfig: { retries: 0 } },
  logLevel: LogLevel.ERROR,
});

const text = (value) => ({ type: 'plain_text', text: value });
const question = (id, label) => ({
  type: 'input', block_id: id, label: text(label), hint: text('One sentence.'),
  element: { type: 'plain_text_input', action_id: 'answer', multiline: true, max_length: 3000 },
});
const form = {
  type: 'modal', callback_id: 'decision.record_form', title: text('Record a decision'), submit: text('Record'), close: text('Cancel'),
  private_metadata: '{}',
  blocks: [
    question('what', 'What are we building or changing?'), question('why_now', 'Why now?'),
    { type: 'input', block_id: 'who_decides', label: text('Who decides?'), element: { type: 'users_select', action_id: 'answer' } },
    question('done', 'What does done mean?'), question('options', 'Options considered'),
  ],
};

app.message(async () => {});
app.command('/decide', async ({ ack, body, client }) => {
  await ack();
  if (process.env.SLACK_API_URL) await client.views.open({ trigger_id: body.trigger_id, view: form });
});
app.view('decision.record_form', async ({ ack }) => ack());

app.start({ port: Number(process.env.PORT), host: '127.0.0.1' });
