#!/usr/bin/env bash
# A PostgreSQL server of its own for tests: on loopback, on a free port, in a folder that goes with it.
#   tests/postgres.sh start [FOLDER]  starts it (again) and prints its connection string
#   tests/postgres.sh crash [FOLDER]  stops it as a power cut would; start goes on with what is on the disk
#   tests/postgres.sh stop [FOLDER]   stops it and removes the folder
set -euo pipefail

verb=${1:-}
folder=${2:-${TMPDIR:-/tmp}/asynccoach-postgres-$(id -u)}

bin=$(dirname "$(command -v initdb || ls -1 /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -V | tail -1 || true)")
[ -x "$bin/initdb" ] || { echo "PostgreSQL's server is not installed here." >&2; exit 1; }

# The server refuses to run as root: then the account that its package made runs it.
server() { if [ "$(id -u)" -eq 0 ]; then (cd / && runuser -u postgres -- "$bin/$1" "${@:2}"); else "$bin/$1" "${@:2}"; fi; }

free_port() {
    local port
    for _ in $(seq 100); do
        port=$((20000 + RANDOM % 12000))
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
    done
    return 1
}

make() {
    mkdir -p "$folder"
    [ "$(id -u)" -ne 0 ] || chown postgres "$folder"
    head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n' > "$folder/password"
    [ "$(id -u)" -ne 0 ] || chown postgres "$folder/password"
    server initdb -D "$folder/data" -U asynccoach -A scram-sha-256 --pwfile "$folder/password" -E UTF8 --locale=C.UTF-8 >/dev/null
    cat >> "$folder/data/postgresql.conf" <<SETTINGS
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 200
SETTINGS
}

case $verb in
    start)
        [ -d "$folder/data" ] || make
        if ! server pg_ctl -D "$folder/data" status >/dev/null; then
            # Somebody else may take a port between the look and the start: then another one is tried.
            for attempt in 1 2 3 4 5; do
                [ "$attempt" -eq 1 ] && [ -f "$folder/port" ] || free_port > "$folder/port"
                server pg_ctl -D "$folder/data" -l "$folder/data/server.log" -o "-p $(cat "$folder/port")" -w start >/dev/null && break
                [ "$attempt" -lt 5 ] || { tail -5 "$folder/data/server.log" >&2; exit 1; }
            done
        fi
        echo "Host=127.0.0.1;Port=$(cat "$folder/port");Username=asynccoach;Password=$(cat "$folder/password");Database=postgres"
        ;;
    crash) server pg_ctl -D "$folder/data" -m immediate -w stop >/dev/null ;;
    stop)
        server pg_ctl -D "$folder/data" -m fast -w stop >/dev/null || true
        rm -rf "$folder"
        ;;
    *)
        echo "tests/postgres.sh start|crash|stop [FOLDER]" >&2
        exit 2
        ;;
esac
