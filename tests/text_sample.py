"""Documents full of text, for programs that judge our documents: all kinds of text in all places, and their changes."""

from __future__ import annotations

from typing import TypeVar

from actieplan import editions
from actieplan.analysis.diff import compare
from actieplan.documents import form, wijzigingen
from actieplan.documents.comparison import Comparison
from actieplan.documents.document import Document
from actieplan.model import Item, Lijst, Node, Plan, Tekst
from maximal_plan import maximal

_Node = TypeVar("_Node", bound=Node)

KINDS = r"""
### Een kop

**Vet**, *schuin*, [een *link*](https://example.org/a), www.example.org en een noot.[^noot]
- een punt
  1. een nummer
  4. een nummer na een gat
| Een | Twee |  |
|-----|-----:|--|
| 2\|3 | 1.204 |
En weer dezelfde noot.[^noot]

[^noot]: De noot.
"""
WIDE = """
| Een | Twee | Drie | Vier | Vijf | Zes | Zeven | Acht |
|-----|-----:|:----:|------|------|-----|-------|------|
| wijkgezondheidscentrum | 1.204 | ja | **vet** | *schuin* | eerstelijnspsychologen | | 31 maart 2025 |
"""


def texts(formulier: str = "2025") -> Document:
    """The plan with all fields, with every kind of text in every place where a text may stand."""
    return form.build(_texts(formulier), editions.load(formulier), with_prompts=True, draft=True)


def changes() -> Document:
    """The changes from the plan with all fields to one with other texts, names, moments, actions and phases."""
    before = maximal("2025")
    after = _changed(_texts("2025"))
    return wijzigingen.build(Comparison(before, after, tuple(compare(before, after)), "oud.yaml", "nieuw.yaml"))


def _texts(formulier: str) -> Plan:
    """The plan with all fields, every kind of text below each text; the introduction ends with a wide table."""
    plan = maximal(formulier)
    chapter = plan.inleiding.model_copy(update={"tekst": plan.inleiding.tekst + WIDE})
    return _with_texts(plan.model_copy(update={"inleiding": Tekst()})).model_copy(update={"inleiding": chapter})


def _with_texts(node: _Node) -> _Node:
    """A node of the plan with every kind of text below each text in it that has words."""
    filled: dict[str, object] = {}
    for name, value in node:
        if isinstance(value, Node):
            filled[name] = _with_texts(value)
        elif isinstance(value, tuple):
            filled[name] = tuple(_with_texts(each) if isinstance(each, Node) else each for each in value)
    if isinstance(node, Tekst | Lijst | Item) and node.tekst:
        filled["tekst"] = f"{node.tekst.rstrip()}\n{KINDS}"
    return node.model_copy(update=filled)


def _changed(plan: Plan) -> Plan:
    """The plan with a title, a moment and a status of its own, and another action in the place of its last."""
    doel = plan.strategische_doelstellingen[0]
    onderdeel = doel.operationele_doelstellingen[0]
    first, last = onderdeel.acties
    first = first.model_copy(
        update={"titel": "Alles anders in één actie", "einde": last.einde, "fasen": first.fasen[:1]}
    )
    other = last.model_copy(update={"id": "derde", "titel": "De derde actie"})
    moved = onderdeel.model_copy(update={"nummer": "1.11", "titel": "Een ander onderdeel", "acties": (other,)})
    onderdeel = onderdeel.model_copy(update={"acties": (first,)})
    doel = doel.model_copy(update={"operationele_doelstellingen": (onderdeel, moved)})
    return plan.model_copy(update={"status": "goedgekeurd", "strategische_doelstellingen": (doel,)})
