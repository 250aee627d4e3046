"""Who publishes a text, as far as it shows: an outlet's printed name, or a party to the conflict itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tocsin.knowledge import actors, endings
from tocsin.knowledge.lexicon import words
from tocsin.knowledge.mastheads import MastheadTable, masthead_table
from tocsin.readers.lines import Paragraph, ends_sentence

_HEAD, _FOOT = 4, 3  # paragraphs at either end in which a publisher names itself
_QUOTED = re.compile(r"“[^”]{0,1500}”|\"[^\"]{0,1500}\"|«[^»]{0,1500}»|„[^“”]{0,1500}[“”]")
_DOMAIN = re.compile(r"(?:@|[\[(]at[\])]|www\.|https?://)\s?([a-z0-9][\w-]{3,})\.\w{2,}", re.IGNORECASE)
_AFTER_LABEL = re.compile(
    r"(?:(?:no\.?|№|#|vol\.?|issue)?\s?\d[\d/.-]*(?:$|\s(?=(?:of|by|from)\s))"
    r"|(?:of|by|from|on behalf of|to) (?:the\b|[A-Z]))",
    re.IGNORECASE,
)
_FURTHER_NAME = re.compile(r"(?:of|for) (?:the )?(?:[A-Z][\w’'-]+,? ?|of (?:the )?|and (?:the )?){1,8}")
_AFTER_NAME = re.compile(
    r"\s[–—|]\s|:\s|:$|\s(?:as of|as at|regarding|about|dated|reports?\b|informs?\b|announces?\b)|,?\s\d"
)
_MARKS = " :.|*#⚡️❗‼▪•-–—"  # ornaments around a masthead
_SIDE = 3  # from here on a text speaks as one side
_MASTHEAD_WORDS = 10  # of a line that is a body's name and office
_LINE = 1000  # characters of a line that are looked at
_NEAR, _HEADING = 40, 200  # characters before a body's name, and of a line that can be a masthead
_PARTIES = frozenset({"force", "group"})
_PRESS = frozenset({"agency", "state-media", "newspaper", "broadcaster", "outlet", "media"})
_SPEAKING = frozenset(
    {"government", "ministry", "military", "police", "security-service", "rebel", "militia", "armed-group"}
)
_REPORTING = re.compile(r"(?i)\b(?:news|press|media|wire|radio|tv|television|broadcast\w*|information)\b")
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
    voice = _voice(paragraphs, table)
    if voice >= _SIDE or any(_speaks_for_itself(line, table, voice) for line in head):
        return True
    if _by_its_office(head, table):
        return True
    foot = [paragraph.text for paragraph in paragraphs[-_FOOT:] if not ends_sentence(paragraph.text)]
    named = any(_names_party(line, table) for line in [*head, *foot])
    return named and (voice > 1 or any(_labels(line, table.official) for line in head))


def is_party(outlet: str) -> bool:
    """True for an outlet that is a ministry, force or movement by its whole name, and no paper or agency."""
    found = words(outlet)
    whole = [h for h in actors.table().find(outlet, found) if h.last - h.first == len(found)]
    if whole:
        return whole[0].values[0].what in _PARTIES and whole[0].values[0].actor.kind not in _PRESS
    reporting = _REPORTING.search(outlet) or masthead_table().neutral.search(outlet)
    return not reporting and endings.kind(outlet) in _SPEAKING


def _by_its_office(head: Sequence[str], table: MastheadTable) -> bool:
    """A party's name over the text with its information unit, press office or media wing."""
    lines = [line for line in head if len(line.split()) <= _MASTHEAD_WORDS and not ends_sentence(line)]
    return any(_names_party(line, table) for line in lines) and any(
        table.arms.search(line) and not table.neutral.search(line) for line in lines
    )


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
        if bar and table.masthead.search(rest) and not is_label(name):
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


def is_label(line: str) -> bool:
    """True for a line that only says what kind of text follows ("EXPLAINER", "STATEMENT", "SITREP No. 4")."""
    table = masthead_table()
    return _labels(line, table.official) or _labels(line, table.editorial)


def names_body(line: str) -> bool:
    """True for a line with the name of a ministry, force or movement in it."""
    return _names_party(line, masthead_table())


def _labels(line: str, labels: re.Pattern[str]) -> bool:
    plain = " ".join(line.split()).strip(_MARKS)
    match = labels.match(plain)
    rest = plain[match.end() :].strip(_MARKS) if match else ""
    return bool(match) and (not rest or bool(_AFTER_LABEL.match(rest)))


def _speaks_for_itself(line: str, table: MastheadTable, voice: int) -> bool:
    """A body over its own report: "General Staff:", "Ministry of X: daily briefing", "Statement by the ...".

    "Ministry of X reports" is a headline of any newspaper too, unless the text speaks with a side's voice.
    """
    if not _names_party(line, table) or len(line) > _HEADING or ends_sentence(line.rstrip(":")):
        return False
    if _labels(line, table.official) or _labels(line, table.reports):
        return True
    party = table.party.search(line)
    if party is None or party.start() > _NEAR:
        return False
    rest = line[party.end() :].lstrip()
    further = _FURTHER_NAME.match(rest)
    rest = rest[further.end() :].lstrip() if further else rest
    if rest in ("", ":"):
        return rest == ":"
    told = rest.lstrip(":–—| ")
    return bool(table.reports.match(told)) or (voice > 0 and bool(table.verbs.match(told)))


def _names_party(line: str, table: MastheadTable) -> bool:
    line = line[:_LINE]
    return bool(table.party.search(line)) and not table.neutral.search(line)


def _voice(paragraphs: Sequence[Paragraph], table: MastheadTable) -> int:
    """How much the publisher's own sentences speak as one side: "our servicemen", "the enemy"."""
    plain = [_QUOTED.sub(" ", paragraph.text) for paragraph in paragraphs]
    own = sum(len(table.own.findall(words)) for words in plain)
    return 2 * own + sum(len(table.enemy.findall(words)) for words in plain)


def _masthead(paragraphs: Sequence[Paragraph]) -> list[str]:
    """Lines over the first sentence of prose."""
    head = []
    for paragraph in paragraphs[:_HEAD]:
        if len(paragraph.text) > 90 and ends_sentence(paragraph.text):
            break
        head.append(" ".join(paragraph.text.split()))
    return head


def _body(head: Sequence[str], table: MastheadTable) -> str | None:
    """The body's name as the masthead prints it, without the label before and the date after."""
    for line in head:
        if not _names_party(line, table):
            continue
        plain = line.strip(_MARKS)
        match = _OF_BODY.search(plain) if table.official.match(plain) or table.reports.match(plain) else None
        name = match["body"] if match and table.party.search(match["body"]) else plain
        return _tidy(_AFTER_NAME.split(name)[0])
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
