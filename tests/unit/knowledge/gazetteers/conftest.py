from pathlib import Path

import pytest

from tocsin.knowledge import gazetteer
from tocsin.knowledge.gazetteer import Gazetteer
from tocsin.knowledge.gazetteers import folder, importing


class Shelf:
    """A folder of added gazetteers, empty at first."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def file(self, name: str, *lines: str) -> Path:
        path = self.root / name
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        return path

    def add(self, *paths: Path, credit: str | None = None) -> list[importing.Added]:
        return list(importing.add(paths, credit=credit))

    def look(self) -> Gazetteer:
        return Gazetteer(gazetteer.PACKAGED, folder.installed())

    def state(self) -> dict[str, bytes]:
        there = folder.folder()
        return {p.name: p.read_bytes() for p in there.iterdir()} if there and there.exists() else {}


@pytest.fixture
def shelf(tmp_path, monkeypatch) -> Shelf:
    monkeypatch.setenv(folder.VARIABLE, str(tmp_path / "added"))
    return Shelf(tmp_path)
