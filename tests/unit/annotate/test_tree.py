"""Questions to hand-made trees: the parser has no part in these."""

from hypothesis import given
from hypothesis import strategies as st

from tocsin.annotate import tree
from tocsin.records import Sentence, Token


def build(*rows: str) -> Sentence:
    """A sentence of rows "form pos tag head relation", heads counted from 1 and 0 for the root."""
    tokens = []
    at = 0
    for row in rows:
        form, pos, tag, head, relation = row.split()
        tokens.append(Token(at, at + len(form), form, form.lower(), pos, tag, int(head) - 1, relation))
        at += len(form) + 1
    return Sentence(0, at - 1, tuple(tokens), 0)


def texts(sentence: Sentence, indices: tuple[int, ...]) -> str:
    return " ".join(sentence.tokens[index].text for index in indices)


ACTIVE = build(
    "Rebels NOUN NNS 2 nsubj",
    "shelled VERB VBD 0 root",
    "Goris PROPN NNP 2 obj",
    "and CCONJ CC 5 cc",
    "Sotk PROPN NNP 3 conj",
    "and CCONJ CC 7 cc",
    "fled VERB VBD 2 conj",
    ", PUNCT , 9 punct",
    "leaving VERB VBG 2 advcl",
    "weapons NOUN NNS 9 obj",
)
PASSIVE = build(
    "Two NUM CD 2 nummod",
    "guards NOUN NNS 4 nsubj:pass",
    "were AUX VBD 4 aux:pass",
    "killed VERB VBN 0 root",
    "and CCONJ CC 6 cc",
    "wounded VERB VBN 4 conj",
    "by ADP IN 9 case",
    "the DET DT 9 det",
    "army NOUN NN 6 obl:agent",
)
CONTROL = build(
    "Kyiv PROPN NNP 2 nsubj",
    "ordered VERB VBD 0 root",
    "troops NOUN NNS 2 obj",
    "to PART TO 5 mark",
    "withdraw VERB VB 2 xcomp",
)
RELATIVE = build(
    "drones NOUN NNS 5 nsubj",
    "that PRON WDT 3 nsubj",
    "hit VERB VBD 1 acl:relcl",
    "Kyiv PROPN NNP 3 obj",
    "flew VERB VBD 0 root",
    "past ADP IN 7 case",
    "rockets NOUN NNS 5 obl",
    "they PRON PRP 9 nsubj",
    "fired VERB VBD 7 acl:relcl",
)
NOUNS = build(
    "near ADP IN 7 case",
    "the DET DT 7 det",
    "Armenian ADJ JJ 5 amod",
    "- PUNCT HYPH 3 punct",
    "Azerbaijani ADJ JJ 7 amod",
    "border NOUN NN 7 compound",
    "road NOUN NN 0 root",
    "from ADP IN 9 case",
    "Goris PROPN NNP 7 nmod",
)


def test_children_and_subtree() -> None:
    assert tree.children(ACTIVE, 1) == (0, 2, 6, 8)
    assert tree.children(PASSIVE, 3, "nsubj") == (1,)
    assert tree.children(PASSIVE, 3, "nsubj:pass") == (1,)
    assert texts(ACTIVE, tree.subtree(ACTIVE, 2)) == "Goris and Sotk"
    assert tree.subtree(ACTIVE, 2, without=("conj",)) == (2,)
    assert tree.span_of(ACTIVE, (2, 4)) == (15, 29)
    assert tree.covered(ACTIVE, 0, 8) == (0, 1)
    assert tree.top(NOUNS, (2, 4, 5)) == 4
    assert [index for index, _ in tree.walk(CONTROL)] == [1, 0, 2, 4, 3]


def test_up_the_tree() -> None:
    assert tree.ancestors(ACTIVE, 4) == (2, 1)
    assert tree.root(ACTIVE) == 1
    assert tree.noun_head(NOUNS, 5) == 6
    assert tree.clause_of(ACTIVE, 9) == 8
    assert tree.clause_verbs(ACTIVE) == (1, 6, 8)


def test_noun_phrase() -> None:
    assert texts(NOUNS, tree.noun_phrase(NOUNS, 6)) == "the Armenian - Azerbaijani border road"
    assert tree.noun_phrase(ACTIVE, 2) == (2,)
    assert tree.preposition(NOUNS, 8) == "from"
    assert tree.obliques(NOUNS, 6, "from") == (8,)


def test_coordination() -> None:
    assert tree.conjuncts(ACTIVE, 2) == (2, 4)
    assert tree.first_conjunct(ACTIVE, 4) == 2


def test_active_clause() -> None:
    assert not tree.is_passive(ACTIVE, 1)
    assert (tree.doer(ACTIVE, 1), tree.undergoer(ACTIVE, 1)) == (0, 2)


