"""First stage: anything a user points at becomes reports with frozen texts."""

from __future__ import annotations

import hashlib
from datetime import datetime

from tocsin.readers import published as publication
from tocsin.readers.draft import Draft, finish
from tocsin.readers.limits import Limits
from tocsin.records import Report

__all__ = ["Limits", "read_text"]


def read_text(
    text: str,
    *,
    published: str | datetime | None = None,
    outlet: str | None = None,
    title: str | None = None,
    url: str | None = None,
    doc_id: str | None = None,
    language: str | None = None,
    limits: Limits | None = None,
) -> Report:
    """One text as a report; offsets point into it exactly as given.

    Raises UsageError for an impossible `published`, NoArticle where there is nothing to read, TooLarge.
    """
    when, reasons = publication.given(published)
    draft = Draft(
        name=doc_id or url or "text",
        text=text,
        title=title,
        outlet=outlet,
        url=url,
        doc_id=doc_id,
        language=language,
        published=when,
        published_reasons=reasons,
        raw_sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
    )
    return finish(draft, limits=limits or Limits())
