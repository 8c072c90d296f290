"""What stands before the actions: the title, the versions, and the chapters of the plan."""

from __future__ import annotations

from collections.abc import Iterator

from actieplan.documents.document import Block, Cell, Heading, PageBreak, Table, TableOfContents, TitleBlock
from actieplan.documents.dutch import BLANK, PLAIN_LABELS, enumeration, number, one_line, or_blank
from actieplan.documents.headings import slug
from actieplan.documents.prose import Blocks, labelled, of_tekst
from actieplan.documents.setting import Setting, blank
from actieplan.editions import Chapter
from actieplan.model import Capaciteit, Tekst, Versie, is_empty
from actieplan.richtext import paragraph

PLAN_TEXTS = ("inleiding", "algemene_werking", "communicatie_doelgroepen", "netwerkorganisatie", "capaciteit")


def front(setting: Setting) -> Iterator[Block]:
    """The cover, then the versions and the contents."""
    yield title(setting)._replace(cover=True)
    yield PageBreak()
    if setting.plan.versies:
        rows = tuple(tuple(map(_cell, _version(versie))) for versie in setting.plan.versies)
        yield Table(("Versie", "Datum", "Beschrijving", "Auteur(s)"), rows, (1, 2, 5, 4), "Versies")
    elif setting.misses(setting.plan, "versies"):
        yield blank("Versies")
    yield TableOfContents("Inhoud")


def title(setting: Setting) -> TitleBlock:
    """The title with the facts of the plan."""
    plan = setting.plan
    unknown = f"({BLANK})" if setting.misses(plan, "status") else ""
    facts = (
        ("Jaar", or_blank(str(plan.jaar or ""))),
        ("Beleidsperiode", one_line(plan.beleidsperiode)),
        ("Status", (plan.status or unknown).capitalize()),
        ("Formulier", one_line(plan.formulier)),
    )
    return TitleBlock(or_blank(plan.titel), or_blank(plan.organisatie), tuple(f for f in facts if f[1]))


def chapters(setting: Setting) -> Iterator[Block]:
    """The chapters of the form, then what it does not ask, then the free ones."""
    for chapter in setting.edition.chapters:
        yield from _chapter(chapter, 1, setting)
    for field in PLAN_TEXTS:
        if not setting.edition.asks_of_plan(field):
            yield from _chapter(Chapter(PLAIN_LABELS[field], (field,), ()), 1, setting)
    for index, hoofdstuk in enumerate(setting.plan.hoofdstukken, 1):
        yield Heading(1, or_blank(hoofdstuk.titel), f"vrij-hoofdstuk-{index}")
        yield from of_tekst(hoofdstuk.tekst, setting.references)


def _chapter(chapter: Chapter, level: int, setting: Setting) -> Iterator[Block]:
    """A chapter with its parts; nothing at all when there is nothing to say."""
    own = [block for field in chapter.fields for block in _of_field(field, setting)]
    parts = [block for part in chapter.parts for block in _chapter(part, level + 1, setting)]
    if own or parts:
        yield Heading(level, chapter.title, f"hoofdstuk-{slug(chapter.title)}")
        yield from own
        yield from parts


def _of_field(field: str, setting: Setting) -> Blocks:
    value: Tekst | Capaciteit = getattr(setting.plan, field)
    if is_empty(value):
        return (blank(),) if setting.misses(setting.plan, field) else ()
    return _of_capaciteit(value, setting) if isinstance(value, Capaciteit) else of_tekst(value, setting.references)


def _of_capaciteit(capaciteit: Capaciteit, setting: Setting) -> Blocks:
    """The staff there is, and the share of their time for the network."""
    lines: list[Block] = []
    if capaciteit.vte is not None:
        lines.append(labelled("Personeel", f"{number(capaciteit.vte)} VTE"))
    if capaciteit.netwerking is not None:
        lines.append(labelled("Netwerking", f"{number(capaciteit.netwerking)}% van de totale personeelstijd"))
    return (*lines, *of_tekst(capaciteit.toelichting, setting.references))


def _version(versie: Versie) -> tuple[str, str, str, str]:
    return (
        or_blank(versie.versie),
        or_blank(str(versie.datum or "")),
        or_blank(versie.beschrijving),
        enumeration([one_line(name) for name in versie.auteurs]),
    )


def _cell(words: str) -> Cell:
    return Cell((paragraph(words),))
