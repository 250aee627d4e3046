"""DOCX situation reports."""

import io
import zipfile

import pytest

from tocsin.errors import NoArticle, NotText, TooLarge
from tocsin.readers import Limits, read

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx(body, **parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", "<Types/>")
        file.writestr("word/document.xml", f"<w:document xmlns:w='{W}'><w:body>{body}</w:body></w:document>")
        for name, content in parts.items():
            file.writestr(name, content)
    return out.getvalue()


def p(words, style=""):
    held = f"<w:pPr><w:pStyle w:val='{style}'/></w:pPr>" if style else ""
    return f"<w:p>{held}<w:r><w:t>{words}</w:t></w:r></w:p>"


def test_a_situation_report(sample):
    (report,) = sample("sitrep.docx")
    assert report.text == (
        "Situation Report No. 12\n\nObserver Mission to the Sel Valley – 17 April 2024, as of "
        "18:00 (UTC+3)\n\n"
        "Security\n\nOn 17 April a missile hit the road bridge at Dorna and wounded three people, "
        "according to the "
        "governor.\n\n• The Sel Brigade denied that it had fired.\n\n• Shelling was heard near "
        "Larsk on 16 April."
        "\n\nDate | Place | Reported\n\n16 April | Larsk | one soldier killed\n\n"
        "17 April | Dorna | three civilians wounded"
    )
    assert (report.title, report.language) == ("Situation Report No. 12", "en")


def test_what_was_struck_out_or_is_shown_twice_is_left_out():
    body = (
        "<w:p><w:r><w:t>Two men </w:t></w:r><w:del><w:r><w:delText>fled</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>gone </w:t></w:r></w:moveFrom><w:ins><w:r><w:t>died</w:t></w:r></w:ins>"
        "<w:r><w:tab/><w:t>in Goma.</w:t></w:r></w:p>"
    )
    (report,) = read(docx(body))
    assert report.text == "Two men died in Goma."


def test_the_files_own_title_counts_where_it_is_printed():
    core = (
        "<cp xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>{}</dc:title>"
        "<dc:language>fr-FR</dc:language></cp>"
    )
    body = p("The Sel Valley") + p("Two men died in Goma on Monday, according to the mayor of the town.")
    (own,) = read(docx(body, **{"docProps/core.xml": core.format("The Sel Valley")}))
    (other,) = read(docx(body, **{"docProps/core.xml": core.format("Microsoft Word - new2")}))
    assert (own.title, own.language) == ("The Sel Valley", "fr")
    assert other.title != "Microsoft Word - new2"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (docx(""), NoArticle),
        (docx("<w:p>"), NotText),
        (docx("<w:p/>" * 3)[:-30], NotText),
        (docx("<w:tbl><w:tr><w:tc>" * 200), TooLarge),
        (docx(p("x"), **{"docProps/core.xml": "<!DOCTYPE a [<!ENTITY x 'y'>]><a/>"}), TooLarge),
    ],
)
def test_what_is_no_report(data, kind):
    (rejected,) = read(data)
    assert isinstance(rejected, kind)


def test_a_part_that_unfolds_without_end():
    (rejected,) = read(docx(p("word " * 4_000_000)))
    assert isinstance(rejected, TooLarge)
    (rejected,) = read(docx(p("word " * 4000)), limits=Limits(text_bytes=10_000))
    assert isinstance(rejected, TooLarge)


def test_a_text_box_does_not_break_the_sentence_it_hangs_on():
    box = f"<w:r><w:drawing><w:txbxContent>{p('Map of Goma')}</w:txbxContent></w:drawing></w:r>"
    twice = f"<mc:AlternateContent xmlns:mc='m'><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    body = (
        f"<w:p><w:r><w:t>Two men </w:t></w:r>{twice}</mc:AlternateContent><w:r><w:t>died.</w:t></w:r></w:p>"
    )
    (report,) = read(docx(body))
    assert report.text == "Two men died.\n\nMap of Goma"
