"""Bytes to text: byte-order marks, UTF-8, UTF-16, what is declared, and last a guess that says so."""

from __future__ import annotations

import codecs
import re

from tocsin.errors import NotText
from tocsin.records import Irregularity

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3", "an SQLite database"),
    (b"PAR1", "a Parquet file"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"RIFF", "a media file"),
)
# Encodings in which news is met; the guesser knows dozens more and is fooled by short texts.
# fmt: off
_USUAL = [
    "cp1252", "cp1251", "cp1250", "cp1254", "cp1253", "cp1255", "cp1256", "cp1257", "koi8_r",
    "iso8859_2", "iso8859_5", "shift_jis", "euc_jp", "gb18030", "big5", "euc_kr", "cp866",
]
# fmt: on
_SAMPLE = 1 << 17
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.02
_WESTERN = re.compile(rb"[\x85\x91-\x97\xa0\xab\xb0\xbb]")
_BEYOND = re.compile(r"[^\x00-\x7f]+")
_HIGH = re.compile(rb"[\x80-\xff]")


def decode(data: bytes, *, name: str, declared: str | None = None) -> tuple[str, tuple[Irregularity, ...]]:
    """The text, and what was odd about its encoding; raises NotText for binary data."""
    for magic, what in _BINARY:
        if data.startswith(magic):
            raise NotText(name, f"{what}, not text")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            note = Irregularity("byte_order_mark", None, f"a byte-order mark ({encoding}) was taken off")
            return _strict(data[len(mark) :], encoding, name), (note,)
    if wide := _wide(data):
        note = Irregularity("guessed_encoding", None, f"read as {wide}, which nothing declares")
        return _strict(data, wide, name), (note,)
    _refuse_binary(data, name)
    for candidate in ("utf-8", _known(declared)):
        if candidate and (text := _try(data, candidate)) is not None:
            return text, ()
    return _mended(data) or _guessed(data, name)


def encoding(head: bytes, *, declared: str | None = None) -> str:
    """The encoding of a text that is too long to be read at once, by its first bytes; UTF-8 in doubt."""
    for mark, marked in _MARKS:
        if head.startswith(mark):
            return marked
    if wide := _wide(head[: len(head) & ~1]):
        return wide
    for candidate in ("utf-8", _known(declared)):
        if candidate and _begins(head, candidate):
            return candidate
    return _guess(head[:_SAMPLE]) or "utf-8"


def _begins(head: bytes, name: str) -> bool:
    """True where the bytes are a text's beginning, perhaps cut within a character."""
    try:
        codecs.getincrementaldecoder(name)().decode(head)
    except (UnicodeDecodeError, LookupError):
        return False
    return True


def _refuse_binary(data: bytes, name: str) -> None:
    sample = data[:_SAMPLE]
    if len(_CONTROLS.findall(sample)) > max(2, _MOST_CONTROLS * len(sample)):
        raise NotText(name, "binary data, not text")


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: in any Latin text every other byte is zero."""
    sample = data[: _SAMPLE & ~1]
    if len(sample) < 4 or len(data) % 2:
        return None
    half = len(sample) // 2
    odd, even = sample[1::2].count(0), sample[::2].count(0)
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.4 * half and odd < 0.05 * half else None


def _strict(data: bytes, encoding: str, name: str) -> str:
    text = _try(data, encoding)
    if text is None:
        raise NotText(name, f"damaged {encoding}")
    if encoding.startswith("utf-16") and _garbled(text):
        raise NotText(name, "binary data, not text")
    return text


def _garbled(text: str) -> bool:
    """Unassigned and private characters: bytes that were never UTF-16."""
    sample = text[:4096]
    odd = sum(1 for character in sample if not character.isprintable() and not character.isspace())
    return odd > 0.1 * len(sample)


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _known(declared: str | None) -> str | None:
    """A declared encoding that exists and decodes bytes to text; Latin-1 is read as browsers do."""
    try:
        info = codecs.lookup(declared or "")
    except (LookupError, ValueError):
        return None
    if not info._is_text_encoding or info.name in (
        "utf-7",
        "unicode_escape",
        "raw_unicode_escape",
        "idna",
        "punycode",
    ):
        return None
    return "cp1252" if info.name in ("iso8859-1", "ascii") else info.name


def _mended(data: bytes) -> tuple[str, tuple[Irregularity, ...]] | None:
    """UTF-8 with a few bytes broken: better than all its letters guessed wrong."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    beyond_ascii = sum(map(len, _BEYOND.findall(text))) - broken
    if 2 * broken > beyond_ascii:  # other encodings hardly ever make a valid sequence
        return None
    return text, (Irregularity("undecodable", None, f"UTF-8 with {broken} broken places"),)


def _guessed(data: bytes, name: str) -> tuple[str, tuple[Irregularity, ...]]:
    encoding = _guess(data[:_SAMPLE])
    text = _try(data, encoding) if encoding else None
    if encoding is None or text is None:
        raise NotText(name, "no encoding fits its bytes")
    return text, (Irregularity("guessed_encoding", None, f"read as {encoding}, which nothing declares"),)


def _guess(sample: bytes) -> str | None:
    high = len(_HIGH.findall(sample))
    if high == len(_WESTERN.findall(sample)) and _try(sample, "cp1252") is not None:
        return "cp1252"  # only typographic quotes and dashes beyond ASCII
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=_USUAL).best()
    if best is not None:
        return best.encoding
    return "cp1252" if high < 0.05 * len(sample) and _try(sample, "cp1252") is not None else None
