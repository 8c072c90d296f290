"""Rendering: from a plan to the bytes of a document in a format."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from actieplan.documents.document import Document
    from actieplan.model import Plan

Format = Literal["docx", "markdown"]
SUFFIXES: dict[Format, str] = {"docx": ".docx", "markdown": ".md"}


def render(
    plan: Plan,
    format: Format = "docx",
    *,
    actie: str | None = None,
    with_prompts: bool = False,
    draft: bool = False,
    created: datetime | None = None,
) -> bytes:
    """The plan as a document; the same plan gives the same bytes.

    `actie` draws one action alone (KeyError when the plan has none of that id); `with_prompts` prints the
    form's questions too; `draft` marks the document and shows its blanks. `created` is the moment the document
    bears; without it, that of the plan's last version or the first day of its year. An unknown edition of the
    form raises ValueError; a draft is drawn on the newest.
    """
    from actieplan import editions
    from actieplan.documents import form

    known = plan.formulier in editions.NAMES
    if not known and not draft:
        raise ValueError(f"there is no edition {plan.formulier!r} of the form")
    edition = editions.load(plan.formulier if known else editions.NAMES[-1])
    document = form.build(plan, edition, with_prompts=with_prompts, only=actie, draft=draft)
    return _WRITERS[format](document, created or moment_of(plan))


def moment_of(plan: Plan) -> datetime:
    """The moment a document of this plan bears: the day of its last dated version, else 1 January."""
    days = [versie.datum.van for versie in plan.versies if versie.datum]
    day = max(days) if days else datetime(max(plan.jaar, 1980), 1, 1, tzinfo=UTC).date()
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _docx(document: Document, created: datetime) -> bytes:
    from actieplan.writers import docx

    return docx.write(document, created=created)


def _markdown(document: Document, created: datetime) -> bytes:
    from actieplan.writers import markdown, seal

    return seal.markdown(markdown.write(document).encode("utf-8"))


_WRITERS = {"docx": _docx, "markdown": _markdown}
