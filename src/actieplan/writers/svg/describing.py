"""What a drawing shows, in words for those who cannot see it."""

from __future__ import annotations

from datetime import date

from actieplan.analysis.timeline import Row, Timeline
from actieplan.datum import in_words


def described(timeline: Timeline, day: date | None = None) -> str:
    """How much there is in the year, and which actions, under which goal."""
    rows = [row for group in timeline.groups for row in group.rows]
    bars = sum(len(lane.bars) for row in rows for lane in row.lanes)
    marks = sum(len(lane.marks) for row in rows for lane in row.lanes)
    counted = ", ".join(
        _counted(count, one, more)
        for count, one, more in ((len(rows), "actie", "acties"), (bars, "periode", "periodes"),
                                 (marks, "mijlpaal", "mijlpalen"))
    )  # fmt: skip
    sentences = [f"De twaalf maanden van {timeline.jaar} van links naar rechts, met {counted}."]
    sentences += [
        f"Operationele doelstelling {group.operationeel}: {'; '.join(map(_name, group.rows))}."
        for group in timeline.groups
    ]
    if day is not None and day.year == timeline.jaar:
        sentences.append(f"Een lijn staat op {in_words(day)}.")
    return " ".join(sentences)


def _counted(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"


def _name(row: Row) -> str:
    return " ".join(row.titel.split()).rstrip(".")
