"""Exports: every format in which an archive leaves the program. One module a format; EXPORTS names them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from tocsin.errors import UsageError
from tocsin.export import (
    acled,
    annotation,
    conll,
    gdelt,
    geojson,
    gpkg,
    jsonld,
    kml,
    ninjs,
    package,
    plover,
    polecat,
    spacy,
    stix,
    tables,
    target,
    timemap,
    ucdp,
)
from tocsin.export.brief import docx
from tocsin.export.brief import pages as sitreps
from tocsin.export.package import Resource
from tocsin.export.source import Advance, Source

Write = Callable[[Source, Path, Advance], list[Resource]]

EXPORTS: Mapping[str, Write] = {
    "acled": acled.write,
    "annotation": annotation.write,
    "conll": conll.write,
    "csv": tables.write_csv,
    "docx": docx.write,
    "gdelt": gdelt.write,
    "geojson": geojson.write,
    "gpkg": gpkg.write,
    "html": sitreps.write_html,
    "jsonld": jsonld.write,
    "kml": kml.write,
    "markdown": sitreps.write_markdown,
    "ninjs": ninjs.write,
    "parquet": tables.write_parquet,
    "plover": plover.write,
    "polecat": polecat.write,
    "spacy": spacy.write,
    "stix": stix.write,
    "timemap": timemap.write,
    "ucdp": ucdp.write,
}


def export(name: str, source: Source, path: Path, advance: Advance = lambda: None) -> tuple[Path, ...]:
    """Writes one format into the folder `path`, whole or not at all, with its datapackage.json.

    Where the format is a single file and `path` has a suffix, the file gets that name and its folder the
    package. Returns the files made. Raises UsageError where nothing can be written.
    """
    if name not in EXPORTS:
        raise UsageError(f"no format {name!r}: one of {', '.join(sorted(EXPORTS))}")
    single = path.suffix != "" and not path.is_dir()
    home = path.parent if single else path
    with target.folder(home) as part:
        made = EXPORTS[name](source, part, advance)
        if single:
            made = [_named(name, made, part / path.name)]
        package.write(part, made, coder=source.coder, credits=source.credits, home=home)
    return tuple(home / r.path.name for r in made)


def _named(name: str, made: list[Resource], path: Path) -> Resource:
    """The only file of a format under the name that the user gives it."""
    if len(made) != 1:
        raise UsageError(f"{name} is {len(made)} files: name a folder, not {path.name}")
    return replace(made[0], path=made[0].path.replace(path))
