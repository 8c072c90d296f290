"""Settings: the few of the reference that have to do with looks."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from actieplan.writers.docx.house_style.paper import is_on
from actieplan.writers.docx.ooxml import W

if TYPE_CHECKING:
    from actieplan.writers.docx.ooxml import Element

_TAKEN = ("defaultTabStop", "autoHyphenation", "hyphenationZone", "doNotHyphenateCaps", "evenAndOddHeaders",
          "clrSchemeMapping")  # fmt: skip
"""Never protection, mail merge, an attached template or variables."""
_ORDER = (
    "zoom", "embedTrueTypeFonts", "defaultTabStop", "autoHyphenation", "consecutiveHyphenLimit", "hyphenationZone",
    "doNotHyphenateCaps", "defaultTableStyle", "evenAndOddHeaders", "characterSpacingControl", "updateFields",
    "footnotePr", "endnotePr", "compat", "docVars", "rsids", "themeFontLang", "clrSchemeMapping", "decimalSymbol",
    "listSeparator",
)  # fmt: skip


def with_their_settings(ours: Element, theirs: Element | None) -> Element:
    """Our settings with what counts for looks from theirs, in Word's order."""
    root = deepcopy(ours)
    for tag in _TAKEN:
        found = None if theirs is None else theirs.find(W + tag)
        if found is not None:
            for old in root.findall(W + tag):
                root.remove(old)
            root.append(deepcopy(found))
    places = {W + tag: place for place, tag in enumerate(_ORDER)}
    root[:] = sorted(root, key=lambda child: places.get(child.tag, len(places)))
    return root


def has_even_pages(settings: Element | None) -> bool:
    """Whether even pages have headers of their own."""
    found = None if settings is None else settings.find(W + "evenAndOddHeaders")
    return found is not None and is_on(found)
