"""Pages: the sitrep of each report, in the terminal, as Markdown, as one HTML page.

The renderers are imported where they are used: JSON needs none of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from tocsin.export.sitrep import sitrep
from tocsin.export.values import Options
from tocsin.records import Account


def sitreps(accounts: Iterable[Account], stream: TextIO, options: Options) -> None:
    """Each report's sitrep for a terminal, as it is ready."""
    from tocsin.export import terminal

    for number, account in enumerate(accounts):
        if number:
            stream.write("\n" + "=" * 80 + "\n\n")
        terminal.write(sitrep(account), stream)
        stream.flush()


def markdowns(accounts: Iterable[Account], stream: TextIO, options: Options) -> None:
    """Each report's sitrep in Markdown, divided by rules."""
    from tocsin.export import markdown

    for number, account in enumerate(accounts):
        if number:
            stream.write("\n---\n\n")
        markdown.write(sitrep(account), stream)


def htmls(accounts: Iterable[Account], stream: TextIO, options: Options) -> None:
    """All reports on one self-contained page."""
    from tocsin.export import html

    html.write([(account, sitrep(account)) for account in accounts], stream, options)
