"""Strategies for texts: invented news put together at random, scraps, and anything at all."""

from __future__ import annotations

from hypothesis import strategies as st

SPEAKERS = (
    "the army", "The Ministry of Defence", "Kyiv", "a witness", "two officials", "he", "she", "they", "it",
    "the Kremlin", "Colonel Idris Bakari", "a spokesman for the rebels", "state television", "Hezbollah",
    "the UN mission", "residents", "no one", "who", "the Tashen Observer", "both sides",
    "an analyst, Farida Gul,", "Reuters, citing the governor", "the group's Telegram channel", "Армия",
    "القوات المسلحة", "军方", "Mr. O’Neill",
)  # fmt: skip
CUES = (
    "said", "said that", "denied", "denied that", "claimed", "told reporters", "announced", "accused",
    "warned", "according to", "confirmed", "wrote", "asked", "vowed to", "says", "was quoted as saying",
    "refused to comment", "did not", "reportedly", "alleged that", "urged", "admitted",
    "rejected reports that", "added", "believes",
)  # fmt: skip
EVENTS = (
    "rebels shelled the town", "two soldiers were killed", "at least 12 people died and 30 were wounded",
    "a drone hit a hospital", "no casualties were reported", "troops withdrew", "fighting broke out",
    "gunmen abducted 17 pupils", "a ceasefire was agreed", "it shot down 23 of 25 drones",
    "up to a dozen were hurt", "the convoy was ambushed", "talks will resume",
    "if the attack goes on, war would follow", "villages burned", "between three and five thousand fled",
    "the dead included a child", "an apparent air strike", "shelling of",
    "the killing of six civilians by the army", "would strike back", "the toll rose to 41 from 17", "none",
)  # fmt: skip
PLACES = (
    "in Goma", "near the border between Chad and Sudan", "12 km east of Kunduz", "from Aleppo to Idlib",
    "in the", "on Mars", "around", "in the Strait of Hormuz", "in Georgia", "at sea", "north of 35°12'N",
    "in N’Djamena", "outside the embassy of Iran in Damascus", "in Ереван", "across the country", "in",
    "off Somalia’s coast",
)  # fmt: skip
TIMES = (
    "on Monday", "last night", "at 03:15 local time", "at 25:61", "on 31 February 9999", "in 2014",
    "since 2011", "overnight", "two days earlier", "at 2305 GMT+14", "on 12/13/2020", "for three hours",
    "by dawn on Tuesday", "on 1 January 0001", "on 31 December 9999", "in the year 99999", "tomorrow",
    "at 9 p.m. (17:00 UTC)", "every day", "between 23:00 and 01:00", "a thousand years ago",
    "99999999999 days ago", "next Friday", "during Ramadan", "on the 30th", "in the past 24 hours",
    "from May 3 to April 2", "at noon (0900 XYZ)", "in 14:30 Asia/Nowhere",
)  # fmt: skip
MARKS = (
    ".", ",", ";", ":", "?", "!", "...", "—", " - ", "“", "”", "‘", "’", '"', "'", "«", "»", "(", ")", "[",
    "]", "[sic]", "\n", "\n\n", "\r\n", "\t", "\u2028", "\u00a0", "\u200b", "\u202e", "\u202c", "\x00",
    "\ufeff", "\x85", "• ", "#",
)  # fmt: skip
LINES = (
    "Update (2305ET): ", "16:20 GMT – ", "GOMA, DR Congo (Agency) – ", "By Jane Doe\n",
    "Published 3 May 2024, 09:30", "Read more: Rebels shell airport\n", "Here is the full statement:\n",
    "CORRECTION: ", "Share on Facebook\n", "Photo: AFP\n", "Last updated: 31 February 2024, 27:99 GMT\n",
    "* * *\n", "1. ", "Q: ", "ROUNDUP\n", "http://x.y/?a=b ",
)  # fmt: skip
NUMBERS = (
    "zero", "one", "1,234,567", "10⁶", "٣", "½", "-5", "3.5 million", "hundreds of thousands of", "9" * 400,
    "1e308", "dozens", "a couple of", "IV", "12th", "one-third of the", "more than", "fewer than 0", "五",
    "some",
)  # fmt: skip
SCRAPS = (
    "Ереван", "ՀՀ ՊՆ", "القوات", "停火", "\u200f", "💥", "Mr.", "U.S.", "---", "said.", "\ud800", "’s", "and",
    "of", "that", "if", "by", "the", "of whom", "including", "not", "no", "“”", "()", "A" * 300, "e\u0301",
    "ﬁ", "İstanbul", "ß",
)  # fmt: skip
POOLS = (SPEAKERS, CUES, EVENTS, PLACES, TIMES, MARKS, LINES, NUMBERS, SCRAPS)

_pick = st.sampled_from
_said = st.tuples(_pick(SPEAKERS), _pick(CUES), _pick(EVENTS)).map(" ".join)
_event = st.tuples(_pick(EVENTS), _pick(PLACES), _pick(TIMES)).map(" ".join)
_nested = st.recursive(
    st.one_of(_said, _event, _pick(EVENTS)),
    lambda inner: st.one_of(
        st.tuples(_pick(SPEAKERS), _pick(CUES), inner).map(" ".join),
        st.tuples(inner, _pick(SPEAKERS), _pick(CUES)).map(lambda p: f"“{p[0]},” {p[1]} {p[2]}"),
        st.tuples(inner, inner).map(lambda p: f"{p[0]} ({p[1]})"),
        st.tuples(inner, _pick(("and", "but", "while", ";", "after", "because")), inner).map(" ".join),
        inner.map(lambda text: f"“{text}"),
    ),
    max_leaves=5,
)
_sentence = st.tuples(_nested, _pick((".", ".", ".", "", "?", ".”", ":"))).map(
    lambda p: (p[0][:1].upper() + p[0][1:]) + p[1]
)
_loose = st.lists(st.sampled_from([word for pool in POOLS for word in pool]), min_size=1, max_size=25).map(
    " ".join
)

news = st.lists(
    st.one_of(_sentence, _sentence, _sentence, _loose, _pick(LINES)), min_size=1, max_size=10
).flatmap(lambda parts: _pick((" ", "\n", "\n\n")).map(lambda glue: glue.join(parts)))

texts = st.one_of(news, news, _loose, st.text(max_size=300))

published = st.sampled_from(
    (
        None,
        "2024-03-01T12:00:00Z",
        "1991-12-31",
        "9999-12-31T23:59:59Z",
        "0001-01-01",
        "2024-02-29T23:59:59+14:00",
    )
)
