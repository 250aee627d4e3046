"""A real Chromium, where there is one: `make test-browser` says what it needs."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import tocsin
from tocsin.export import FORMATS, Options

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api", reason="needs Python's playwright")
    if CHROMIUM is None:
        pytest.skip("needs chromium on the path")
    with playwright.sync_playwright() as running:
        chromium = running.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


class Visit:
    """A page as it is open, with everything that it said and asked for."""

    def __init__(self, page: Any, path: Path) -> None:
        self.page = page
        self.said: list[str] = []
        self.asked: list[str] = []
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("request", lambda request: self.asked.append(request.url))
        page.goto(path.as_uri())

    def lit(self) -> str:
        """The words that are lit in the text."""
        return "".join(self.page.locator(".piece.lit").all_text_contents())

    def in_view(self, selector: str) -> bool:
        """Whether the first such element is to be seen, not scrolled away."""
        return bool(
            self.page.locator(selector).first.evaluate(
                """e => { const r = e.getClientRects()[0];
                          const hit = document.elementFromPoint(r.left + 3, r.top + 8);
                          return hit !== null && e.contains(hit); }"""
            )
        )


@pytest.fixture
def visit(browser: Any, tmp_path: Path) -> Iterator[Callable[..., Visit]]:
    """Opens the page of some texts: visit(text, …, width=, scheme=)."""
    contexts = []

    def open_page(*texts: str, width: int = 1440, scheme: str = "light", at: str = "") -> Visit:
        out = io.StringIO()
        accounts = [tocsin.read(text) for text in texts]
        FORMATS["html"](accounts, out, Options({"tocsin": "0", "model": "m", "gazetteer": "g"}, lambda _: {}))
        path = tmp_path / "page.html"
        path.write_text(out.getvalue(), encoding="utf-8")
        context = browser.new_context(
            viewport={"width": width, "height": 844 if width < 1000 else 1000},
            color_scheme=scheme,
            reduced_motion="reduce",
        )
        contexts.append(context)
        return Visit(context.new_page(), path)

    yield open_page
    for context in contexts:
        context.close()
