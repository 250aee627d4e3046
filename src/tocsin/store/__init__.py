"""store: one SQLite file that keeps reports, claims, incidents, decisions and finds them again.

It codes, matches and decides nothing: what is put in was computed elsewhere. Each module holds the functions
of one noun; all take the open `Database` first.
"""

from tocsin.store.database import Database
from tocsin.store.filed import Coder, Filed, Listed, Page, Sighting, Touched
from tocsin.store.find import Filter

__all__ = ["Coder", "Database", "Filed", "Filter", "Listed", "Page", "Sighting", "Touched"]
