"""NewsML-G2: several items in a message, XHTML, NITF and plain bodies."""

import pytest

from tocsin.errors import NoArticle, NotText, TooLarge
from tocsin.readers import read

XMLNS = "http://iptc.org/std/nar/2006-10-01/"


def item(meta="", content="", body="<inlineData contenttype='text/plain'>Two men died in Goma.</inlineData>"):
    return (
        f"<newsItem xmlns='{XMLNS}' guid='g' version='1'><itemMeta>{meta}</itemMeta>"
        f"<contentMeta>{content}</contentMeta><contentSet>{body}</contentSet></newsItem>"
    ).encode()


def test_a_message_of_items(sample):
    bridge, cancelled, truce = sample("item.newsml.xml")
    assert bridge.text == (
        "Missile hits bridge at Dorna\n\nDORNA, April 17 (North Press) - A missile hit the road "
        "bridge at Dorna "
        "on Wednesday and wounded three people, the governor said.\n\nThe defence ministry denied "
        "on Wednesday "
        "that it had fired missiles."
    )
    assert (bridge.outlet, bridge.carried, bridge.language) == ("North Press", "Estuary Radio", "en")
    assert bridge.published.start.isoformat() == "2024-04-17T12:40:00+00:00"
    assert bridge.revision.number == "2"
    assert bridge.revision.replaces == "urn:newsml:northpress.example:20240417:bridge:1"
    assert isinstance(cancelled, NoArticle)
    assert "cancelled" in str(cancelled)
    assert truce.revision is None
    assert truce.text.startswith("Truce holds in Larsk\n\nThe truce in Larsk held for a second day")


def test_one_item_with_xhtml():
    body = (
        "<inlineXML contenttype='application/xhtml+xml'><html xmlns='http://www.w3.org/1999/xhtml'>"
        "<head><title>no</title></head><body><p>Two men died in <b>Goma</b>.</p><ul><li>One "
        "fled.</li></ul></body></html></inlineXML>"
    )
    (report,) = read(item(content="<headline>Goma</headline>", body=body))
    assert report.text == "Goma\n\nTwo men died in Goma.\n\n• One fled."


def test_html_within_data():
    words = "&lt;p&gt;Two men died.&lt;/p&gt;&lt;p&gt;One fled.&lt;/p&gt;"
    body = f"<inlineData contenttype='text/html'>{words}</inlineData>"
    (report,) = read(item(body=body))
    assert report.text == "Two men died.\n\nOne fled."


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (item(body=""), NoArticle),
        (item(body="<remoteContent href='https://a.example/1.jpg'/>"), NoArticle),
        (item()[:-30], NotText),
        (
            b"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>" + item(meta="<edNote>&x;</edNote>"),
            TooLarge,
        ),
        (item(body="<a>" * 100_000), TooLarge),
        (f"<packageItem xmlns='{XMLNS}'/>".encode(), NoArticle),
    ],
)
def test_what_is_no_report(data, kind):
    (rejected,) = read(data)
    assert isinstance(rejected, kind)


def test_entities_are_never_unfolded():
    laughs = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10 if n else 'ha'}'>" for n in range(9))
    (rejected,) = read(f"<!DOCTYPE a [{laughs}]>".encode() + item(meta="<edNote>&l8;</edNote>"))
    assert isinstance(rejected, TooLarge)
    assert "entities" in str(rejected)


def test_an_items_title_is_no_headline():
    (report,) = read(item(meta="<title>bridge-3</title>"))
    assert (report.title, report.text) == ("bridge-3", "Two men died in Goma.")


def test_names_with_a_prefix():
    data = item().decode().replace(f"<newsItem xmlns='{XMLNS}'", f"<n:newsItem xmlns:n='{XMLNS}'")
    data = data.replace("</newsItem>", "</n:newsItem>")
    for name in ("itemMeta", "contentMeta", "contentSet", "inlineData"):
        data = data.replace(f"<{name}", f"<n:{name}").replace(f"</{name}", f"</n:{name}")
    (report,) = read(data.encode())
    assert report.text == "Two men died in Goma."
