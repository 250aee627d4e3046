"""Mail: newsletters and dispatches as single messages (eml) or a box of them (mbox)."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Iterator
from email.message import Message
from email.utils import parseaddr

from tocsin.errors import InputRejected, NoArticle, NotText, TooLarge
from tocsin.readers import facts, markup
from tocsin.readers.decode import decode
from tocsin.readers.draft import Draft, Lead
from tocsin.readers.inputs import Input
from tocsin.readers.limits import Limits

_BOX = b"From "
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
_HEADER = 20_000  # bytes of the longest header that is looked into
_READ = 1_000  # characters of a header that are decoded
_ENDLESS = re.compile(rb"^content-[a-z-]+:(?:[^\n]|\n[ \t]){%d}" % _HEADER, re.IGNORECASE | re.MULTILINE)
_STUB = 0.5  # of the page's words: a plain part with fewer only says that there is a page
_DOCUMENTS = ("application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")


def read(source: Input, limits: Limits) -> Iterator[Draft | Lead | InputRejected]:
    """Messages in order, each followed by the PDF and DOCX reports that are attached to it."""
    if not source.head().startswith(_BOX):
        yield from _message(source.read_all(limits.text_bytes), source.name, source, boxed=False)
        return
    for number, data in enumerate(_box(source, limits), start=1):
        name = f"{source.name} message {number}"
        if number > limits.records:
            yield TooLarge(source.name, f"more than {limits.records:,} messages")
            return
        if data is None:
            yield TooLarge(name, f"more than {limits.text_bytes:,} bytes")
            continue
        try:
            yield from _message(data, name, source, boxed=True)
        except InputRejected as rejected:
            yield rejected


def _box(source: Input, limits: Limits) -> Iterator[bytes | None]:
    """The bytes of each message of a box; None for one beyond the limit."""
    lines: list[bytes] = []
    size, blank = 0, True
    source.stream.readline(limits.text_bytes)  # the first "From " line
    while line := source.stream.readline(limits.text_bytes):
        if blank and line.startswith(_BOX):
            yield _joined(lines) if size <= limits.text_bytes else None
            lines, size = [], 0
        else:
            size += len(line)
            if size <= limits.text_bytes:
                lines.append(line)
        blank = not line.strip()
    yield _joined(lines) if size <= limits.text_bytes else None


def _joined(lines: list[bytes]) -> bytes:
    return _QUOTED_FROM.sub(rb"\1", b"".join(lines))


def _message(data: bytes, name: str, source: Input, *, boxed: bool) -> Iterator[Draft | Lead | InputRejected]:
    import email

    if _ENDLESS.search(data):
        raise TooLarge(name, f"a header of more than {_HEADER:,} bytes")
    try:
        message = email.message_from_bytes(data)  # keeps headers as they are: they are decoded one by one
        draft = _draft(message, data, name, boxed=boxed)
        attached = list(_attached(message))
    except InputRejected:
        raise
    # The standard parser fails in many ways over broken headers; it is one bad message and no bug of ours.
    except Exception as error:
        raise NotText(name, f"damaged mail: {error or type(error).__name__}") from error
    if draft.text.strip() or not attached:
        yield draft if draft.text.strip() else NoArticle(name, "a mail without a text")
    for title, content in attached:
        inner = source.within(f"{name} {title}", io.BytesIO(content))
        yield Lead(inner, _about(draft))


def _draft(message: Message, data: bytes, name: str, *, boxed: bool) -> Draft:
    when, reasons = facts.when(_header(message, "Date"), "the mail's Date")
    return Draft(
        name=name,
        text=_text(message),
        title=_header(message, "Subject"),
        outlet=_sender(message),
        url=_bare(_header(message, "Archived-At")),
        doc_id=_bare(_header(message, "Message-ID")),
        language=facts.language(_header(message, "Content-Language")),
        published=when,
        published_reasons=reasons,
        raw_sha256=hashlib.sha256(data).hexdigest(),
        states=boxed,
        revision=facts.revision(
            replaces=_bare(_header(message, "Supersedes") or _header(message, "Replaces"))
        ),
    )


def _about(draft: Draft) -> Draft:
    """What a mail says of the report that is attached to it."""
    return Draft(
        name=draft.name,
        text="",
        outlet=draft.outlet,
        published=draft.published,
        published_reasons=draft.published_reasons,
        states=draft.states,
    )


def _text(message: Message) -> str:
    """The plain part, or the page where that says much more."""
    spoken = [part for part in message.walk() if _is_body(part)]
    plain = "\n\n".join(_plain(part) for part in spoken if part.get_content_type() == "text/plain")
    pages = [_content(part) for part in spoken if part.get_content_type() == "text/html"]
    page = "\n\n".join("\n\n".join(markup.lines(words)) for words in pages)
    return page if len(plain.split()) < _STUB * len(page.split()) else plain


def _is_body(part: Message) -> bool:
    return (
        not part.is_multipart() and part.get_content_disposition() != "attachment" and not part.get_filename()
    )


def _plain(part: Message) -> str:
    """A plain part; lines that were broken for the way (format=flowed) are joined."""
    words = _content(part).replace("\r\n", "\n")
    if str(part.get_param("format", "")).casefold() == "flowed":
        words = re.sub(r"(?<=\S) \n(?!\s*\n|>|-- \n)", " ", words)
    return words


def _content(part: Message) -> str:
    """A part's words; its charset is what its bytes are, whatever it claims."""
    data = part.get_payload(decode=True)
    try:
        return (
            decode(data, name="", declared=part.get_content_charset())[0] if isinstance(data, bytes) else ""
        )
    except NotText:
        return ""


def _attached(message: Message) -> Iterator[tuple[str, bytes]]:
    for number, part in enumerate(message.walk(), start=1):
        if part.get_content_type() in _DOCUMENTS and isinstance(data := part.get_payload(decode=True), bytes):
            yield facts.string(part.get_filename()) or f"attachment {number}", data


def _sender(message: Message) -> str | None:
    """Who writes: the name beside the address, or the site of the address."""
    name, address = parseaddr(_raw(message, "From"))
    return _decoded(name) or facts.string(address.rpartition("@")[2])


def _header(message: Message, name: str) -> str | None:
    return _decoded(_raw(message, name))


def _raw(message: Message, name: str) -> str:
    """A header as it stands, its beginning where it is long: decoding takes far longer than reading."""
    return " ".join(str(message.get(name) or "")[:_READ].split())


def _decoded(words: str) -> str | None:
    from email.header import decode_header, make_header

    try:
        return facts.string(str(make_header(decode_header(words))))
    except (ValueError, LookupError):  # of a charset that does not exist or does not fit
        return facts.string(words)


def _bare(value: str | None) -> str | None:
    return value.strip().strip("<>") or None if value else None
