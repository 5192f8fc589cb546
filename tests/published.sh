#!/usr/bin/env bash
# Publishes the program as one file, as deploy/Dockerfile does, and lives through a start, a look at its health and a stop with it: from a folder that it may
# not write to, without .NET on the machine as far as it can tell, and beside an address of Slack's that nobody answers.
#   tests/published.sh [FOLDER]   keeps what it published in FOLDER
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

work=$(mktemp -d)
trap 'kill "${bot:-}" 2>/dev/null || true; chmod -R u+w "$work"; rm -rf "$work"' EXIT
to=${1:-$work/app}
machine=$([ "$(uname -m)" = aarch64 ] && echo arm64 || echo x64)

# Artifacts of its own: a build for one runtime must not get into the way of the solution's.
dotnet publish src/AsyncCoach.Host -p:PublishProfile=single-file -r "linux-$machine" -o "$to" --artifacts-path "$work/artifacts" -v q -clp:NoSummary
echo "published: $(find "$to" -type f -printf '%f\n' | sort | tr '\n' ' ')($(du -sh "$to" | cut -f1))"
[ ! -e "$to/AsyncCoach.Host.dll" ] || { echo "That is more than one file."; exit 1; }

mkdir "$work/data" && cd "$work/data"
port=$((20000 + RANDOM % 12000))
chmod -R a-w "$to"
settings=(PATH=/nowhere DOTNET_EnableDiagnostics=0 Slack__BotToken=xoxb-1 Slack__SigningSecret=made-up Slack__ApiBaseUrl=http://127.0.0.1:9/api/
    "Server__Listen=http://127.0.0.1:$port" Log__Format=json)

if env -i "${settings[@]}" "$to/AsyncCoach.Host" health; then echo "Nobody serves, and health says that somebody does."; exit 1; fi
env -i "${settings[@]}" "$to/AsyncCoach.Host" > "$work/log" 2>&1 &
bot=$!
for _ in $(seq 100); do grep -q "listens on" "$work/log" && break; sleep 0.1; done
env -i "${settings[@]}" "$to/AsyncCoach.Host" health
kill -TERM "$bot"
wait "$bot" || { echo "It did not stop well:"; cat "$work/log"; exit 1; }
bot=
echo "It starts, says how it is, and stops."
