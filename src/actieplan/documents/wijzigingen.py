"""The changes between two plans, for a board: in numbers, then per goal and action, before and after."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from actieplan import outline
from actieplan.analysis.words import Stretch, compared
from actieplan.changes import Change, Deed, Value
from actieplan.documents.comparison import Comparison, Group, grouped, home_of, owners, shown
from actieplan.documents.document import Block, Cell, Document, Heading, Section, Table, TitleBlock
from actieplan.documents.dutch import one_line, or_blank
from actieplan.documents.headings import slug, with_unique_anchors
from actieplan.documents.naming import field_label
from actieplan.model import OperationeleDoelstelling, Plan, StrategischeDoelstelling
from actieplan.places import Path
from actieplan.richtext import Paragraph, Run, paragraph

NOTHING = "Er is niets veranderd."
_COLUMNS = {"Nieuw": {Deed.ADDED}, "Weggelaten": {Deed.REMOVED}, "Verplaatst": {Deed.MOVED},
            "Gewijzigd": {Deed.EDITED, Deed.LAYOUT}}  # fmt: skip
_PLAN = "Het plan zelf"
_SHORT = 60
"""Texts up to this length are shown whole, the old one and the new one."""


class _Part(NamedTuple):
    """What changed of one goal, or of the plan itself: its heading, the colour of its goal, and the groups."""

    title: str
    tone: int | None
    groups: list[Group]

    def changes(self) -> list[Change]:
        return [change for group in self.groups for _, change in group.changes]


def build(comparison: Comparison, *, draft: bool = False) -> Document:
    """The changes as a document; one that says so when nothing changed. `draft` marks it as unfinished."""
    plan = comparison.after
    title = _title(comparison)
    facts = (
        ("Van", _described(comparison.before, comparison.before_name)),
        ("Naar", _described(plan, comparison.after_name)),
    )
    top = TitleBlock(title, or_blank(plan.organisatie), facts)
    blocks = (top, *_summary(comparison), *_details(comparison))
    return Document(
        title=title,
        name=title,
        organisatie=one_line(plan.organisatie),
        authors=tuple(dict.fromkeys(one_line(name) for versie in plan.versies for name in versie.auteurs)),
        year=plan.jaar,
        sections=with_unique_anchors((Section(blocks),)),
        draft=draft,
        status=one_line(plan.status or ""),
        versie=one_line(plan.versies[-1].versie) if plan.versies else "",
    )


def _title(comparison: Comparison) -> str:
    before, after = comparison.before.jaar, comparison.after.jaar
    if before and after and before != after:
        return f"Wijzigingen van het actieplan {before} naar {after}"
    return f"Wijzigingen in het actieplan {after or ''}".strip()


def _described(plan: Plan, name: str) -> str:
    """`versie 1.0 van 19 oktober 2024 (plans/2025.yaml)`."""
    if not plan.versies:
        return name
    last = plan.versies[-1]
    words = f"versie {or_blank(last.versie)}" + (f" van {last.datum}" if last.datum else "")
    return f"{words} – {name}" if name else words


# --- in numbers -------------------------------------------------------------------------------------------


def _summary(comparison: Comparison) -> Iterator[Block]:
    yield Heading(1, "Samenvatting", "samenvatting")
    if not comparison.changes:
        yield paragraph(NOTHING)
        return
    parts = _parts(comparison)
    total = len(comparison.changes)
    yield paragraph("Er is 1 wijziging." if total == 1 else f"Er zijn {total} wijzigingen.")
    rows = [_counted(part.title, part.changes(), part.tone) for part in parts]
    if len(parts) > 1:
        rows.append(_counted("Samen", comparison.changes, None, bold=True))
    yield Table(("Doelstelling", *_COLUMNS), tuple(rows), (20, 6, 7, 7, 7), "Aantal wijzigingen per doelstelling")
    yield Paragraph(
        (
            Run("Zo leest u de wijzigingen: "),
            Run("doorgehaald", revision="removed"),
            Run(" is weggelaten, "),
            Run("onderlijnd en vet", revision="added"),
            Run(" is nieuw, … staat voor woorden die gelijk bleven."),
        ),
        "remark",
    )


def _counted(title: str, changes: Sequence[Change], tone: int | None, *, bold: bool = False) -> tuple[Cell, ...]:
    deeds = Counter(change.deed for change in changes)
    numbers = (sum(deeds[deed] for deed in kinds) for kinds in _COLUMNS.values())
    return (
        Cell((paragraph(title, bold=bold),), tone),
        *(Cell((paragraph(str(n or "–"), bold=bold),)) for n in numbers),
    )


# --- one by one -------------------------------------------------------------------------------------------


def _details(comparison: Comparison) -> Iterator[Block]:
    for part in _parts(comparison):
        anchor = f"wijzigingen-{slug(part.title.partition(':')[0])}"
        yield Heading(1, part.title, anchor, part.tone)
        if part.title == _PLAN:
            named = ((", ".join(filter(None, (group.name, place))), change)
                     for group in part.groups for place, change in group.changes)  # fmt: skip
            yield _table(named, comparison)
            continue
        for group in part.groups:
            if group.name.casefold() != part.title.casefold().partition(":")[0]:
                title = group.name[:1].upper() + group.name[1:]
                yield Heading(2, title, f"{anchor}-{slug(title)}", part.tone, listed=False)
            yield _table(group.changes, comparison)


def _table(changes: Iterable[tuple[str, Change]], comparison: Comparison) -> Table:
    rows = tuple(_row(place, change, comparison) for place, change in changes)
    return Table(("Waar", "Wat er veranderde"), rows, (10, 30))


def _parts(comparison: Comparison) -> list[_Part]:
    """The changes by goal: the plan itself, then the goals in the order of the new plan, then those that are gone."""
    found: dict[tuple[int, Path], _Part] = {}
    for group in grouped(comparison):
        plan, path = home_of(group.changes[0][1], comparison)
        goal = _goal_above(plan, path)
        if goal != path and len(kept := _goal_above(comparison.after, group.changes[0][1].now)) == len(goal):
            plan, goal = comparison.after, kept  # what is gone was taken from a goal that is still there
        key = (plan is comparison.before and bool(goal), goal)
        if key not in found:
            found[key] = _Part(_named(plan, goal), goal[1] if goal and isinstance(goal[1], int) else None, [])
        found[key].groups.append(group)
    return [found[key] for key in sorted(found)]


def _goal_above(plan: Plan, path: Path) -> Path:
    """The path of the operational goal at or above a path, else of the strategic one, else that of the plan."""
    for length, kind in ((4, OperationeleDoelstelling), (2, StrategischeDoelstelling)):
        if len(path) >= length and isinstance(outline.at(plan, path[:length]), kind):
            return path[:length]
    return ()


def _named(plan: Plan, path: Path) -> str:
    goal = outline.at(plan, path)
    if isinstance(goal, OperationeleDoelstelling):
        return f"Operationele doelstelling {or_blank(goal.nummer)}: {or_blank(goal.titel)}"
    if isinstance(goal, StrategischeDoelstelling):
        return f"Strategische doelstelling {or_blank(goal.nummer)}: {or_blank(goal.titel)}"
    return _PLAN


def _row(place: str, change: Change, comparison: Comparison) -> tuple[Cell, Cell]:
    is_whole = change.deed in {Deed.ADDED, Deed.REMOVED, Deed.MOVED}
    where = place[:1].upper() + place[1:] or ("Geheel" if is_whole else "Tekst")
    return Cell((paragraph(where),)), Cell(tuple(_happened(change, comparison)))


def _happened(change: Change, comparison: Comparison) -> Iterator[Paragraph]:
    """What was done, in words that say it without colour too."""
    match change.deed:
        case Deed.ADDED:
            yield from _whole("Nieuw", change.after, Run("", revision="added"))
        case Deed.REMOVED:
            yield from _whole("Weggelaten", change.before, Run("", revision="removed"))
        case Deed.LAYOUT:
            yield paragraph("Alleen anders opgemaakt, met dezelfde woorden.")
        case Deed.MOVED if isinstance(change.after, list):
            yield paragraph(f"Andere volgorde: {shown(change.after)}")
        case Deed.MOVED:
            before, after = owners(change, comparison)
            yield Paragraph((Run("Verplaatst van "), *_from_to(before, after)))
        case _:
            yield _rewritten(shown(change.before), shown(change.after))


def _whole(label: str, value: Value, look: Run) -> Iterator[Paragraph]:
    """Everything that came or went: a line for each field and each item."""
    lines = list(_lines(value))
    first = lines[0] if len(lines) == 1 else ""
    yield Paragraph(
        (Run(f"{label}: " if first else f"{label}:", bold=True), *((look._replace(text=first),) if first else ()))
    )
    for line in lines if not first else ():
        yield Paragraph((look._replace(text=line),))


def _lines(value: Value) -> Iterator[str]:
    """A value as lines: of a thing its fields by their labels, of a list its items; things in a thing likewise."""
    if isinstance(value, dict):
        for name, part in value.items():
            label = field_label(name) or name.capitalize()
            if name not in {"id", "punten", "tekst"} and isinstance(part, list) and any(map(_is_large, part)):
                yield f"{label}:"
                for each in part:
                    yield from _lines(each)
            elif name not in {"id", "punten", "tekst"} and part:
                yield f"{label}: {shown(part)}"
            elif name in {"punten", "tekst"}:
                yield from _lines(part)
    elif isinstance(value, list):
        for part in value:
            yield shown(part)
    else:
        yield shown(value)


def _is_large(value: Value) -> bool:
    """Whether a thing has so much in it that it does not go on one line."""
    return isinstance(value, dict) and len(shown(value)) > _SHORT


def _rewritten(before: str, after: str) -> Paragraph:
    """Short texts whole, the old one and the new one; of long ones the words around each change."""
    if len(before) <= _SHORT and len(after) <= _SHORT:
        return Paragraph((Run("Van "), *_from_to(before, after)))
    first, *others = map(_run, compared(before, after))
    return Paragraph((first._replace(text=first.text.lstrip()), *others))


def _from_to(before: str, after: str) -> tuple[Run, ...]:
    return Run(before, revision="removed"), Run(" naar "), Run(after, revision="added")


def _run(stretch: Stretch) -> Run:
    if stretch.kind == "removed":
        return Run(stretch.words, revision="removed")
    if stretch.kind == "added":
        return Run(stretch.words, revision="added")
    return Run(f" {stretch.words} " if stretch.kind == "gap" else stretch.words)
