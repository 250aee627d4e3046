"""Quotations and their speakers: beside the quotation, or before it in the paragraph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from tocsin.annotate.attribution import grammar, tails
from tocsin.annotate.attribution.grammar import Tree
from tocsin.annotate.attribution.page import Page
from tocsin.annotate.attribution.quotes import Quote
from tocsin.annotate.attribution.speech import Speech, is_outlet_voice, source
from tocsin.knowledge import cues
from tocsin.records import Span

RECENT = 40  # speeches among which a quotation that stands alone finds its speaker
NEAR = 90  # characters between a quotation and the verb that gives its speaker
INVERTED = frozenset(("nsubj", "obj", "dep", "appos", "parataxis", "root", "conj", "ccomp", "xcomp", "obl"))


def attach(page: Page, speeches: Sequence[Speech]) -> list[Speech]:
    """Speeches with their quotations, and one more for each other quotation with a speaker near."""
    out: dict[int, list[Speech]] = defaultdict(list)
    for speech in speeches:
        out[page.paragraph(speech.verb)].append(_widen(page, _outside(page, speech)))
    for quote in page.utterances:
        here = out[quote.paragraph]
        if any(_holds(page, speech, quote) for speech in here):
            continue
        found = _beside(page, quote)
        last = (
            None
            if found is not None
            else _earlier(page, quote, [*out[quote.paragraph - 1][-RECENT:], *here[-RECENT:]])
        )
        if last is not None and page.paragraph(last.verb) == quote.paragraph and last.form != "announced":
            here[here.index(last)] = replace(last, content=merge([*last.content, quote.span]))
        elif last is not None:
            here.append(_later(last, quote))
        elif found is not None:
            here.append(found)
    return sorted((speech for group in out.values() for speech in group), key=order)


def order(speech: Speech) -> tuple[int, int]:
    """Sorting key: where the content starts, longest first."""
    first = speech.content[0].start if speech.content else speech.verb
    return first, -sum(span.end - span.start for span in speech.content)


def _holds(page: Page, speech: Speech, quote: Quote) -> bool:
    """True where the speech is made outside the quotation and has most of it as content."""
    if quote.span.start <= speech.verb < quote.span.end:
        return False
    shared = sum(
        max(0, min(span.end, quote.span.end) - max(span.start, quote.span.start)) for span in speech.content
    )
    return shared * 2 > quote.span.end - quote.span.start


def _outside(page: Page, speech: Speech) -> Speech:
    """A verb outside a quotation has its source outside too: the noun beside it, if the parse erred."""
    if not speech.sources or speech.sources[-1].span is None or page.quoted(speech.verb) is not None:
        return speech
    quote = page.quoted(speech.sources[-1].span.start)
    if quote is None:
        return speech
    t = page.trees[speech.sentence]
    i = next((k for k, token in enumerate(t.tokens) if token.start == speech.verb), None)
    if i is None:
        return speech
    zone = Span(quote.span.end, page.paragraphs[quote.paragraph].end)
    beside = source(t, _preceding(t, i) or _inverted(t, i, zone))
    if beside is None or (beside.span is not None and quote.span.overlaps(beside.span)):
        return speech
    return replace(speech, sources=(*speech.sources[:-1], beside))


def _preceding(t: Tree, i: int) -> list[int]:
    """The noun right before a verb and its auxiliaries."""
    k = grammar.verb_group(t, i)[0] - 1
    while k >= 0 and t.tokens[k].pos in ("AUX", "ADV"):
        k -= 1
    return [k] if k >= 0 and t.tokens[k].pos in ("NOUN", "PROPN", "PRON") else []


def _widen(page: Page, speech: Speech) -> Speech:
    """A content that reaches into a quotation has all of it; one made inside a quotation stays inside."""
    home = page.quoted(speech.verb)
    if home is not None:
        inside = [
            Span(max(span.start, home.inner.start), min(span.end, home.inner.end))
            for span in speech.content
            if span.start < home.inner.end and home.inner.start < span.end
        ]
        return replace(speech, content=tuple(inside))
    content = _before_answer(page, speech) if speech.act == "deny" else list(speech.content)
    content = _after_colon(page, speech, content)
    speech = replace(speech, content=tuple(content))
    direct = False
    near = page.said_in(Span(content[0].start, content[-1].end)) if content else ()
    for quote in near:
        if speech.act in ("ask", "accuse", "opine", "threaten", "promise") and speech.rule != "verb-clause":
            continue
        if speech.act == "deny" and not any(span.overlaps(quote.span) for span in content):
            continue
        if any(_touches(page.text, span, quote.span) for span in content):
            content.append(quote.span)
            direct = True
    if not direct:
        return speech
    merged = merge(content)
    bare = sum(span.end - span.start for span in merged) - sum(
        quote.span.end - quote.span.start for quote in near if any(span.covers(quote.span) for span in merged)
    )
    return replace(speech, content=merged, form="mixed" if bare > 3 else "direct", confidence=0.95)


def _after_colon(page: Page, speech: Speech, content: list[Span]) -> list[Span]:
    """ "B: 'C,' X said": only the quotation is X's."""
    for n, span in enumerate(content):
        for quote in page.said_in(span):
            lead = page.text[max(span.start, quote.span.start - 3) : quote.span.start].rstrip()
            if span.start < quote.span.start and speech.verb >= quote.span.end and lead.endswith(":"):
                return [Span(quote.span.start, max(span.end, quote.span.end)), *content[n + 1 :]]
    return content


