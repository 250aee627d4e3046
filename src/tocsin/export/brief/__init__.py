"""brief: the sitrep of an archive: what is known, contested, one-sided, missing, and new since a time."""

from tocsin.export.brief.build import Material, brief, entry, zone
from tocsin.export.brief.view import Account, Brief, Cite, Entry, Item, Row, Section

__all__ = [
    "Account",
    "Brief",
    "Cite",
    "Entry",
    "Item",
    "Material",
    "Row",
    "Section",
    "brief",
    "entry",
    "zone",
]
