"""Time expressions: what is found, TIMEX3's value, and the interval in UTC."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tocsin.annotate import times
from tocsin.records import Basis, Block, Interval, Precision, Report, Span, Stamp, TimeMention

WEDNESDAY = "2024-05-15T12:00"  # when every row below was written, UTC, unless it says otherwise


def instant(moment: str) -> Interval:
    start = datetime.fromisoformat(moment).replace(tzinfo=UTC)
    return Interval(start, start + timedelta(minutes=1), Precision.MINUTE, Basis.EXPLICIT)


def a_day(day: str) -> Interval:
    start = datetime.fromisoformat(day).replace(tzinfo=UTC)
    return Interval(start, start + timedelta(days=1), Precision.DAY, Basis.EXPLICIT)


def read(text: str, published: Interval | None = None, zone: str | None = "Africa/Khartoum"):
    return times.find(Report("r", text, published=published), (), zone=zone)


def words(text: str, mentions: tuple[TimeMention, ...]) -> list[str]:
    return [text[m.span.start : m.span.end] for m in mentions]


def bounds(mention: TimeMention) -> tuple[str, str]:
    found = mention.interval
    assert found is not None and found.start is not None and found.end is not None
    return found.start.strftime("%m-%d %H:%M"), found.end.strftime("%m-%d %H:%M")


# Text, words of the one mention, TIMEX3 value, UTC start and end. Khartoum runs two hours ahead of UTC.
GOLDEN = Path(__file__).parents[2] / "golden" / "times.tsv"
ROWS = [line.split("\t") for line in GOLDEN.read_text(encoding="utf-8").splitlines()[1:]]


@pytest.mark.parametrize(("text", "found", "value", "start", "end"), ROWS)
def test_a_time_is_found_and_placed(text: str, found: str, value: str, start: str, end: str):
    mentions = read(text, instant(WEDNESDAY))
    assert words(text, mentions) == [found]
    assert mentions[0].value == value
    assert bounds(mentions[0]) == (start, end)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Fire was exchanged on 9 May between 15:15 and 18:00.", "05-09 13:15", "05-09 16:00"),
        ("It went on from 22:00 to 04:00 on 10 May.", "05-10 20:00", "05-11 02:00"),
        ("They fought between 3 and 5 p.m. on Sunday.", "05-12 13:00", "05-12 15:00"),
        ("They fought from 5 to 9 May.", "05-04 22:00", "05-09 22:00"),
        ("They fought from March through April 2024.", "02-29 22:00", "04-30 22:00"),
        ("They fought from Monday evening until Tuesday morning.", "05-13 16:00", "05-14 10:00"),
        ("It was hit on the night of 8-9 May.", "05-08 18:00", "05-09 04:00"),
    ],
)
def test_both_ends_of_a_range_carry_the_whole(text: str, start: str, end: str):
    ranged = [m for m in read(text, instant(WEDNESDAY)) if m.rule.startswith("range:")]
    assert len(ranged) == 2
    assert {bounds(mention) for mention in ranged} == {(start, end)}


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("It fell at 3:20 p.m. local time (1320 GMT) on Monday.", "05-13 13:20"),
        ("It fell on Monday at 17:20 (1320 GMT).", "05-13 13:20"),
        ("It fell at 9 a.m. Kathmandu time (11:15 p.m., 12 May EDT).", "05-13 03:15"),
    ],
)
def test_two_clocks_tell_one_instant(text: str, start: str):
    clocked = [m for m in read(text, instant(WEDNESDAY)) if m.type == "TIME"]
    assert len(clocked) == 2
    assert {bounds(mention)[0] for mention in clocked} == {start}


@pytest.mark.parametrize(
    ("text", "last", "start"),
    [
        ("The post was hit at noon on Sunday. Two hours later it burned.", "Two hours later", "05-12 12:00"),
        ("They left on 3 May. The next morning shells fell.", "The next morning", "05-04 04:00"),
        ("They left on 3 May and came back the same evening.", "the same evening", "05-03 16:00"),
        ("They left on 3 May. Two days later shells fell.", "Two days later", "05-04 22:00"),
        ("It was shelled on Monday night. Fires broke out at 2 a.m. there.", "2 a.m.", "05-14 00:00"),
        ("It opened on 9 May; on the eve of the summit a bomb went off.", "the eve", "05-07 22:00"),
        ("It was hit at 1 a.m. (2300 GMT on Sunday).\n\nA truce began at noon.", "noon", "05-13 10:00"),
        ("They fled late on Sunday night. But at 9 p.m. men came.", "9 p.m.", "05-12 19:00"),
        ("They left on Monday. Two days earlier it rained.\n\nThey ate at 8 a.m.", "8 a.m.", "05-13 06:00"),
    ],
)
def test_a_time_is_counted_from_the_one_before(text: str, last: str, start: str):
    mentions = read(text, instant(WEDNESDAY))
    assert words(text, mentions)[-1] == last
    assert bounds(mentions[-1])[0] == start


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("Police said on Monday that two men were shot.", "statement"),
        ("Police said Monday two men were shot.", "statement"),
        ("The mayor told reporters at 9 a.m. on Monday that it was over.", "statement"),
        ("Police said two men were shot on Monday.", "event"),
        ("Neighbours said they heard shots on Monday.", "event"),
        ("The fire was reported on Monday afternoon.", "event"),
        ("Police said the Monday attack was the third.", "event"),
        ("Police said around 2 a.m. on Monday guards heard shots.", "event"),
    ],
)
def test_a_time_of_saying_is_told_from_that_of_the_event(text: str, use: str):
    assert [m.use for m in read(text, instant(WEDNESDAY))] == [use]


def test_a_length_before_an_event_is_counted_from_the_event_that_is_dated_further_on():
    text = "About 20 minutes after the pause took effect at noon on Sunday, shots were fired."
    length, noon = read(text, instant(WEDNESDAY))
    assert (length.type, length.value) == ("DURATION", "PT20M")
    assert bounds(length) == ("05-12 10:15", "05-12 10:25")
    assert bounds(noon)[0] == "05-12 10:00"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Since 17:00 it has been quiet.", "05-14 15:00", "05-15 12:00"),
        ("They have held the town since April.", "03-31 22:00", "05-15 12:00"),
        ("In the past 24 hours nine died.", "05-14 12:00", "05-15 12:00"),
        ("They have been without water for six days.", "05-09 12:00", "05-15 12:00"),
        ("It fell at 6 a.m. on 9 May and lasted three hours.", "05-09 04:00", "05-09 07:00"),
        ("They clashed for the third day running.", "05-12 22:00", "05-15 12:00"),
        ("It began at 1 a.m. on 9 May and the blaze was out by 8 a.m.", "05-08 23:00", "05-09 06:00"),
    ],
)
def test_words_around_a_time_widen_it(text: str, start: str, end: str):
    assert bounds(read(text, instant(WEDNESDAY))[-1]) == (start, end)


@pytest.mark.parametrize(
    "text",
    [
        "A boy aged nine and a 15-year-old girl were hurt.",
        "They won 2-1 and paid $2000 for 1,950 shells.",
        "Some 2014 fighters crossed; Resolution 2042 was passed.",
        "The fall of the city was slow, and night raids went on.",
        "May they rest. March to the border, he cried.",
        "The second battalion lost a third of its men.",
        "No. 1999 was drawn.",
    ],
)
def test_ages_counts_and_names_are_no_times(text: str):
    assert words(text, read(text, instant(WEDNESDAY))) == []


@pytest.mark.parametrize(
    ("text", "type_", "value"),
    [
        ("A 72-hour pause was proposed.", "DURATION", "PT72H"),
        ("It will last up to two weeks.", "DURATION", "P2W"),
        ("It took two and a half years.", "DURATION", "P2Y6M"),
        ("It took several months.", "DURATION", "PXM"),
        ("They march every Friday.", "SET", "XXXX-WXX-5"),
        ("They shell it daily.", "SET", "P1D"),
        ("They shell it twice a week.", "SET", "P1W"),
        ("It was built in the 1990s.", "DATE", "199"),
        ("It was lost in Fall 2020.", "DATE", "2020-FA"),
        ("It is quiet now.", "DATE", "PRESENT_REF"),
        ("It was founded in 480 BC.", "DATE", "BC0480"),
    ],
)
def test_timex3_values(text: str, type_: str, value: str):
    (mention,) = read(text, instant(WEDNESDAY))
    assert (mention.type, mention.value) == (type_, value)


def test_a_missing_year_is_the_nearest_past_one():
    (mention,) = read("Troops entered on 11 September.", instant("2024-01-20T09:00"))
    assert mention.value == "2023-09-11"


def test_the_day_is_that_of_the_place_not_of_the_writer():
    # 20:30 UTC on Tuesday is Wednesday in Kathmandu, where the clock is 5:45 ahead.
    (mention,) = read("It fell today.", instant("2024-05-14T20:30"), "Asia/Kathmandu")
    assert bounds(mention) == ("05-14 18:15", "05-15 18:15")


def test_an_hour_that_a_clock_change_skips_or_repeats_is_read_by_the_clock_before():
    spring, autumn = (
        read(f"It fell at 03:30 on {day}.", instant("2024-12-01T00:00"), "Europe/Kyiv")[0]
        for day in ("31 March 2024", "27 October 2024")
    )
    assert bounds(spring)[0] == "03-31 01:30"
    assert bounds(autumn)[0] == "10-27 00:30"


def test_a_printed_clock_without_a_day_fits_into_the_day_of_publication():
    (mention,) = read("Update (2305ET) follows.", a_day("2022-03-14"), None)
    assert mention.interval is not None
    assert mention.interval.start == datetime(2022, 3, 14, 3, 5, tzinfo=UTC)


def test_without_a_publication_nothing_is_invented():
    text = "Shells fell on Monday night, and on 3 May."
    assert [m.interval for m in read(text)] == [None, None]


def test_an_unknown_zone_counts_as_utc_and_says_so():
    (mention,) = read("It fell at 10:00 on 3 May 2024.", instant(WEDNESDAY), None)
    assert bounds(mention)[0] == "05-03 10:00"
    assert mention.interval is not None and mention.interval.approx


def test_what_is_said_on_a_day_is_told_from_what_happens_on_one():
    said, happened = read(
        "The army said on Tuesday that it had struck the post on Monday.", instant(WEDNESDAY)
    )
    assert (said.use, happened.use) == ("statement", "event")


def test_a_history_is_told_from_its_own_dates():
    text = (
        "In August 1914 war came. In May 1915 gas was used. In March 1916 the line broke. In June the siege "
        "began, and on 4 July it ended. By 1917 the front had moved; in 1918 it fell. In April 1918 they "
        "withdrew. On 9 May they returned."
    )
    values = [mention.value for mention in read(text, instant(WEDNESDAY))]
    assert values[2:5] == ["1916-03", "1916-06", "1916-07-04"]
    assert values[5:] == ["1917", "1918", "1918-04", "1918-05-09"]


def test_a_layer_is_read_from_its_own_stamp():
    text = "16:20 GMT - Shells fell an hour ago.\n\n12:00 GMT - Shells fell an hour ago."
    cut = text.index("12:00")
    report = Report(
        "r",
        text,
        published=instant("2024-05-15T18:00"),
        stamps=(Stamp(Span(0, 9), "post"), Stamp(Span(cut, cut + 9), "post")),
        blocks=(Block(Span(0, cut - 2), "paragraph", 1), Block(Span(cut, len(text)), "paragraph", 2)),
    )
    ago = [m for m in times.find(report, (), zone="UTC") if m.rule == "shift"]
    assert [bounds(m)[0] for m in ago] == ["05-15 15:20", "05-15 11:00"]
    stamped = [m for m in times.find(report, (), zone="UTC") if m.use == "publication"]
    assert words(text, tuple(stamped)) == ["16:20 GMT", "12:00 GMT"]


@pytest.mark.parametrize(
    "text",
    [
        "It fell on 31 February.",
        "It fell at 25:61.",
        "In the year 9999 and on 31 December 9999.",
        "On 0/0/0000.",
    ],
)
def test_impossible_times_do_no_harm(text: str):
    for mention in read(text, instant(WEDNESDAY)):
        assert (
            mention.interval is None or mention.interval.start is not None or mention.interval.end is not None
        )


PIECES = st.sampled_from(
    """
    at on in the of early late last next this two 20 31 2024 0330 9999 1 , ( ) - : Monday May March 15:40 7
    a.m. GMT local time days hours ago later earlier before after night morning midnight year BC quarter
    first half Eid Ramadan 12 Muharram since until by between and to from every about just 25:61 1/1/0000
    , . '90s 1990s fiscal century decade 99999999999999 an a few several couple running old aged eve
    """.split()  # noqa: SIM905 - a row of words reads better than a column
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=14), st.sampled_from([None, instant(WEDNESDAY), a_day("9999-12-30")]))
def test_no_row_of_words_breaks_it(pieces: list[str], published: Interval | None):
    text = " ".join(pieces)
    mentions = read(text, published)
    ends = [0]
    for mention in mentions:
        assert ends[-1] <= mention.span.start < mention.span.end <= len(text)
        ends.append(mention.span.end)
        if mention.interval is not None and mention.interval.start and mention.interval.end:
            assert mention.interval.start < mention.interval.end
    assert mentions == read(text, published)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80))
def test_no_text_breaks_it(text: str):
    assert all(0 <= mention.span.start < mention.span.end <= len(text) for mention in read(text))


def test_a_report_that_names_its_own_clock_is_read_by_it():
    text = "As of 18 April 2024, 12:00 (UTC+6)\n\nShots were heard at 10:30."
    cut = text.index("\n")
    report = Report("r", text, published=instant("2024-04-18T06:30"), stamps=(Stamp(Span(0, cut), "as-of"),))
    near = times.find(report, (), zone="Asia/Dushanbe")[-1]
    far = times.find(report, (), zone="Africa/Lagos")[-1]
    assert bounds(near)[0] == "04-18 04:30"
    assert bounds(far)[0] != "04-18 04:30"


def test_figures_are_read_in_the_order_of_the_place():
    text = "It fell on 04/10/2024."
    values = [
        read(text, instant("2024-12-01T00:00"), zone)[0].value for zone in ("Asia/Baku", "America/Chicago")
    ]
    assert values == ["2024-10-04", "2024-04-10"]


def test_capitals_and_lower_case():
    assert [m.value for m in read("SHELLS FELL ON 3 MAY. THEY MAY RETURN.", instant(WEDNESDAY))] == [
        "2024-05-03"
    ]
    assert [m.value for m in read("shells fell on monday", instant(WEDNESDAY))] == ["2024-05-13"]


def test_a_length_from_an_event_that_nothing_dates_has_no_place():
    (mention,) = read("The strike came a day after the truce expired.", instant(WEDNESDAY))
    assert (mention.value, mention.interval) == ("P1D", None)
