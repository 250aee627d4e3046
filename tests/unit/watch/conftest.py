"""What the tests of watching share."""

import pytest

from watching import Clock, Desk, Site, serving


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def site(clock):
    with serving(Site(""), clock) as made:
        yield made


@pytest.fixture
def desk(tmp_path, clock):
    made = Desk(tmp_path, clock)
    yield made
    made.close()
