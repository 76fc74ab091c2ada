#!/usr/bin/env bash
# Prints one table of ratios: ours against the peers, on the same work in the same session.
# Needs .build/release/pledge (make build) for B9 and .venv-peers (make bench-peers) for the peers.
set -eu
cd "$(dirname "$0")"
swift build -c release --product ratios >&2
.build/release/ratios "$@"
echo
../.venv-peers/bin/python Peers/loans.py ratios ../.build/release/pledge 1000000 "${1:-3}"
