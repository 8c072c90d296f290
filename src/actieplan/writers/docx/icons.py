"""Icons: small pictures beside the labels of the form's blocks, each kept once in the file.

They are decoration: the label says all, and a screen reader that said "pictogram" before each would be in the way.
"""

from __future__ import annotations

import re
from copy import deepcopy
from functools import lru_cache
from typing import TYPE_CHECKING

from lxml import etree

from actieplan.resources import templates_folder
from actieplan.writers.docx.ooxml import R, add

if TYPE_CHECKING:
    from actieplan.writers.docx.ooxml import Element
    from actieplan.writers.docx.package import Shell

_NAME = re.compile(r"[a-z0-9-]{1,40}")
_SIZE = 252000  # 7 mm, in English metric units of which a millimetre has 36000
_DECORATIVE = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"  # the extension by which Word knows pictures without words
_DRAWING = f"""
<w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{_SIZE}" cy="{_SIZE}"/><wp:docPr
><a:extLst><a:ext uri="{_DECORATIVE}"><adec:decorative
 xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></wp:docPr>
<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr
 id="0" name=""/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip/><a:stretch><a:fillRect/></a:stretch
></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{_SIZE}" cy="{_SIZE}"/></a:xfrm><a:prstGeom
 prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>
"""
_PROPERTIES = ".//{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_BLIP = ".//{http://schemas.openxmlformats.org/drawingml/2006/main}blip"


class Icons:
    """The icons that the document has used so far."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._relationships: dict[str, str] = {}
        self._drawings = 0

    def has(self, name: str) -> bool:
        """Whether the templates hold an icon of this name."""
        return _picture(name) is not None

    def draw(self, paragraph: Element, name: str) -> None:
        """Puts an icon in a paragraph, before the label that says what it stands for."""
        drawing = deepcopy(_drawing())
        self._drawings += 1
        properties, blip = drawing.find(_PROPERTIES), drawing.find(_BLIP)
        assert properties is not None
        assert blip is not None
        properties.set("id", str(self._drawings))
        properties.set("name", f"Pictogram {self._drawings}")
        blip.set(R + "embed", self._relationship(name))
        add(paragraph, "r").append(drawing)

    def _relationship(self, name: str) -> str:
        if name not in self._relationships:
            self._relationships[name] = f"rIdIcon{len(self._relationships) + 1}"
            self._shell.add_picture(f"{name}.png", "image/png", _picture(name) or b"", self._relationships[name])
        return self._relationships[name]


@lru_cache(maxsize=64)
def _picture(name: str) -> bytes | None:
    """The file of an icon; a name comes from an edition of the form, and must not lead elsewhere."""
    path = templates_folder() / "docx" / "icons" / f"{name}.png"
    return path.read_bytes() if _NAME.fullmatch(name) and path.is_file() else None


@lru_cache(maxsize=1)
def _drawing() -> Element:
    return etree.fromstring(_DRAWING.strip())
