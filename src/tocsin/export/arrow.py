"""Arrow: the tables of an archive as typed columns in memory, for pandas, polars, DuckDB and R."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from tocsin.errors import UsageError
from tocsin.export.source import Advance, Column, Row, Source

if TYPE_CHECKING:
    import pyarrow as pa

BATCH = 10_000


def schema(columns: Iterable[Column]) -> pa.Schema:
    """Arrow's schema of these columns; what each holds is its metadata. UsageError without pyarrow."""
    try:
        import pyarrow as pa
    except ImportError:
        raise UsageError("Arrow and Parquet need pyarrow: pip install 'tocsin[parquet]'") from None
    types = {"TEXT": pa.string(), "INTEGER": pa.int64(), "REAL": pa.float64()}
    return pa.schema([pa.field(c.name, types[c.type], metadata={"description": c.about}) for c in columns])


def reader(source: Source, table: str, advance: Advance = lambda: None) -> pa.RecordBatchReader:
    """A table batch by batch: memory does not grow with the number of its rows."""
    typed = schema(source.columns(table))
    import pyarrow as pa

    found = (pa.RecordBatch.from_pylist(b, schema=typed) for b in batches(source.rows(table), advance))
    return pa.RecordBatchReader.from_batches(typed, found)


def batches(rows: Iterator[Row], advance: Advance) -> Iterator[list[dict[str, Any]]]:
    """Rows some thousands at a time."""
    while some := list(islice(rows, BATCH)):
        for _ in some:
            advance()
        yield [dict(row) for row in some]
