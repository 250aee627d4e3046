"""CSV and Parquet: claims, incidents, versions and reports, with the columns of the database."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from tocsin.errors import UsageError
from tocsin.export.package import Resource
from tocsin.export.source import Advance, Row, Source

TABLES = ("claims", "incidents", "reports", "versions")
BATCH = 10_000
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
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        raise UsageError("Parquet needs pyarrow: pip install 'tocsin[parquet]'") from None
    types = {"TEXT": pa.string(), "INTEGER": pa.int64(), "REAL": pa.float64()}
    made = []
    for table in TABLES:
        columns = source.columns(table)
        schema = pa.schema(
            [pa.field(c.name, types[c.type], metadata={"description": c.about}) for c in columns]
        )
        path = folder / f"{table}.parquet"
        with pq.ParquetWriter(path, schema, compression="zstd") as writer:
            for batch in batches(source.rows(table), advance):
                writer.write_batch(pa.RecordBatch.from_pylist(batch, schema=schema))
        made.append(
            Resource(path, "parquet", "application/vnd.apache.parquet", f"{table}, a row each", columns)
        )
    return made


def batches(rows: Iterator[Row], advance: Advance) -> Iterator[list[dict[str, Any]]]:
    """Rows some thousands at a time."""
    while some := list(islice(rows, BATCH)):
        for _ in some:
            advance()
        yield [dict(row) for row in some]
