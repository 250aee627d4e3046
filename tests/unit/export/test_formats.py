"""Formats: to the byte what they were, the same twice, nothing of a tip, nothing that nasty words can break.

Golden files are remade with TOCSIN_GOLDEN=remake; look at the difference before you keep it.
"""

from __future__ import annotations

import json
import os
import sqlite3
import zipfile
from contextlib import closing

import frozen
import pytest
from lxml import etree

from tocsin.export import exports, package

NAMES = (
    "annotation",
    "conll",
    "docx",
    "geojson",
    "gpkg",
    "html",
    "jsonld",
    "kml",
    "markdown",
    "ninjs",
    "spacy",
    "stix",
    "timemap",
)
TABLES = ("acled", "csv", "gdelt", "plover", "polecat", "ucdp")  # only events, or all rows as they are given
REMAKE = os.environ.get("TOCSIN_GOLDEN") == "remake"


def legible(path):
    """A file as text that shows in a difference what changed."""
    if path.suffix == ".gpkg":
        with closing(sqlite3.connect(path)) as db:
            return "\n".join(db.iterdump()) + "\n"
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as parts:
            return "".join(f"== {n}\n{parts.read(n).decode()}\n" for n in parts.namelist())
    return path.read_text(encoding="utf-8")


def made(name, folder, source):
    files = exports.export(name, source, folder)
    assert all(f.exists() for f in files)
    return [f for f in files if f.name != package.NAME]


@pytest.mark.parametrize("name", NAMES + TABLES)
def test_golden(name, tmp_path):
    found = {f.name: legible(f) for f in made(name, tmp_path, frozen.source())}
    home = frozen.GOLDEN / name
    if REMAKE:
        home.mkdir(exist_ok=True)
        for old in home.iterdir():
            old.unlink()
        for file, text in found.items():
            (home / f"{file}.txt").write_text(text, encoding="utf-8", newline="")
    known = {f.name.removesuffix(".txt"): f.read_bytes().decode() for f in home.iterdir()}
    assert found == known


@pytest.mark.parametrize("name", NAMES + TABLES)
def test_the_same_twice_is_the_same_bytes(name, tmp_path):
    one, two = (made(name, tmp_path / n, frozen.source()) for n in "ab")
    assert [f.read_bytes() for f in one] == [f.read_bytes() for f in two]


@pytest.mark.parametrize("name", NAMES)
def test_a_tip_never_leaves(name, tmp_path):
    kept = "".join(legible(f) for f in made(name, tmp_path, frozen.source()))
    assert len(kept) > 1000
    assert not any(sentence in kept for sentence in frozen.tip().split(". "))


@pytest.mark.parametrize("name", NAMES)
def test_every_incident_or_report_is_there(name, tmp_path):
    kept = "".join(legible(f) for f in made(name, tmp_path, frozen.source()))
    incidents = [d.id for d in frozen.source().dossiers()]
    reports = [r["id"] for r in frozen.source().rows("reports") if r["status"] != "tip"]
    wanted = reports if name in BY_REPORT else incidents
    assert [w for w in wanted if w not in kept] == []


BY_REPORT = frozenset({"annotation", "ninjs", "spacy", "conll"})


@pytest.mark.parametrize("name", NAMES + TABLES)
def test_nasty_words_break_no_file(name, tmp_path):
    for file in made(name, tmp_path, frozen.hostile()):
        if file.suffix in (".json", ".jsonld", ".geojson"):
            assert json.loads(file.read_text("utf-8"))
        elif file.suffix == ".jsonl":
            assert all(json.loads(line) for line in file.read_text("utf-8").splitlines())
        elif file.suffix == ".kml":
            assert etree.parse(file).getroot() is not None
        else:
            assert legible(file)
