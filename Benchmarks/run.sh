#!/usr/bin/env bash
# Prints one table of ratios: ours against the peers, on the same work in the same session.
# Needs .build/release/pledge (make build) for B9 and .venv-peers (make bench-peers) for the peers.
set -eu
cd "$(dirname "$0")"
swift build -c release --product ratios >&2
exec .build/release/ratios "$@"
