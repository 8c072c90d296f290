"""Draws the icons of the form's blocks, each as `NAME.svg` and, for Word, as `NAME.png`, beside this script.

Run it by hand after a change; a test says when it was forgotten. An icon is a few strokes on a sheet of 24 by
24: runs of straight lines, and circles. Both files are made from the same strokes.
"""

from __future__ import annotations

import math
import struct
import zlib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from actieplan.writers.palette import PLAIN

FOLDER = Path(__file__).parent
SHEET, PIXELS, PEN = 24, 96, 1.7

Point = tuple[float, float]
Stroke = tuple[Point, ...]


def lines(*points: Point) -> Stroke:
    """Straight lines from point to point."""
    return points


def arc(centre: Point, radius: float, start: float = 0, end: float = 360) -> Stroke:
    """A part of a circle, in degrees clockwise from three o'clock, as many short lines."""
    steps = max(int(abs(end - start) / 10), 2)
    angles = (math.radians(start + (end - start) * step / steps) for step in range(steps + 1))
    return tuple(
        (round(centre[0] + radius * math.cos(angle), 2), round(centre[1] + radius * math.sin(angle), 2))
        for angle in angles
    )


def box(left: float, top: float, right: float, bottom: float) -> Stroke:
    """A rectangle."""
    return (left, top), (right, top), (right, bottom), (left, bottom), (left, top)


def dot(x: float, y: float) -> Stroke:
    """A point as wide as the pen."""
    return (x, y), (x, y)


def person(x: float, y: float, size: float) -> tuple[Stroke, ...]:
    """A head above shoulders."""
    return arc((x, y), size), arc((x, y + size * 3.4), size * 1.9, 180, 360)


ICONS: dict[str, tuple[Stroke, ...]] = {
    "omschrijving": (
        lines((5, 3), (14, 3), (19, 8), (19, 21), (5, 21), (5, 3)),
        lines((9, 12), (15, 12)),
        lines((9, 16), (15, 16)),
    ),
    "wat": (arc((12, 12), 9), arc((12, 12), 4.6), dot(12, 12)),
    "waarom": (
        arc((12, 12), 9),
        (*arc((12, 9.6), 2.7, 180, 395), (12, 13.4)),
        dot(12, 16.6),
    ),
    "voor-wie": person(12, 8, 3.8),
    "met-wie": (*person(7.5, 9.4, 3), *person(17.7, 8, 2.4)),
    "hoe": (lines((3, 20), (8, 20), (8, 15), (13, 15), (13, 10), (18, 10), (18, 5), (21, 5)),),
    "link": (
        arc((5.8, 12), 2.8),
        arc((18.2, 5.8), 2.8),
        arc((18.2, 18.2), 2.8),
        lines((8.3, 10.7), (15.7, 7.1)),
        lines((8.3, 13.3), (15.7, 16.9)),
    ),
    "wanneer": (
        box(4, 5, 20, 20),
        lines((4, 10), (20, 10)),
        lines((8, 3), (8, 7)),
        lines((16, 3), (16, 7)),
        *(dot(x, y) for y in (13.4, 16.6) for x in (8, 12, 16)),
    ),
    "communicatie": (
        lines((3, 4), (21, 4), (21, 16), (12, 16), (7, 20.5), (7, 16), (3, 16), (3, 4)),
        lines((7.5, 8.5), (16.5, 8.5)),
        lines((7.5, 12), (13.5, 12)),
    ),
    "evaluatie": (box(4, 4, 20, 20), lines((8, 12.3), (11, 15.3), (16.3, 9))),
    "aanvullend": (arc((12, 12), 9), lines((12, 8), (12, 16)), lines((8, 12), (16, 12))),
}


def svg(strokes: tuple[Stroke, ...]) -> str:
    """The strokes as a picture for the web."""
    paths = "".join("M" + "L".join(f"{x:g} {y:g}" for x, y in stroke) for stroke in strokes)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SHEET} {SHEET}"><path d="{paths}" fill="none" '
        f'stroke="#{PLAIN.dark}" stroke-width="{PEN}" stroke-linecap="round" stroke-linejoin="round"/></svg>\n'
    )


def png(strokes: tuple[Stroke, ...]) -> bytes:
    """The strokes as a picture for Word: one colour, with soft edges on a transparent ground."""
    segments = [pair for stroke in strokes for pair in pairwise(stroke)]
    rows = b"".join(bytes((0, *(_cover(x, y, segments) for x in range(PIXELS)))) for y in range(PIXELS))
    palette = bytes.fromhex(PLAIN.dark) * 256
    header = struct.pack(">2I5B", PIXELS, PIXELS, 8, 3, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"PLTE", palette), (b"tRNS", bytes(range(256))), (b"IDAT", zlib.compress(rows, 9)))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*chunk) for chunk in (*chunks, (b"IEND", b"")))


def _cover(column: int, row: int, segments: list[tuple[Point, Point]]) -> int:
    """How much of a pixel the pen covers, from 0 to 255: from its distance to the nearest line."""
    scale = SHEET / PIXELS
    point = ((column + 0.5) * scale, (row + 0.5) * scale)
    distance = min(_distance(point, *segment) for segment in segments)
    return round(255 * min(max((PEN / 2 - distance) / scale + 0.5, 0), 1))


def _distance(point: Point, start: Point, end: Point) -> float:
    along = (end[0] - start[0], end[1] - start[1])
    away = (point[0] - start[0], point[1] - start[1])
    length = along[0] ** 2 + along[1] ** 2
    share = min(max((away[0] * along[0] + away[1] * along[1]) / length, 0), 1) if length else 0
    return math.hypot(away[0] - share * along[0], away[1] - share * along[1])


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def files() -> Iterator[tuple[str, bytes]]:
    """Every file by its name."""
    for name, strokes in ICONS.items():
        yield f"{name}.svg", svg(strokes).encode()
        yield f"{name}.png", png(strokes)


if __name__ == "__main__":
    for name, content in files():
        (FOLDER / name).write_bytes(content)
