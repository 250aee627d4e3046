"""Adds batches of reports to an archive for ever, saying after each that it is stored: made to be killed.

Usage: writer.py FILE NAME FIRST
"""

import sys

from kept import CODER, NOON, dossier, filed

from tocsin.records import Change
from tocsin.store import Database, changes, dossiers, reports

SIZE = 3  # reports in one transaction


def batch(db: Database, name: str, number: int) -> None:
    """Three reports, their incident and its line of the log: all or none."""
    told = tuple(filed(f"{name}-{number}-{part}") for part in range(SIZE))
    with db.transaction():
        for one in told:
            reports.put(db, one)
        dossiers.replace(db, [], [dossier(f"{name}-{number}", told)], coder=CODER)
        changes.log(db, [Change(NOON, "new", incident=f"{name}-{number}")])


def main(path: str, name: str, first: int, last: int = sys.maxsize) -> None:
    """Batches from `first` on."""
    print("ready", flush=True)
    with Database.open(path, create=True) as db:
        for number in range(first, last):
            batch(db, name, number)
            print(number, flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
