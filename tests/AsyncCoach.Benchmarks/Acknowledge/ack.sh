#!/usr/bin/env bash
# How fast requests are acknowledged, those that keep nothing and decisions recorded: the bot beside Bolt JS (which only acknowledges) and a bare Kestrel (which only checks the
# signature), in interleaved rounds of one run. Servers run on CPU 0 and the client on CPU 1. Exit 1 when a target is missed.
#
#   ack.sh [WORK_DIR]          builds and installs into WORK_DIR (default: a temporary folder); ROUNDS=15 by default
#   BOT='NAME=URL#PID' ack.sh  measures a bot that runs already instead of starting one; give it the same SLACK_SIGNING_SECRET
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../../.." && pwd)
out=${1:-$(mktemp -d)}
rounds=${ROUNDS:-15}
export SLACK_SIGNING_SECRET=${SLACK_SIGNING_SECRET:-bench-not-a-real-secret}
# Kestrel's threads otherwise spin while they wait, which costs more CPU than the work at low rates.
export DOTNET_ThreadPool_UnfairSemaphoreSpinLimit=0

dotnet publish "$top/tests/AsyncCoach.Benchmarks" -c Release -o "$out/load" -v q -clp:NoSummary
dotnet publish "$here/../Peers/kestrel-floor" -c Release -o "$out/floor" -v q -clp:NoSummary
mkdir -p "$out/bolt-js" && cp "$here"/../Peers/bolt-js/* "$out/bolt-js" && npm install --silent --no-audit --no-fund --prefix "$out/bolt-js"

started=()
finish() { for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done; }
trap finish EXIT
taskset -c 1 "$out/load/AsyncCoach.Benchmarks" api 3904 >/dev/null & started+=($!)
PORT=3901 taskset -c 0 node "$out/bolt-js/app.js" >/dev/null & started+=($!); bolt=$!
PORT=3905 SLACK_API_URL=http://127.0.0.1:3904/api/ taskset -c 0 node "$out/bolt-js/app.js" >/dev/null & started+=($!); opens=$!
PORT=3902 taskset -c 0 "$out/floor/kestrel-floor" >/dev/null & started+=($!); floor=$!
if [ -z "${BOT:-}" ]; then
  dotnet publish "$top/src/AsyncCoach.Host" -c Release -r "$(dotnet --info | sed -n 's/^ *RID: *//p')" --no-self-contained -o "$out/bot" -v q -clp:NoSummary
  rm -rf "$out/data" && mkdir -p "$out/data"
  (cd "$out/data" && exec env Slack__BotToken=xoxb-bench Slack__SigningSecret="$SLACK_SIGNING_SECRET" Slack__ApiBaseUrl=http://127.0.0.1:3904/api/ \
    Server__Listen=http://127.0.0.1:3903 Log__Level=Error taskset -c 0 "$out/bot/AsyncCoach.Host") >"$out/bot.log" & started+=($!)
  BOT="bot=http://127.0.0.1:3903/slack/events#$!"
fi
sleep 5

targets=(--target "bolt=http://127.0.0.1:3901/slack/events#$bolt" --target "floor=http://127.0.0.1:3902/slack/events#$floor" --target "$BOT")
bot=${BOT%%=*}
load() { taskset -c 1 "$out/load/AsyncCoach.Benchmarks" load "${targets[@]}" "$@"; }
missed=0
for kind in event help form; do load --kind "$kind" --count 40000 --warmup 0 --rounds 1 >/dev/null || true; done   # lets the compilers finish
for kind in event help; do
  load --kind "$kind" --rounds "$rounds" --expect "$bot/bolt:rate>=2.5" --expect "$bot/bolt:cpu<=0.5" || missed=1
done
load --target "bolt-opens=http://127.0.0.1:3905/slack/events#$opens" --kind form --count 10000 --warmup 0 --rounds 1 >/dev/null || true
# Like for like: a Bolt that opens a form after it has acknowledged, too. The one that only acknowledges stands beside it for the eye.
load --target "bolt-opens=http://127.0.0.1:3905/slack/events#$opens" --kind form --rounds "$rounds" \
  --expect "$bot/bolt-opens:rate>=2.5" --expect "$bot/bolt-opens:cpu<=0.5" || missed=1
load --kind event --rate 1000 --connections 64 --count 3000 --rounds "$rounds" --expect "$bot/bolt:p99<=0.25" --expect "$bot/floor:p99<=3" || missed=1
load --kind record --rate 200 --connections 64 --count 1000 --warmup 200 --rounds "$rounds" --expect "$bot/bolt:p99<=3" || missed=1
exit $missed
