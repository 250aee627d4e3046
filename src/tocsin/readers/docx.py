"""DOCX: a situation report's paragraphs and tables, changes accepted.

The file is a ZIP of XML, so the standard library and lxml (which pages need anyway) are enough: python-docx
would read it too, but unfolds every part of it, however large, before it can be asked anything.
"""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterator
from contextlib import closing
from typing import IO, Any

from tocsin.errors import InputRejected, NoArticle, NotText, TooLarge
from tocsin.readers import facts
from tocsin.readers.draft import Draft
from tocsin.readers.inputs import Input
from tocsin.readers.limits import Limits
from tocsin.readers.xmltree import local, parse

MAIN = "word/document.xml"
_CORE = "docProps/core.xml"
_GONE = ("del", "moveFrom", "Fallback", "instrText", "delText", "rPr", "pict")
_HEADINGS = ("title", "heading", "subtitle")
_HEAD = 5  # paragraphs in which a document's title stands


def read(source: Input, limits: Limits) -> Iterator[Draft | InputRejected]:
    """The whole document as one report; headers, footers, notes and comments are left out."""
    with closing(source.spool(limits.text_bytes)) as file:
        yield document(file, source, limits)


def document(file: IO[bytes], source: Input, limits: Limits) -> Draft:
    """The report in an open file; raises InputRejected."""
    try:
        with zipfile.ZipFile(file) as parts:
            body = parse(part(parts, MAIN, source, limits), source.name)
            core = (
                parse(part(parts, _CORE, source, limits), source.name) if _CORE in parts.namelist() else None
            )
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        KeyError,
        ValueError,
        NotImplementedError,
        RuntimeError,
    ) as error:
        raise NotText(source.name, f"damaged DOCX: {' '.join(str(error).split())}") from error
    paragraphs = [line for element in body for line in _block(element, limits.depth, source.name)]
    text = "\n\n".join(paragraphs)
    if not text.strip():
        raise NoArticle(source.name, "a DOCX without text, perhaps pictures of pages")
    file.seek(0)
    return Draft(
        name=source.name,
        text=text,
        title=_title(body, core, paragraphs),
        url=source.url,
        language=facts.language(_property(core, "language")),
        raw_sha256=hashlib.file_digest(file, "sha256").hexdigest(),  # type: ignore[arg-type]
    )


def part(parts: zipfile.ZipFile, name: str, source: Input, limits: Limits) -> bytes:
    """One part's bytes; raises TooLarge beyond a limit, NotText where it is damaged."""
    import zlib

    try:
        with parts.open(name) as stream:
            data = stream.read(limits.text_bytes + 1)
    except (zlib.error, EOFError, OSError) as error:
        raise NotText(source.name, f"damaged DOCX: {error}") from error
    if len(data) > limits.text_bytes:
        raise TooLarge(source.name, f"{name} has more than {limits.text_bytes:,} bytes")
    source.meter.give(len(data))
    return data


def _block(element: Any, depth: int, name: str) -> Iterator[str]:
    """The lines of a body, a table or a frame around either, in printed order."""
    kind = local(element)
    if depth <= 0:
        raise TooLarge(name, "tables nested too deep")
    if kind == "p":
        words, boxes = _line(element)
        if words:
            yield f"• {words}" if _is_item(element) else words
        for box in boxes:
            yield from _block(box, depth - 1, name)
    elif kind == "tr":
        cells = [" ".join(_block_of(cell, depth, name)) for cell in element if local(cell) == "tc"]
        if any(cells):
            yield " | ".join(cells)
    elif kind and kind not in _GONE:
        for inner in element:
            yield from _block(inner, depth - 1, name)


def _block_of(cell: Any, depth: int, name: str) -> list[str]:
    return [line for inner in cell for line in _block(inner, depth - 1, name)]


def _line(paragraph: Any) -> tuple[str, list[Any]]:
    """A paragraph's words without what was struck out of it, and the text boxes that hang on it."""
    pieces: list[str] = []
    boxes: list[Any] = []
    held = [paragraph]
    while held:
        element = held.pop()
        kind = local(element)
        if kind in _GONE:
            continue
        if kind == "txbxContent":
            boxes.append(element)
            continue
        if kind == "t":
            pieces.append(element.text or "")
        elif kind in ("tab", "br", "cr"):
            pieces.append(" ")
        elif kind == "noBreakHyphen":
            pieces.append("-")
        held.extend(reversed(element))
    return " ".join("".join(pieces).split()), boxes


def _style(paragraph: Any) -> str:
    for element in paragraph.iter():
        if local(element) == "pStyle":
            return next((value for key, value in element.items() if key.endswith("}val")), "").casefold()
    return ""


def _is_item(paragraph: Any) -> bool:
    """True for an item of a list that is no numbered heading."""
    listed = any(local(element) == "numPr" for element in paragraph.iter()) or _style(paragraph).startswith(
        "list"
    )
    return listed and not _style(paragraph).startswith(_HEADINGS)


def _title(body: Any, core: Any, paragraphs: list[str]) -> str | None:
    """The paragraph in the style of a title, or the file's own title where it is printed at the top."""
    for element in body.iter():
        if (
            local(element) == "p"
            and _style(element).startswith(("title", "heading1"))
            and (words := _line(element)[0])
        ):
            return words
    stated = facts.string(_property(core, "title"))
    return (
        stated if stated and stated.casefold() in (line.casefold() for line in paragraphs[:_HEAD]) else None
    )


def _property(core: Any, name: str) -> str | None:
    found = (element.text for element in core if local(element) == name) if core is not None else ()
    return next(iter(found), None)
