"""Finds treaties, alliances, ceasefires, accords and resolutions that a report names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from tocsin.knowledge.agreements import Agreement, table
from tocsin.knowledge.phrases import words
from tocsin.records import AgreementMention, Mention, Report, Sentence, Span

_MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)
_MONTH = rf"(?:{'|'.join(_MONTHS)})"
_DAY = rf"(?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}})(?:,? \d{{4}})?"
_RESOLUTION = re.compile(
    r"\b(?:(?:UN|U\.N\.|United Nations)(?: Security Council)? |Security Council |UNSC )?"
    r"[Rr]esolutions? (?:no\. ?)?(\d{2,4})\b(?: \((?:19|20)\d\d\))?|\bUNSCR ?(\d{3,4})\b"
)
_TRUCE = re.compile(
    rf"\b(?:[Tt]he )?(?:(?P<year>(?:19|20)\d\d) )?(?:(?:[\w'’]+[- ]){{0,3}}?)"
    rf"(?P<word>[Cc]ease-?fires?(?: (?:agreements?|deals?|understandings?|accords?|pacts?))?"
    rf"|[Tt]ruces?|[Aa]rmistice(?: agreement)?)"
    rf"(?: (?:of|from|signed on|agreed on) (?P<date>(?:{_MONTH} )?(?:19|20)\d\d\b|{_DAY}))?"
    rf"(?=(?:(?: [a-z]+| [A-Z]\w+){{1,5}}? (?:on|of|in) (?P<near>(?:{_MONTH} )?(?:19|20)\d\d\b|{_DAY}))?)"
)
_OF = re.compile(
    r"\b(?:Treaty|Convention|Declaration|Protocol|Memorandum|Accords?|Charter) (?:of|on)"
    r"(?: the)?(?: [A-Z][\w'’\-–]+(?:,? and| of| on)?){1,6}"
)
_NAMED = re.compile(
    r"\b(?:(?:19|20)\d\d )?(?:[A-Z][\w'’\-–]+(?: (?:and|of|for|on|the))? ){1,6}?"
    r"(?:Agreements?|agreement|Accords?|accords?|Treaty|treaty|Pact|pact|Protocol|Memorandum|Convention|Declaration)\b"
    r"(?: (?:of|on) (?:[A-Z][\w\-–]+(?:,? (?:and |of |the |on )*|$)){1,8})?"
)
_NOT_NAMES = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "that",
        "under",
        "in",
        "no",
        "any",
        "new",
        "its",
        "their",
        "both",
        "trade",
        "sale",
        "loan",
        "free",
        "un",
        "us",
    ]
)
_NATO = re.compile(r"\bNATO\b|\bthe alliance[’']s Article 5\b|\b[Aa]rticle (?:5|[Ff]ive)\b")
_PACT = re.compile(
    r"\b(?:Article|all(?:y|ies|iance)|member(?:s|ship)?|treaty|collective|defen[cs]e clause|proxy"
    r"|war (?:with|between)|draw in|trigger)\b",
    re.IGNORECASE,
)
_GENERIC = ("states", "members", "parties", "all ", "groups", "opposition", "powers", "organisations")


@dataclass(frozen=True, slots=True)
class _Named:
    span: Span
    row: Agreement | None
    name: str
    kind: str
    current: bool = False  # a ceasefire without a year: whatever the report calls "the truce"


@dataclass(frozen=True, slots=True)
class _Whole:
    """The whole text of a report and the sides found in it; remembers which parties it was asked for."""

    text: str
    asked: dict[str, bool]

    def names(self, party: str) -> bool:
        """True where the report names this party."""
        if party not in self.asked:
            self.asked[party] = _names(party, self.text)
        return self.asked[party]


def find(
    report: Report, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...] = ()
) -> tuple[AgreementMention, ...]:
    """Every agreement named in the sentences, each once with all its mentions, in order of the first."""
    sides = tuple(dict.fromkeys(a.side for m in mentions for a in m.actors if a.side and a.side != "neutral"))
    whole = _Whole(" ".join((report.text, *sides)), {})
    found: list[_Named] = []
    for sentence in sentences:
        text = report.text[sentence.start : sentence.end]
        here = list(_in_sentence(text, whole))
        found += [
            replace(n, span=Span(n.span.start + sentence.start, n.span.end + sentence.start)) for n in here
        ]
    return tuple(_merged(found, sides, whole))


def _in_sentence(text: str, whole: _Whole) -> list[_Named]:
    """The agreements of one sentence; a name from the table hides a pattern over the same words."""
    found: list[_Named] = []
    for finder in (_from_table(text, whole), _resolutions(text), _nato(text), _patterns(text), _truces(text)):
        found += [named for named in finder if not any(named.span.overlaps(old.span) for old in found)]
    return sorted(found, key=lambda named: named.span)


def _from_table(text: str, whole: _Whole) -> Iterator[_Named]:
    cut = words(text)
    for hit in table().phrases.find(text, cut):
        rows = [table().rows[key] for key in hit.value.split()]
        span = Span(cut[hit.first].start, cut[hit.last - 1].end)
        row = _fitting(rows, span, text, whole, distinct=hit.term[:1].isupper())
        if row is not None:
            yield _Named(_with_year(text, span), row, row.name, row.kind)
        elif len(rows) > 1:
            yield _Named(span, None, hit.term, rows[0].kind)


def _fitting(
    rows: list[Agreement], span: Span, text: str, whole: _Whole, *, distinct: bool
) -> Agreement | None:
    """The row that the report's parties and the year beside the name speak for."""
    scored = [(_support(row, whole), row) for row in rows]
    dated = [row for _, row in scored if row.date[:4] in text[max(0, span.start - 12) : span.end + 12]]
    if len(dated) == 1:
        return dated[0]
    best = max(score for score, _ in scored)
    leading = [row for score, row in scored if score == best]
    needed = 0 if distinct and len(rows) == 1 and " " not in rows[0].kind else 1
    if not distinct:
        needed = 2
    if len(leading) > 1 or best < min(needed, len(leading[0].parties)):
        return None
    return leading[0]


