"""Pages that a web archive has kept: what it adds to them, their own address, and when it took its copy."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tocsin.readers import facts
from tocsin.records import Interval

_TOOLBAR = re.compile(
    r"<!-- BEGIN WAYBACK TOOLBAR INSERT -->.*?(?:<!-- END WAYBACK TOOLBAR INSERT -->|\Z)", re.DOTALL
)
_SCRIPTS = re.compile(
    r"<script\b[^>]*(?:/_static/|archive\.org/includes/|bundle-playback\.js|wombat\.js)[^>]*>\s*</script>",
    re.IGNORECASE,
)
# The Wayback Machine and its kin (pywb, national web archives): /web/20240417121500im_/https://site/page
_COPY = re.compile(r"(?:https?:)?(?://[^/\s\"'<>]+)?/(?:[\w.-]+/){0,3}(\d{14})(?:[a-z]{2}_)?/(?=https?:/)")
_FULL_COPY = re.compile(
    r"https?://(?:web\.archive\.org/web/(?=\d{4})|[^/\s]+/(?:[\w.-]+/){0,3}(?=\d{14}))(\d+)(?:[a-z]{2}_)?/(https?:/.*)",
    re.DOTALL,
)
# archive.today and its other names: https://archive.ph/2024.04.17-121500/https://site/page
_TODAY = re.compile(r"https?://archive\.[a-z]+/(\d{4})\.(\d\d)\.(\d\d)-(\d{6})/(https?:/.*)", re.DOTALL)
_WOMBAT = re.compile(r"__wm\.(?:wombat|init|bt)?\(?\s*[\"'](https?://[^\"']+)[\"'],\s*[\"'](\d{14})[\"']")
_FOOTER = re.compile(r"FILE ARCHIVED ON (\d\d:\d\d:\d\d) (\w{3}) (\d\d), (\d{4})")
_CANONICAL = re.compile(
    r"<(?:link|meta|base)\b[^>]*(?:rel=[\"']?canonical|property=[\"']og:url)[^>]*>", re.IGNORECASE
)
_ADDRESS = re.compile(r"(?:href|content)\s*=\s*[\"']?([^\"'\s>]+)", re.IGNORECASE)
_HEAD = 200_000  # characters in which a page names its own address


@dataclass(frozen=True, slots=True)
class Copy:
    """A page as its publisher made it; `captured` and `url` are None where the archive does not say."""

    page: str
    url: str | None
    captured: Interval | None


def undo(page: str, address: str | None) -> Copy:
    """The page without what an archive put around it, its addresses as they were; other pages as they are."""
    url, captured = original(address)
    marks = _marks(page)
    if captured is None and marks is None:
        return Copy(page, url, None)
    own, taken = marks or (None, None)
    bare = _COPY.sub("", _SCRIPTS.sub("", _TOOLBAR.sub("", page)))
    if captured is None:  # the file of a copy: its address in the archive is not known
        url = own or _canonical(bare) or url
    return Copy(bare, url, captured or taken)


def original(address: str | None) -> tuple[str | None, Interval | None]:
    """A page's own address, and when its copy was taken, out of the copy's address."""
    if match := _TODAY.match(address or ""):
        return _mended(match[5]), facts.instant(f"{match[1]}{match[2]}{match[3]}{match[4]}")
    if match := _FULL_COPY.match(address or ""):
        return _mended(match[2]), facts.instant(match[1]) if len(match[1]) == 14 else None
    return address, None


def _marks(page: str) -> tuple[str | None, Interval | None] | None:
    """The address and the moment that the archive wrote into its copy; None for a page of no archive."""
    if wombat := _WOMBAT.search(page, 0, _HEAD):
        return _mended(wombat[1]), facts.instant(wombat[2])
    copy = _CANONICAL.search(page, 0, _HEAD)
    stated = _ADDRESS.search(copy.group()) if copy else None
    url, captured = original(stated[1]) if stated else (None, None)
    if captured is not None:
        return url, captured
    if "BEGIN WAYBACK TOOLBAR INSERT" in page:
        taken = _COPY.search(page)
        return None, facts.instant(taken[1]) if taken else None
    footer = _FOOTER.search(page)
    return (None, facts.instant(f"{footer[3]} {footer[2]} {footer[4]} {footer[1]} GMT")) if footer else None


def _canonical(page: str) -> str | None:
    for match in _CANONICAL.finditer(page, 0, _HEAD):
        stated = _ADDRESS.search(match.group())
        if stated and stated[1].startswith("http"):
            return original(stated[1])[0]
    return None


def _mended(address: str) -> str:
    """Archives lose a slash of "https://"."""
    return re.sub(r"^(https?):/(?!/)", r"\1://", address)
