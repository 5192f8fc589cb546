#!/usr/bin/env bash
# power-cut.sh [cuts] : is anything lost that was acknowledged, when the power goes?
# Decisions are recorded on an ext4 file system inside an image file. At some moment the recorder is stopped and the image copied, which holds
# what had been handed to the disk and nothing of the file system's page cache; the copy is mounted, and every key that had been
# acknowledged must be in it. Needs root and loop devices; says so and exits 77 where they are missing.
set -euo pipefail
cuts=${1:-10}
here=$(cd "$(dirname "$0")" && pwd)
[ "$(id -u)" = 0 ] || { echo "skipped: needs root to mount an image"; exit 77; }
losetup -f >/dev/null 2>&1 || { echo "skipped: no loop devices here"; exit 77; }
dotnet build "$here" -c Release -v q -clp:NoSummary
program="$here/bin/Release/net10.0/AsyncCoach.Benchmarks.dll"
work=$(mktemp -d)
recorder=
mounted() { mountpoint -q "$work/$1" && umount "$work/$1"; true; }
clean() { [ -z "$recorder" ] || kill -9 "$recorder" 2>/dev/null || true; mounted live; mounted copy; rm -rf "$work"; }
trap clean EXIT
mkdir "$work/live" "$work/copy"
lost=0
for cut in $(seq "$cuts"); do
    truncate -s 256M "$work/live.img" && mkfs.ext4 -q -F "$work/live.img"
    mount -o loop "$work/live.img" "$work/live" 2>/dev/null || { echo "skipped: an image may not be mounted here"; exit 77; }
    dotnet "$program" storage-record "$work/live/store.db" > "$work/acknowledged" & recorder=$!
    until [ "$(wc -l < "$work/acknowledged")" -ge $((150 + RANDOM % 300)) ]; do sleep 0.05; done
    kill -STOP "$recorder"
    # Whole lines only: the last one may be half written.
    head -n "$(wc -l < "$work/acknowledged")" "$work/acknowledged" > "$work/before"
    dd if="$work/live.img" of="$work/copy.img" bs=1M iflag=direct status=none
    kill -9 "$recorder"; wait "$recorder" 2>/dev/null || true; recorder=
    mount -o loop "$work/copy.img" "$work/copy"
    if dotnet "$program" storage-check "$work/copy/store.db" < "$work/before"; then echo "cut $cut: $(wc -l < "$work/before") acknowledged, none lost"; else lost=$((lost + 1)); fi
    mounted copy; mounted live
done
echo "$lost of $cuts cuts lost something"
[ "$lost" = 0 ]
