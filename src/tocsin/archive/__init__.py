"""The archive: what is kept of many reports, and the verbs that work on it."""

from tocsin.archive.archive import Added, Archive
from tocsin.store import Filter

__all__ = ["Added", "Archive", "Filter"]
