"""Pages: the sitrep of an archive as one Markdown file, one HTML page, one Word document."""

from __future__ import annotations

from pathlib import Path

from tocsin.export.brief import markdown
from tocsin.export.brief.whole import Item, whole
from tocsin.export.markdown import escape
from tocsin.export.package import Resource
from tocsin.export.source import Advance, Source


def write_markdown(source: Source, folder: Path, advance: Advance) -> list[Resource]:
    """Writes sitrep.md; the footnotes of an incident stand after it."""
    path = folder / "sitrep.md"
    with (
        whole(source, advance, _markdown) as report,
        path.open("w", encoding="utf-8", newline="\n") as stream,
    ):
        stream.write(f"# {escape(report.title)}\n\n")
        stream.writelines(f"- **{name}:** {escape(value)}\n" for name, value in report.facts)
        stream.write(f"\n{escape(report.caution)}\n")
        for section in report.sections:
            stream.write(f"\n## {section.heading}\n")
            stream.writelines(section.blocks())
    return [Resource(path, "markdown", "text/markdown", "sitrep: every incident with its versions and words")]


def _markdown(item: Item) -> str:
    lines = [*markdown.incident(item.entry)]
    lines += ["", *(f"- missing: {escape(line)}" for line in item.missing)] if item.missing else []
    lines += ["", *map(markdown.note, item.cites)] if item.cites else []
    return "\n".join(lines) + "\n"


def write_html(source: Source, folder: Path, advance: Advance) -> list[Resource]:
    """Writes sitrep.html: one page that needs nothing else, for the screen and for paper."""
    from tocsin.export.html import environment, file

    path = folder / "sitrep.html"
    incident = environment().get_template("incident.html")
    with (
        whole(source, advance, lambda item: incident.render(item=item)) as report,
        path.open("w", encoding="utf-8", newline="\n") as stream,
    ):
        style = file("report.css") + file("sitrep.css")
        page = environment().get_template("sitrep.html")
        stream.writelines(page.generate(report=report, style=style))
    return [
        Resource(path, "html", "text/html", "sitrep: every incident with its versions and words, one page")
    ]
