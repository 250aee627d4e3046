"""The same reports give the same bytes, whatever the order in which Python keeps its sets."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples"


def coded(seed: str) -> bytes:
    done = subprocess.run(
        [sys.executable, "-m", "tocsin", "read", str(EXAMPLES), "--format", "jsonl"],
        capture_output=True,
        env=os.environ | {"PYTHONHASHSEED": seed},
        check=True,
    )
    return done.stdout


def test_hash_seeds_change_nothing() -> None:
    first = coded("1")
    assert first.count(b"\n") > 5
    assert coded("2") == first
    assert coded("3") == first
