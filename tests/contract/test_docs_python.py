"""docs/python.md: every snippet runs, where its library is installed."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from importlib import resources
from pathlib import Path

import pytest

from tocsin.archive import Archive
from tocsin.export.exports import export
from tocsin.readers import read

PAGE = (Path(__file__).parents[2] / "docs" / "python.md").read_text("utf-8")
SNIPPETS = re.findall(r"^## (.+?)\n.*?```(?:python|r)\n(.*?)```", PAGE, re.M | re.S)
PYTHON = [(name, code) for name, code in SNIPPETS if name != "R"]
SAMPLE = resources.files("tocsin") / "data" / "demo" / "reports.jsonl"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with an archive, and its tables as Parquet where they can be written."""
    home = tmp_path_factory.mktemp("docs")
    with Archive.open(home / "war.tocsin", create=True) as archive:
        list(archive.add(r for r in read(str(SAMPLE)) if r.doc_id.split("-")[0] in ("vorukh", "goma")))
    return home


def test_the_page_shows_every_tool():
    assert [name for name, _ in SNIPPETS] == [
        "Typed objects",
        "pandas",
        "polars",
        "DuckDB",
        "More rows than memory",
        "R",
    ]
    assert all(len(code.splitlines()) <= 6 for _, code in SNIPPETS)


@pytest.mark.parametrize(("name", "code"), PYTHON, ids=[name for name, _ in PYTHON])
def test_a_snippet_of_python_runs(name, code, folder):
    for module in re.findall(r"^import (\w+)", code, re.M):
        pytest.importorskip(module)
    if name != "Typed objects":
        pytest.importorskip("pyarrow")
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()


def test_the_snippet_of_r_runs(folder):
    if shutil.which("Rscript") is None:
        pytest.skip("no Rscript here")
    asked = "quit(status = !all(c('arrow', 'sf') %in% rownames(installed.packages())))"
    if subprocess.run(["Rscript", "-e", asked], check=False).returncode:
        pytest.skip("no arrow and sf here")
    with Archive.open(folder / "war.tocsin", readonly=True) as archive:
        export("parquet", archive.source(), folder / "war")
    code = dict(SNIPPETS)["R"]
    done = subprocess.run(["Rscript", "-e", code], cwd=folder, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "Vorukh" in done.stdout
