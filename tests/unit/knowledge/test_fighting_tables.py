"""The tables of weapons, numbers, casualties and agreements: the shipped ones are sound, faults are named."""

import pytest

from tocsin.errors import TableError
from tocsin.knowledge import agreements, casualties, numbers, weapons

ROW = (
    "[rows]\nx = {{name='X', kind='{}', date='{}', parties=['A'], duty='d', aliases=[]}}\n"
    "[resolutions]\n[stems]"
)


def test_every_weapon_class_has_words():
    assert set(weapons.table().terms.values()) == weapons.CLASSES


def test_every_blocking_rule_belongs_to_a_term():
    terms = {term.lower() for term in weapons.table().terms}
    assert set(weapons.table().blocked) <= terms


def test_every_kind_of_casualty_has_words():
    table = casualties.table()
    told = {v.kind for rows in (*table.verbs.values(), *table.self.values()) for v in rows}
    assert told == set(casualties.KINDS)


def test_agreements_are_many_and_each_has_a_year():
    rows = agreements.table().rows.values()
    assert len(rows) > 200
    assert all(1800 < int(row.date[:4]) < 2100 for row in rows)


@pytest.mark.parametrize(
    ("module", "text", "names"),
    [
        (weapons, "[classes]\nspoon = 'ladle'", "spoon"),
        (weapons, "[classes]\nbomb = 'mine'\nexplosive = 'mine'", "mine"),
        (weapons, "[classes", "weapons.toml"),
        (numbers, "[cardinals]\none = 1", "multipliers"),
        (casualties, "[killed]\nverbs = 'kill'", "casualties.toml"),
        (
            agreements,
            ROW.format("wish", "2000-01-01"),
            "wish",
        ),
        (
            agreements,
            ROW.format("treaty", "2000"),
            "2000",
        ),
    ],
)
def test_a_fault_is_named(module, text, names):
    with pytest.raises(TableError, match=names):
        module.parse(text)
