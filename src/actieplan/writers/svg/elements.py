"""Elements: sheets of boxes turned to SVG.

Every element has a class, so that a page may restyle it, and says how it looks without a style sheet as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actieplan.analysis.timeline import Certainty
from actieplan.writers.palette import ALARM, HAIRLINE, INK, MUTED, PLAIN, TONES, WHITE, tone
from actieplan.writers.svg.boxes import BarShape, Box, Figure, Item, MarkShape, Panel, Rule, Sheet, Words
from actieplan.writers.svg.markup import element, escaped, number

FONTS = "Arial, 'Liberation Sans', Helvetica, sans-serif"
_BASELINE = 0.85  # of the size: from the top of a line down
_POINT = 0.55  # of the size of letters: how far a bar points out of the year
_INSET = 0.35  # points, so that bars that follow each other stay apart
_OFF = 3.5  # points: how far a bracket runs off the year
_BOLD = frozenset({"heading", "draft", "corner", "month", "goal", "action", "day-label"})
_ON_GRID = frozenset({"label", "note", "action", "track"})
_GRID_LINE = "DDE2E7"


def drawn(sheets: Sequence[Sheet]) -> Iterator[str]:
    """The elements of all sheets, a group for each."""
    for sheet in sheets:
        yield element("g", "\n", "\n".join(xml for item in sheet.items for xml in _item(item)), "\n", class_="sheet")


def _item(item: Item) -> Iterator[str]:
    match item:
        case Panel():
            yield _panel(item)
        case Rule():
            yield _rule(item)
        case Words():
            yield from _words(item)
        case Figure():
            yield _figure(item)


def _panel(panel: Panel) -> str:
    fill = {"paper": WHITE, "head": PLAIN.dark, "goal-ground": tone(panel.tone).light}[panel.kind]
    return _rect(panel.box, _class(panel.kind, panel.tone), fill)


def _rule(rule: Rule) -> str:
    stroke, width = {"grid": (_GRID_LINE, 0.6), "row-line": (HAIRLINE, 0.6), "day-line": (ALARM, 1.0)}[rule.kind]
    dashes = {"stroke_dasharray": "3 2"} if rule.kind == "day-line" else {}
    box = rule.box
    return element("line", x1=box.x, y1=box.y, x2=box.right, y2=box.bottom, class_=rule.kind, stroke=_colour(stroke),
                   stroke_width=width, **dashes)  # fmt: skip


def _words(words: Words) -> Iterator[str]:
    """A text, on a ground of its own where lines may pass behind it."""
    if words.kind in _ON_GRID:
        yield _rect(words.box, "halo", WHITE)
    x = {"start": words.box.x, "middle": words.box.x + words.box.width / 2, "end": words.box.right}[words.anchor]
    leading = words.box.height / len(words.lines)
    first = words.box.y + (leading - words.size) / 2 + _BASELINE * words.size
    spans = [element("tspan", escaped(line), x=x, y=first + at * leading) for at, line in enumerate(words.lines)]
    bold = {"font_weight": "bold"} if words.kind in _BOLD else {}
    anchor = {"text_anchor": words.anchor} if words.anchor != "start" else {}
    between = " " if words.anchor == "start" else ""  # a space would push a line against the right side away from it
    yield element("text", between.join(spans), class_=_class(words.kind, words.tone),
                  fill=_colour(_ink(words)), font_size=words.size, **bold, **anchor)  # fmt: skip


def _ink(words: Words) -> str:
    if words.kind in {"month", "corner", "bar-label"}:
        return WHITE
    if words.kind in {"draft", "day-label"}:
        return ALARM
    if words.kind == "goal":
        return tone(words.tone).dark
    return MUTED if words.kind in {"subheading", "track", "note", "sheet-number"} else INK


def _figure(figure: Figure) -> str:
    """A bar or a milestone with its words; pointing at it tells what it is."""
    if isinstance(figure.shape, BarShape):
        kind, shapes = "bar-group", [_bar(figure.shape, figure.words.size, figure.tone)]
    else:
        kind, shapes = "mark-group", list(_mark(figure.shape, figure.tone))
    title = element("title", escaped(figure.described))
    return element("g", title, *shapes, *_words(figure.words), class_=_class(kind, figure.tone))


def _bar(bar: BarShape, size: float, index: int | None) -> str:
    """A bar, with a point into the gutter where it comes from or goes to another year."""
    box, point = bar.box, _POINT * size
    left, right, middle = box.x + _INSET, max(box.right - _INSET, box.x + 2 * _INSET), box.y + box.height / 2
    corners = [(left, box.y), (right, box.y)]
    corners += [(right + point, middle)] if bar.goes_on_after else []
    corners += [(right, box.bottom), (left, box.bottom)]
    corners += [(left - point, middle)] if bar.began_before else []
    return element("polygon", points=_points(corners), class_=_class("bar", index),
                   fill=_colour(tone(index).dark))  # fmt: skip


def _mark(mark: MarkShape, index: int | None) -> Iterator[str]:
    """The sign: a diamond or a circle, full where the day is known, and above it the period."""
    if mark.period:
        yield _bracket(mark.period, mark, index)
    box, colour = mark.box, tone(index).dark
    is_filled = mark.certainty in {Certainty.DAY, Certainty.MEETING}
    classes = f"mark on-{mark.certainty.value} {'known' if is_filled else 'open'}"
    paint = {
        "class_": _class(classes, index),
        "fill": _colour(colour if is_filled else WHITE),
        "stroke": _colour(colour),
    }
    x, y, radius = box.x + box.width / 2, box.y + box.height / 2, box.width / 2 - 0.5
    if mark.certainty in {Certainty.MEETING, Certainty.PHASE}:
        yield element("circle", cx=x, cy=y, r=radius * 0.88, stroke_width=1, **paint)
    else:
        corners = [(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)]
        yield element("polygon", points=_points(corners), stroke_width=1, **paint)


def _bracket(period: Box, mark: MarkShape, index: int | None) -> str:
    """The period in which a milestone falls; where it reaches into another year it runs off the year without an end."""
    top, foot = number(period.y + 0.5), number(period.bottom)
    left = f"M{number(period.x - _OFF)} {top}" if mark.began_before else f"M{number(period.x + 0.4)} {foot}V{top}"
    right = f"H{number(period.right + _OFF)}" if mark.goes_on_after else f"H{number(period.right)}V{foot}"
    colour = _colour(tone(index).dark)
    return element("path", d=left + right, class_=_class("period", index), fill="none", stroke=colour, stroke_width=0.8)


def _rect(box: Box, class_: str, fill: str) -> str:
    return element("rect", x=box.x, y=box.y, width=box.width, height=box.height, class_=class_, fill=_colour(fill))


def _class(kind: str, index: int | None) -> str:
    """The class of an element: what it is, and the tone of its goal, counted from 1."""
    return kind if index is None else f"{kind} tone-{index % len(TONES) + 1}"


def _colour(rgb: str) -> str:
    return f"#{rgb}"


def _points(corners: Sequence[tuple[float, float]]) -> str:
    return " ".join(f"{number(x)},{number(y)}" for x, y in corners)
