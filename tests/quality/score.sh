#!/usr/bin/env bash
# score.sh NAME [FILE…]: how well what has no single right answer does on the set of that name, or on files in the same form.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
exec dotnet run -c Release --project tests/AsyncCoach.Benchmarks -- quality "$@"
