"""The filled-in form: a plan drawn as one edition of the official form asks it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actieplan.analysis.draft_moments import with_typed_moments
from actieplan.documents.acties import all_actions, one_action
from actieplan.documents.chapters import chapters, front, title
from actieplan.documents.document import Callout, Document, Heading, PageBreak, Section
from actieplan.documents.dutch import one_line, or_blank
from actieplan.documents.headings import with_unique_anchors
from actieplan.documents.overzicht import overview
from actieplan.documents.references import References
from actieplan.documents.setting import Setting
from actieplan.documents.tijdslijn import tijdslijn
from actieplan.editions import Edition
from actieplan.model import Plan
from actieplan.places import Unread
from actieplan.richtext import Paragraph, Run


def build(
    plan: Plan,
    edition: Edition,
    *,
    with_prompts: bool = False,
    only: str | None = None,
    draft: bool = False,
    neighbours: Sequence[Plan] = (),
    unread: Sequence[Unread] = (),
) -> Document:
    """The plan as a document.

    `with_prompts` prints the form's instructions too. `only` is the id of the one action to draw, under its
    goals; KeyError when the plan has none of that id. `draft` marks the document as unfinished and shows a
    blank wherever the form asks an answer that is not there. `neighbours` are plans of other years, whose actions
    are then shown by their titles; `unread` are the values that could not be read, which end the document.
    """
    plan = with_typed_moments(plan, unread) if draft else plan
    setting = Setting(plan, edition, References(plan, neighbours), with_prompts, draft, unread)
    titel = or_blank(plan.titel)
    return Document(
        title=titel,
        name=titel if not plan.jaar or str(plan.jaar) in titel else f"{titel} {plan.jaar}",
        organisatie=one_line(plan.organisatie),
        authors=tuple(dict.fromkeys(one_line(name) for versie in plan.versies for name in versie.auteurs)),
        year=plan.jaar,
        sections=with_unique_anchors(
            (*(_whole(setting) if only is None else _part(only, setting)), *_not_read(unread))
        ),
        draft=draft,
        status=one_line(plan.status or ""),
        versie=one_line(plan.versies[-1].versie) if plan.versies else "",
    )


def _whole(setting: Setting) -> tuple[Section, ...]:
    """Cover and contents, chapters, actions, and the timeline where this form has it."""
    written = tuple(chapters(setting))
    told = (*front(setting), *overview(setting), *written)
    acties = tuple(all_actions(setting))
    together = Section((*told, *((PageBreak(),) if written else ()), *acties))
    if not setting.jaar:
        return (together,)
    chart = tijdslijn(setting)
    return (Section(told), chart, Section(acties)) if setting.edition.tijdslijn_before_acties else (together, chart)


def _part(only: str, setting: Setting) -> tuple[Section, ...]:
    return (Section((title(setting), *one_action(only, setting))),)


def _not_read(unread: Sequence[Unread]) -> Iterator[Section]:
    """The words of a draft that no field could take in, as typed."""
    if unread:
        lines = (Paragraph((Run(f"{each.place}: ", bold=True), Run(one_line(each.words)))) for each in unread)
        yield Section((Heading(1, "Niet gelezen", "niet-gelezen"), Callout("blank", tuple(lines))))
