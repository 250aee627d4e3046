"""Takes the screenshots of this folder from examples/: needs chromium and Python's playwright (see Makefile).

Run from anywhere: .venv/bin/python docs/screenshots/make.py
"""

from __future__ import annotations

import io
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import sync_playwright
from rich.console import Console
from rich.terminal_theme import TerminalTheme

from tocsin import pipeline
from tocsin.export import FORMATS, Options, terminal
from tocsin.export.sitrep import sitrep
from tocsin.readers import read
from tocsin.records import Account

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
DARK = TerminalTheme(
    (24, 26, 30),
    (226, 224, 216),
    [
        *((60, 64, 72), (255, 140, 120), (150, 205, 130), (235, 200, 110)),
        *((130, 180, 240), (210, 150, 200), (120, 205, 215), (226, 224, 216)),
    ],
)


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: of which example, how wide and high, in which light, and what is clicked before."""

    name: str
    example: str
    width: int
    height: int
    scheme: str
    click: str


SHOTS = (
    Shot("page-wide", "border-night.txt", 1440, 900, "light", "four farmers"),
    Shot("page-narrow-dark", "collision-at-sea.html", 390, 844, "dark", "water cannon"),
)


def main() -> None:
    """Write every picture beside this file."""
    chromium = shutil.which("chromium") or sys.exit("needs chromium on the path")
    with sync_playwright() as running, TemporaryDirectory() as folder:
        browser = running.chromium.launch(executable_path=chromium, args=FLAGS)
        for shot in SHOTS:
            page = Path(folder) / f"{shot.name}.html"
            page.write_text(_html(_account(shot.example)), encoding="utf-8")
            _take(browser, page, shot)
        screen = Path(folder) / "terminal.html"
        screen.write_text(_terminal(_account("border-night.txt")), encoding="utf-8")
        _take(browser, screen, Shot("terminal", "", 1000, 860, "dark", ""))
        browser.close()


def _account(example: str) -> Account:
    (account,) = pipeline.accounts(read(str(EXAMPLES / example)))
    assert isinstance(account, Account), account
    return account


def _html(account: Account) -> str:
    out = io.StringIO()
    FORMATS["html"]([account], out, Options(pipeline.coder(), pipeline.across))
    return out.getvalue()


def _terminal(account: Account) -> str:
    """The sitrep as a terminal of 110 columns shows it, as a page to photograph."""
    console = Console(file=io.StringIO(), width=110, record=True, force_terminal=True, highlight=False)
    terminal.show(sitrep(account), console)
    style = "<style>body{margin:0;padding:18px 22px;font-size:13.5px}pre{margin:0}</style>"
    return console.export_html(theme=DARK, inline_styles=True) + style


def _take(browser: Any, page: Path, shot: Shot) -> None:
    context = browser.new_context(
        viewport={"width": shot.width, "height": shot.height},
        color_scheme=shot.scheme,
        reduced_motion="reduce",
    )
    tab = context.new_page()
    tab.goto(page.as_uri())
    if shot.click:
        tab.locator("[data-claim]", has_text=shot.click).first.click()
        tab.mouse.move(0, 0)
    tab.screenshot(path=HERE / f"{shot.name}.png")
    context.close()


if __name__ == "__main__":
    main()
