"""An import killed at any moment leaves what was there, and the next one clears up after it."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dumps import geonames, line
from tocsin.knowledge import gazetteer
from tocsin.knowledge.gazetteer import Gazetteer
from tocsin.knowledge.gazetteers import folder, importing

_ADD = "import sys; from pathlib import Path; from tocsin.knowledge.gazetteers import importing\n"
_ADD += "print('ready', flush=True); list(importing.add([Path(sys.argv[1])]))"
_ROUNDS = 12


def state(where: Path) -> dict[str, bytes]:
    """What is there under a name of its own."""
    return {path.name: path.read_bytes() for path in where.iterdir() if not path.name.startswith(".")}


@pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")
def test_the_old_state_stands_whenever_an_import_is_killed(tmp_path, monkeypatch):
    where = tmp_path / "added"
    monkeypatch.setenv(folder.VARIABLE, str(where))
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(line(99_999_999, "Tandubaya") + "\n", encoding="utf-8")
    new.write_text("".join(f"{text}\n" for text in geonames(15_000)), encoding="utf-8")
    list(importing.add([old]))
    before = state(where)
    draw, killed = random.Random(4), 0
    for _ in range(_ROUNDS):
        process = subprocess.Popen([sys.executable, "-c", _ADD, str(new)], stdout=subprocess.PIPE)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(draw.uniform(0, 1.2))
        process.kill()
        process.wait()
        process.stdout.close()
        after = state(where)
        assert {name: after[name] for name in before} == before
        if len(after) > len(before):  # it was done before it was killed: whole, or not there
            (added,) = set(after) - set(before)
            assert len(Gazetteer(gazetteer.PACKAGED, folder.installed()).added) == 2
            folder.remove(Path(added).stem)
        else:
            killed += 1
        assert Gazetteer(gazetteer.PACKAGED, folder.installed()).knows("Tandubaya")
    assert killed
    (done,) = importing.add([new])
    assert done.places == 15_000
    assert not [path for path in where.iterdir() if path.name.startswith(".")]