def test_left_out_subjects() -> None:
    assert tree.subject(ACTIVE, 6) == 0
    assert tree.subject(ACTIVE, 8) == 0
    assert tree.subject(CONTROL, 4) == 2
    assert tree.subject(PASSIVE, 5) == 1


def test_passive_clause() -> None:
    assert tree.is_passive(PASSIVE, 3)
    assert tree.is_passive(PASSIVE, 5)
    assert (tree.doer(PASSIVE, 5), tree.undergoer(PASSIVE, 5)) == (8, 1)
    assert (tree.doer(PASSIVE, 3), tree.undergoer(PASSIVE, 3)) == (None, 1)


def test_relative_clauses() -> None:
    assert (tree.subject(RELATIVE, 2), tree.obj(RELATIVE, 2)) == (0, 3)
    assert (tree.subject(RELATIVE, 8), tree.obj(RELATIVE, 8)) == (7, 6)


def test_participles_after_nouns() -> None:
    shells = build(
        "shells NOUN NNS 0 root", "fired VERB VBN 1 acl", "by ADP IN 4 case", "rebels NOUN NNS 2 obl:agent"
    )
    assert tree.is_passive(shells, 1)
    assert (tree.doer(shells, 1), tree.undergoer(shells, 1)) == (3, 0)
    men = build("men NOUN NNS 0 root", "firing VERB VBG 1 acl", "shells NOUN NNS 2 obj")
    assert (tree.doer(men, 1), tree.undergoer(men, 1)) == (0, 2)


def test_negation() -> None:
    plain = build("They PRON PRP 4 nsubj", "did AUX VBD 4 aux", "n't PART RB 4 advmod", "fire VERB VB 0 root")
    assert tree.negated(plain, 3)
    shared = build(
        "They PRON PRP 4 nsubj",
        "did AUX VBD 4 aux",
        "not PART RB 4 advmod",
        "fire VERB VB 0 root",
        "or CCONJ CC 6 cc",
        "move VERB VB 4 conj",
        "but CCONJ CC 8 cc",
        "waited VERB VBD 4 conj",
    )
    assert tree.negated(shared, 5)
    assert not tree.negated(shared, 7)
    nobody = build("Nobody PRON NN 3 nsubj:pass", "was AUX VBD 3 aux:pass", "hurt VERB VBN 0 root")
    assert tree.negated(nobody, 2)
    none = build("They PRON PRP 2 nsubj", "used VERB VBD 0 root", "no DET DT 4 det", "mortars NOUN NNS 2 obj")
    assert tree.negated(none, 1)
    assert not tree.negated(ACTIVE, 1)


def test_beside_a_name() -> None:
    named = build("spokesman NOUN NN 2 nmod:desc", "Torosyan PROPN NNP 3 nsubj", "spoke VERB VBD 0 root")
    assert tree.appositions(named, 1) == (0,)
    assert tree.appositions(named, 0) == (1,)


@st.composite
def sentences(draw: st.DrawFn) -> Sentence:
    """Any tree: each word hangs on one that was placed before it, and the order is shuffled."""
    size = draw(st.integers(1, 8))
    order = draw(st.permutations(range(size)))
    heads = [0] * size
    for place in range(1, size):
        heads[order[place]] = order[draw(st.integers(0, place - 1))] + 1
    relations = st.sampled_from(
        (
            "nsubj",
            "nsubj:pass",
            "obj",
            "obl",
            "conj",
            "xcomp",
            "advcl",
            "acl",
            "acl:relcl",
            "cc",
            "det",
            "amod",
        )
    )
    rows = []
    for index, head in enumerate(heads):
        pos = draw(st.sampled_from(("VERB", "NOUN", "PRON", "ADJ")))
        tag = draw(st.sampled_from(("VBN", "VBG", "VB", "VBD", "NN", "WDT")))
        relation = draw(relations) if index != order[0] else "root"
        rows.append(
            f"{draw(st.sampled_from(('that', 'no', 'or', '-', 'men')))} {pos} {tag} {head} {relation}"
        )
    return build(*rows)


@given(sentences())
def test_every_question_has_an_answer_on_any_tree(sentence: Sentence) -> None:
    size = len(sentence.tokens)
    assert sorted(index for index, _ in tree.walk(sentence)) == list(range(size))
    assert tree.subtree(sentence, tree.root(sentence)) == tuple(range(size))
    for index in range(size):
        assert index in tree.subtree(sentence, index)
        assert index in tree.noun_phrase(sentence, index)
        assert tree.clause_of(sentence, index) in range(size)
        for answer in (tree.subject, tree.obj, tree.agent, tree.doer, tree.undergoer):
            assert answer(sentence, index) in {None, *range(size)}
        assert tree.negated(sentence, index) in (True, False)
        tree.conjuncts(sentence, index)
        tree.appositions(sentence, index)
