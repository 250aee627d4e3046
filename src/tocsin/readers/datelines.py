"""Datelines ("ARUSHA, Tanzania (Agency) - ") and bylines ("By A. Reporter in Arusha")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tocsin.readers.lines import Paragraph
from tocsin.readers.printed import DATE, ZONED
from tocsin.records import Dateline, Span

_CAPITALS = r"[^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ'’.]+"
_TITLED = r"[^\W\d_a-zß-öø-ÿ][\w'’.]+"
_SMALL = r"(?:(?:al|el|an|ar|as|ash|at|de|del|la|le|of|the|upon|sur|am|on|and|es|ez|ed)[\s-])"
_UPPER_NAME = rf"{_CAPITALS}(?:[\s-]{_CAPITALS}){{0,3}}"
_NAME = rf"{_SMALL}?{_TITLED}(?:[\s-]{_SMALL}?{_TITLED}){{0,3}}"
_PROSE = 90  # characters from which a paragraph is prose and no headline
_REACH = 160  # characters in which a dateline and the start of its sentence must stand
_AGENCY = r"\((?P<agency>[^()\d]{2,40})\)"
_DASH = r"\s?(?:[–—―]|--?)\s?(?:\[[A-Z][\w ,/-]{2,40}\]\s)*(?=\S)"
# TASS and Interfax: "MOSCOW, March 5. /TASS/. "
_SLASHED = r"\.?\s/(?P<slashed>[^/]{2,40})/\.?\s?(?:[–—-]{1,2}\s)?(?=\S)"

_UPPER = re.compile(
    rf"(?P<place>{_UPPER_NAME}(?:\s?[,/]\s?{_NAME}){{0,2}})(?:,?\s(?P<date>{DATE}))?,?(?:\s{_AGENCY})?(?:{_DASH}|{_SLASHED})"
)
_COLON = re.compile(
    rf"(?P<place>{_UPPER_NAME}(?:,\s{_NAME})?)(?:,?\s(?P<date>{DATE}))?(?:\s{_AGENCY})?:\s(?=\S)"
)
_TITLE = re.compile(
    rf"(?P<place>{_NAME}(?:\s?[,/]\s?{_NAME}){{0,2}})(?:,?\s(?P<date>{DATE}))?,?(?:\s{_AGENCY})?(?:\s[–—―]\s|\s--?\s|—|{_SLASHED})(?=\S)"
)
_BRACKETED = re.compile(
    rf"\((?P<place>{_NAME}(?:,\s{_NAME})?)(?:,\s(?P<date>{DATE}))?\)\s?(?:[–—―]|--?)\s?(?=\S)"
)
_DATE_FIRST = re.compile(
    rf"(?P<date>{DATE})(?:,\s|\s[–—-]\s|\s)(?P<place>{_NAME}(?:,\s{_NAME})?)(?:\s{_AGENCY})?(?:\s[–—―]\s|\s--?\s|:\s)(?=\S)"
)
_ALONE = re.compile(
    rf"(?P<place>{_NAME}(?:,\s{_NAME})?)(?:,|\s[–—|-])?\s(?P<date>{DATE})\.?"
    rf"(?:\s{_AGENCY}|[,;]?\s(?:at\s|[|·–-]\s)?{ZONED}\)?)?$"
)
_ALONE_DATE = re.compile(rf"(?P<date>{DATE})(?:,|\s[–—|-])?\s(?P<place>{_NAME}(?:,\s{_NAME})?)\.?$")
_LABEL = re.compile(
    r"(?:UPDATED?|BREAKING(?: NEWS)?|LIVE(?: UPDATES?)?|EXPLAINER|EXPLAINED|WATCH|VIDEO|ANALYSIS|NOTE"
    r"|CORRECTION|URGENT|OPINION|EXCLUSIVE|PHOTOS?|FACTBOX|TIMELINE|Q&A|INTERVIEW|STATEMENT|FLASH|ALERT"
    r"|JUST IN|NEWS|SUMMARY"
    r"|PRESS RELEASE|REPORT"
    r"|.*\b(?:LIVE|UPDATE|BREAKING|EXCLUSIVE|EXPLAINER|ANALYSIS|STATEMENT|REPORT|MONITOR|NEWS))\b[\W\d]*$"
)
_BYLINE = re.compile(
    r"(?:[Bb]y|BY|[Ww]ritten by|[Ww]ords by|[Ff]rom|[Rr]eported by|[Aa]uthor:|[Rr]eporter:)\s"
    r"(?:(?:our|a|an|the|staff|special|own"
    r"|correspondents?|reporters?|writers?|and|in|for|at|of|with|agencies|bureau"
    rf"|desk|Staff)(?:,?\s|$)|(?:(?:al|el|de|van|von|bin|ibn|da|di|du|la|le|ul|ur)[-\s])?{_TITLED}(?:-{_TITLED})*[,;|]?(?:\s|$)|[/&|–—-]\s)+$"
)
_STAFF = re.compile(
    r"(?:our|staff|special|senior|own)\b.*\b(?:correspondents?|reporters?|writers?)\b[^.]*$", re.IGNORECASE
)


def find(paragraphs: Sequence[Paragraph]) -> tuple[Dateline, ...]:
    """Datelines in printed order; looser forms count only in front of the first paragraph of prose."""
    found = []
    first = next((index for index, p in enumerate(paragraphs) if len(p.text) > _PROSE), 0)
    for index, paragraph in enumerate(paragraphs):
        dateline = _at_head(paragraph, loose=index == first) or _alone(paragraph)
        if dateline:
            found.append(dateline)
    return tuple(found)


def is_byline(words: str) -> bool:
    """True for a line that says who wrote the report and nothing else."""
    if len(words) > 120 or words.endswith((".", "?", "!", ":")):
        return False
    return bool(_BYLINE.match(words) or (len(words) < 60 and _STAFF.match(words)))


def _at_head(paragraph: Paragraph, *, loose: bool) -> Dateline | None:
    """A dateline in front of a sentence."""
    words = paragraph.text[:_REACH]
    if len(words) < 60:
        return None
    patterns = [_UPPER, _BRACKETED, *([_COLON, _TITLE, _DATE_FIRST] if loose else [])]
    for pattern in patterns:
        match = pattern.match(words)
        if match and _plausible(match, words):
            return _dateline(paragraph, match)
    return None


def _plausible(match: re.Match[str], words: str) -> bool:
    place = match["place"]
    if _LABEL.match(place) or match.end() > 110:
        return False
    rest = words[match.end() :]
    if match.re is not _TITLE or match["date"] or match["agency"] or match["slashed"]:
        return True
    # "Hamas – which controls Gaza – said": an aside, not a dateline.
    return rest[0].isupper() and not re.search(r"\s[–—-]\s", rest.split(". ")[0])


def _alone(paragraph: Paragraph) -> Dateline | None:
    """A line that holds only place and date."""
    if len(paragraph.text) > 80:
        return None
    match = _ALONE.match(paragraph.text) or _ALONE_DATE.match(paragraph.text)
    if not match or _LABEL.match(match["place"]):
        return None
    return _dateline(paragraph, match)


def _dateline(paragraph: Paragraph, match: re.Match[str]) -> Dateline:
    groups = match.groupdict()
    base = paragraph.span.start

    def part(name: str) -> Span | None:
        return Span(base + match.start(name), base + match.end(name)) if groups.get(name) else None

    return Dateline(
        Span(base, base + match.end()), part("place"), part("date"), part("agency") or part("slashed")
    )
