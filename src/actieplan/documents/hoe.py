"""Phases and milestones in words: what happens when, in the author's order.

Their own labels for the timeline (`tijdslijn`) are left to the timeline.
"""

from __future__ import annotations

from collections.abc import Sequence

from actieplan.analysis.timeline import named
from actieplan.documents.dutch import dagen, one_line, or_blank
from actieplan.documents.prose import Blocks, of_lijst, of_tekst
from actieplan.documents.references import References
from actieplan.model import Fase, Mijlpaal
from actieplan.richtext import Paragraph, Run

_MILESTONE = "◆"


def of_mijlpalen(mijlpalen: Sequence[Mijlpaal], references: References) -> Blocks:
    """The milestones, each on a line with its moment."""
    return tuple(block for mijlpaal in mijlpalen for block in _of_mijlpaal(mijlpaal, references))


def moment(mijlpaal: Mijlpaal, references: References) -> str:
    """When a milestone falls: the author's words, the name of the meeting, or nothing."""
    if mijlpaal.datum:
        return str(mijlpaal.datum)
    if mijlpaal.vergadering:
        return references.meeting(mijlpaal.vergadering)
    return one_line(mijlpaal.wanneer)


def of_fase(fase: Fase, references: References) -> Blocks:
    """A phase under its period and title."""
    return (
        _heading_of_fase(fase),
        *of_tekst(fase.toelichting, references),
        *of_lijst(fase.stappen, references),
        *of_mijlpalen(fase.mijlpalen, references),
    )


def _heading_of_fase(fase: Fase) -> Paragraph:
    """`April-juni 2025: focusgroepen`, the track and the effort behind it."""
    period, titel = or_blank(str(fase.periode or "")), one_line(fase.titel)
    words = _capitalised(f"{period}: {titel}" if titel else period)
    remarks = [
        _named_as_spoor(one_line(fase.spoor)),
        f"inzet: {dagen(fase.inzet)}" if fase.inzet is not None else "",
    ]
    return Paragraph((Run(words, bold=True), *_remarks(remarks)), role="fase")


def _named_as_spoor(spoor: str) -> str:
    """`spoor VAPH`; a name that says so itself stays as it is."""
    return spoor if not spoor or "spoor" in spoor.lower() else f"spoor {spoor}"


def _of_mijlpaal(mijlpaal: Mijlpaal, references: References) -> Blocks:
    when = moment(mijlpaal, references)
    remarks = [
        mijlpaal.status or "",
        f"gerealiseerd: {mijlpaal.gerealiseerd}" if mijlpaal.gerealiseerd else "",
    ]
    line = Paragraph(
        (
            Run(f"{_MILESTONE} {when}: " if when else f"{_MILESTONE} ", bold=True),
            Run(or_blank(named(mijlpaal.soort, mijlpaal.titel))),
            *_remarks(remarks),
        ),
        role="mijlpaal",
    )
    return (line, *of_tekst(mijlpaal.toelichting, references))


def _remarks(remarks: Sequence[str]) -> tuple[Run, ...]:
    said = "; ".join(remark for remark in remarks if remark)
    return (Run(f" ({said})", italic=True),) if said else ()


def _capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]
