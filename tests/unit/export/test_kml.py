"""KML: well-formed whatever the words, escaped for those who take a description for HTML, read by GDAL."""

from __future__ import annotations

from html.parser import HTMLParser

import frozen
import pytest
from lxml import etree

from tocsin.export import exports

KML = "{http://www.opengis.net/kml/2.2}"


def written(tmp_path, source):
    exports.export("kml", source, tmp_path / "map.kml")
    return tmp_path / "map.kml"


def test_nasty_words_stay_words_in_xml_and_in_the_html_within(tmp_path):
    root = etree.parse(written(tmp_path, frozen.hostile())).getroot()
    tags = []

    class Seen(HTMLParser):
        def handle_starttag(self, tag, attrs):
            tags.append(tag)

    for description in root.iter(f"{KML}description"):
        Seen().feed(description.text or "")
    assert "<script>" in root.findtext(f".//{KML}Placemark/{KML}name")
    assert set(tags) == {"p"}


def test_undated_and_unlocated_incidents_stand_there_without_a_guess(tmp_path):
    root = etree.parse(written(tmp_path, frozen.source())).getroot()
    for mark in root.iter(f"{KML}Placemark"):
        name = mark.find(f"{KML}ExtendedData/{KML}Data[@name='incident']/{KML}value").text
        dossier = next(d for d in frozen.source().dossiers() if d.id == name)
        assert (mark.find(f"{KML}TimeSpan") is None) == (dossier.interval is None)
        assert (mark.find(f"{KML}Point") is None) == (not dossier.places)


def test_gdal_reads_it(tmp_path):
    pyogrio = pytest.importorskip("pyogrio")
    path = written(tmp_path, frozen.source())
    if not any("KML" in driver for driver in pyogrio.list_drivers(read=True)):
        pytest.skip("this GDAL reads no KML")
    _, _, shapes, _ = pyogrio.raw.read(path)
    marks = sum(len(d.places) or 1 for d in frozen.source().dossiers())
    assert len(shapes) in (marks, sum(len(d.places) for d in frozen.source().dossiers()))
