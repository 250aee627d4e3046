"""Mistakes of the parser that would put words into the wrong mouth, set right by word order."""

from __future__ import annotations

from dataclasses import replace

from tocsin.annotate.lemmas import lemma
from tocsin.knowledge import cues
from tocsin.records import Sentence, Token

MIN_WORDS = 6
TOLD = frozenset(
    ("tell", "inform", "notify", "assure", "remind", "warn", "brief", "advise", "promise", "ask")
)
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


def mended(sentence: Sentence) -> Sentence:
    """The sentence, or a better one."""
    tokens = list(sentence.tokens)
    _gerunds(tokens)
    _auxiliaries(tokens)
    _dailies(tokens)
    _semicolons(tokens)
    _lost_subjects(tokens)
    _slips(tokens)
    _hidden_verbs(tokens)
    _main_participles(tokens)
    _stolen_subjects(tokens)
    _coordinated(tokens)
    _participles(tokens)
    _statements(tokens)
    return replace(sentence, tokens=tuple(tokens))


def _gerunds(tokens: list[Token]) -> None:
    """ "conceding" is no finite verb, whatever the tagger says."""
    for i, token in enumerate(tokens):
        if (
            token.pos == "VERB"
            and token.tag in FINITE
            and token.text.endswith("ing")
            and len(token.text) > MIN_WORDS
        ):
            tokens[i] = replace(token, tag="VBG", lemma=lemma(token.text, "VERB", "VBG"))


def _auxiliaries(tokens: list[Token]) -> None:
    """ "had at first said": an auxiliary taken for a verb with a clause of its own."""
    for i, token in enumerate(tokens):
        at = token.head
        if token.lemma != "have" or token.relation != "ccomp" or not i < at <= i + 4:
            continue
        if tokens[at].tag != "VBN" or any(t.pos in ("VERB", "NOUN", "PUNCT") for t in tokens[i + 1 : at]):
            continue
        tokens[i] = replace(token, pos="AUX", relation="aux")
        for k, below in enumerate(tokens):
            if below.head == i:
                tokens[k] = replace(below, head=at)


def _dailies(tokens: list[Token]) -> None:
    """ "a Manila daily reported": a paper, not a manner of reporting."""
    for i in range(2, len(tokens) - 1):
        before = tokens[i - 1]
        if tokens[i].text.lower() not in ("daily", "weekly", "monthly") or tokens[i].pos == "NOUN":
            continue
        if before.pos != "PROPN" or tokens[i - 2].pos != "DET" or tokens[i + 1].pos != "VERB":
            continue
        tokens[i] = replace(tokens[i], pos="NOUN", tag="NN", head=before.head, relation=before.relation)
        tokens[i - 1] = replace(before, head=i, relation="compound")
        tokens[i - 2] = replace(tokens[i - 2], head=i)


def _lost_subjects(tokens: list[Token]) -> None:
    """ "X said 12 people, a bride among them, had died": no addressee but the subject of what is said."""
    for i, token in enumerate(tokens):
        at = token.head
        if token.relation != "iobj" or not 0 <= at < i or tokens[at].lemma in TOLD:
            continue
        if "clause" not in cues.table().verbs.get(tokens[at].lemma, {}):
            continue
        for k in range(i + 1, len(tokens)):
            said = tokens[k].head == at and tokens[k].relation == "ccomp"
            if said and not any(t.head == k and t.relation.startswith("nsubj") for t in tokens):
                tokens[i] = replace(token, head=k, relation="nsubj")


def _semicolons(tokens: list[Token]) -> None:
    """A verb coordinated across a semicolon belongs to the verb on its own side."""
    breaks = [i for i, token in enumerate(tokens) if token.text == ";"]
    for i, token in enumerate(tokens):
        if token.relation != "conj" or token.pos != "VERB" or token.head >= i:
            continue
        last = max((b for b in breaks if token.head < b < i), default=-1)
        nearer = [k for k in range(last + 1, i) if tokens[k].tag in FINITE and tokens[k].pos == "VERB"]
        if last >= 0 and nearer:
            tokens[i] = replace(token, head=nearer[0])


def _hidden_verbs(tokens: list[Token]) -> None:
    """A root that is tagged as a finite verb but called a noun ("purports to show") is that verb."""
    for i, token in enumerate(tokens):
        if token.pos != "NOUN" or token.tag not in ("VBZ", "VBD") or token.relation != "root":
            continue
        tokens[i] = replace(token, pos="VERB", lemma=lemma(token.text, "VERB", token.tag))
        for k, below in enumerate(tokens):
            if below.head == i and below.relation == "acl" and below.tag == "VB":
                tokens[k] = replace(below, relation="xcomp")


def _main_participles(tokens: list[Token]) -> None:
    """ "X, quoted on radio, promised reprisals": without a finite verb the last participle is main."""
    if any(token.tag in FINITE for token in tokens) or len(tokens) < MIN_WORDS:
        return
    opening = next((k for k, token in enumerate(tokens) if token.text == ","), 0)
    heads = [k for k in range(opening) if tokens[k].pos in ("NOUN", "PROPN")]
    for i in range(opening + 2, len(tokens) - 1):
        token = tokens[i]
        if (
            token.tag != "VBN"
            or tokens[i - 1].text != ","
            or token.lemma not in cues.table().verbs
            or not heads
        ):
            continue
        tokens[i] = replace(token, tag="VBD", head=-1, relation="root")
        tokens[heads[-1]] = replace(tokens[heads[-1]], head=i, relation="nsubj")
        if tokens[opening + 1].tag == "VBN":
            tokens[opening + 1] = replace(tokens[opening + 1], head=heads[-1], relation="acl")
        if token.head > i:
            tokens[token.head] = replace(tokens[token.head], head=i, relation="obj")
        return


