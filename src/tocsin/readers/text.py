"""Plain text: frozen exactly as given, line ends and all."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from tocsin.errors import InputRejected
from tocsin.readers.decode import decode
from tocsin.readers.draft import Draft
from tocsin.readers.inputs import Input
from tocsin.readers.limits import Limits


def read(source: Input, limits: Limits) -> Iterator[Draft | InputRejected]:
    """The whole input as one text."""
    data = source.read_all(limits.text_bytes)
    text, odd = decode(data, name=source.name, declared=source.charset)
    yield Draft(
        source.name, text, url=source.url, irregularities=odd, raw_sha256=hashlib.sha256(data).hexdigest()
    )
