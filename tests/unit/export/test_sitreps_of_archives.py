"""Sitreps of a whole archive: every line has its footnote, and no words of a report are run or linked."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import frozen
import pytest
from lxml import etree

from tocsin.export import exports
from tocsin.readers import read

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def written(name, folder, source):
    (made,) = [p for p in exports.export(name, source, folder) if p.name != "datapackage.json"]
    return made


def notes(dossiers):
    """How many different claims each incident's versions rest on."""
    return sum(len({c for f in d.fields for v in f.versions for c in v.claims}) for d in dossiers)


def test_markdown_defines_each_footnote_once_and_calls_only_those(tmp_path):
    text = written("markdown", tmp_path, frozen.source()).read_text("utf-8")
    defined = re.findall(r"^\[\^(\d+)\]: ", text, re.M)
    called = set(re.findall(r"(?<!^)\[\^(\d+)\]", text, re.M))
    assert len(defined) == len(set(defined)) == notes(frozen.source().dossiers())
    assert called == set(defined)
    assert text.index("## Contested") < text.index("## Reported, no side's own account")


class Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.ids, self.links = [], [], []

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.tags.append(tag)
        self.ids += [found["id"]] if "id" in found else []
        self.links += [found["href"]] if tag == "a" else []


def page(path):
    made = Page()
    made.feed(path.read_text("utf-8"))
    return made


def test_html_links_every_note_and_stands_alone(tmp_path):
    found = page(written("html", tmp_path, frozen.source()))
    assert len(found.ids) == len(set(found.ids))
    inner = {link.removeprefix("#") for link in found.links if link.startswith("#")}
    assert inner <= set(found.ids)
    assert sum(i.startswith("n") for i in found.ids) == notes(frozen.source().dossiers())
    assert not {"script", "img", "iframe"} & set(found.tags)
    text = (tmp_path / "sitrep.html").read_text("utf-8")
    assert "@media print" in text
    assert "default-src 'none'" in text


def test_html_of_nasty_words_has_the_same_tags_and_no_new_links(tmp_path):
    found = page(written("html", tmp_path, frozen.hostile()))
    assert not {"script", "img", "iframe"} & set(found.tags)
    assert not [link for link in found.links if not link.startswith("#")]


def test_markdown_of_nasty_words_has_no_markup_of_theirs(tmp_path):
    text = written("markdown", tmp_path, frozen.hostile()).read_text("utf-8")
    assert "\\<script\\>" in text
    assert not re.search(r"(?<!\\)<script", text)
    assert "\u202e" not in text


@pytest.mark.parametrize("source", [frozen.source, frozen.hostile])
def test_word_opens_with_headings_accounts_and_real_footnotes(tmp_path, source):
    docx = pytest.importorskip("docx")
    opened = docx.Document(str(written("docx", tmp_path, source())))
    dossiers = list(source().dossiers())
    styles = [p.style.name for p in opened.paragraphs]
    assert styles.count("Heading 2") == len(dossiers)
    assert styles.count("Account") == sum(len(f.versions) for d in dossiers for f in d.fields)
    called = [r.get(f"{W}id") for r in opened.element.iter(f"{W}footnoteReference")]
    (part,) = [r.target_part for r in opened.part.rels.values() if r.reltype.endswith("/footnotes")]
    defined = [n.get(f"{W}id") for n in etree.fromstring(part.blob).iter(f"{W}footnote")]
    assert len(called) == sum(len(v.claims) for d in dossiers for f in d.fields for v in f.versions)
    assert set(called) == set(defined) - {"-1", "0"}
    assert len(defined) == len(set(defined))


def test_our_own_reader_takes_the_word_document_back(tmp_path):
    (back,) = read(str(written("docx", tmp_path, frozen.source())))
    assert [d.label for d in frozen.source().dossiers() if d.label not in back.text] == []


def test_an_archive_of_nothing_says_so(tmp_path):
    empty = replace(frozen.source(), dossiers=lambda: iter(()))
    assert "No incident is kept" in written("html", tmp_path, empty).read_text("utf-8")
    assert "0 incidents" in written("markdown", tmp_path, empty).read_text("utf-8")
    docx = pytest.importorskip("docx")
    opened = docx.Document(str(written("docx", tmp_path, empty)))
    assert opened.paragraphs[-1].text == "No incident is kept for this choice."


def test_what_is_missing_stands_with_its_incident(tmp_path):
    text = written("markdown", tmp_path, frozen.source()).read_text("utf-8")
    undated = [d for d in frozen.source().dossiers() if d.interval is None and not d.background]
    assert undated
    assert text.count("missing: the day is not stated") == len(undated)
