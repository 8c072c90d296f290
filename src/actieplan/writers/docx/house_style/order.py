"""Order: the elements of properties in the sequence that the schema of Word wants.

Word, and its validators, read `w:pPr` and the like only in one order; other programs write them as they come.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from actieplan.writers.docx.ooxml import W

if TYPE_CHECKING:
    from actieplan.writers.docx.ooxml import Element

_BORDERS = "top start left bottom end right insideH insideV tl2br tr2bl"
_CELL = "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark"
_SEQUENCES = {
    "styles": "docDefaults latentStyles style",
    "docDefaults": "rPrDefault pPrDefault",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked "
    "personal personalCompose personalReply pPr rPr tblPr trPr tcPr tblStylePr",
    "tblStylePr": "pPr rPr tblPr trPr tcPr",
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid "
    "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em "
    "lang eastAsianLayout specVanish oMath",
    "pBdr": "top left bottom right between bar",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing "
    "tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tblBorders": _BORDERS,
    "tblCellMar": "top start left bottom end right",
    "tcPr": _CELL,
    "tcBorders": _BORDERS,
    "tcMar": "top start left bottom end right",
    "lvl": "start numFmt lvlRestart isLgl suff lvlText lvlJc pPr rPr",
    "sectPr": "headerReference footerReference type pgSz pgMar pgBorders pgNumType titlePg",
}
_PLACES = {
    W + parent: {W + child: place for place, child in enumerate(children.split())}
    for parent, children in _SEQUENCES.items()
}
_SPELLINGS = (
    ("tblPr/jc", "start", "left"),
    ("tblPr/jc", "end", "right"),
    ("trPr/cantSplit", "true", "on"),
    ("trPr/tblHeader", "true", "on"),
)
"""What LibreOffice writes by a later edition of the schema, and what it is in the one that Word keeps to."""
_LAST = 1000
_FRACTION = re.compile(r"-?\d+\.\d+")


def put_in_order(root: Element) -> None:
    """Sorts the properties everywhere in a part; what Word does not know there is taken out."""
    for element in root.iter(*_PLACES):
        places = _PLACES[element.tag]
        for child in list(element):
            if child.tag not in places and etree.QName(child).namespace == W[1:-1]:
                element.remove(child)
        found = [places.get(child.tag, _LAST) for child in element]
        if found != sorted(found):
            element[:] = sorted(element, key=lambda child: places.get(child.tag, _LAST))
    for place, said, meant in _SPELLINGS:
        for element in root.iterfind(f".//{W}{place.replace('/', '/' + W)}"):
            if element.get(W + "val") == said:
                element.set(W + "val", meant)
    for element in root.iter(W + "*"):
        for name, value in element.attrib.items():
            if name != W + "val" and _FRACTION.fullmatch(str(value)):
                element.set(name, str(round(float(value))))
