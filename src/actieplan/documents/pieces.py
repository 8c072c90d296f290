"""Pieces: one text or list of a plan as blocks, for who puts a page together himself."""

from __future__ import annotations

from actieplan.documents import prose
from actieplan.documents.document import Block
from actieplan.documents.references import References
from actieplan.model import Indicator, Indicatoren, Item, Lijst, NogTeBepalen, Tekst, Vervolg


def blocks_of(value: object, references: References) -> tuple[Block, ...] | None:
    """The blocks of a text, list or item, or of a piece of a document; None for what is none of these."""
    if isinstance(value, Block):
        return (value,)
    if type(value) is tuple and all(isinstance(each, Block) for each in value):
        return value
    match value:
        case Tekst():
            return prose.of_tekst(value, references)
        case Lijst():
            return prose.of_lijst(value, references)
        case Indicatoren():
            return prose.of_indicatoren(value, references)
        case _:
            return _of_part(value, references)


def _of_part(value: object, references: References) -> tuple[Block, ...] | None:
    """The blocks of what stands within a text or list: drawn as if it were all there is."""
    match value:
        case Item():
            return prose.of_lijst(Lijst.model_construct(punten=(value,)), references)
        case Indicator():
            return prose.of_indicatoren(Indicatoren.model_construct(punten=(value,)), references)
        case Vervolg():
            return prose.of_tekst(Tekst.model_construct(vervolg=(value,)), references)
        case NogTeBepalen():
            return prose.of_tekst(Tekst.model_construct(nog_te_bepalen=value), references)
    return None
