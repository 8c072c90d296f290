"""Phases and milestones in words: what happens when, in the author's order.

Their own labels for the timeline (`tijdslijn`) are left to the timeline.
"""

from __future__ import annotations

from collections.abc import Sequence

from actieplan.analysis.placing import certainty_of
from actieplan.analysis.signs import SIGNS, explained
from actieplan.analysis.timeline import kind_of
from actieplan.documents.dutch import dagen, one_line, or_blank
from actieplan.documents.prose import Blocks, of_lijst, of_tekst
from actieplan.documents.references import References
from actieplan.model import Actie, Fase, Mijlpaal
from actieplan.richtext import Paragraph, Run, paragraph


def of_fasen(actie: Actie, references: References) -> list[Blocks]:
    """Each phase, and after the last milestone what the signs mean."""
    phases = [_of_fase(fase, references) for fase in actie.fasen]
    if phases and not actie.mijlpalen:
        phases[-1] = (*phases[-1], *_legend(actie))
    return phases


def of_mijlpalen(actie: Actie, references: References) -> Blocks:
    """The milestones outside any phase, each on a line with its moment, and what the signs of the action mean."""
    lines = [block for each in actie.mijlpalen for block in _of_mijlpaal(each, references, in_phase=False)]
    return (*lines, *_legend(actie)) if lines else ()


def moment(mijlpaal: Mijlpaal, references: References) -> str:
    """When a milestone falls: the author's words, the name of the meeting, or nothing."""
    if mijlpaal.datum:
        return str(mijlpaal.datum)
    if mijlpaal.vergadering:
        return references.meeting(mijlpaal.vergadering)
    return one_line(mijlpaal.wanneer)


def _of_fase(fase: Fase, references: References) -> Blocks:
    """A phase under its period and title."""
    return (
        _heading_of_fase(fase),
        *of_tekst(fase.toelichting, references),
        *of_lijst(fase.stappen, references),
        *(block for each in fase.mijlpalen for block in _of_mijlpaal(each, references, in_phase=True)),
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


def _legend(actie: Actie) -> Blocks:
    """The signs of the milestones of an action with their meaning; nothing when there are none."""
    of_phases = (certainty_of(each, in_phase=True) for fase in actie.fasen for each in fase.mijlpalen)
    outside = (certainty_of(each, in_phase=False) for each in actie.mijlpalen)
    signs = list(explained({*of_phases, *outside}))
    return (paragraph("; ".join(signs), role="remark"),) if signs else ()


def _of_mijlpaal(mijlpaal: Mijlpaal, references: References, *, in_phase: bool) -> Blocks:
    """`◆ Mijlpaal, 31 maart 2025: draaiboek klaar`; the sign says how exactly the moment is known."""
    sign = SIGNS[certainty_of(mijlpaal, in_phase=in_phase)]
    kind, when = kind_of(mijlpaal.soort, mijlpaal.titel), moment(mijlpaal, references)
    name = ", ".join(part for part in (kind, when) if part)
    remarks = [
        mijlpaal.status or "",
        f"gerealiseerd: {mijlpaal.gerealiseerd}" if mijlpaal.gerealiseerd else "",
    ]
    line = Paragraph(
        (
            Run(f"{sign} {name}: " if name else f"{sign} ", bold=True),
            Run(or_blank(mijlpaal.titel)),
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
