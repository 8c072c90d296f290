"""Paper: the size and margins of the reference, upright and on its side, and what stands at its edges."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, NamedTuple

from actieplan.text import Text
from actieplan.writers.docx.house_style.measures import twips
from actieplan.writers.docx.house_style.reference import UnusableHouseStyleError
from actieplan.writers.docx.ooxml import R, W, add, new

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from actieplan.writers.docx.ooxml import Element

KINDS = ("default", "first", "even")
_MARGINS = {"top": 1134, "right": 1134, "bottom": 1134, "left": 1134, "header": 624, "footer": 567}
"""In twips, where the file does not say; in Word's order."""
_KEPT = ("pgBorders", "titlePg")
_LARGEST = 31680  # twips: Word's limit, for paper and margins
_NARROWEST = 4535  # twips: 8 cm of text, in which the cards of the form can just be read
_LOWEST = 4535
_A4 = (11906, 16838)
_TOO_SMALL = Text(
    "het papier van deze huisstijl laat te weinig plaats voor de tekst (minder dan 8 cm); kies groter papier of "
    "kleinere marges",
    "the paper of this house style leaves too little room for the text (less than 8 cm); choose larger paper or "
    "smaller margins",
)

Edge = tuple[str, str]
"""Which edge: `header` or `footer`, and on which pages: `default`, `first` or `even`."""


class Sheet(NamedTuple):
    """The measures of a page, in twips: its size, its margins, and the distance of the header from the top."""

    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int
    header: int

    @property
    def text_width(self) -> int:
        """The room between the margins."""
        return self.width - self.left - self.right


class Paper(NamedTuple):
    """One kind of page: its size, its margins, what else its section says, and the ids of its edges.

    `drawn_for` is the page for which the headers and footers were made.
    """

    width: int
    height: int
    margins: Mapping[str, int]
    more: tuple[Element, ...]
    edges: Mapping[Edge, str]
    drawn_for: Sheet

    @property
    def has_first_page(self) -> bool:
        """Whether the first page, or a cover, has a header of its own."""
        switched_on = any(each.tag == W + "titlePg" and is_on(each) for each in self.more)
        return switched_on or ("header", "first") in self.edges

    @property
    def is_landscape(self) -> bool:
        """Whether it lies on its side."""
        return self.width > self.height

    @property
    def sheet(self) -> Sheet:
        """The measures of this paper."""
        return _sheet(self.width, self.height, self.margins)

    @property
    def text_width(self) -> int:
        """The room between the margins."""
        return self.sheet.text_width

    def turned(self) -> Paper:
        """The same paper the other way up; margins and edges stay where they are on the page."""
        return self._replace(width=self.height, height=self.width)

    def with_every_edge(self) -> Paper:
        """The same paper, with the header and footer of even pages on the others where these have none.

        Which page of a document lies on its side is chance: its logo must not depend on it.
        """
        of_even = {(place, "default"): there for (place, kind), there in self.edges.items() if kind == "even"}
        return self._replace(edges={**of_even, **self.edges})

    def section(self, edges: Mapping[Edge, str]) -> Element:
        """The properties of a section on this paper, in Word's order."""
        properties = new("sectPr")
        for (place, kind), relationship in edges.items():
            add(properties, f"{place}Reference", type=kind).set(R + "id", relationship)
        add(properties, "type", val="nextPage")
        size = add(properties, "pgSz", w=self.width, h=self.height)
        if self.is_landscape:
            size.set(W + "orient", "landscape")
        add(properties, "pgMar", **self.margins, gutter=0)
        properties.extend(deepcopy(each) for each in self.more)
        return properties


def papers(sections: Sequence[Element]) -> tuple[Paper, Paper]:
    """Portrait and landscape: the last section of each kind; what is not there is the other one turned."""
    found = _with_inherited_edges(sections) or [_paper(new("sectPr"), {})]
    upright = [paper for paper in found if not paper.is_landscape]
    lying = [paper for paper in found if paper.is_landscape]
    portrait = upright[-1] if upright else lying[-1].turned()
    landscape = lying[-1] if lying else portrait.turned()
    for paper in (portrait, landscape):
        height = paper.height - abs(paper.margins["top"]) - abs(paper.margins["bottom"])
        if paper.text_width < _NARROWEST or height < _LOWEST:
            raise UnusableHouseStyleError(_TOO_SMALL)
    return portrait, landscape if lying else landscape.with_every_edge()


def _with_inherited_edges(sections: Sequence[Element]) -> list[Paper]:
    """A section without a header of some kind has that of the section before it."""
    edges: dict[Edge, str] = {}
    result = []
    for section in sections:
        for place in ("header", "footer"):
            for reference in section.findall(f"{W}{place}Reference"):
                kind = reference.get(W + "type", "default")
                if kind in KINDS:
                    edges[place, kind] = reference.get(R + "id", "")
        result.append(_paper(section, dict(edges)))
    return result


def _paper(section: Element, edges: Mapping[Edge, str]) -> Paper:
    size, margins = section.find(W + "pgSz"), section.find(W + "pgMar")
    width, height = (_length(size, side, usual) for side, usual in zip("wh", _A4, strict=True))
    if size is not None and size.get(W + "orient") == "landscape" and width < height:
        width, height = height, width
    lengths = {side: _length(margins, side, usual) for side, usual in _MARGINS.items()}
    lengths["left"] += _length(margins, "gutter", 0)
    more = tuple(each for tag in _KEPT if (each := section.find(W + tag)) is not None and not _refers(each))
    return Paper(width, height, lengths, more, edges, _sheet(width, height, lengths))


def _sheet(width: int, height: int, margins: Mapping[str, int]) -> Sheet:
    """The measures of a page; a negative margin is one that the header may not push away."""
    left, right, top, bottom, header = (margins[side] for side in ("left", "right", "top", "bottom", "header"))
    return Sheet(width, height, left, right, abs(top), abs(bottom), header)


def is_on(switch: Element) -> bool:
    """Whether a switch of Word is on; without a value it is."""
    return switch.get(W + "val", "1") not in {"0", "false", "off"}


def _refers(element: Element) -> bool:
    """Whether it needs another part (a border made of pictures)."""
    return any(str(name).startswith(R) for each in element.iter() for name in each.attrib)


def _length(element: Element | None, name: str, usual: int) -> int:
    length = None if element is None else twips(element.get(W + name))
    return usual if length is None or abs(length) > _LARGEST else length
