"""Rendering: from a plan to the bytes of a document in a format."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from actieplan.documents.document import Document
    from actieplan.model import Plan
    from actieplan.places import Unread
    from actieplan.writers.pagination import Paginated

Format = Literal["docx", "markdown", "html", "svg", "pdf"]
SUFFIXES: dict[Format, str] = {"docx": ".docx", "markdown": ".md", "html": ".html", "svg": ".svg", "pdf": ".pdf"}


class Finish(NamedTuple):
    """How a document is finished.

    `created` is the moment it bears; `house_style` the Word file it takes its looks from, instead of our own;
    `page_numbers` asks for those in the contents of a Word file (LibreOffice counts them; a PDF has them anyway);
    `day` is drawn as a line in the timeline. `on_missing` gets the letters of a PDF that no installed font has.
    """

    created: datetime
    house_style: bytes | None = None
    page_numbers: bool = False
    day: date | None = None
    on_missing: Callable[[str], None] = lambda _letters: None


def render(
    plan: Plan,
    format: Format = "docx",
    *,
    actie: str | None = None,
    with_prompts: bool = False,
    draft: bool = False,
    unread: Sequence[Unread] = (),
    finish: Finish | None = None,
    neighbours: Sequence[Plan] = (),
) -> bytes:
    """The plan as a document; the same plan and finish give the same bytes.

    `actie` draws one action alone (KeyError when the plan has none of that id); `with_prompts` prints the
    form's questions too; `neighbours` are plans of other years, to whose actions this one refers. `draft` marks
    the document and shows its blanks, and the words that could not be read (`unread`). Without
    `finish` the document bears the moment of the plan's last version or the first day of its year.

    An unknown edition of the form raises ValueError; a draft is drawn on the newest. An SVG is the timeline: where
    there is none (one action by itself, a plan without a year) it raises NoTimelineError, a ValueError too. A PDF and
    page numbers are LibreOffice's: without it they raise OfficeMissingError, and OfficeFailedError when it fails.
    """
    document = document_of(
        plan, actie=actie, with_prompts=with_prompts, draft=draft, neighbours=neighbours, unread=unread
    )
    return draw(document, format, finish or Finish(moment_of(plan)))


def draw(document: Document, format: Format, finish: Finish) -> bytes:
    """A document of any builder in a format; see `render`."""
    return _WRITERS[format](document, finish)


def render_template(
    plan: Plan,
    template: Path,
    *,
    actie: str | None = None,
    with_prompts: bool = False,
    draft: bool = False,
    neighbours: Sequence[Plan] = (),
    unread: Sequence[Unread] = (),
) -> str:
    """What a Jinja template makes of the plan; see docs/sjablonen.md for what it knows, and `render`.

    A mistake in the template raises TemplateFaultError, with its file and line.
    """
    from actieplan.analysis.draft_moments import with_typed_moments
    from actieplan.analysis.placing import compute
    from actieplan.documents.pieces import blocks_of
    from actieplan.documents.references import References
    from actieplan.writers import template as writer

    references = References(plan, neighbours)
    values = {
        "plan": plan,
        "acties": [each for each in plan.acties() if actie in {None, each.id}],
        "document": document_of(
            plan, actie=actie, with_prompts=with_prompts, draft=draft, neighbours=neighbours, unread=unread
        ),
        "niet_gelezen": [{"plaats": each.place, "woorden": each.words} for each in unread],
        "tijdslijn": compute(with_typed_moments(plan, unread) if draft else plan),
    }
    return writer.write(template, values, lambda value: blocks_of(value, references))


def document_of(
    plan: Plan,
    *,
    actie: str | None = None,
    with_prompts: bool = False,
    draft: bool = False,
    neighbours: Sequence[Plan] = (),
    unread: Sequence[Unread] = (),
) -> Document:
    """The document tree of a plan; see `render`."""
    from actieplan import editions
    from actieplan.documents import form

    known = plan.formulier in editions.NAMES
    if not known and not draft:
        raise ValueError(f"there is no edition {plan.formulier!r} of the form")
    edition = editions.load(plan.formulier if known else editions.NAMES[-1])
    return form.build(
        plan, edition, with_prompts=with_prompts, only=actie, draft=draft, neighbours=neighbours, unread=unread
    )


def moment_of(plan: Plan) -> datetime:
    """The moment a document of this plan bears: the day of its last dated version, else 1 January."""
    days = [versie.datum.van for versie in plan.versies if versie.datum]
    day = max(days) if days else datetime(max(plan.jaar, 1980), 1, 1, tzinfo=UTC).date()
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _docx(document: Document, finish: Finish) -> bytes:
    return _paginated(document, finish).word_file if finish.page_numbers else _word_file(document, finish)


def _word_file(document: Document, finish: Finish, pages: Mapping[str, int] | None = None) -> bytes:
    from actieplan.writers import docx

    return docx.write(document, created=finish.created, day=finish.day, house_style=finish.house_style, pages=pages)


def _paginated(document: Document, finish: Finish) -> Paginated:
    from actieplan.writers import pagination

    return pagination.paginated(lambda pages: _word_file(document, finish, pages))


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
    from actieplan.writers import docx, pdf, seal

    settled = _paginated(document, finish)
    words = docx.words_of(settled.word_file)
    made = pdf.write(document, settled.pdf, created=finish.created, words=words, on_missing=finish.on_missing)
    return seal.page(made, "pdf")


_WRITERS = {"docx": _docx, "markdown": _markdown, "html": _html, "svg": _svg, "pdf": _pdf}
