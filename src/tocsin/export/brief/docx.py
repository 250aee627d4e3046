"""Word: the sitrep of an archive as a document whose every line has its real footnote.

WordprocessingML (ECMA-376) is a ZIP of XML and is written here by hand: the library for it writes no
footnotes, keeps the whole document in memory and stamps it with the clock.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import IO, TextIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from tocsin.export import wording, xml
from tocsin.export.brief import words
from tocsin.export.brief.view import Account, Cite, Entry, Row
from tocsin.export.brief.whole import Item, Whole, whole
from tocsin.export.package import Resource
from tocsin.export.source import Advance, Source

TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
PART = "application/vnd.openxmlformats-officedocument.wordprocessingml"
CORE = "application/vnd.openxmlformats-package.core-properties+xml"
DAY = (1980, 1, 1, 0, 0, 0)  # the least that a ZIP can say: the document has no clock
STYLES = (
    ("Normal", "Normal", '<w:sz w:val="21"/>', ""),
    ("Title", "Title", '<w:b/><w:sz w:val="40"/>', '<w:spacing w:after="160"/>'),
    ("Heading1", "heading 1", '<w:b/><w:sz w:val="30"/>', '<w:keepNext/><w:outlineLvl w:val="0"/>'),
    ("Heading2", "heading 2", '<w:b/><w:sz w:val="25"/>', '<w:keepNext/><w:outlineLvl w:val="1"/>'),
    ("Heading3", "heading 3", '<w:b/><w:sz w:val="21"/>', '<w:keepNext/><w:outlineLvl w:val="2"/>'),
    ("Account", "Account", "", '<w:ind w:left="360" w:hanging="180"/>'),
    ("FootnoteText", "footnote text", '<w:sz w:val="18"/>', ""),
)
SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>'
    "</w:footnote>"
)


def write(source: Source, folder: Path, advance: Advance) -> list[Resource]:
    """Writes sitrep.docx."""
    path = folder / "sitrep.docx"
    with tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n") as notes:
        pen = _Pen(notes)
        with whole(source, advance, pen.incident) as report, ZipFile(path, "w", ZIP_DEFLATED) as parts:
            for name, content in _frame(report.title):
                parts.writestr(_info(name), HEAD + content)
            with _part(parts, "word/document.xml") as stream:
                _document(report, stream)
            notes.seek(0)
            with _part(parts, "word/footnotes.xml") as stream:
                stream.write(f"{HEAD}<w:footnotes {WORD}>{SEPARATORS}")
                shutil.copyfileobj(notes, stream)
                stream.write("</w:footnotes>")
    return [Resource(path, "docx", TYPE, "sitrep: every incident with its versions and words")]


def _info(name: str) -> ZipInfo:
    info = ZipInfo(name, DAY)
    info.compress_type, info.create_system = ZIP_DEFLATED, 3  # the same bytes on every system
    return info


@contextmanager
def _part(parts: ZipFile, name: str) -> Iterator[TextIO]:
    """A part of the document to write as it comes."""
    with (
        parts.open(_info(name), "w", force_zip64=True) as raw,
        TextIOWrapper(raw, "utf-8", newline="\n") as text,
    ):
        yield text


def _document(report: Whole, stream: IO[str]) -> None:
    stream.write(f"{HEAD}<w:document {WORD}><w:body>")
    stream.write(paragraph("Title", run(report.title)))
    stream.writelines(_fact(name, value) for name, value in report.facts)
    stream.write(paragraph("Normal", run(report.caution, "<w:i/>")))
    for section in report.sections:
        stream.write(paragraph("Heading1", run(section.heading)))
        stream.writelines(section.blocks())
    if not report.sections:
        stream.write(paragraph("Normal", run("No incident is kept for this choice.")))
    stream.write('<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>')


class _Pen:
    """Writes incidents; their footnotes go to a file of their own, numbered as they are called."""

    def __init__(self, notes: IO[str]) -> None:
        self._notes, self._number = notes, 0

    def incident(self, item: Item) -> str:
        """One incident as paragraphs."""
        entry, cites = item.entry, {c.number: c for c in item.cites}
        out = [paragraph("Heading2", run(entry.label))]
        out += [_fact(name, value) for name, value in _facts(entry, item.missing) if value]
        for row in entry.rows:
            out.append(paragraph("Heading3", _title(row)))
            out += [paragraph("Account", self._account(a, [cites[n] for n in a.cites])) for a in row.accounts]
        return "".join(out)

    def _account(self, account: Account, cites: Iterable[Cite]) -> str:
        live = account.state == "live"
        said = run("– ") + (run("NOT SO: ", "<w:b/>") if account.denied else "")
        said += run(account.text, "" if live else "<w:strike/>")
        said += "" if live else run(f" ({words.STATES.get(account.state, account.state)})", "<w:b/>")
        basis = "; ".join(filter(None, (account.origins, account.since, f"credibility {account.grade}")))
        return (
            f"{said}{run(f' – {account.who}', '<w:b/>')}{run(f' ({basis})')}{''.join(map(self._note, cites))}"
        )

    def _note(self, cite: Cite) -> str:
        """A footnote, and the mark that calls it."""
        self._number += 1
        path = " → ".join((cite.outlet, *cite.via, *((cite.speaker,) if cite.speaker else ())))
        where = f"{cite.title or cite.report}, {cite.told}, characters {cite.start}–{cite.end}"
        text = " ".join(filter(None, (f" {path}: “{cite.words}” ({where})", cite.url)))
        mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>{}</w:r>'
        inner = paragraph("FootnoteText", mark.format("<w:footnoteRef/>") + run(text))
        self._notes.write(f'<w:footnote w:id="{self._number}">{inner}</w:footnote>')
        return mark.format(f'<w:footnoteReference w:id="{self._number}"/>')


def _facts(entry: Entry, missing: Iterable[str]) -> Iterator[tuple[str, str]]:
    reports = f"{entry.reports} report{'' if entry.reports == 1 else 's'}"
    yield "Where", entry.where
    yield "When", entry.when
    yield "Standing", f"{entry.status}; {reports}"
    yield "Sides", "; ".join(f"{side} {stance}" for side, stance in entry.sides)
    yield "Part of", entry.part_of
    yield "Its parts", wording.listed(entry.parts)
    yield "Signals", "; ".join(entry.signals)
    yield "Missing", "; ".join(missing)
    yield "Id", entry.id


def _fact(name: str, value: str) -> str:
    return paragraph("Normal", run(f"{name}: ", "<w:b/>") + run(value))


def _title(row: Row) -> str:
    return run(row.name) + (run(f" – contested: {row.note}") if row.contested else "")


def paragraph(style: str, inner: str) -> str:
    """A paragraph of a style."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{inner}</w:p>\n'


