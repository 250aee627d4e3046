"""Site furniture: what belongs to the page and not to the report, found by its words, shape and position."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tocsin.knowledge.furniture import FurnitureTable, furniture_table
from tocsin.readers.lines import Paragraph, ends_sentence, sentences
from tocsin.records import Furniture, Span

# Enough anywhere in a report; at the foot of the page, where furniture stands; beside other furniture.
_SURE, _FOOT, _BESIDE = 3.0, 2.0, 1.0
_MARKED = 3.5  # "Read more:" and the like: whatever follows the mark is a link
_MARKS = (":", "|", "»", ">")
_LEAD = 100  # characters that may stand before the words that settle a sentence
_UNCERTAIN = 2.5  # at most, where no pattern of the table settles it
_PROSE = 90  # characters from which a paragraph is prose
_ONE_WEAK = -0.5  # a lone "is" makes no news of a last line
_FOOT_LENGTH = 140  # characters of a last line that may be furniture by its shape alone
# A sentence cut short: a report that breaks off is no furniture.
_LEADS_ON = re.compile(
    r"[,–—-]$|\b(?:the|an?|of|to|and|or|in|on|at|by|for|with|from|that|who|as|is|was|were)$"
)
_REACH = 600  # characters that are looked at in one sentence: furniture is short
_ORNAMENT = re.compile(r"^[^\w\s\"'“”‘«„([#@+©&*–—-][^\w\"'“‘«„([#@+]*")
_LINK_MARK = re.compile(r"\s[|·•›»/]\s|\s?\|\s?")
_ADDRESS = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}\s?(?:@|[\[(]\s?(?:at|@)\s?[\])])\s?[\w-]+\.\w+|\[email\W?protected\]",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<![\w.])[+(]?\d[\d ()/–-]{7,}\d(?![\w%])")
_LINK = re.compile(r"https?://|\bwww\.\w|\bt\.me/", re.IGNORECASE)
_NETWORK = re.compile(
    r"\b(?:Telegram|WhatsApp|Viber|Facebook|Twitter|Instagram|YouTube|TikTok|VK|OK|LinkedIn|Reddit|Threads|Mastodon"
    r"|Bluesky|Signal|Pinterest|Messenger|RSS|X)\b"
)
_READER = re.compile(r"\b(?:you|your|you’re|you're)\b", re.IGNORECASE)
_OURSELVES = re.compile(r"\b(?:us|our|newsroom)\b", re.IGNORECASE)
_QUOTE = re.compile(r"[\"“”«»„]")
# A line that opens a list of links: what follows it reads like news and is none.
_OPENS_LINKS = ("navigation", "promo", "newsletter", "share")


@dataclass(frozen=True, slots=True)
class _Verdict:
    score: float
    kind: str
    certain: bool  # a pattern of the table settled it


_SPEECH = _Verdict(-1.0, "", False)  # somebody's words, whatever they say


def find(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Furniture, ...]:
    """Furniture among the paragraphs of a text, in printed order; a span never holds part of a sentence."""
    table = furniture_table()
    opening = _opening(paragraphs)
    found = {
        index: kept
        for index in range(len(paragraphs))
        if (kept := _in_paragraph(text, paragraphs[index], table, at_head=index < opening))
    }
    _extend_links(paragraphs, found)
    _extend_foot(text, paragraphs, found, opening, table)
    return tuple(item for index in sorted(found) for item in found[index])


def _opening(paragraphs: Sequence[Paragraph]) -> int:
    """How many paragraphs stand before the first one that reads as prose: headline, masthead, byline."""
    for index, paragraph in enumerate(paragraphs):
        if len(paragraph.text) > 90 and ends_sentence(paragraph.text):
            return index
    return min(1, len(paragraphs))


def _in_paragraph(
    text: str, paragraph: Paragraph, table: FurnitureTable, *, at_head: bool, threshold: float = _SURE
) -> list[Furniture]:
    """The whole paragraph where it is furniture, else the run of furniture at its end."""
    whole = _judge(text[paragraph.body.start : paragraph.body.end], table)
    pieces = sentences(text, paragraph.body)
    if at_head:
        sure = whole.certain and whole.score > _MARKED
        return [Furniture(paragraph.span, whole.kind)] if sure else []
    if whole.score >= threshold and len(pieces) == 1:
        return [Furniture(paragraph.span, whole.kind)]
    return _run_of_sentences(text, paragraph, pieces, table, threshold)


def _run_of_sentences(
    text: str, paragraph: Paragraph, pieces: Sequence[Span], table: FurnitureTable, threshold: float
) -> list[Furniture]:
    verdicts = [
        _SPEECH if quoted else _judge(text[piece.start : piece.end], table)
        for piece, quoted in zip(pieces, _in_quotation(text, pieces), strict=True)
    ]
    first = next((i for i, verdict in enumerate(verdicts) if verdict.score >= threshold), None)
    if first is None or any(verdict.score < 0 for verdict in verdicts[first:]):
        return []
    if first and not verdicts[first].certain:
        return []
    kind = verdicts[first].kind
    while first and verdicts[first - 1].score >= _BESIDE:
        first -= 1
    start = paragraph.span.start if first == 0 else pieces[first].start
    return [Furniture(Span(start, paragraph.span.end), kind)]


def _in_quotation(text: str, pieces: Sequence[Span]) -> list[bool]:
    """For each sentence whether it stands inside a quotation that began before it."""
    found = []
    curly = angled = straight = 0
    for piece in pieces:
        found.append(curly > 0 or angled > 0 or straight % 2 == 1)
        words = text[piece.start : piece.end]
        curly += words.count("“") - words.count("”")
        angled += words.count("«") - words.count("»")
        straight += words.count('"')
    return found


def _extend_links(paragraphs: Sequence[Paragraph], found: dict[int, list[Furniture]]) -> None:
    """Headlines listed under "Related:" or "Read more:" are links, whatever they say."""
    for index in sorted(found):
        opener = found[index][-1]
        if opener.kind not in _OPENS_LINKS or ends_sentence(paragraphs[index].text.rstrip(":»> ")):
            continue
        for later in range(index + 1, len(paragraphs)):
            paragraph = paragraphs[later]
            near = paragraph.group == paragraphs[index].group or (
                paragraph.bullet and paragraphs[index].text.endswith(":")
            )
            if later in found or not near or ends_sentence(paragraph.text) or len(paragraph.text) > 140:
                break
            found[later] = [Furniture(paragraph.span, opener.kind)]


def _extend_foot(
    text: str,
    paragraphs: Sequence[Paragraph],
    found: dict[int, list[Furniture]],
    opening: int,
    table: FurnitureTable,
) -> None:
    """From the last line upwards weaker signs suffice, until the first line that is none."""
    for index in range(len(paragraphs) - 1, max(opening, 0), -1):
        kept = found.get(index)
        if not kept:
            kept = _in_paragraph(text, paragraphs[index], table, at_head=False, threshold=_FOOT)
            kept = kept or _signature(paragraphs, index, found) or _unfinished(text, paragraphs, index, table)
            if not kept:
                return
            found[index] = kept
        if kept[0].span.start != paragraphs[index].span.start:
            return


def _signature(
    paragraphs: Sequence[Paragraph], index: int, found: dict[int, list[Furniture]]
) -> list[Furniture]:
    """The name of an office printed right above its telephone number."""
    below = found.get(index + 1)
    paragraph = paragraphs[index]
    if not below or below[0].kind != "contact" or paragraphs[index + 1].group != paragraph.group:
        return []
    if len(paragraph.text) > 100 or ends_sentence(paragraph.text):
        return []
    return [Furniture(paragraph.span, "contact")]


def _unfinished(
    text: str, paragraphs: Sequence[Paragraph], index: int, table: FurnitureTable
) -> list[Furniture]:
    """A short last line without a full stop under prose that has its own, and no news in it."""
    paragraph, above = paragraphs[index], paragraphs[index - 1]
    prose = [p.text for p in paragraphs[:index] if len(p.text) > _PROSE]
    headed = above.group == paragraph.group and not ends_sentence(above.text)
    if len(prose) < 2 or not all(map(ends_sentence, prose)) or headed or paragraph.bullet:
        return []
    if (
        ends_sentence(paragraph.text)
        or len(paragraph.text) > _FOOT_LENGTH
        or _LEADS_ON.search(paragraph.text)
    ):
        return []
    if table.news.search(paragraph.text):
        return []
    verdicts = [_judge(text[piece.start : piece.end], table) for piece in sentences(text, paragraph.body)]
    if any(verdict.score < _ONE_WEAK for verdict in verdicts):
        return []
    best = max(verdicts, key=lambda verdict: verdict.score)
    return [Furniture(paragraph.span, best.kind or "site-furniture")]


def _judge(words: str, table: FurnitureTable) -> _Verdict:
    """How much a sentence or line looks like furniture; below 0 it is news."""
    words = _ORNAMENT.sub("", words)
    if len(words) > _REACH or not words:
        return _Verdict(-1.0, "", False)
    best, kind, certain = 0.0, "", False
    hints = 0
    for row in table.kinds:
        weight = _weight(row.whole, row.start, row.any, words)
        hits = len({match.casefold() for match in row.hint.findall(words)}) if row.hint else 0
        hints = max(hints, hits)
        if (weight, min(hits, 2)) > (best, 0) and (weight > best or not kind):
            best, kind, certain = max(best, weight), row.name, weight > 0
    shape, shape_kind = _shape(words, table)
    score = best + min(hints, 2) + shape + _address(words) - _news(words, table, best)
    if not certain:
        score = min(score, _UNCERTAIN)
    return _Verdict(score, kind if certain or not shape_kind else shape_kind, certain)


def _weight(
    whole: re.Pattern[str] | None, start: re.Pattern[str] | None, anywhere: re.Pattern[str] | None, words: str
) -> float:
    if whole and whole.match(words):
        return 4.0
    opening = start.match(words) if start else None
    if opening:
        marked = opening.group().endswith(_MARKS) or words[opening.end() :].lstrip().startswith(_MARKS)
        return _MARKED if marked else 3.0
    found = anywhere.search(words) if anywhere else None
    return 3.0 if found and found.start() <= _LEAD else 0.0


def _shape(words: str, table: FurnitureTable) -> tuple[float, str]:
    """Addresses, numbers, names of networks and lists of links, and the kind they speak for."""
    parts = [part for part in _LINK_MARK.split(words) if part.strip()]
    links = len(parts) > 1 and all(
        len(part.split()) <= 5 and not part.strip().isdecimal() for part in parts[1:]
    )
    if links and not table.veto.search(words):
        return (2.0 if len(parts) > 2 else 1.0), "navigation"
    if _ADDRESS.search(words) or _PHONE.search(words):
        return 1.5, "contact"
    if len(set(_NETWORK.findall(words))) > 1:
        return 1.0, "share"
    return (1.0, "contact") if _LINK.search(words) else (0.0, "")


def _address(words: str) -> float:
    """The reader is spoken to, by us."""
    if _QUOTE.match(words):
        return 0.0
    reader = 0.5 * bool(_READER.search(words)) * (2 if words.endswith("?") else 1)
    return reader + 0.5 * bool(_OURSELVES.search(words))


def _news(words: str, table: FurnitureTable, settled: float) -> float:
    """What speaks for news: its verbs, and quotation marks; little where a whole line is settled."""
    verbs = len(table.veto.findall(words))
    weak = 0 if settled else len(table.weak.findall(words))
    quoted = 1.0 if _QUOTE.search(words) else 0.0
    if settled == _MARKED:
        return 0.0
    if settled >= 4.0 and (len(words.split()) <= 12 or words.startswith(("(", "["))):
        return 0.0
    if settled:
        return 2.0 * min(verbs, 2) + (quoted if verbs else 0.0)
    return 1.5 * min(verbs, 3) + 0.5 * min(weak, 2) + quoted + (0.5 if len(words) > 160 else 0.0)
