"""All actions at a glance, a line each: for the board, who decides on the whole before reading a part."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from actieplan.documents.document import Block, Cell, Heading, Table
from actieplan.documents.dutch import PLAIN_LABELS, or_blank
from actieplan.documents.headings import anchor_of
from actieplan.documents.kerngegevens import wie
from actieplan.documents.setting import Setting
from actieplan.documents.wanneer import wanneer
from actieplan.model import Actie
from actieplan.richtext import Paragraph, Run, paragraph

TITLE = "Acties in één oogopslag"
_FEWEST = 2  # one action is its own overview


class _Line(NamedTuple):
    """An action with the number of its goal, and the colour of the goal above that."""

    nummer: str
    tone: int
    actie: Actie


def overview(setting: Setting) -> Iterator[Block]:
    """Which action serves which goal, who leads it, when, and how it stands when any action says so."""
    lines = list(_lines(setting))
    if len(lines) < _FEWEST:
        return
    with_status = any(line.actie.status for line in lines)
    header = ("Doelstelling", "Actie", "Wie", "Wanneer", *((PLAIN_LABELS["status"],) if with_status else ()))
    widths = (6, 16, 10, 11, 6) if with_status else (6, 18, 11, 12)
    yield Heading(1, TITLE, "overzicht")
    yield Table(header, tuple(_row(line, setting, with_status=with_status) for line in lines), widths)


def _lines(setting: Setting) -> Iterator[_Line]:
    for tone, strategisch in enumerate(setting.plan.strategische_doelstellingen):
        for operationeel in strategisch.operationele_doelstellingen:
            for actie in operationeel.acties:
                yield _Line(or_blank(operationeel.nummer), tone, actie)


def _row(line: _Line, setting: Setting, *, with_status: bool) -> tuple[Cell, ...]:
    """The title leads to the action itself."""
    actie = line.actie
    linked = Paragraph((Run(or_blank(actie.titel), link=f"#{anchor_of(actie)}"),))
    cells = (
        Cell((paragraph(line.nummer, bold=True),), line.tone),
        Cell((linked,)),
        _cell(wie(actie, setting)),
        _cell(wanneer(actie, setting.refused_dates(actie))),
    )
    return (*cells, _cell(actie.status or "")) if with_status else cells


def _cell(words: str) -> Cell:
    return Cell((paragraph(words),) if words else ())
