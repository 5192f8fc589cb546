#!/usr/bin/env python3
"""Start-up time and idle memory of Slack servers on loopback (Linux), side by side.

    startup.py [--rounds N] [--idle SECONDS] [--data FILE] NAME=COMMAND ...

{port} in a command is replaced by a free port. Every server gets the same made-up signing secret and settings in its environment:
SLACK_SIGNING_SECRET and PORT for a peer, Slack__… and Server__Listen for AsyncCoach, whose Web API address is a closed port and whose
database is a fresh copy of --data (or a new file). A round starts each command in turn, in alternating order, waits for the first
correctly signed event to be answered 200, idles, and reads its memory. Compare ratios of one run, never figures of two.
"""
import argparse, hashlib, hmac, json, os, shlex, shutil, socket, statistics, subprocess, tempfile, time

SECRET = "startup-measurement"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def signed_event(port):
    now = str(int(time.time()))
    body = json.dumps({
        "type": "event_callback", "team_id": "T0BENCH", "api_app_id": "A0BENCH", "event_id": f"Ev{time.monotonic_ns():X}",
        "event_time": int(now), "authorizations": [{"team_id": "T0BENCH", "user_id": "U0BOT", "is_bot": True}],
        "event": {"type": "reaction_added", "user": "U0BENCH", "reaction": "eyes", "item": {"type": "message", "channel": "C0BENCH", "ts": now + ".000100"},
                  "event_ts": now + ".000200"}}).encode()
    mac = hmac.new(SECRET.encode(), b"v0:" + now.encode() + b":" + body, hashlib.sha256).hexdigest()
    head = (f"POST /slack/events HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\nContent-Type: application/json\r\n"
            f"Content-Length: {len(body)}\r\nX-Slack-Request-Timestamp: {now}\r\nX-Slack-Signature: v0={mac}\r\n\r\n")
    return head.encode() + body


def environment(port, folder):
    return dict(os.environ, PORT=str(port), SLACK_SIGNING_SECRET=SECRET, Slack__SigningSecret=SECRET, Slack__BotToken="xoxb-measurement",
                Slack__ApiBaseUrl="http://127.0.0.1:9/api/", Server__Listen=f"http://127.0.0.1:{port}",
                Storage__ConnectionString=f"Data Source={folder}/asynccoach.db", Log__Level="Error")


def measure(command, options):
    port, folder = free_port(), tempfile.mkdtemp(prefix="startup-")
    if options.data:
        shutil.copyfile(options.data, f"{folder}/asynccoach.db")
    words = [os.path.abspath(word) if os.path.exists(word) else word for word in shlex.split(command.replace("{port}", str(port)))]
    began = time.monotonic()
    process = subprocess.Popen(words, env=environment(port, folder), cwd=folder,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while True:
            if process.poll() is not None or time.monotonic() - began > 30:
                raise SystemExit(f"no 200 from: {command}")
            try:
                with socket.create_connection(("127.0.0.1", port), 1) as connection:
                    connection.settimeout(5)
                    connection.sendall(signed_event(port))
                    if b" 200 " in connection.recv(64):
                        break
            except OSError:
                pass
            time.sleep(0.002)
        ready = (time.monotonic() - began) * 1000
        time.sleep(options.idle)
        memory = {}
        with open(f"/proc/{process.pid}/smaps_rollup") as rollup:
            for line in rollup.readlines()[1:]:
                memory[line.split(":")[0]] = int(line.split()[1]) / 1024
        return ready, memory["Rss"], memory["Pss"]
    finally:
        process.kill()
        process.wait()
        shutil.rmtree(folder)


parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--rounds", type=int, default=5, choices=range(1, 51), metavar="N")
parser.add_argument("--idle", type=float, default=5)
parser.add_argument("--data")
parser.add_argument("server", nargs="+")
options = parser.parse_args()

servers = [server.split("=", 1) for server in options.server]
results = {name: [] for name, _ in servers}
for number in range(options.rounds):
    for name, command in servers if number % 2 == 0 else reversed(servers):
        results[name].append(measure(command, options))
first = next(iter(results))
print(f"{'server':<16} {'first 200 ms':>13} {'RSS MB':>8} {'PSS MB':>8}   medians; ratios to {first}")
base = [statistics.median(column) for column in zip(*results[first])]
for name, rows in results.items():
    medians = [statistics.median(column) for column in zip(*rows)]
    ratios = " ".join(f"{mine / other:.2f}" for mine, other in zip(medians, base))
    print(f"{name:<16} {medians[0]:13.0f} {medians[1]:8.0f} {medians[2]:8.0f}   {ratios}")
