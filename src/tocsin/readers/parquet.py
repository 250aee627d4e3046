"""Parquet tables of articles: a report a row. Needs pyarrow, which comes with tocsin[parquet]."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from typing import IO, Any

from tocsin.errors import InputRejected, NoArticle, NotText, TooLarge
from tocsin.readers import rows
from tocsin.readers.draft import Draft
from tocsin.readers.inputs import Input
from tocsin.readers.limits import Limits

_BATCH = 64  # rows at a time
_FREE = 1 << 22  # bytes that any column may unfold to before its ratio is looked at


def read(source: Input, limits: Limits) -> Iterator[Draft | InputRejected]:
    """Reports in the order of the rows, counted from 1; only the columns that are needed are read."""
    try:
        import pyarrow
    except ImportError as error:
        raise InputRejected(source.name, "a Parquet file: pip install 'tocsin[parquet]'") from error
    with closing(source.spool(limits.file_bytes)) as file:
        try:
            yield from _table(file, source.name, limits)
        except InputRejected:
            raise
        # A damaged file makes the library fail in any way at all; it is one bad input and no bug of ours.
        except (pyarrow.ArrowException, OSError, ValueError, OverflowError, MemoryError) as error:
            raise NotText(source.name, f"damaged Parquet: {' '.join(str(error).split())[:200]}") from error


def _table(file: IO[bytes], name: str, limits: Limits) -> Iterator[Draft | InputRejected]:
    from pyarrow import parquet

    table: Any = parquet.ParquetFile(file, memory_map=False)
    names = [str(column) for column in table.schema_arrow.names]
    _check(table.metadata, names, name, limits)
    places = rows.assign(names, limits.columns, name)
    # Texts that repeat stay folded: a million rows of one long text would fill the memory.
    folded = [column for column in places.values() if _is_text(table, column)]
    table = parquet.ParquetFile(file, memory_map=False, read_dictionary=folded)
    number = 0
    wanted = list(dict.fromkeys(places.values()))
    for batch in table.iter_batches(_BATCH, columns=wanted, use_threads=False):
        held = {column: batch.column(column) for column in wanted}
        for index in range(batch.num_rows):
            number += 1
            row = {column: cells[index].as_py() for column, cells in held.items()}
            yield _row(f"{name} row {number}", row, places, limits)
    if not number:
        yield NoArticle(name, "an empty table")


def _check(metadata: Any, names: list[str], name: str, limits: Limits) -> None:
    """Refuse what the file itself states to be beyond a limit."""
    if len(names) > limits.column_count or metadata.num_columns > limits.column_count:
        raise TooLarge(name, f"more than {limits.column_count:,} columns")
    if metadata.num_rows > limits.records:
        raise TooLarge(name, f"more than {limits.records:,} rows")
    for group in range(metadata.num_row_groups):
        for index in range(metadata.num_columns):
            column = metadata.row_group(group).column(index)
            full, packed = column.total_uncompressed_size, column.total_compressed_size
            if full > _FREE and full > limits.ratio * max(packed, 1):
                raise TooLarge(name, f"a column that unfolds to more than {limits.ratio} times its size")


def _is_text(table: Any, column: str) -> bool:
    from pyarrow import types

    kind = table.schema_arrow.field(column).type
    return bool(types.is_string(kind) or types.is_large_string(kind))


def _row(name: str, row: dict[str, Any], places: dict[str, str], limits: Limits) -> Draft | InputRejected:
    text = row[places["text"]]
    if isinstance(text, bytes):
        return NotText(name, "bytes where the text should be")
    if isinstance(text, str) and len(text) > limits.text_bytes:
        return TooLarge(name, f"more than {limits.text_bytes:,} characters")
    return rows.draft(name, row, places)
