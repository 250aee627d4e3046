import sys
from pathlib import Path

import pytest

from tocsin.errors import UsageError
from tocsin.knowledge.gazetteers import folder, importing


def test_the_variable_names_the_folder_and_empty_means_none(monkeypatch, tmp_path):
    monkeypatch.setenv(folder.VARIABLE, str(tmp_path))
    assert folder.folder() == tmp_path
    monkeypatch.setenv(folder.VARIABLE, "")
    assert folder.folder() is None
    assert folder.installed() == ()
    with pytest.raises(UsageError, match="is empty"):
        list(importing.add([tmp_path / "x"]))


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="they keep data elsewhere")
def test_else_it_is_where_data_of_users_lie(monkeypatch, tmp_path):
    monkeypatch.delenv(folder.VARIABLE)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert folder.folder() == tmp_path / "tocsin" / "gazetteers"
    monkeypatch.setenv("XDG_DATA_HOME", "not/absolute")
    monkeypatch.setenv("HOME", str(tmp_path / "me"))
    assert folder.folder() == Path(tmp_path, "me/.local/share/tocsin/gazetteers")


def test_a_folder_that_is_not_there_holds_nothing(monkeypatch, tmp_path):
    monkeypatch.setenv(folder.VARIABLE, str(tmp_path / "none"))
    assert folder.installed() == ()


def test_files_are_looked_into_in_the_order_of_their_names(monkeypatch, tmp_path):
    monkeypatch.setenv(folder.VARIABLE, str(tmp_path))
    for name in ("b.sqlite", "a.sqlite", ".c.sqlite", "d.txt"):
        (tmp_path / name).touch()
    assert [path.name for path in folder.installed()] == ["a.sqlite", "b.sqlite"]
