"""ZIP: each file in it is read as what it is; a DOCX is one report."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing
from typing import IO

from tocsin.errors import InputRejected, NoArticle, NotText, TooLarge
from tocsin.readers import docx
from tocsin.readers.draft import Draft, Lead
from tocsin.readers.inputs import Input
from tocsin.readers.limits import Limits

_FREE = 1 << 22  # bytes that any file may unfold to before its ratio is looked at
_OFFICE = "[Content_Types].xml"
_OPEN_DOCUMENT = "mimetype"
_LOCKED = 0x1
_DAMAGE = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    ValueError,
    RuntimeError,
)


def read(source: Input, limits: Limits) -> Iterator[Draft | Lead | InputRejected]:
    """The files in the order of their names; hidden ones are left alone, as in a folder."""
    with closing(source.spool(limits.file_bytes)) as file:
        try:
            archive = zipfile.ZipFile(file)
            names = set(archive.namelist())
        except (*_DAMAGE, KeyError) as error:
            raise NotText(source.name, f"damaged ZIP: {' '.join(str(error).split())}") from error
        if docx.MAIN in names:
            yield docx.document(file, source, limits)
        elif _OFFICE in names or (_OPEN_DOCUMENT in names and "content.xml" in names):
            raise NotText(source.name, "an office document of another kind than DOCX")
        else:
            yield from _files(archive, source, limits)


def _files(archive: zipfile.ZipFile, source: Input, limits: Limits) -> Iterator[Lead | InputRejected]:
    members = sorted((m for m in archive.infolist() if not m.is_dir()), key=lambda m: m.filename)
    members = [member for member in members if not _is_hidden(member.filename)]
    if not members:
        yield NoArticle(source.name, "a ZIP without files")
    for number, member in enumerate(members, start=1):
        name = f"{source.name} {member.filename}"
        if number > limits.members:
            yield TooLarge(source.name, f"more than {limits.members:,} files")
            return
        if member.flag_bits & _LOCKED:
            yield NotText(name, "locked with a password")
        elif member.file_size > _FREE and member.file_size > limits.ratio * member.compress_size:
            yield TooLarge(name, f"unfolds to more than {limits.ratio} times its size")
        else:
            yield from _member(archive, member, name, source)
        if source.meter.spent:
            return


def _member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, source: Input
) -> Iterator[Lead | InputRejected]:
    try:
        with archive.open(member) as raw:
            yield Lead(source.within(name, _Stream(raw, name)), same=True)
    except InputRejected as rejected:
        yield rejected
    except _DAMAGE as error:
        yield NotText(name, f"damaged ZIP: {' '.join(str(error).split())}")


def _is_hidden(path: str) -> bool:
    return any(part.startswith((".", "__MACOSX")) for part in path.split("/"))


class _Stream:
    """A file in an archive; what is wrong with it is a rejection of it."""

    def __init__(self, raw: IO[bytes], name: str) -> None:
        self._raw, self._name = raw, name

    def read(self, size: int, /) -> bytes:
        """Bytes of the file; raises NotText where it is damaged."""
        try:
            return self._raw.read(size)
        except _DAMAGE as error:
            raise NotText(self._name, f"damaged ZIP: {' '.join(str(error).split())}") from error
