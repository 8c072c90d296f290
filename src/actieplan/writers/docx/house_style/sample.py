"""The sample: a Word file to make a house style from, with every style of the template and what it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actieplan.writers.docx.house_style.purposes import PURPOSES
from actieplan.writers.docx.house_style.template import Template
from actieplan.writers.docx.ooxml import W, add, add_text
from actieplan.writers.docx.style import BULLETS, NUMBERS, Style
from actieplan.writers.palette import PLAIN

if TYPE_CHECKING:
    from actieplan.writers.docx.ooxml import Element

_INTRODUCTION = (
    "Dit is de huisstijl van uw actieplan. Elke alinea hieronder staat in een stijl, en zegt waarvoor die dient.",
    "Wijzig een stijl zo: geef een alinea het gewenste lettertype, de kleur en de afstand, klik in het lint Start met "
    "rechts op de naam van haar stijl en kies 'bijwerken zodat deze overeenkomt met de selectie'. Geef de stijlen "
    "geen andere naam.",
    "Zet uw logo in de koptekst of de voettekst, en kies papier en marges bij Indeling. De tekst van dit bestand komt "
    "nooit in een actieplan; de kop- en voetteksten wel. In een kop- of voettekst mag u {titel}, {organisatie}, "
    "{jaar}, {status}, {versie} en {ontwerp} schrijven: daar komt wat het plan zegt.",
    "De kleuren van de strategische doelstellingen zijn de accentkleuren 1 tot 5 van het thema (Ontwerpen > Kleuren).",
    "Maak daarna het document met: actieplan render --reference-doc huisstijl.docx",
)
_ON_DARK = frozenset(("Tabelkop", "Tabelkop klein", "Tijdslijn maand", "Tijdslijn balk"))
_LISTS = {"List Bullet": BULLETS, "List Number": NUMBERS}
_SHOWN_LEVELS = 3
_SKIPPED = frozenset(("Default Paragraph Font", "footnote reference", "Tussenruimte"))


def sample() -> bytes:
    """Our template with a paragraph in every style; used as house style it gives the document of before."""
    template = Template()
    document = template.tree("word/document.xml")
    body = document[0]
    landscape, portrait = _models(body)
    for child in list(body):
        body.remove(child)
    for words in _INTRODUCTION:
        _paragraph(body, "Normal", words)
    _draw_styles(body, template)
    _draw_table(body)
    _end_section(body, portrait)
    _paragraph(body, "Normal", "Op een liggende bladzijde staat de tijdslijn, met deze kop- en voettekst.")
    body.append(landscape)
    template.put("word/document.xml", document)
    return template.packed()


def _models(body: Element) -> tuple[Element, Element]:
    """The sections of the template: on its side and upright."""
    models = list(body.iter(W + "sectPr"))
    lying = [model for model in models if (size := model.find(W + "pgSz")) is not None and size.get(W + "orient")]
    return lying[0], next(model for model in models if model not in lying)


def _draw_styles(body: Element, template: Template) -> None:
    kinds = _kinds_of_list(template.tree("word/numbering.xml"))
    for style in template.tree("word/styles.xml").findall(W + "style"):
        key, name = style.get(W + "styleId", ""), _name(style)
        if name in _SKIPPED or style.get(W + "type") not in {"paragraph", "character"}:
            continue
        words = f"{name}: {PURPOSES.get(name, 'een stijl van het actieplan')}"
        if style.get(W + "type") == "character":
            _paragraph(body, "Normal", words, character=key)
        elif name in _LISTS:
            for level in range(_SHOWN_LEVELS):
                _paragraph(body, key, words, mark=(level, kinds[_LISTS[name]]))
        else:
            _paragraph(body, key, words, shade=name in _ON_DARK)


def _kinds_of_list(numbering: Element) -> dict[str, str]:
    """The number of a list of each kind."""
    names = {
        each.get(W + "abstractNumId"): name.get(W + "val", "")
        for each in numbering.findall(W + "abstractNum")
        if (name := each.find(W + "name")) is not None
    }
    return {
        names[kind.get(W + "val")]: number.get(W + "numId", "")
        for number in numbering.findall(W + "num")
        if (kind := number.find(W + "abstractNumId")) is not None and kind.get(W + "val") in names
    }


def _paragraph(
    parent: Element,
    style: str,
    words: str,
    *,
    character: str = "",
    mark: tuple[int, str] | None = None,
    shade: bool = False,
) -> None:
    """A paragraph in a style; `character` is the style of its words, `mark` its level in a list and that list."""
    paragraph = add(parent, "p")
    properties = add(paragraph, "pPr")
    add(properties, "pStyle", val=style)
    if mark is not None:
        numbered = add(properties, "numPr")
        add(numbered, "ilvl", val=mark[0])
        add(numbered, "numId", val=mark[1])
    if shade:
        add(properties, "shd", val="clear", color="auto", fill=PLAIN.dark)
    run = add(paragraph, "r")
    if character:
        add(add(run, "rPr"), "rStyle", val=character)
    add_text(run, words)


def _draw_table(body: Element) -> None:
    """A table in the table style, with a header row."""
    table = add(body, "tbl")
    properties = add(table, "tblPr")
    add(properties, "tblStyle", val=Style.TABLE)
    add(properties, "tblW", w=0, type="auto")
    add(properties, "tblLook", val="0420", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=0, noVBand=1)
    grid = add(table, "tblGrid")
    for _ in range(2):
        add(grid, "gridCol", w=4500)
    for style, words in ((Style.TABLE_HEADER, "Actieplantabel"), (Style.TABLE_TEXT, "de stijl van een tabel")):
        row = add(table, "tr")
        if style == Style.TABLE_HEADER:
            add(add(row, "trPr"), "tblHeader")
        for _ in range(2):
            cell = add(row, "tc")
            add(add(cell, "tcPr"), "tcW", w=4500, type="dxa")
            _paragraph(cell, style, words)


def _end_section(body: Element, properties: Element) -> None:
    add(add(body, "p"), "pPr").append(properties)


def _name(style: Element) -> str:
    name = style.find(W + "name")
    return "" if name is None else name.get(W + "val", "")
