"""How fast a large gazetteer is imported and looked up: `python tests/bench/gazetteer.py [ROWS]`.

Makes a dump of that many rows (2 million unless given) in the shape of GeoNames, adds it in a process of its
own, and looks names up in the result. Prints rows a second, the most memory used, and microseconds
a look-up.
"""

from __future__ import annotations

import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import dumps

LARGE = 12_000_000
_IMPORT = (
    "import resource, sys; from pathlib import Path; from tocsin.knowledge.gazetteers import importing\n"
    "for added in importing.add([Path(sys.argv[1])]): print(added.places, added.names)\n"
    "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
)


def main(rows: int) -> None:
    """Make, add, look up, and print what it took."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["TOCSIN_GAZETTEERS"] = str(Path(folder, "added"))
        dump = Path(folder, "dump.txt")
        names = _write(dump, rows)
        start = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-c", _IMPORT, str(dump)], capture_output=True, check=True, text=True
        )
        took = time.perf_counter() - start
        of_core = resource.getrusage(resource.RUSAGE_CHILDREN)
        busy = of_core.ru_utime + of_core.ru_stime
        places, further, memory = map(int, done.stdout.split())
        (file,) = Path(folder, "added").iterdir()
        print(f"dump of {rows:,} rows, {dump.stat().st_size / 1e6:,.0f} MB")
        print(f"import: {took:.1f} s, {rows / took:,.0f} rows/s; {places:,} places, {further:,} names")
        print(f"of them busy: {busy:.1f} s, {rows / busy:,.0f} rows/s of a core's time")
        at_rate, on_core = LARGE * took / rows / 60, LARGE * busy / rows / 60
        print(f"at that rate {LARGE:,} rows: {at_rate:.1f} minutes, {on_core:.1f} of a core's time")
        print(f"most memory: {memory / 1024:,.0f} MB; file: {file.stat().st_size / 1e6:,.0f} MB")
        _look_up(names)


def _write(dump: Path, rows: int) -> list[str]:
    """Write the dump; every few hundredth name is kept to be looked up."""
    kept = []
    with dump.open("w", encoding="utf-8") as out:
        for at, line in enumerate(dumps.geonames(rows)):
            out.write(line + "\n")
            if at % (rows // 5_000 or 1) == 0:
                kept.append(line.split("\t")[1])
    random.Random(7).shuffle(kept)
    return kept


def _look_up(names: list[str]) -> None:
    from tocsin.knowledge import gazetteer

    start = time.perf_counter()
    places = gazetteer.load()
    places.knows("Nowhere")
    print(f"opening: {(time.perf_counter() - start) * 1e3:.1f} ms")
    unknown = [name[::-1] for name in names]
    for what, look, wanted in (
        ("by name", places.matches, names),
        ("is it known", places.knows, [name + "x" for name in names]),
        ("by sound", places.similar, unknown),
        ("by near spelling", places.near_spellings, unknown[:500]),
    ):
        took = [_timed(look, name) for name in dict.fromkeys(wanted)]
        took.sort()
        middle, mean = statistics.median(took) * 1e6, statistics.mean(took) * 1e6
        slow = took[len(took) * 99 // 100] * 1e6
        print(f"{what}: median {middle:.0f} µs, mean {mean:.0f} µs, one in a hundred over {slow:.0f} µs")
    print(f"memory with look-ups: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")


def _timed(look: object, name: str) -> float:
    start = time.thread_time()  # what others do on the machine does not count
    look(name)  # type: ignore[operator]
    return time.thread_time() - start


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2_000_000)
