"""What a reader gets out of an input, and how it becomes a report."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, fields, replace

from tocsin.errors import NoArticle, TooLarge
from tocsin.readers import published
from tocsin.readers.clean import clean
from tocsin.readers.inputs import Input
from tocsin.readers.limits import Limits
from tocsin.readers.publisher import is_party
from tocsin.readers.words import looks_english
from tocsin.records import Block, Interval, Irregularity, Report, Revision, Span

_FILLED = frozenset(
    {"title", "outlet", "url", "doc_id", "language", "published", "revision", "captured", "carried"}
)
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Draft:
    """A text with what its source states about it. `name` is what errors call it."""

    name: str
    text: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    doc_id: str | None = None
    language: str | None = None
    published: Interval | None = None
    published_reasons: tuple[str, ...] = ()
    irregularities: tuple[Irregularity, ...] = ()
    raw_sha256: str | None = None
    states: bool = False  # what it states of itself goes before the caller's word for the whole source
    revision: Revision | None = None
    captured: Interval | None = None
    carried: str | None = None
    dataset: str | None = None  # a row of it, which is taken as it is


@dataclass(frozen=True, slots=True)
class Lead:
    """Something that an input holds or points to, to be read in its turn.

    What is `known` of it from outside fills what it does not state itself. `same`: the format that the caller
    named for the whole is meant for this too.
    """

    found: Input
    known: Draft | None = None
    same: bool = False


def filled(draft: Draft, known: Draft | None) -> Draft:
    """The draft with what it does not state itself taken from what is known of it."""
    if known is None:
        return draft
    if draft.outlet is not None and f"//{draft.outlet}/" in f"{draft.url}/".replace("//www.", "//"):
        draft = replace(draft, outlet=known.outlet or draft.outlet)  # a bare site says less than a name
    more = {
        field.name: getattr(known, field.name)
        for field in fields(Draft)
        if field.name in _FILLED and getattr(draft, field.name) is None
    }
    if "published" in more:
        more["published_reasons"] = draft.published_reasons + known.published_reasons
    return replace(
        draft,
        **more,
        states=draft.states or known.states,
        irregularities=draft.irregularities + known.irregularities,
    )


def finish(draft: Draft, *, limits: Limits) -> Report:
    """Freeze the text and take it apart; raises NoArticle or TooLarge."""
    if len(draft.text) > limits.text_chars:
        raise TooLarge(
            draft.name, f"a text of {len(draft.text):,} characters; the limit is {limits.text_chars:,}"
        )
    draft = _encodable(draft)
    if draft.dataset is not None:
        return _row(draft)
    parts = clean(draft.text, title=draft.title, dated=draft.published is not None)
    if not parts.blocks:
        raise NoArticle(draft.name, "there is nothing in it to read")
    english = looks_english(draft.text)
    language = draft.language or ("en" if english else "und")
    outlet = draft.outlet or parts.outlet
    when, reasons = draft.published, draft.published_reasons
    if when is None:
        when, more = published.printed(draft.text, parts.stamps, parts.datelines)
        reasons += more
    return Report(
        id=hashlib.sha256(draft.text.encode()).hexdigest()[:16],
        text=draft.text,
        doc_id=draft.doc_id,
        outlet=outlet,
        title=draft.title or _printed_title(draft.text, parts.headline),
        url=draft.url,
        language=language,
        published=when,
        published_reasons=reasons,
        blocks=parts.blocks,
        furniture=parts.furniture,
        duplicates=parts.duplicates,
        stamps=parts.stamps,
        datelines=parts.datelines,
        bylines=parts.bylines,
        irregularities=draft.irregularities + _passed(draft) + parts.irregularities + _foreign(english),
        headline=parts.headline,
        partisan=parts.partisan or (outlet is not None and is_party(outlet)),
        raw_sha256=draft.raw_sha256,
        source=draft.name,
        revision=draft.revision,
        captured=draft.captured,
        carried=draft.carried,
    )


def _row(draft: Draft) -> Report:
    """A row of a dataset: nothing in it is page furniture, a stamp or a headline."""
    return Report(
        id=hashlib.sha256(draft.text.encode()).hexdigest()[:16],
        text=draft.text,
        doc_id=draft.doc_id,
        outlet=draft.outlet,
        title=draft.title,
        url=draft.url,
        published=draft.published,
        published_reasons=draft.published_reasons,
        blocks=(Block(Span(0, len(draft.text)), "paragraph"),),
        irregularities=draft.irregularities,
        raw_sha256=draft.raw_sha256,
        source=draft.name,
        dataset=draft.dataset,
    )


def _printed_title(text: str, headline: Span | None) -> str | None:
    return " ".join(text[headline.start : headline.end].split()) if headline else None


def _passed(draft: Draft) -> tuple[Irregularity, ...]:
    """What a reader should know of how the text came about: another's words, not the first version."""
    found = []
    if draft.carried is not None:
        found.append(Irregularity("carried", None, f"passed on from {draft.carried}"))
    if draft.revision is not None:
        found.append(Irregularity("revised", None, _version(draft.revision)))
    return tuple(found)


def _version(revision: Revision) -> str:
    said = [f"version {revision.number}"] if revision.number else ["a later version"]
    if revision.revised and revision.revised.start:
        said.append(f"made {revision.revised.start:%Y-%m-%d %H:%M} UTC")
    if revision.first and revision.first.start:
        said.append(f"first published {revision.first.start:%Y-%m-%d %H:%M} UTC")
    if revision.replaces:
        said.append(f"in place of {revision.replaces}")
    return ", ".join(said) + (f": {revision.note}" if revision.note else "")


def _foreign(english: bool) -> tuple[Irregularity, ...]:
    if english:
        return ()
    return (Irregularity("other_language", None, "not in English: little of it will be understood"),)


def _encodable(draft: Draft) -> Draft:
    """Half a surrogate pair cannot be written to any file: one replacement character stands for it."""
    text, count = _SURROGATE.subn("\ufffd", draft.text)
    if not count:
        return draft
    note = Irregularity("undecodable", None, f"{count} halves of surrogate pairs were replaced")
    return replace(draft, text=text, irregularities=(*draft.irregularities, note))
