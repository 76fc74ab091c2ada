#!/usr/bin/env bash
# Prints one table of ratios: ours against the peers, on the same work in the same session, with the
# bars and the peak of memory. The argument is the number of runs, of which the least time counts.
set -eu
cd "$(dirname "$0")"
[ -x ../.venv-peers/bin/python ] || Peers/install.sh >&2
# One build for both: the program and the pieces of work share their modules.
swift build -c release --product ratios >&2
swift build -c release --product pledge >&2
.build/release/ratios "${1:-3}"
