"""ninjs in its versions."""

import json

import pytest

from tocsin.errors import NoArticle
from tocsin.readers import read


def test_version_1(sample):
    (report,) = sample("item-1.3.ninjs.json")
    assert report.text == (
        "Market hit in Brel, seven wounded\n\nBREL (Sea Wire) - Rockets hit the market of Brel on Wednesday "
        "and wounded seven people, a doctor said.\n\nRebels denied any part in it."
    )
    assert (report.outlet, report.language) == ("Sea Wire", "en")
    assert report.published.start.isoformat() == "2024-04-17T12:40:00+00:00"
    assert report.revision.number == "3"
    assert report.revision.replaces == "urn:newsml:seawire.example:20240417:4698"
    assert report.revision.first.start.isoformat() == "2024-04-17T10:02:00+00:00"
    assert report.revision.note.startswith("CORRECTS the number of wounded")
    assert report.datelines


def test_version_3(sample):
    (report,) = sample("item-3.1.ninjs.json")
    assert report.title == "Drone hits fuel depot at Larsk, officials say"
    assert report.text.count("\n\n") == 2
    assert "A drone hit a depot." not in report.text
    assert (report.outlet, report.language) == ("Northern Press Agency", "en")
    assert report.published.start.isoformat() == "2024-05-02T03:11:00+00:00"
    assert report.revision is None


@pytest.mark.parametrize(("status", "word"), [("canceled", "cancelled"), ("withheld", "withholds")])
@pytest.mark.parametrize("key", ["pubstatus", "pubStatus"])
def test_what_is_not_to_be_used_is_not(sample, status, word, key):
    item = json.loads(sample.bytes("item-1.3.ninjs.json"))
    item.pop("pubstatus")
    (rejected,) = read(json.dumps({**item, key: status}).encode())
    assert isinstance(rejected, NoArticle)
    assert word in str(rejected)


def test_a_picture_has_no_text():
    item = {
        "uri": "urn:x:1",
        "type": "picture",
        "headline": "A bridge",
        "versioncreated": "2024-04-17T12:40:00Z",
    }
    assert isinstance(next(read(json.dumps(item).encode())), NoArticle)


@pytest.mark.parametrize("key", ["contentType", "contenttype"])
def test_a_body_with_paragraphs_goes_before_a_flat_one(key):
    item = {
        "uri": "urn:x:1",
        "versioncreated": "2024-04-17T12:40:00Z",
        "headlines": [{"role": "main", "value": "Brel"}],
        "bodies": [
            {"role": "main", key: "text/plain", "value": "Two men died. One fled."},
            {
                "role": "html",
                key: "text/html; charset=utf-8",
                "value": "<p>Two men died.</p><p>One fled.</p>",
            },
        ],
    }
    (report,) = read(json.dumps(item).encode())
    assert report.text == "Brel\n\nTwo men died.\n\nOne fled."