def _before_answer(page: Page, speech: Speech) -> list[Span]:
    """ "That was denied by X: 'C'": what is denied ends before what X says instead."""
    found: list[Span] = []
    for span in speech.content:
        stops = [
            q.span.start
            for q in page.said_in(span)
            if span.start < q.span.start < span.end
            and page.text[max(0, q.span.start - 3) : q.span.start].rstrip()[-1:] == ":"
        ]
        end = min(stops, default=span.end)
        found.append(Span(span.start, span.start + len(page.text[span.start : end].rstrip(" :\n"))))
    return found


def _touches(text: str, span: Span, quote: Span) -> bool:
    """Overlap, or a quotation that starts right where the content ends ("said it was '…'")."""
    if span.overlaps(quote):
        return True
    between = text[span.end : quote.start] if span.end <= quote.start else "x"
    return between.strip(" ,:") == "" and "\n" not in between and len(between) < 3


def merge(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Spans in order, overlapping and touching ones joined."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start <= out[-1].end + 1:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)


def _beside(page: Page, quote: Quote) -> Speech | None:
    """A reporting verb outside the quotation and next to it: after its end, else before its start."""
    paragraph = page.paragraphs[quote.paragraph]
    after = Span(quote.span.end, min(paragraph.end, quote.span.end + NEAR))
    before = Span(max(paragraph.start, quote.span.start - NEAR), quote.span.start)
    ends_sentence = any(abs(t.sentence.end - quote.span.end) < 2 for t in page.trees_in(quote.span))
    ends_open = page.text[quote.inner.start : quote.inner.end].rstrip()[-1:] in (",", "?", "!", "—", "–", "-")
    first = _verb(page, _to_stop(page, after), quote, nearest_first=True)
    if first is not None and (
        ends_open or page.text[after.start : after.start + 2].lstrip()[:1] in (",", "")
    ):
        return first
    lead = page.text[before.start : before.end].rstrip()
    if lead.endswith((":", ",")) or not _stop_in(page, lead):
        second = _verb(page, _from_stop(page, before), quote, nearest_first=False)
        if second is not None:
            return second
    return None if ends_sentence and not ends_open else first


def _stop_in(page: Page, lead: str) -> bool:
    return lead[-1:] in (".", "!", "?", "”", '"', ";") or not lead


def _to_stop(page: Page, zone: Span) -> Span:
    """The zone up to the end of the sentence, a semicolon or another quotation."""
    ends = {t.sentence.end for t in page.trees_in(zone)}
    for at in range(zone.start, zone.end):
        if page.text[at] in ';“"«' or at + 1 in ends:
            return Span(zone.start, at)
    return zone


def _from_stop(page: Page, zone: Span) -> Span:
    """The zone back to the start of the sentence, a semicolon or another quotation."""
    starts = {t.sentence.start for t in page.trees_in(zone)}
    for at in range(zone.end - 1, zone.start, -1):
        if page.text[at] in ';”"»':
            return Span(at + 1, zone.end)
        if at in starts:
            return Span(at, zone.end)
    return zone


def _verb(page: Page, zone: Span, quote: Quote, *, nearest_first: bool) -> Speech | None:
    hits: list[tuple[Tree, int, int]] = []
    for number in page.sentences(zone):
        t = page.trees[number]
        hits.extend(
            (t, i, number)
            for i, token in enumerate(t.tokens)
            if zone.start <= token.start and token.end <= zone.end and _can_quote(t, i)
        )
    for t, i, number in hits if nearest_first else reversed(hits):
        heads = _preceding(t, i) or _inverted(t, i, zone) or grammar.subjects(t, i)
        speaker = None if is_outlet_voice(t, heads) else source(t, heads)
        if speaker is None or (speaker.span and quote.span.overlaps(speaker.span)):
            heads = _inverted(t, i, zone)
            speaker = source(t, heads)
        if speaker is None or speaker.span is None or quote.span.overlaps(speaker.span):
            continue
        acts = cues.table().verbs.get(t.lemma(i), {})
        return Speech(
            content=(quote.span,),
            cue=grammar.spans(t, grammar.verb_group(t, i)),
            sources=(speaker,),
            form="direct",
            act=acts.get("clause") or acts.get("quote") or "say",
            rule="quote-beside",
            sentence=number,
            verb=t.tokens[i].start,
            confidence=0.9,
        )
    return None


def _can_quote(t: Tree, i: int) -> bool:
    acts = cues.table().verbs.get(t.lemma(i), {})
    if t.tokens[i].pos == "NOUN":  # a verb in the plural form of a noun ("reports")
        return tails.reports(t, i) and t.tokens[i].tag == "NNS" and t.tokens[i - 1].pos in ("PROPN", "PRON")
    return t.tokens[i].pos in ("VERB", "AUX") and ("clause" in acts or "quote" in acts)


def _inverted(t: Tree, i: int, zone: Span) -> list[int]:
    """The noun that follows the verb at once ("said a teacher"), whatever the parse made of it."""
    for k in range(i + 1, min(i + 8, len(t.tokens))):
        token = t.tokens[k]
        if token.start >= zone.end or token.text in (",", ".", ":"):
            return []
        if token.pos in ("NOUN", "PROPN", "PRON") and t.relation(k) in INVERTED:
            return [k]
        if token.pos not in ("DET", "ADJ", "PROPN", "NOUN", "NUM", "ADP", "PUNCT"):
            return []
    return []


def _earlier(page: Page, quote: Quote, speeches: Sequence[Speech]) -> Speech | None:
    """The last speaker before the quotation, where the quotation is a sentence of its own."""
    if not _stands_alone(page, quote):
        return None
    alone = not page.text[page.paragraphs[quote.paragraph].start : quote.span.start].strip()
    last: Speech | None = None
    for speech in speeches:
        if speech.verb >= quote.span.start or not speech.sources or speech.form == "hedge":
            continue
        if page.quoted(speech.verb) is not None:
            continue
        number = page.paragraph(speech.verb)
        if number == quote.paragraph or (
            alone and number == quote.paragraph - 1 and _runs_to_end(page, speech)
        ):
            last = speech if last is None or speech.verb >= last.verb else last
    return last


def _later(last: Speech, quote: Quote) -> Speech:
    """The speaker of the paragraph before, taken to go on in a quotation that stands alone."""
    return replace(
        last,
        content=(quote.span,),
        form="direct",
        act="say",
        rule="quote-after-speaker",
        inferred=True,
        announces=False,
        confidence=0.6,
    )


def _stands_alone(page: Page, quote: Quote) -> bool:
    before = page.text[page.paragraphs[quote.paragraph].start : quote.span.start].rstrip()
    return not before or before[-1] in '.!?:”"»'


def _runs_to_end(page: Page, speech: Speech) -> bool:
    """True where the speaker still has the word when the paragraph ends."""
    paragraph = page.paragraphs[page.paragraph(speech.verb)]
    end = max([span.end for span in (*speech.content, *speech.cue)], default=paragraph.start)
    return "." not in page.text[end : paragraph.end].rstrip(' ."”\n') and end > paragraph.start
