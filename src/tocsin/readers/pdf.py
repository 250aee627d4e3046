"""PDF: the text of its pages, one after the other."""

from __future__ import annotations

import hashlib
import io
import logging
from collections.abc import Iterator

from tocsin.errors import InputRejected, NoArticle, NotText, TooLarge
from tocsin.readers.draft import Draft
from tocsin.readers.inputs import Input
from tocsin.readers.limits import Limits


def read(source: Input, limits: Limits) -> Iterator[Draft | InputRejected]:
    """The whole document as one report; pictures of text are not read."""
    import pypdf

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it warns of every blemish it mends
    data = source.read_all(limits.text_bytes)
    try:
        document = pypdf.PdfReader(io.BytesIO(data))
        if document.is_encrypted and not document.decrypt(""):
            raise NotText(source.name, "a PDF locked with a password")
        if len(document.pages) > limits.pdf_pages:
            raise TooLarge(
                source.name, f"a PDF of {len(document.pages)} pages; the limit is {limits.pdf_pages}"
            )
        text = "\n".join(page.extract_text() for page in document.pages)
        title = document.metadata.title if document.metadata else None
    except InputRejected:
        raise
    # A damaged PDF makes the library fail in any way at all; it is one bad input and no bug of ours.
    except Exception as error:
        raise NotText(source.name, f"damaged PDF: {error or type(error).__name__}") from error
    if not text.strip():
        raise NoArticle(source.name, "a PDF without text, perhaps pictures of pages")
    yield Draft(
        source.name,
        text,
        title=title if isinstance(title, str) and title.strip() else None,
        url=source.url,
        raw_sha256=hashlib.sha256(data).hexdigest(),
    )
