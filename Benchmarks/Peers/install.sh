#!/usr/bin/env bash
# Installs the programs that the benchmarks are held against into .venv-peers at the package's root.
set -eu
cd "$(dirname "$0")/../.."
python3 -m venv .venv-peers
.venv-peers/bin/pip install --quiet --disable-pip-version-check -r Benchmarks/Peers/requirements.txt
.venv-peers/bin/python - <<'PYTHON'
from importlib.metadata import version
for name in ("numpy", "numba", "QuantLib", "creditriskengine", "pandas"):
    print(name, version(name))
PYTHON
