"""Hyperlinks: relationships of a part to addresses on the web."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from docx.opc.constants import RELATIONSHIP_TYPE

from actieplan.richtext import is_safe_address
from actieplan.writers.not_text import replaced

if TYPE_CHECKING:
    from docx.opc.part import Part

_LONGEST = 2000  # Word refuses a file with a longer address
_AS_IT_IS = "%/:?#[]@!$&'()*+,;=~-._"


class Links:
    """The links of one part, each address once."""

    def __init__(self, part: Part) -> None:
        self._part = part
        self._ids: dict[str, str] = {}

    def to(self, address: str) -> str | None:
        """The id of the relationship to an address; None for one that Word must not follow."""
        target = safe_address(address)
        if target is None:
            return None
        if target not in self._ids:
            self._ids[target] = f"rIdLink{len(self._ids) + 1}"
            self._part.load_rel(RELATIONSHIP_TYPE.HYPERLINK, target, self._ids[target], is_external=True)
        return self._ids[target]


def safe_address(address: str) -> str | None:
    """The address as a relationship holds it; None for one that Word must not follow."""
    target = quote(replaced(address.strip()), safe=_AS_IT_IS)
    return target if is_safe_address(target) and len(target) <= _LONGEST else None
