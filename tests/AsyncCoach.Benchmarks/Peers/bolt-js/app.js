// A Bolt app that acknowledges and does nothing else. It never calls Slack: authorize() is fixed, and the API is a closed port.
'use strict';

const { App, LogLevel } = require('@slack/bolt');

const app = new App({
  signingSecret: process.env.SLACK_SIGNING_SECRET,
  authorize: async () => ({ botToken: 'xoxb-bench', botId: 'B0BENCH', botUserId: 'U0BOT' }),
  clientOptions: { slackApiUrl: 'http://127.0.0.1:9/api/', retryConfig: { retries: 0 } },
  logLevel: LogLevel.ERROR,
});

app.message(async () => {});
app.command('/decide', async ({ ack }) => ack());
app.view('decision.record_form', async ({ ack }) => ack());

app.start({ port: Number(process.env.PORT), host: '127.0.0.1' });