def _coordinated(tokens: list[Token]) -> None:
    """ "X said they had seen nothing and called it a crime": the second verb goes with the first."""
    verbs = cues.table().verbs
    for k, read in enumerate(tokens):
        # the tagger takes "had seen … and called" for one participle after the other
        token = replace(read, tag="VBD") if read.tag == "VBN" else read
        if token.relation != "conj" or token.pos != "VERB" or token.tag not in FINITE or token.head >= k:
            continue
        known = {
            **verbs.get(token.lemma, {}),
            **{p.frame: p.act for p in cues.table().phrases.get(token.lemma, ())},
        }
        if not known or any(t.head == k and t.relation.startswith("nsubj") for t in tokens):
            continue
        inner = tokens[token.head]
        outer = inner.head
        while (
            0 <= outer < len(tokens)
            and tokens[outer].relation in ("conj", "xcomp")
            and tokens[outer].head != outer
        ):
            outer = tokens[outer].head
        if not 0 <= outer < k or inner.relation not in ("ccomp", "conj", "xcomp"):
            continue
        above = tokens[outer]
        reports = "clause" in verbs.get(above.lemma, {})
        own = "clause" in known and any(t.head == k and t.relation == "ccomp" for t in tokens)
        if (
            reports
            and above.tag == token.tag
            and (inner.tag != token.tag or above.lemma == token.lemma or own)
        ):
            tokens[k] = replace(token, head=outer)


def _stolen_subjects(tokens: list[Token]) -> None:
    """ "'C,' X said": a subject right before the reporting verb is that verb's, not one of C's."""
    for j, token in enumerate(tokens):
        if not token.relation.startswith("nsubj") or not 0 <= token.head < j:
            continue
        i = next(
            (k for k in range(j + 1, len(tokens)) if tokens[k].pos == "VERB" or tokens[k].text == ","), None
        )
        if (
            i is None
            or tokens[i].tag not in FINITE
            or "clause" not in cues.table().verbs.get(tokens[i].lemma, {})
        ):
            continue
        parted = any(t.text in (",", "”", '"', "''", "»") for t in tokens[token.head : j])
        if parted and not any(t.head == i and t.relation.startswith("nsubj") for t in tokens):
            tokens[j] = replace(token, head=i, relation="nsubj")


def _participles(tokens: list[Token]) -> None:
    """ "X said the plan had failed, adding that C": the participle goes with "said"."""
    verbs = cues.table().verbs
    for k, token in enumerate(tokens):
        if token.tag != "VBG" or token.relation not in ("advcl", "acl", "conj") or not 0 < token.head < k:
            continue
        if tokens[k - 1].text != "," or not {"clause", "object", "label"} & verbs.get(token.lemma, {}).keys():
            continue
        at, above = token.head, tokens[token.head].head
        for _ in range(6):
            if not 0 <= above < k or tokens[at].relation == "root":
                break
            if "clause" in verbs.get(tokens[above].lemma, {}) and tokens[at].relation in (
                "ccomp",
                "parataxis",
                "conj",
            ):
                tokens[k] = replace(token, head=above, relation="advcl")
                break
            at, above = above, tokens[above].head


def _statements(tokens: list[Token]) -> None:
    """ "'C,' X said in a statement carried by R": the statement goes with "said", not with a verb of C."""
    table = cues.table()
    for k, token in enumerate(tokens):
        if token.relation != "obl" or token.lemma not in table.spoken or not 0 <= token.head < k:
            continue
        verbs = [
            i
            for i in range(token.head + 1, k)
            if "clause" in table.verbs.get(tokens[i].lemma, {}) and tokens[i].tag in FINITE
        ]
        if verbs:
            tokens[k] = replace(token, head=verbs[-1])


def _slips(tokens: list[Token]) -> None:
    """ "Both ministries report clashes": a reporting verb taken for a noun, its object for the verb."""
    for i in range(1, len(tokens) - 1):
        word, left, right = tokens[i].text.lower(), tokens[i - 1], tokens[i + 1]
        if (
            tokens[i].pos != "NOUN"
            or tokens[i].tag != "NN"
            or "object" not in cues.table().verbs.get(word, {})
        ):
            continue
        plural = left.tag in ("NNS", "NNPS") or left.text.lower() in ("media", "police")
        alone = all(t.tag not in FINITE or k == i + 1 for k, t in enumerate(tokens))
        if not plural or not alone or right.tag != "VBZ" or right.relation != "root":
            continue
        for k in range(i - 1):
            if tokens[k].head == i:
                tokens[k] = replace(tokens[k], head=i - 1)
        tokens[i - 1] = replace(left, head=i, relation="nsubj")
        tokens[i] = replace(tokens[i], pos="VERB", tag="VBP", lemma=word, head=-1, relation="root")
        tokens[i + 1] = replace(right, pos="NOUN", tag="NNS", head=i, relation="obj")
        return
