"""The timeline as a Mermaid gantt: a section per action, a task per phase and per milestone.

Mermaid guesses at dates it does not know ("midden maart" would stand on 1 January), so every date is one of ours.
What an author wrote is shown and never obeyed: all signs that mean something to Mermaid are written as its
character codes (`#58;` is a colon), and a word joiner before a name keeps its first word from being a command.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import date

from actieplan.analysis.signs import SIGNS
from actieplan.analysis.timeline import COLUMNS, Bar, Certainty, Group, Mark, Row, Timeline, column_of
from actieplan.datum import MONTHS
from actieplan.writers.markdown.inline import JOINER
from actieplan.writers.not_text import replaced
from actieplan.writers.textwidth import ems
from actieplan.writers.timeline_text import AFTER, BEFORE, Line, lines_of, moment

LONGEST = 50_000
"""Characters that Mermaid reads; of a longer text it draws only a complaint."""

_SETTINGS = '%%{init: {"gantt": {"useWidth": 1000, "leftPadding": 160, "rightPadding": 20, "topAxis": true}}}%%'
_HEAD = (
    "gantt",
    "dateFormat YYYY-MM-DD",
    "axisFormat %d/%m",  # Mermaid has only English names of months
    "tickInterval 1month",
    "todayMarker off",
    "inclusiveEndDates",
)
_IN_MARGIN = 13.3  # ems of a name that go beside the chart
_COLUMN = 2.7  # ems of a name that go into a half-month
_KEPT_FREE = 5.0  # ems that Mermaid leaves empty behind a name to the right of its bar
_PLAIN = frozenset(" ,.!?'’‘“”()/+-–…" + "".join(SIGNS.values()) + BEFORE + AFTER)


def gantt(timeline: Timeline) -> list[str]:
    """The lines of a fenced block; none when nothing falls in the year or it would be too much for Mermaid."""
    names: Counter[str] = Counter()
    tasks = [
        line for group in timeline.groups for row in group.rows for line in _section(group, row, timeline.jaar, names)
    ]
    lines = [_SETTINGS, *_HEAD, _whole_year(timeline.jaar), *tasks]
    if not tasks or sum(len(line) + 1 for line in lines) > LONGEST:
        return []
    return ["```mermaid", *lines, "```"]


def encoded(words: str) -> str:
    """Words on one line in which nothing means anything to Mermaid but characters."""
    visible = replaced(" ".join(words.split()))
    return "".join(char if _is_plain(char) else f"#{ord(char)};" for char in visible)


def _whole_year(jaar: int) -> str:
    """A first bar from January to December, so that the axis is the year whatever the plan fills of it."""
    return f"{JOINER}{jaar} :done, {jaar}-01-01, {jaar}-12-31"


def _section(group: Group, row: Row, jaar: int, names: Counter[str]) -> Iterator[str]:
    """An action: its name in the margin, and a task for everything of it that stands in the year."""
    lines = lines_of(row)
    tasks = [task for line in lines for task in _tasks(line, row.titel, jaar)]
    if tasks:
        yield f"section {_name(f'{group.operationeel} {row.titel}', 2 if len(tasks) == 1 else 3, names)}"
        yield from tasks


def _name(words: str, most: int, names: Counter[str]) -> str:
    """A name that no section has yet, on at most so many lines: Mermaid takes two of one name for one."""
    name = _lines(words, most)
    names[name] += 1
    return name if names[name] == 1 else _lines(f"({names[name]}) {words}", most)


def _tasks(line: Line, titel: str, jaar: int) -> Iterator[str]:
    """The bar, clipped to the year, and its milestones; a lighter bar over all days that may be the day."""
    first, last = date(jaar, 1, 1), date(jaar, 12, 31)
    if line.bar:
        yield _task(_bar_name(line.label or titel, line.bar), "", max(line.bar.van, first), min(line.bar.tot, last))
    for mark in line.marks:
        van, tot = max(mark.van or first, first), min(mark.tot or last, last)
        kind = "milestone, " if mark.certainty is Certainty.DAY else "active, "
        yield _task(_mark_name(mark, _room(column_of(van), column_of(tot))), kind, van, tot)


def _task(name: str, kind: str, van: date, tot: date) -> str:
    return f"{JOINER}{encoded(name)} :{kind}{van}, {tot}"


def _bar_name(label: str, bar: Bar) -> str:
    """What the bar is called, with an arrow and words for what lies outside the year."""
    words = [
        *([f"begon in {_month(bar.van)}"] if bar.began_before else []),
        *([f"loopt tot in {_month(bar.tot)}"] if bar.goes_on_after else []),
    ]
    room = _room(bar.first, bar.last)
    if not words:
        return shortened(label, room)
    outside = f"({', '.join(words)})"
    before, after = f"{BEFORE} " if bar.began_before else "", f" {AFTER}" if bar.goes_on_after else ""
    name = shortened(label, room - ems(before + outside + after))
    return f"{before}{name} {outside}{after}"


def _mark_name(mark: Mark, room: float) -> str:
    """The milestone behind its sign, and when; the author's words where the day is not known."""
    words = shortened(moment(mark), max(room / 2, room - ems(mark.named) - 4))
    when = f" ({words})" if words else ""
    return f"{SIGNS[mark.certainty]} {shortened(mark.named, room - ems(when) - 1)}{when}"


def _room(first: int, last: int) -> float:
    """The ems of a name that fit in a bar from one column to another, or on its widest side."""
    return _COLUMN * max(last - first + 1, first, COLUMNS - 1 - last - _KEPT_FREE / _COLUMN)


def _month(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"


def _lines(words: str, most: int) -> str:
    """Words for the margin, on at most so many lines."""
    lines: list[str] = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if ems(longer) > _IN_MARGIN and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = longer
    kept = [*lines[: most - 1], " ".join(lines[most - 1 :])]
    return "<br>".join(encoded(shortened(line, _IN_MARGIN)) for line in kept if line)


def shortened(words: str, most: float) -> str:
    """Words on one line and no longer than so many ems; where some are left out stand dots."""
    words = " ".join(words.split())
    cut = words[: int(5 * most)]  # of the narrowest letters no more would fit
    if cut == words and ems(words) <= most:
        return words
    while cut and ems(f"{cut}…") > most:
        cut = cut[:-1]
    whole = cut.rpartition(" ")[0]
    return f"{whole if len(whole) > len(cut) // 2 else cut}…"


def _is_plain(char: str) -> bool:
    """Whether Mermaid, and the page around it, see nothing in a character but itself."""
    return char in _PLAIN or unicodedata.category(char)[0] in "LMN"
