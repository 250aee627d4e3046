"""words: what people type into a search box, as a query of the full-text index."""

from __future__ import annotations

import re

ASKED = re.compile(r'"([^"]*)"?|(\S+)')


def query(asked: str) -> str | None:
    """All words and "quoted phrases" must occur; a word may end in * for any ending. None: nothing to find.

    Nothing in it is syntax: every word reaches the index in quotation marks.
    """
    terms = []
    for phrase, word in ASKED.findall(asked):
        term = phrase or word
        bare = term.rstrip("*")
        if not any(c.isalnum() for c in bare):
            continue
        ending = "*" if word and term != bare else ""
        terms.append(f'"{bare.replace(chr(34), chr(34) * 2)}"{ending}')
    return " ".join(terms) or None
