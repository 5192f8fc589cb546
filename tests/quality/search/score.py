#!/usr/bin/env python3
"""score.py FOLDER HOST...: known-item search through import and `decisions search --json`.

FOLDER holds fetched repositories, or their decision records alone, as owner/name/path. HOST is the command to run, by default
`dotnet run -c Release --project src/AsyncCoach.Host --no-build --`. Prints the share of records found among the first five, a set a line, and each
query that missed; exits with 1 below 95 %.
"""
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
WANTED = 0.95


def run(host, *verb):
    return subprocess.run([*host, *verb], capture_output=True, text=True)


def main():
    if len(sys.argv) < 2 or not os.path.isdir(sys.argv[1]):
        sys.exit(__doc__)
    folder = os.path.abspath(sys.argv[1])
    host = sys.argv[2:] or ["dotnet", "run", "-c", "Release", "--project", "src/AsyncCoach.Host", "--no-build", "--"]
    below = False
    with tempfile.TemporaryDirectory() as work:
        settings = os.path.join(work, "settings.json")
        with open(settings, "w") as file:
            json.dump({"Storage": {"ConnectionString": f"Data Source={work}/log.db"}}, file)
        imported = run(host, "decisions", "import", folder, "--channel", "C0QUALITY", "--workspace", "T0QUALITY", "--settings", settings)
        print(imported.stdout.strip().splitlines()[-1] if imported.stdout.strip() else imported.stderr)
        for name in sorted(name for name in os.listdir(HERE) if name.endswith(".jsonl")):
            found = asked = 0
            with open(os.path.join(HERE, name)) as lines:
                for line in lines:
                    item = json.loads(line)
                    source = f"{item['repository']}/{item['path']}"
                    if not os.path.exists(os.path.join(folder, source)):
                        continue
                    answer = run(host, "decisions", "search", item["query"], "--limit", "5", "--json", "--settings", settings)
                    asked += 1
                    if source in [json.loads(hit).get("source") for hit in answer.stdout.splitlines()]:
                        found += 1
                    else:
                        print(f"  not among five ({item['kind']}): {item['query']}")
            share = found / asked if asked else 0
            print(f"{name}: {found} of {asked} among the first five, {share:.1%} (wanted {WANTED:.0%})")
            below |= share < WANTED
    sys.exit(1 if below else 0)


if __name__ == "__main__":
    main()