def _support(row: Agreement, whole: _Whole) -> int:
    """How many of the parties the report names; a party that is no state or movement counts as named."""
    return sum(whole.names(party) for party in row.parties)


def _names(party: str, whole: str) -> bool:
    if any(word in party.lower() for word in _GENERIC):
        return True
    stem = party if len(party) < 6 else party[: max(5, len(party) - 2)]
    return any(re.search(rf"\b{re.escape(form)}", whole) for form in (stem, *table().stems.get(party, ())))


def _with_year(text: str, span: Span) -> Span:
    before = re.search(r"\b(?:19|20)\d\d $", text[: span.start])
    return Span(before.start(), span.end) if before else span


def _resolutions(text: str) -> Iterator[_Named]:
    for match in _RESOLUTION.finditer(text):
        number = int(match[1] or match[2])
        row = table().resolutions.get(number)
        name = f"UN Security Council Resolution {number}"
        yield _Named(Span(*match.span()), row, name, "resolution")


def _nato(text: str) -> Iterator[_Named]:
    """NATO counts as an agreement only where its pact is at issue, not where it speaks or sends troops."""
    for match in _NATO.finditer(text):
        around = text[: match.start()] + text[match.end() :]
        article = match.group() != "NATO"
        if (article and "NATO" in text) or (not article and _PACT.search(around)):
            row = table().rows["nato"]
            yield _Named(Span(*match.span()), row, row.name, row.kind)


