"""Who publishes a text, as far as it shows: an outlet's printed name, or a party to the conflict speaking itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tocsin.knowledge.mastheads import MastheadTable, masthead_table
from tocsin.readers.lines import Paragraph, ends_sentence

_HEAD, _FOOT = 4, 3  # paragraphs at either end in which a publisher names itself
_QUOTED = re.compile(r"“[^”]{0,1500}”|\"[^\"]{0,1500}\"|«[^»]{0,1500}»|„[^“”]{0,1500}[“”]")
_DOMAIN = re.compile(r"(?:@|[\[(]at[\])]|www\.|https?://)\s?([a-z0-9][\w-]{3,})\.\w{2,}", re.IGNORECASE)
_AFTER_LABEL = re.compile(
    r"(?:(?:no\.?|№|#|vol\.?|issue)?\s?\d[\d/.-]*$|(?:of|by|from|on behalf of|to) (?:the\b|[A-Z]))",
    re.IGNORECASE,
)
_PROVIDERS = frozenset(
    {
        "gmail",
        "yahoo",
        "outlook",
        "hotmail",
        "mail",
        "proton",
        "protonmail",
        "yandex",
        "email",
        "ukr",
        "telegram",
    }
)
_OF_BODY = re.compile(r"(?:^|\n|\s)(?:of|by|from) (?:the )?(?P<body>\S.*)$", re.IGNORECASE)


def is_partisan(paragraphs: Sequence[Paragraph]) -> bool:
    """True when the text is a statement, bulletin or post of a side itself."""
    table = masthead_table()
    head = _masthead(paragraphs)
    if any(_names_party(line, table) and _is_label(line, table) for line in head):
        return True
    labelled = any(is_label(line, table) for line in head)
    foot = [paragraph.text for paragraph in paragraphs[-_FOOT:] if not ends_sentence(paragraph.text)]
    if labelled and any(_names_party(line, table) for line in [*head, *foot]):
        return True
    return _own_voice(paragraphs, table)


def outlet_name(paragraphs: Sequence[Paragraph], agencies: Sequence[str], *, partisan: bool) -> str | None:
    """The publisher's name where the text prints it: its dateline, masthead, credit, promotion or address."""
    table = masthead_table()
    head = _masthead(paragraphs)
    if partisan and (body := _body(head, table)):
        return body
    if agencies:
        return agencies[0]
    for line in head:
        name, bar, rest = line.partition("|")
        if bar and table.masthead.search(rest) and not is_label(name, table):
            return _tidy(name)
    for pattern in table.outlets:
        for paragraph in paragraphs:
            match = pattern.search(paragraph.text[:1000])
            if (
                match
                and match["name"] not in table.never
                and match["name"].split()[0] not in table.never - {"The"}
            ):
                return _tidy(match["name"])
    return _from_domain(paragraphs)


def is_label(line: str, table: MastheadTable | None = None) -> bool:
    """True for a line that only says what kind of text follows ("EXPLAINER", "STATEMENT", "SITREP No. 4")."""
    table = table or masthead_table()
    line = " ".join(line.split())
    match = table.label.match(line.strip(" :.|*"))
    rest = line[match.end() :].strip(" :.|*#") if match else ""
    return bool(match) and (not rest or bool(_AFTER_LABEL.match(rest)))


def _is_label(line: str, table: MastheadTable) -> bool:
    """A label with its body ("Statement by the General Staff"), or a body that reports ("General Staff: ...")."""
    if is_label(line, table):
        return True
    party = table.party.search(line)
    if party is None or ends_sentence(line.rstrip(":")):
        return False
    rest = line[party.end() :].lstrip()
    return party.start() < 40 and bool(
        rest.startswith(":") or table.reports.match(rest) or _of_state(rest, table)
    )


def _of_state(rest: str, table: MastheadTable) -> bool:
    """ "of the Republic of X reports", "of X: daily briefing": the body goes on before it reports."""
    match = re.match(r"(?:of|for) (?:the )?(?:[A-Z][\w’'-]+,? ?|of (?:the )?|and (?:the )?){1,8}", rest)
    if match is None:
        return False
    tail = rest[match.end() :].lstrip()
    return tail.startswith((":", "–", "—", "|")) or bool(table.reports.match(tail))


def _names_party(line: str, table: MastheadTable) -> bool:
    return bool(table.party.search(line)) and not table.neutral.search(line)


def _own_voice(paragraphs: Sequence[Paragraph], table: MastheadTable) -> bool:
    """The publisher's own sentences speak as one side: "our servicemen", "the enemy"."""
    plain = [_QUOTED.sub(" ", paragraph.text) for paragraph in paragraphs]
    own = sum(len(table.own.findall(words)) for words in plain)
    enemy = sum(len(table.enemy.findall(words)) for words in plain)
    return 2 * own + enemy >= 2


def _masthead(paragraphs: Sequence[Paragraph]) -> list[str]:
    """Lines over the first sentence of prose."""
    head = []
    for paragraph in paragraphs[:_HEAD]:
        if len(paragraph.text) > 90 and ends_sentence(paragraph.text):
            break
        head.append(" ".join(paragraph.text.split()))
    return head


def _body(head: Sequence[str], table: MastheadTable) -> str | None:
    for line in head:
        if not _names_party(line, table):
            continue
        match = _OF_BODY.search(line)
        name = (
            match["body"] if match and table.party.search(match["body"]) and table.label.match(line) else line
        )
        return _tidy(re.split(r"\s[–—|]\s|:\s|:$", name)[0])
    return None


def _from_domain(paragraphs: Sequence[Paragraph]) -> str | None:
    for paragraph in paragraphs[-_FOOT:]:
        match = _DOMAIN.search(paragraph.text[:1000])
        if match and match[1].casefold() not in _PROVIDERS:
            return "-".join(part[:1].upper() + part[1:] for part in match[1].split("-"))
    return None


def _tidy(name: str) -> str | None:
    name = " ".join(name.split()).strip(" .,;:|–—-")
    words = [word if len(word) < 4 or not word.isupper() else word.capitalize() for word in name.split()]
    return " ".join(words) if len(words) > 1 else name or None
