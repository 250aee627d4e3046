"""Borders and parts of countries, computed from Natural Earth's shared arcs."""

from __future__ import annotations

import itertools
import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

Point = tuple[float, float]  # latitude, longitude

# Natural Earth has no ISO number for these.
UNNUMBERED = {
    "Kosovo": "XK",
    "N. Cyprus": "CY",
    "Cyprus U.N. Buffer Zone": "CY",
    "Somaliland": "SO",
    "Baikonur": "KZ",
}
# The data draws Crimea with Russia; Tocsin takes no side, so the line across its neck is no border here.
CRIMEA = (44.0, 46.35, 32.2, 35.6)
COMPASS = {
    "N": (1, 0), "S": (-1, 0), "E": (0, 1), "W": (0, -1),
    "NE": (1, 1), "NW": (1, -1), "SE": (-1, 1), "SW": (-1, -1), "C": (0, 0),
}  # fmt: skip


@dataclass(frozen=True)
class Border:
    """A land border: its line as points about 20 km apart, the middle, and the reach from there."""

    countries: tuple[str, str]
    line: tuple[Point, ...]
    middle: Point
    reach_km: float


@dataclass(frozen=True)
class Area:
    """Middle and reach (90 % of the area lies within) of a country or of a part of one."""

    middle: Point
    reach_km: float


def distance(a: Point, b: Point) -> float:
    """Great-circle kilometres."""
    la, lb = math.radians(a[0]), math.radians(b[0])
    h = (
        math.sin((lb - la) / 2) ** 2
        + math.cos(la) * math.cos(lb) * math.sin(math.radians(b[1] - a[1]) / 2) ** 2
    )
    return 12742 * math.asin(min(1.0, math.sqrt(h)))


class Atlas:
    """The decoded TopoJSON: arcs as points, and rings of arcs by country."""

    def __init__(self, topology: dict[str, Any], iso_by_number: dict[int, str]) -> None:
        (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
        self.arcs: list[list[Point]] = []
        for arc in topology["arcs"]:
            x = y = 0
            points = []
            for dx, dy in arc:
                x, y = x + dx, y + dy
                points.append((y * sy + ty, x * sx + tx))
            self.arcs.append(points)
        self.rings: dict[str, list[list[int]]] = defaultdict(list)
        for shape in topology["objects"]["countries"]["geometries"]:
            name = shape["properties"]["name"]
            iso = UNNUMBERED.get(name) or iso_by_number.get(int(shape.get("id", 0) or 0))
            if iso:
                polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
                self.rings[iso].extend(ring for polygon in polygons for ring in polygon)

    def borders(self) -> Iterator[Border]:
        """Every pair of countries that share an arc."""
        users: dict[int, set[str]] = defaultdict(set)
        for iso, rings in self.rings.items():
            for ring in rings:
                for arc in ring:
                    users[arc if arc >= 0 else ~arc].add(iso)
        shared: dict[tuple[str, str], list[list[Point]]] = defaultdict(list)
        for arc, isos in users.items():
            if len(isos) == 2 and not (
                isos == {"RU", "UA"} and all(_inside(p, CRIMEA) for p in self.arcs[arc])
            ):
                a, b = sorted(isos)
                shared[a, b].append(self.arcs[arc])
        for pair, lines in sorted(shared.items()):
            yield _border(pair, lines)

    def area(self, iso: str, step: float) -> list[Point]:
        """Sample points inside a country, equally spread over its surface, without far-away possessions."""
        samples = [list(_sample(self._polygon(ring), step)) for ring in self.rings.get(iso, ())]
        samples = sorted((s for s in samples if s), key=len, reverse=True)
        if not samples:
            return []
        home = whole(samples[0])
        reach = home.reach_km * 1.7 + 150
        kept = [
            s
            for s in samples
            if len(s) >= len(samples[0]) / 4 or distance(home.middle, whole(s).middle) <= reach
        ]
        return [p for s in kept for p in s]

    def _polygon(self, ring: list[int]) -> list[Point]:
        points: list[Point] = []
        for arc in ring:
            points.extend(self.arcs[arc] if arc >= 0 else self.arcs[~arc][::-1])
        # Chukotka and Fiji: a ring beyond the 180th meridian goes on counting eastwards.
        return [(y, x + 360 if x < -168 else x) for y, x in points]


def _inside(point: Point, box: tuple[float, float, float, float]) -> bool:
    return box[0] <= point[0] <= box[1] and box[2] <= point[1] <= box[3]


def _border(pair: tuple[str, str], lines: list[list[Point]]) -> Border:
    dense = [p for line in lines for p in _every(line, 20.0)]
    longest = max(lines, key=_length)
    middle = _along(longest, _length(longest) / 2)
    reach = sorted(distance(middle, p) for p in dense)
    return Border(pair, tuple(dense), middle, max(10.0, reach[int(len(reach) * 0.9)]))


def _length(line: list[Point]) -> float:
    return sum(distance(a, b) for a, b in itertools.pairwise(line))


def _along(line: list[Point], goal: float) -> Point:
    done = 0.0
    for a, b in itertools.pairwise(line):
        leg = distance(a, b)
        if done + leg >= goal:
            return b
        done += leg
    return line[-1]


def _every(line: list[Point], km: float) -> list[Point]:
    kept, since = [line[0]], 0.0
    for a, b in itertools.pairwise(line):
        since += distance(a, b)
        if since >= km:
            kept.append(b)
            since = 0.0
    return [*kept, line[-1]]


def _sample(polygon: list[Point], step: float) -> Iterator[Point]:
    """Grid points inside a polygon, by counting crossings along each parallel."""
    low, high = min(p[0] for p in polygon), max(p[0] for p in polygon)
    for row in range(math.floor(low / step), math.ceil(high / step) + 1):
        lat = (row + 0.5) * step
        crossings = sorted(
            a[1] + (lat - a[0]) / (b[0] - a[0]) * (b[1] - a[1])
            for a, b in zip(polygon, polygon[1:] + polygon[:1], strict=True)
            if (a[0] > lat) != (b[0] > lat)
        )
        wide = step / max(0.05, math.cos(math.radians(lat)))
        for left, right in zip(crossings[::2], crossings[1::2], strict=False):
            steps = int((right - left) / wide)
            offset = ((right - left) - steps * wide) / 2
            yield from ((lat, left + offset + i * wide) for i in range(steps + 1))


def whole(points: list[Point]) -> Area:
    """Middle and reach of a set of points."""
    middle = (sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points))
    reach = sorted(distance(middle, p) for p in points)
    return Area(middle, max(2.0, reach[min(len(reach) - 1, int(len(reach) * 0.9))]))


def part(points: list[Point], compass: str) -> Area:
    """The third of an area that lies farthest in one direction of the compass (the nearest third for "C")."""
    up, right = COMPASS[compass]
    centre = whole(points).middle
    squeeze = math.cos(math.radians(centre[0]))

    def rank(p: Point) -> float:
        y, x = p[0] - centre[0], (p[1] - centre[1]) * squeeze
        return math.hypot(x, y) if compass == "C" else -(up * y + right * x)

    return whole(sorted(points, key=rank)[: max(1, len(points) // 3)])
