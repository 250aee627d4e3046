"""The archive: what is kept of many reports, and the verbs that work on it."""

from tocsin.archive.archive import Archive
from tocsin.archive.collection import Collection
from tocsin.archive.filing import Added
from tocsin.archive.revisions import Difference
from tocsin.store import Filter

__all__ = ["Added", "Archive", "Collection", "Difference", "Filter"]
