"""Icons: the pictures beside the labels of the form's blocks, each kept once on the page."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from markupsafe import Markup

from actieplan.resources import templates_folder
from actieplan.writers.html.elements import NOTHING, element, side_by_side

_NAME = re.compile(r"[a-z0-9-]{1,40}")
_PICTURE = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)


@dataclass(slots=True)
class Icons:
    """The icons that the page has used so far."""

    symbols: dict[str, Markup] = field(default_factory=dict)

    def draw(self, name: str) -> Markup:
        """A picture that says nothing by itself: the label beside it does. Nothing when there is none of this name."""
        if name not in self.symbols:
            self.symbols[name] = _symbol(name)
        if not self.symbols[name]:
            return NOTHING
        return element("svg", element("use", href=f"#icoon-{name}"), class_="icon", aria_hidden="true")

    def sprite(self) -> Markup:
        """All pictures that were used, themselves not shown."""
        used = side_by_side(self.symbols.values())
        return element("svg", used, class_="sprite", aria_hidden="true") if used else NOTHING


def _symbol(name: str) -> Markup:
    """The picture of an icon; a name comes from an edition of the form, and must not lead elsewhere."""
    path = templates_folder() / "docx" / "icons" / f"{name}.svg"
    if not _NAME.fullmatch(name) or not path.is_file():
        return NOTHING
    drawn = _PICTURE.search(path.read_text(encoding="utf-8"))
    return element("symbol", Markup(drawn[1]), id=f"icoon-{name}", viewBox="0 0 24 24") if drawn else NOTHING