def _patterns(text: str) -> Iterator[_Named]:
    for match in _OF.finditer(text):
        named = re.sub(r"(?:,| and| of| on)+$", "", match.group())
        yield _Named(Span(match.start(), match.start() + len(named)), None, named, _kind(named))
    for match in _NAMED.finditer(text):
        start = match.start()
        named = match.group()
        while (first := named.split(" ", 1))[0].lower() in _NOT_NAMES and len(first) > 1:
            start, named = start + len(first[0]) + 1, first[1]
        named = named.rstrip(" ,")
        if named.count(" ") and not named.split(" ")[0].lower().startswith(("agree", "treat", "cease")):
            yield _Named(Span(start, start + len(named)), None, named, _kind(named))


def _kind(name: str) -> str:
    lower = name.lower()
    if "ceasefire" in lower or "armistice" in lower or "truce" in lower:
        return "ceasefire"
    return "treaty" if "treaty" in lower or "convention" in lower else "agreement"


def _truces(text: str) -> Iterator[_Named]:
    for match in _TRUCE.finditer(text):
        dated = match["date"] or match["year"] or match["near"]
        start = match.start() if match["year"] else match.start("word")
        name = f"{match['word'].lower()} of {dated}" if dated else match["word"].lower()
        yield _Named(Span(start, match.end()), None, name, "ceasefire")


def _merged(found: list[_Named], sides: tuple[str, ...], whole: _Whole) -> Iterator[AgreementMention]:
    """One entry an agreement; ceasefires that nothing tells apart are one."""
    groups: dict[str, list[_Named]] = {}
    for named in (_dated(named, whole) for named in found):
        groups.setdefault(_key(named, groups), []).append(named)
    for members in groups.values():
        row = next((named.row for named in members if named.row), None)
        longest = max((named.name for named in members), key=len)
        yield AgreementMention(
            spans=tuple(named.span for named in members),
            id=row.id if row else "",
            name=row.name if row and row.kind != "resolution" else longest,
            kind=row.kind if row else members[0].kind,
            parties=row.parties if row else _sides(members, sides, whole.text),
            obligations=row.duty if row else "",
        )


def _dated(named: _Named, whole: _Whole) -> _Named:
    """A ceasefire that has a date is the one of the table with that date, if the report names its parties."""
    if named.row is not None or named.kind != "ceasefire":
        return named
    date = _date(named.name)
    rows = [
        row for row in table().rows.values() if row.kind == "ceasefire" and date and date in f"{row.date}-"
    ]
    rows = [row for row in rows if _support(row, whole) >= min(2, len(row.parties))]
    if len(rows) != 1:
        return named
    return replace(named, row=rows[0], name=rows[0].name, current=date.startswith("-"))


def _date(name: str) -> str:
    """The date in a name as a part of an ISO date: "2020-10-", "-11-27-"; "" where there is no month."""
    month = re.search(_MONTH, name)
    if month is None:
        return ""
    year = re.search(r"\b(?:19|20)\d\d\b", name)
    day = re.search(r"\b\d{1,2}\b", name)
    number = f"-{_MONTHS.index(month.group()) + 1:02d}-"
    if day is None and year is None:
        return ""
    return (year.group() if year else "") + number + (f"{int(day.group()):02d}-" if day else "")


def _key(named: _Named, groups: Iterable[str]) -> str:
    if named.current:
        return "ceasefire"
    if named.row is not None:
        return named.row.id
    if named.kind != "ceasefire":
        return named.name.lower()
    year = re.search(r"(?:19|20)\d\d", named.name)
    return f"ceasefire {year.group()}" if year and _old(year.group(), groups) else "ceasefire"


def _old(year: str, groups: Iterable[str]) -> bool:
    """True where the year tells this ceasefire from an undated one that the report already has."""
    return f"ceasefire {year}" in groups or "ceasefire" in groups


def _sides(members: list[_Named], sides: tuple[str, ...], whole: str) -> tuple[str, ...]:
    """The sides named in the paragraphs that name the agreement; all sides of the report where none is."""
    near = "".join(whole[max(0, named.span.start - 300) : named.span.end + 300] for named in members)
    here = tuple(side for side in sides if _names(side, near))
    return (here or sides)[:4]
