"""Bad input: one clear error that names it, or an honest record with gaps; the run goes on."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import tocsin
from tocsin.errors import InputRejected, NoArticle, NotText, TooLarge, UsageError
from tocsin.readers import read

GOOD = "Rebels killed two soldiers in Goma on Monday, the army said."
K = 100_000


def run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "tocsin", "read", *arguments], input=stdin, capture_output=True, check=False
    )


def only(path: Path, content: bytes | str, encoding: str = "utf-8") -> Any:
    """The one thing that a file gives."""
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    (found,) = read(str(path))
    return found


def record(text: str, **options: Any) -> dict[str, Any]:
    return tocsin.record(tocsin.read(text, **options))


def kinds(found: dict[str, Any]) -> set[str]:
    return {odd["kind"] for odd in found["irregularities"]}


# ---------------------------------------------------------------- refused, by name and with a reason


@pytest.mark.parametrize(
    ("name", "content", "error", "reason"),
    [
        ("empty.txt", b"", NoArticle, "nothing"),
        ("blank.txt", b" \n\n\t\n", NoArticle, "nothing"),
        ("noise.bin", bytes(range(256)) * 40, NotText, "binary"),
        ("zeros.txt", b"\0" * 5000, NotText, "binary"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + b"\0" * 100, NotText, "PNG"),
        ("office.html", b"PK\x03\x04" + b"x" * 100, NotText, "ZIP"),
        ("broken.pdf", b"%PDF-1.7\nnot really", NotText, "PDF"),
        ("cut.txt.gz", gzip.compress(GOOD.encode() * 50)[:-20], NotText, "gzip"),
        ("line.txt", b"a" * 50_000_000, TooLarge, "bytes"),
        ("shell.html", b"<!doctype html><html><title>x</title><body></body></html>", NoArticle, "article"),
        ("tags.html", b"<!doctype html><html><body>" + b"<div>" * 1_000_000 + b"war", TooLarge, "nested"),
        ("flat.html", b"<!doctype html><html><body>" + b"<br>" * 1_000_000 + b"war", TooLarge, "tags"),
        ("page.txt", b"Share on Facebook\n\nLeave a comment\n\nSubscribe to our newsletter\n", NoArticle, ""),
    ],
)  # fmt: skip
def test_refused_with_its_name_and_a_reason(
    tmp_path: Path, name: str, content: bytes, error: type[InputRejected], reason: str
) -> None:
    found = only(tmp_path / name, content)
    assert isinstance(found, error), found
    assert name in found.source
    assert reason.lower() in found.reason.lower()
    assert "\n" not in str(found)


def test_a_gzip_bomb_is_refused(tmp_path: Path) -> None:
    assert isinstance(only(tmp_path / "bomb.gz", gzip.compress(b"a" * 30_000_000)), TooLarge)


def test_a_folder_of_rubbish_is_one_run(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "b.bin").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "c.txt").write_bytes(b"")
    (tmp_path / "d.html").write_text("<!doctype html><html><body></body></html>", encoding="utf-8")
    (tmp_path / ".hidden").write_bytes(b"\0" * 100)
    (tmp_path / "e.jsonl").write_text(json.dumps({"text": GOOD}) + "\n{broken\n", encoding="utf-8")
    (tmp_path / "nowhere.txt").symlink_to(tmp_path / "absent")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "evil\u202e.txt").write_bytes(b"\0" * 5000)
    done = run(str(tmp_path), "--format", "jsonl")
    lines = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert done.returncode == 1
    assert [bool(line.get("claims")) for line in lines] == [True, True, False]
    complaints = done.stderr.decode().strip().splitlines()
    assert len(complaints) == 6
    for name in ("b.bin", "c.txt", "d.html", "e.jsonl", "nowhere.txt"):
        assert sum(name in line for line in complaints) == 1, complaints
    assert "\u202e" not in done.stderr.decode(), "a name must not turn the reader's screen around"


def test_bad_lines_of_jsonl_cost_only_themselves(tmp_path: Path) -> None:
    rows = [
        json.dumps({"doc_id": "one", "text": GOOD}),
        "{broken",
        json.dumps({"doc_id": "no-text"}),
        json.dumps({"doc_id": "number", "text": 5}),
        json.dumps([1, 2]),
        json.dumps({"doc_id": "date", "text": GOOD, "published": "the day after"}),
        json.dumps({"doc_id": "one", "text": GOOD.replace("Goma", "Bukavu")}),
        json.dumps({"doc_id": "empty", "text": ""}),
    ]
    path = tmp_path / "reports.jsonl"
    path.write_text("\n".join(rows), encoding="utf-8")
    done = run(str(path), "--format", "jsonl")
    got = [json.loads(line)["doc_id"] for line in done.stdout.decode().splitlines()]
    assert done.returncode == 1
    assert got[0] == "one" and got[-1] == "_cross"
    assert got.count("one") == 2, "a doc_id that comes twice passes through twice"
    complaints = done.stderr.decode().strip().splitlines()
    assert all("reports.jsonl" in line for line in complaints)
    assert len(complaints) + len(got) - 1 == len(rows)
    assert "Traceback" not in done.stderr.decode()


# ---------------------------------------------------------------- the call itself is wrong


@pytest.mark.parametrize(
    "when", ["2024-13-45", "yesterday", "2024-05-03T10:00 Mars/Olympus", "2024-05-03T25:00:00Z", ""]
)
def test_an_impossible_publication_is_a_wrong_call(tmp_path: Path, when: str) -> None:
    with pytest.raises(UsageError):
        tocsin.read(GOOD, published=when)
    path = tmp_path / "a.txt"
    path.write_text(GOOD, encoding="utf-8")
    done = run(str(path), "--published", when)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr.decode()


@pytest.mark.parametrize(
    "when", ["9999-12-31T23:59:59Z", "9999-12-31", "0001-01-01", "0001-01-01T00:00:00+14:00"]
)
def test_the_ends_of_the_calendar_are_coded_or_refused(when: str) -> None:
    for day in ("on Monday", "tomorrow", "yesterday", "last night", "next year", "in 9999", "a century ago"):
        try:
            found = record(f"Rebels killed two soldiers in Goma {day}, the army said.", published=when)
        except UsageError:
            return
        assert found["claims"]


# ---------------------------------------------------------------- an honest record with gaps


def test_unknown_zones_are_no_reason_to_stop() -> None:
    for zone in ("XYZT", "Mars/Olympus", "GMT+99", "UTC-25:00"):
        found = record(f"Rebels shelled Goma at 09:00 {zone} on 3 May 2024, the army said.")
        assert found["claims"], zone


def test_days_that_no_calendar_has_are_no_times() -> None:
    found = record("Rebels shelled Goma on 31 February 2024 at 27:99, the army said.")
    assert found["claims"]
    for claim in found["claims"]:
        assert claim["time"] is None or not claim["time"]["start_utc"].startswith("2024-02-31")


def test_wrong_encodings_are_read_and_noted(tmp_path: Path) -> None:
    found = only(tmp_path / "a.txt", "Повстанцы обстреляли город, сообщила армия. " * 5, "cp1251")
    assert "Повстанцы обстреляли" in found.text
    assert {odd.kind for odd in found.irregularities} & {"guessed_encoding", "undecodable"}


def test_utf16_without_a_mark_is_read(tmp_path: Path) -> None:
    assert only(tmp_path / "a.txt", GOOD.encode("utf-16-le")).text == GOOD


def test_a_name_that_turns_the_line_around_is_noted() -> None:
    found = record("Rebels killed \u202eovteP lenoloC\u202c in Goma on Monday, the army said.")
    assert "bidi_override" in kinds(found)


def test_nuls_in_a_text_keep_its_offsets() -> None:
    text = "Rebels\0 killed two soldiers in Goma\0\0 on Monday, the army said."
    found = record(text)
    assert found["text"] == text
    assert all(text[c["start"] : c["end"]] == c["text"] for c in found["claims"])


def test_only_a_headline_is_a_report() -> None:
    found = record("Two Soldiers Killed in Goma")
    assert found["text"] == "Two Soldiers Killed in Goma"
    assert all(c["time"] is None for c in found["claims"])


@pytest.mark.parametrize(
    "text",
    [
        "Армия сообщила, что в понедельник в Гоме погибли двое солдат. Министерство "
        "обороны заявило, что повстанцы "
        "обстреляли город из артиллерии, и по словам губернатора, ранены двенадцать мирных жителей.",
        "قال الجيش إن جنديين قتلا يوم الاثنين في غوما. وأعلنت وزارة الدفاع أن المتمردين "
        "قصفوا المدينة بالمدفعية.",
        "军方说，周一两名士兵在戈马被打死。国防部表示，叛军炮击了该市。省长说有十二人受伤。",
        "L’armée a déclaré lundi que deux soldats avaient été tués à Goma. Le ministère "
        "de la Défense affirme que les "
        "rebelles ont bombardé la ville avec des roquettes et que douze civils ont été "
        "blessés, selon le gouverneur.",
    ],
    ids=["Russian", "Arabic", "Chinese", "French"],
)  # fmt: skip
def test_other_languages_are_noted_and_nothing_is_made_up(text: str) -> None:
    found = record(text)
    assert found["language"] != "en"
    assert "other_language" in kinds(found)
    assert found["claims"] == []


def test_a_stated_language_other_than_english_is_noted() -> None:
    page = (
        "<!doctype html><html lang='fr'><head><title>Goma</title></head><body><article>"
        "<p>L’armée a déclaré lundi que deux soldats avaient été tués à Goma. Le "
        "ministère de la Défense affirme que "
        "les rebelles ont bombardé la ville avec des roquettes et que douze civils ont "
        "été blessés dans la nuit.</p>"
        "<p>Selon le gouverneur, les combats ont repris dans les collines au nord de la "
        "ville après une semaine de "
        "calme, et des centaines de familles ont fui vers la frontière.</p></article></body></html>"
    )
    (found,) = read(page.encode())
    assert not isinstance(found, Exception)
    assert found.language == "fr"
    assert "other_language" in {odd.kind for odd in found.irregularities}


# ---------------------------------------------------------------- nothing takes for ever


def filled(piece: str, size: int = K) -> str:
    return (piece * (size // len(piece) + 1))[:size]


@pytest.mark.parametrize(
    "text",
    [
        filled("("),
        filled("7"),
        filled('"'),
        filled("said "),
        filled("“he said ‘she said ", 10_000),
        "\n".join(f"Line {number} fell." for number in range(1500)),
        filled("the army and the rebels shelled the town and ", 50_000),
        filled("12 dead, 7 wounded, "),
        filled("May 3 "),
        filled("12:30 "),
        filled("e\u0301\u0301\u0301"),
        "The army said." + " " * K + "Two died.",
        filled("The army denied that the rebels denied that "),
    ],
    ids=lambda text: ascii(text[:12]),
)
def test_endless_texts_end(text: str) -> None:
    try:
        found = record(text, published="2024-04-17T14:30:00Z")
    except InputRejected:
        found = {"claims": []}
    assert all(text[c["start"] : c["end"]] == c["text"] for c in found["claims"])
