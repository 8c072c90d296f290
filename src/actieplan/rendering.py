"""Rendering: from a plan to the bytes of a document in a format."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from actieplan.documents.document import Document
    from actieplan.model import Plan

Format = Literal["docx", "markdown", "html", "svg", "pdf"]
SUFFIXES: dict[Format, str] = {"docx": ".docx", "markdown": ".md", "html": ".html", "svg": ".svg", "pdf": ".pdf"}


class Finish(NamedTuple):
    """How a document is finished.

    `created` is the moment it bears; `house_style` the Word file it takes its looks from, instead of our own;
    `page_numbers` asks for those in the contents of a Word file (LibreOffice counts them); `day` is drawn as a
    line in the timeline.
    """

    created: datetime
    house_style: bytes | None = None
    page_numbers: bool = False
    day: date | None = None


def render(
    plan: Plan,
    format: Format = "docx",
    *,
    actie: str | None = None,
    with_prompts: bool = False,
    draft: bool = False,
    finish: Finish | None = None,
) -> bytes:
    """The plan as a document; the same plan and finish give the same bytes.

    `actie` draws one action alone (KeyError when the plan has none of that id); `with_prompts` prints the
    form's questions too; `draft` marks the document and shows its blanks. Without `finish` the document bears
    the moment of the plan's last version or the first day of its year. An unknown edition of the form raises
    ValueError; a draft is drawn on the newest.
    """
    document = document_of(plan, actie=actie, with_prompts=with_prompts, draft=draft)
    return _WRITERS[format](document, finish or Finish(moment_of(plan)))


def document_of(plan: Plan, *, actie: str | None = None, with_prompts: bool = False, draft: bool = False) -> Document:
    """The document tree of a plan; see `render`."""
    from actieplan import editions
    from actieplan.documents import form

    known = plan.formulier in editions.NAMES
    if not known and not draft:
        raise ValueError(f"there is no edition {plan.formulier!r} of the form")
    edition = editions.load(plan.formulier if known else editions.NAMES[-1])
    return form.build(plan, edition, with_prompts=with_prompts, only=actie, draft=draft)


def moment_of(plan: Plan) -> datetime:
    """The moment a document of this plan bears: the day of its last dated version, else 1 January."""
    days = [versie.datum.van for versie in plan.versies if versie.datum]
    day = max(days) if days else datetime(max(plan.jaar, 1980), 1, 1, tzinfo=UTC).date()
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _docx(document: Document, finish: Finish) -> bytes:
    from actieplan.writers import docx

    return docx.write(document, created=finish.created)


def _markdown(document: Document, finish: Finish) -> bytes:
    from actieplan.writers import markdown, seal

    return seal.page(markdown.write(document).encode("utf-8"), "markdown")


def _html(document: Document, finish: Finish) -> bytes:
    from actieplan.writers import html, seal

    return seal.page(html.write(document, day=finish.day).encode("utf-8"), "html")


def _svg(document: Document, finish: Finish) -> bytes:
    from actieplan.writers import seal, svg

    return seal.page(svg.write(document, day=finish.day).encode("utf-8"), "svg")


def _pdf(document: Document, finish: Finish) -> bytes:
    from actieplan.writers import pdf, seal

    return seal.page(pdf.write(document, _docx(document, finish)), "pdf")


_WRITERS = {"docx": _docx, "markdown": _markdown, "html": _html, "svg": _svg, "pdf": _pdf}
