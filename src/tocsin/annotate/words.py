"""Text to words, as Universal Dependencies English cuts them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources

LONGEST = 100  # characters of a word; a longer run of letters is cut


@cache
def table(name: str) -> frozenset[str]:
    """One list of data/syntax/words.toml."""
    path = resources.files("tocsin") / "data" / "syntax" / "words.toml"
    return frozenset(str(tomllib.loads(path.read_text(encoding="utf-8"))[name]).split())


_GLUE = "\u00ad\u200b\u200c\u200d\u2060"  # invisible inside a word
_SKIPPED = r"\s\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
_LETTER = r"[^\W\d_]"
_IDEOGRAPH = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002fa1f"

_SCANNER = re.compile(
    rf"""
      (?P<skip>     [{_SKIPPED}]+ )
    | (?P<mask>     \[email\s?protected\] )
    | (?P<link>     (?:https?://|www\.)[^\s<>"“”]{{1,2000}}
                  | [\w.+-]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,4}}
                  | (?<![\w@])[A-Za-z0-9-]{{1,63}}(?:\.[A-Za-z0-9-]{{1,63}}){{0,3}}
                    \.(?:com|org|net|gov|edu|mil|int|info|co\.uk|ru|ua)\b(?:/[^\s<>"“”]{{0,2000}})? )
    | (?P<handle>   (?<!\w)[@\#]\w{{1,{LONGEST}}} )
    | (?P<money>    (?<!\w)(?:US|AU|CA|HK|NZ|A|C|R|S)\$ )
    | (?P<ideo>     [{_IDEOGRAPH}] )
    | (?P<dotted>   (?<!\w)(?:{_LETTER}\.){{2,6}}(?:{_LETTER}(?![\w.]))? | (?<!\w)Ph\.?D\. )
    | (?P<number>   \d{{1,40}}(?:-\d{{1,40}}){{2,9}}(?!\w) | \d{{3}}-\d{{4}}(?![\w-])
                  | \d{{1,40}}+(?:[.,:/]\d{{1,40}}+){{0,20}}+(?:(?:st|nd|rd|th|s)(?![^\W_]))? )
    | (?P<word>     {_LETTER}(?:[{_GLUE}]*(?:(?![{_IDEOGRAPH}])\w|[\u0300-\u036f])
                              |['’ʼ`](?={_LETTER})|(?<=[A-Z])&(?=[A-Z])){{0,{LONGEST - 1}}} )
    | (?P<run>      \.{{2,100}} | -{{2,100}} | [!?]{{1,100}} | (?P<same>[=*_~\#+])(?P=same){{1,100}} )
    | (?P<mark>     .[\ufe0e\ufe0f\u200d\u20e3\U0001f3fb-\U0001f3ff\u0300-\u036f]{{0,20}} )
    """,
    re.VERBOSE | re.DOTALL,
)
_CLITIC = re.compile(r"(?i)(?:n['’]t|['’](?:s|re|ve|ll|d|m))$")
_CONTRACTED = {"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3}
_LINK_TAIL = re.compile(r"[.,;:!?'’)\]]+$")
_MIXED = re.compile(r"\w+")


def words(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of the words of text[start:end], in order; what no word covers is white space or invisible."""
    found: list[tuple[int, int]] = []
    at = start
    while at < end:
        match = _SCANNER.match(text, at, end)
        if match is None:  # cannot happen: "mark" takes any character
            at += 1
            continue
        for first, last in _pieces(text, match, end):
            found.append((first, last))
            at = last
        if match.lastgroup == "skip":
            at = match.end()
    return found


def _pieces(text: str, match: re.Match[str], end: int) -> Iterator[tuple[int, int]]:
    """The words that one match of the scanner stands for."""
    kind = next(name for name in _KINDS if match.group(name) is not None)
    first, last = match.span()
    if kind == "skip":
        return
    if kind == "link":
        tail = _LINK_TAIL.search(match.group())
        yield first, last - (len(tail.group()) if tail else 0)
    elif kind == "word":
        yield from _word(text, first, last, end)
    elif kind == "number":
        yield first, _with_letters(text, first, last, end)
    else:
        yield first, last


_KINDS = ("skip", "mask", "link", "handle", "money", "ideo", "dotted", "number", "word", "run", "mark")


def _with_letters(text: str, first: int, last: int, end: int) -> int:
    """End of a number with the letters written on to it, unless they are a unit ("4G" but "50 km")."""
    tail = _MIXED.match(text, last, min(end, first + LONGEST))
    if tail is None or tail.group().lower() in table("units"):
        return last
    return tail.end()


def _word(text: str, first: int, last: int, end: int) -> Iterator[tuple[int, int]]:
    """A run of letters: with its prefix, with the full stop of an abbreviation, and cut before clitics."""
    last = _with_prefix(text, first, last, end)
    word = text[first:last]
    if last < end and text[last] == "." and _abbreviates(text, word, last, end):
        yield first, last + 1
        return
    cut = _CONTRACTED.get(word.lower())
    if cut is None:
        clitic = _CLITIC.search(word)
        cut = clitic.start() if clitic else 0
    if cut:
        yield first, first + cut
    yield first + cut, last


_AFTER_PREFIX = re.compile(rf"-(?={_LETTER}|\d{{4}}|9/11)")


def _with_prefix(text: str, first: int, last: int, end: int) -> int:
    """End of the word that `text[first:last]` is a prefix of ("anti-tank"), or `last`."""
    prefix = text[first:last]
    if (prefix.isupper() and len(prefix) > 1) or prefix.lower() not in table("prefixes"):
        return last
    hyphen = _AFTER_PREFIX.match(text, last, end)
    following = hyphen and _SCANNER.match(text, hyphen.end(), end)
    if not following or not (following.group("word") or following.group("number")):
        return last
    return _with_prefix_of(text, following, end)


def _with_prefix_of(text: str, following: re.Match[str], end: int) -> int:
    if following.group("word"):
        return following.end()
    return _with_letters(text, following.start(), following.end(), end)


_NUMBER_NEXT = re.compile(r"\.\s{0,2}\d")
_NAME_NEXT = re.compile(r"\.\s{0,2}[^\W\d_a-z]")


def _abbreviates(text: str, word: str, stop: int, end: int) -> bool:
    """True when the full stop at `stop` belongs to `word`: an abbreviation or an initial."""
    low = word.lower()
    if word.isupper() and len(word) == 1:
        return _initial(text, stop, end)
    if low in table("before_numbers"):
        return _NUMBER_NEXT.match(text, stop, end) is not None
    if low in table("capital_only"):
        return word[0].isupper()
    return len(word) > 1 and (low in table("leading") or low in table("trailing"))


def _initial(text: str, stop: int, end: int) -> bool:
    """True when a capital and a full stop begin a name, as in "S. Rahimov"."""
    if _NAME_NEXT.match(text, stop, end) is None:
        return False
    following = _MIXED.search(text, stop, min(end, stop + LONGEST))
    return following is not None and (
        following.group().lower() not in table("openers") or len(following.group()) == 1
    )
