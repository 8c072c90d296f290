"""From the texts and lists of a plan to the blocks of a document."""

from __future__ import annotations

from collections.abc import Sequence

from actieplan.documents.document import Block, Callout
from actieplan.documents.dutch import BLANK, one_line
from actieplan.documents.references import References
from actieplan.model import Indicator, Indicatoren, Item, Lijst, NogTeBepalen, Tekst, Vervolg
from actieplan.richtext import Block as RichBlock
from actieplan.richtext import BulletList, ListItem, Paragraph, Run, paragraph, parse, parse_item

Blocks = tuple[Block, ...]


def of_tekst(tekst: Tekst, references: References) -> Blocks:
    """A text, what it puts off, and what it still waits for."""
    return (*parse(tekst.tekst), *_of_vervolg(tekst.vervolg), *_callout(tekst.nog_te_bepalen, references))


def of_lijst(lijst: Lijst, references: References) -> Blocks:
    """A list: its prose, its items, what it puts off, and what it still waits for."""
    return (
        *parse(lijst.tekst),
        *_of_items(lijst.punten),
        *_of_vervolg(lijst.vervolg),
        *_callout(lijst.nog_te_bepalen, references),
    )


def of_indicatoren(indicatoren: Indicatoren, references: References) -> Blocks:
    """The indicators as a list, each with its method, target and result."""
    items = tuple(_of_indicator(indicator, references) for indicator in indicatoren.punten)
    return (*_bullets(items), *_callout(indicatoren.nog_te_bepalen, references))


def labelled(label: str, words: str) -> Paragraph:
    """`Label: words`, the label in bold."""
    return Paragraph((Run(f"{label}: ", bold=True), Run(one_line(words))))


def in_list(tekst: Tekst, references: References) -> tuple[RichBlock, ...]:
    """A text that stands in a list item, where no callout fits."""
    waits = _words_of_open(tekst.nog_te_bepalen, references) if tekst.nog_te_bepalen else ()
    return (*parse_item(tekst.tekst), *_of_vervolg(tekst.vervolg), *waits)


def _callout(still_open: NogTeBepalen | None, references: References) -> Blocks:
    return (Callout("open", _words_of_open(still_open, references)),) if still_open else ()


def _words_of_open(still_open: NogTeBepalen, references: References) -> tuple[Paragraph, ...]:
    """What it waits for, then the author's words."""
    awaited = references.awaited(still_open.wacht_op)
    mark = f"Nog te bepalen – wacht op {awaited}." if awaited else "Nog te bepalen."
    words = one_line(still_open.tekst)
    return (paragraph(mark, bold=True), *((paragraph(words),) if words else ()))


def _of_items(items: Sequence[Item]) -> tuple[BulletList, ...]:
    return _bullets([_of_item(item) for item in items])


def _of_item(item: Item) -> ListItem:
    words = parse_item(item.tekst) or (paragraph(f"({BLANK})"),)
    return ListItem((*words, *_of_vervolg(item.vervolg), *_of_items(item.onderdelen)))


def _of_indicator(indicator: Indicator, references: References) -> ListItem:
    result = (labelled("Resultaat", indicator.resultaat),) if indicator.resultaat.strip() else ()
    return ListItem(
        (
            *(in_list(indicator.omschrijving, references) or (paragraph(f"({BLANK})"),)),
            *_of_detail("Meetmethode", indicator.meetmethode, references),
            *_of_detail("Streefdoel", indicator.streefdoel, references),
            *result,
            *_of_items(indicator.onderdelen),
        )
    )


def _of_detail(label: str, tekst: Tekst, references: References) -> tuple[RichBlock, ...]:
    """A text with its label: before the words of the first paragraph, else on a line above it."""
    match in_list(tekst, references):
        case (Paragraph(runs=runs, role="body"), *rest):
            return (Paragraph((Run(f"{label}: ", bold=True), *runs)), *rest)
        case (_, *_) as drawn:
            return (paragraph(f"{label}:", bold=True), *drawn)
        case _:
            return ()


def _of_vervolg(vervolg: Sequence[Vervolg]) -> tuple[Paragraph, ...]:
    return tuple(paragraph(f"→ Vervolg: {_words_of_vervolg(each)}", role="remark") for each in vervolg)


def _words_of_vervolg(vervolg: Vervolg) -> str:
    """`actieplan 2026, operationele doelstelling 1.4 (mogelijk)`."""
    target = (
        f"actieplan {vervolg.plan}" if vervolg.plan else "",
        f"operationele doelstelling {vervolg.doelstelling}" if vervolg.doelstelling else "",
        one_line(vervolg.wanneer),
    )
    words = ", ".join(part for part in target if part)
    remark = one_line(vervolg.toelichting)
    return f"{words} ({remark})" if words and remark else words or remark


def _bullets(items: Sequence[ListItem]) -> tuple[BulletList, ...]:
    return (BulletList(tuple(items)),) if items else ()
