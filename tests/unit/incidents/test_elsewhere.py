"""What happened in another town is another incident, though a border runs past both."""

import tocsin

TEXT = (
    "Fighting broke out along the border between Pakistan and Afghanistan near Spin Boldak. "
    "Kabul says Pakistani artillery killed four farmers in Spin Boldak.\n\n"
    "Explosions were also reported in Quetta, but police there said a gas cylinder had burst "
    "and nobody was hurt.\n"
)


def test_a_burst_cylinder_in_another_town_is_no_part_of_the_fighting():
    account = tocsin.read(TEXT)
    home = {c: i.id for i in account.incidents for c in i.claims}
    unhurt = [c for c in account.claims if any(q.high == 0 for q in c.casualties)]
    killed = [c for c in account.claims if any(q.low == 4 for q in c.casualties)]
    assert unhurt and killed
    assert not {home[c.id] for c in unhurt} & {home[c.id] for c in killed}
    assert not any(x.kind == "casualties" for x in account.contradictions)
