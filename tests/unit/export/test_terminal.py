from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from rich.cells import cell_len

from tocsin.export import terminal
from tocsin.export.sitrep import sitrep
from tocsin.records import Account

SNAPSHOT = Path(__file__).parent / "ford-80.txt"


class Screen(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def written(account: Account, width: int = 80) -> str:
    out = io.StringIO()
    terminal.write(sitrep(account), out, width=width)
    return out.getvalue()


def test_the_whole_as_it_is_printed(account: Account) -> None:
    """Read ford-80.txt as a person; to renew it after a change meant, write `written(account)` there."""
    assert written(account) == SNAPSHOT.read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [40, 80, 100, 140])
def test_it_fits_its_width_and_leaves_nothing_behind(account: Account, width: int) -> None:
    lines = written(account, width).splitlines()
    assert max(cell_len(line) for line in lines) <= width
    assert all(line == line.rstrip() for line in lines)


def test_sides_stand_beside_each_other_where_there_is_room(account: Account) -> None:
    beside = [line for line in written(account, 80).splitlines() if "Orlia – " in line]
    assert len(beside) == 1 and "Vardia – says so" in beside[0]
    above = [line for line in written(account, 60).splitlines() if "Orlia – " in line]
    assert len(above) == 1 and "Vardia" not in above[0]


@pytest.mark.parametrize(
    "name", ["Գորիս քաղաք", "Бахмутський напрямок", "مدينة دير الزور", "台灣海峽中線" * 8]
)
@pytest.mark.parametrize("width", [80, 140])
def test_names_in_any_script_keep_the_width(name: str, width: int, hostile: Callable[[str], Account]) -> None:
    out = written(hostile(name), width)
    assert max(cell_len(line) for line in out.splitlines()) <= width
    assert name in out.replace("\n", "").replace("  ", "") or name[:4] in out


def test_nothing_in_a_report_commands_the_terminal(hostile: Callable[[str], Account]) -> None:
    screen = Screen()
    terminal.write(sitrep(hostile("\x1b]0;owned\x07[red]x[/red]\u202e")), screen, width=80)
    out = screen.getvalue()
    assert "\x1b]" not in out and "\x07" not in out and "\u202e" not in out
    assert "[red]x[/red]" in out


def test_colour_in_a_terminal_none_in_a_pipe(account: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    screen = Screen()
    terminal.write(sitrep(account), screen, width=80)
    assert "\x1b[1m" in screen.getvalue()
    assert "\x1b" not in written(account)


def test_a_word_of_ten_thousand_letters_is_folded(hostile: Callable[[str], Account]) -> None:
    out = written(hostile("w" * 10_000))
    assert max(map(len, out.splitlines())) <= 80
    assert out.count("w") > 30_000


def test_a_report_without_events_says_so(account: Account) -> None:
    empty = replace(account, claims=(), incidents=(), contradictions=(), signals=(), gaps=())
    assert "No event is told in this report." in written(empty)