def run(said: str, look: str = "") -> str:
    """Words of one look."""
    looks = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{looks}<w:t xml:space="preserve">{xml.text(said)}</w:t></w:r>'


def _frame(title: str) -> Iterator[tuple[str, str]]:
    """The parts that every document has."""
    parts = ("document", "document.main"), ("styles", "styles"), ("footnotes", "footnotes")
    kinds = "".join(f'<Override PartName="/word/{p}.xml" ContentType="{PART}.{k}+xml"/>' for p, k in parts)
    kinds += f'<Override PartName="/docProps/core.xml" ContentType="{CORE}"/>'
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    yield (
        "[Content_Types].xml",
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="{rels}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{kinds}</Types>',
    )
    core = f"{PACKAGE}/relationships/metadata/core-properties"
    links = ((f"{OFFICE}/officeDocument", "word/document.xml"), (core, "docProps/core.xml"))
    yield "_rels/.rels", _links(links)
    inner = ((f"{OFFICE}/styles", "styles.xml"), (f"{OFFICE}/footnotes", "footnotes.xml"))
    yield "word/_rels/document.xml.rels", _links(inner)
    yield (
        "docProps/core.xml",
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{xml.text(title)}</dc:title>'
        "<dc:creator>Tocsin</dc:creator></cp:coreProperties>",
    )
    yield "word/styles.xml", f"<w:styles {WORD}>{''.join(_style(*style) for style in STYLES)}</w:styles>"


def _links(targets: Iterable[tuple[str, str]]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{n}" Type="{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'


def _style(key: str, name: str, look: str, layout: str) -> str:
    default = ' w:default="1"' if key == "Normal" else ""
    based = "" if default else '<w:basedOn w:val="Normal"/>'
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{key}"><w:name w:val="{name}"/>{based}'
        f"<w:pPr>{layout}</w:pPr><w:rPr>{look}</w:rPr></w:style>"
    )
