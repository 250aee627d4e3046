"""CSV and Parquet: claims, incidents, versions and reports, with the columns of the database."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from tocsin.export import arrow
from tocsin.export.package import Resource
from tocsin.export.source import Advance, Source

TABLES = ("claims", "incidents", "reports", "versions")
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(source: Source, folder: Path, advance: Advance) -> list[Resource]:
    """One CSV a table (RFC 4180, UTF-8), empty where nothing is known; spreadsheets run no cell of it."""
    made = []
    for table in TABLES:
        columns = source.columns(table)
        path = folder / f"{table}.csv"
        with path.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream, lineterminator="\r\n")
            writer.writerow([c.name for c in columns])
            for row in source.rows(table):
                writer.writerow([cell(row[c.name]) for c in columns])
                advance()
        made.append(Resource(path, "csv", "text/csv", f"{table}, a row each", columns))
    return made


def cell(value: Any) -> Any:
    """A value as CSV has it: text that a spreadsheet would run as a formula gets an apostrophe before it."""
    if isinstance(value, str) and value.startswith(FORMULA):
        return f"'{value}"
    return "" if value is None else value


def write_parquet(source: Source, folder: Path, advance: Advance) -> list[Resource]:
    """One Parquet file a table, typed, written batch by batch."""
    schemas = {table: arrow.schema(source.columns(table)) for table in TABLES}
    import pyarrow.parquet as pq

    made = []
    for table, schema in schemas.items():
        path = folder / f"{table}.parquet"
        with pq.ParquetWriter(path, schema, compression="zstd") as writer:
            for batch in arrow.reader(source, table, advance):
                writer.write_batch(batch)
        columns = source.columns(table)
        made.append(
            Resource(path, "parquet", "application/vnd.apache.parquet", f"{table}, a row each", columns)
        )
    return made
