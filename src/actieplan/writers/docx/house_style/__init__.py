"""House style: an organisation's own Word file made into a template for ours.

The template is our own one, with the organisation's styles, colours, fonts, lists, paper, headers and footers put
in; so whatever the file holds besides (text, macros, links to elsewhere) never comes near the document.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from actieplan.writers.docx.house_style.colours import recoloured, tones_of
from actieplan.writers.docx.house_style.edges import Edges
from actieplan.writers.docx.house_style.fonts import with_their_fonts
from actieplan.writers.docx.house_style.numbering import with_their_lists
from actieplan.writers.docx.house_style.paper import Paper, papers
from actieplan.writers.docx.house_style.reference import MAX_BYTES, NO_STYLES, Reference, UnusableHouseStyleError
from actieplan.writers.docx.house_style.settings import has_even_pages, with_their_settings
from actieplan.writers.docx.house_style.styles import adopted
from actieplan.writers.docx.house_style.template import Template, with_their_theme
from actieplan.writers.docx.house_style.widths import Styles
from actieplan.writers.docx.ooxml import W

if TYPE_CHECKING:
    from actieplan.writers.docx.ooxml import Element

__all__ = ["MAX_BYTES", "UnusableHouseStyleError", "template_from"]


@lru_cache(maxsize=1)  # the plans of one run share it
def template_from(content: bytes) -> bytes:
    """Our template in the house style of a Word file; UnusableHouseStyleError when the file cannot serve."""
    reference, template = Reference(content), Template()
    theirs = {kind: _related(reference, kind) for kind in ("styles", "theme", "numbering", "settings", "fontTable")}
    styles = theirs["styles"]
    if styles is None or styles.tag != W + "styles":
        raise UnusableHouseStyleError(NO_STYLES)
    theme = with_their_theme(template.tree("word/theme/theme1.xml"), theirs["theme"])
    ours = template.tree("word/styles.xml")
    recoloured(ours, tones_of(theme))
    sheets = papers(list(reference.tree(reference.main).iter(W + "sectPr")))
    taken = adopted(styles, ours, theme, sheets[0].text_width)
    template.put("word/theme/theme1.xml", theme)
    template.put("word/styles.xml", taken.root)
    template.put(
        "word/numbering.xml", with_their_lists(template.tree("word/numbering.xml"), theirs["numbering"], styles)
    )
    template.put("word/settings.xml", with_their_settings(template.tree("word/settings.xml"), theirs["settings"]))
    template.put("word/fontTable.xml", with_their_fonts(template.tree("word/fontTable.xml"), theirs["fontTable"]))
    _lay_out(
        template,
        sheets,
        Edges(reference, Styles(taken.with_their_tabs, taken.root), taken.ids),
        has_even_pages(theirs["settings"]),
    )
    return template.packed()


def _related(reference: Reference, kind: str) -> Element | None:
    name = reference.related(reference.main, kind)
    return None if name is None else reference.tree(name)


def _lay_out(template: Template, sheets: tuple[Paper, Paper], edges: Edges, has_even: bool) -> None:
    """The two kinds of page, with their headers and footers."""
    sections = []
    for paper in sheets:
        kinds = ("default", *["first"] * paper.has_first_page, *["even"] * has_even)
        sections.append(paper.section(edges.of_paper(paper, kinds)))
    template.lay_out(*sections)
    template.put_edges(edges)
