"""The answers of an action, field by field, as the blocks of a document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from actieplan.analysis.active_months import active_months, months_derived_from
from actieplan.documents.document import Checkbox, MonthStrip
from actieplan.documents.dutch import EVALUATIE_LABELS, dagen, enumeration, one_line
from actieplan.documents.hoe import of_fasen, of_mijlpalen
from actieplan.documents.kerngegevens import partner
from actieplan.documents.prose import Blocks, in_list, labelled, of_indicatoren, of_lijst, of_tekst
from actieplan.documents.setting import Setting, blank
from actieplan.model import Actie, Evaluatie, Tekst, Trekker, Verwijzing
from actieplan.richtext import Block as RichBlock
from actieplan.richtext import BulletList, ListItem, Paragraph, Run, paragraph


def answer(field: str, actie: Actie, setting: Setting) -> Blocks:
    """What the action says in a field; nothing when it says nothing."""
    return _ANSWERS[field](actie, setting)


def parts(field: str, actie: Actie, setting: Setting) -> Sequence[Blocks]:
    """The answer in the parts that belong together on a page: each phase by itself, else all of it."""
    if field == "fasen":
        return of_fasen(actie, setting.references)
    blocks = answer(field, actie, setting)
    return [blocks] if blocks else []


def extra_evaluaties(actie: Actie, setting: Setting) -> Blocks:
    """The evaluations of a type for which this form has no box."""
    extra = [each for each in actie.evaluatie if each.type not in setting.edition.evaluatie_labels]
    return tuple(_box(EVALUATIE_LABELS.get(each.type or "", "Evaluatie"), [each], setting) for each in extra)


def _tekst(field: str) -> Callable[[Actie, Setting], Blocks]:
    def draw(actie: Actie, setting: Setting) -> Blocks:
        tekst: Tekst = getattr(actie, field)
        return of_tekst(tekst, setting.references)

    return draw


def _words(words: object) -> Blocks:
    line = one_line(str(words or ""))
    return (paragraph(line),) if line else ()


def _wie(trekker: Trekker, setting: Setting) -> Blocks:
    """`Partner: Stad Leuven`."""
    label = setting.edition.wie_labels[trekker.wie] if trekker.wie else ""
    return _words(": ".join(part for part in (label, partner(trekker, setting)) if part))


def _month_strip(actie: Actie, setting: Setting) -> Blocks:
    """The months of an action: as ticked, else as they follow from its dates where the form asks for months."""
    if not setting.jaar or not (actie.maanden or setting.edition.asks("maanden")):
        return ()
    active = active_months(actie, setting.jaar)
    strip = MonthStrip(f"Tijdpad {setting.jaar}", setting.jaar, active, months_derived_from(actie))
    return (strip,) if any(active) else ()


def _mijlpalen(actie: Actie, setting: Setting) -> Blocks:
    """The milestones outside any phase, under a label where phases stand above them."""
    milestones = of_mijlpalen(actie, setting.references)
    label = paragraph("Buiten de fasen", role="label", bold=True)
    return (label, *milestones) if milestones and actie.fasen else milestones


def _partners(actie: Actie, setting: Setting) -> Blocks:
    names = "; ".join(one_line(name) for name in actie.partners if name.strip())
    return (labelled("Partners", names),) if names else ()


def _verwijzingen(actie: Actie, setting: Setting) -> Blocks:
    items = tuple(ListItem(_verwijzing(each, setting)) for each in actie.verwijzingen)
    return (BulletList(items),) if items else ()


def _verwijzing(verwijzing: Verwijzing, setting: Setting) -> tuple[RichBlock, ...]:
    """`bouwt voort op: actie ‘Exploratiegesprekken’`."""
    kind = verwijzing.soort or "verwijst naar"
    line = Paragraph((Run(f"{kind}: ", italic=True), Run(setting.references.target(verwijzing.naar))))
    return (line, *in_list(verwijzing.toelichting, setting.references))


def _evaluatie(actie: Actie, setting: Setting) -> Blocks:
    """Every box of the form, ticked or not; a draft without any tick says so."""
    boxes = (
        _box(label, [each for each in actie.evaluatie if each.type == kind], setting)
        for kind, label in setting.edition.evaluatie_labels.items()
    )
    return (*boxes, *((blank(),) if setting.misses(actie, "evaluatie") else ()))


def _box(label: str, ticked: Sequence[Evaluatie], setting: Setting) -> Checkbox:
    said = _joined(_one_evaluatie(each, setting) for each in ticked)
    is_blank = setting.draft and bool(ticked) and not said
    return Checkbox(label, bool(ticked), (blank(),) if is_blank else said)


def _one_evaluatie(evaluatie: Evaluatie, setting: Setting) -> Blocks:
    return (
        *of_tekst(evaluatie.toelichting, setting.references),
        *of_indicatoren(evaluatie.indicatoren, setting.references),
    )


def _joined(parts: Iterable[Blocks]) -> Blocks:
    return tuple(block for part in parts for block in part)


_ANSWERS: dict[str, Callable[[Actie, Setting], Blocks]] = {
    "omschrijving": _tekst("omschrijving"),
    "waarom": _tekst("waarom"),
    "doelgroepen": lambda actie, setting: of_lijst(actie.doelgroepen, setting.references),
    "scope.wel": lambda actie, setting: of_lijst(actie.scope.wel, setting.references),
    "scope.niet": lambda actie, setting: of_lijst(actie.scope.niet, setting.references),
    "trekker.wie": lambda actie, setting: _wie(actie.trekker, setting),
    "trekker.rol": lambda actie, setting: _words(enumeration(actie.trekker.rol)),
    "trekker.toelichting": lambda actie, setting: of_tekst(actie.trekker.toelichting, setting.references),
    "samenwerking": _tekst("samenwerking"),
    "partners": _partners,
    "aanpak": _tekst("aanpak"),
    "stappen": lambda actie, setting: of_lijst(actie.stappen, setting.references),
    "fasen": lambda actie, setting: _joined(of_fasen(actie, setting.references)),
    "mijlpalen": _mijlpalen,
    "link": _tekst("link"),
    "verwijzingen": _verwijzingen,
    "start": lambda actie, setting: _words(actie.start),
    "einde": lambda actie, setting: _words(actie.einde),
    "maanden": _month_strip,
    "toelichting_planning": _tekst("toelichting_planning"),
    "communicatie": lambda actie, setting: of_lijst(actie.communicatie, setting.references),
    "evaluatie": _evaluatie,
    "inzet": lambda actie, setting: _words(dagen(actie.inzet) if actie.inzet is not None else ""),
}
FIELDS = tuple(_ANSWERS)
"""Every field of an action that an answer can be drawn for, in the order of the form."""
