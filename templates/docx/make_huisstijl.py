"""Makes `huisstijl.docx`, the Word template with the house style, beside this script.

Run it by hand after a change (`python templates/docx/make_huisstijl.py`); a test says when it was forgotten.
The names it gives its styles are those of `actieplan.writers.docx.style`. Lengths are in twips (1/20 of a
point), letter sizes in half points.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from xml.sax.saxutils import quoteattr

from actieplan.writers.docx.style import (
    BRACKETS,
    BULLETS,
    FONT,
    LABEL_WIDTH,
    NUMBERS,
    SYMBOL_FONT,
    Style,
    heading_style,
)
from actieplan.writers.palette import ALARM, HAIRLINE, INK, MUTED, PLAIN, TONES, WHITE

TARGET = Path(__file__).with_name("huisstijl.docx")
LANGUAGE = "nl-BE"

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
DRAWING_NAMESPACES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
PAPER_HEIGHT, BAND_WIDTH = 10692000, 432000  # 29.7 and 1.2 cm in English metric units
BAND_ID = 900000  # of the drawing on the cover: the icons in the body count from 1
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

KEEP, WHOLE = "<w:keepNext/>", "<w:keepLines/>"
SHORT_ANSWER = 2400  # twips: where an answer begins that stands beside its label
WORDS_OWN = {
    "Normal", "Title", "Subtitle", "TOC Heading", "List Bullet", "List Number", "List Continue", "caption",
    "footnote text", "footnote reference", "header", "footer", "Hyperlink",
}  # fmt: skip


# --- styles ------------------------------------------------------------------------------------------------


def letters(
    *, size: float = 0, color: str = "", bold: bool | None = None, italic: bool | None = None, more: str = ""
) -> str:
    """Run properties; `size` in points."""
    toggles = "".join(
        f"<w:{tag}/><w:{tag}Cs/>" if value else f'<w:{tag} w:val="0"/><w:{tag}Cs w:val="0"/>'
        for tag, value in (("b", bold), ("i", italic))
        if value is not None
    )
    tint = f'<w:color w:val="{color}"/>' if color else ""
    half_points = round(size * 2)
    sizes = f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>' if size else ""
    return f"{toggles}{tint}{more}{sizes}"


def spacing(before: int, after: int, line: int = 0) -> str:
    """Space around a paragraph; `line` in 240ths of a line."""
    height = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{before}" w:after="{after}"{height}/>'


def left_tab(position: int) -> str:
    """A tab stop."""
    return f'<w:tabs><w:tab w:val="left" w:pos="{position}"/></w:tabs>'


def indent(left: int, hanging: int) -> str:
    """Where a paragraph stands, and how far its first line stands out."""
    return f'<w:ind w:left="{left}" w:hanging="{hanging}"/>'


def ownership(name: str) -> str:
    """The mark of a style that is not one of Word's."""
    return "" if name in WORDS_OWN or name.startswith(("heading ", "toc ")) else ' w:customStyle="1"'


def style(style_id: str, name: str, ppr: str = "", rpr: str = "", *, based: str = "Normal") -> str:
    """A paragraph style; `ppr` and `rpr` are its properties in the order Word wants."""
    kind = 'w:type="paragraph"' + ("" if based else ' w:default="1"') + ownership(name)
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    following = '<w:next w:val="Normal"/>' if KEEP in ppr else ""
    return (
        f'<w:style {kind} w:styleId="{style_id}"><w:name w:val={quoteattr(name)}/>{base}{following}'
        f"<w:qFormat/><w:pPr>{ppr}</w:pPr><w:rPr>{rpr}</w:rPr></w:style>"
    )


def character_style(style_id: str, name: str, rpr: str) -> str:
    """A character style."""
    return (
        f'<w:style w:type="character"{ownership(name)} w:styleId="{style_id}"><w:name w:val={quoteattr(name)}/>'
        f"<w:qFormat/><w:rPr>{rpr}</w:rPr></w:style>"
    )


def headings() -> str:
    """Headings 1 to 6, and the look-alikes of 1 to 4 that the contents list does not show."""
    accent = TONES[0].dark
    looks = {
        1: (spacing(400, 160), letters(size=22, color=accent, bold=True)),
        2: (spacing(440, 100), letters(size=13, color=INK, bold=True)),
        3: (spacing(200, 80), letters(size=11, color=INK, bold=True)),
        4: (spacing(320, 140), letters(size=17, color=INK, bold=True)),
        5: (spacing(0, 60), letters(size=11, color=INK, bold=True)),
        6: (spacing(120, 60), letters(size=10, color=INK, bold=True)),
    }
    real = [
        style(
            heading_style(level),
            f"heading {level}",
            f'{KEEP}{WHOLE}{space}<w:outlineLvl w:val="{level - 1}"/>',
            look,
        )
        for level, (space, look) in looks.items()
    ]
    in_text = style(
        Style.HEADING_IN_TEXT, "Kop in tekst", KEEP + WHOLE + spacing(160, 60), looks[6][1], based=heading_style(4)
    )
    unlisted = [
        style(
            heading_style(level, listed=False),
            f"Kop {level} buiten inhoud",
            f'{KEEP}<w:outlineLvl w:val="9"/>',
            based=heading_style(level),
        )
        for level in range(1, 5)
    ]
    return "".join([*real, in_text, *unlisted])


def contents_styles() -> str:
    """The lines of the contents list, by level, with room for a page number at the right edge."""
    tab = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9638"/></w:tabs>'
    looks = {
        1: (spacing(160, 40), 0, letters(size=11, color=TONES[0].dark, bold=True)),
        2: (spacing(140, 30), 284, letters(size=10)),
        3: (spacing(60, 20), 567, letters(size=9, color=MUTED)),
        4: (spacing(30, 40), 851, letters(size=10, bold=True)),
    }
    hanging = 284
    return "".join(
        style(
            f"TOC{level}",
            f"toc {level}",
            f'{WHOLE}{tab}{space}<w:ind w:left="{inset + hanging}" w:hanging="{hanging}"/>',
            look,
        )
        for level, (space, inset, look) in looks.items()
    )


def callout(style_id: Style, name: str, edge: str, ground: str) -> str:
    """A paragraph between a thick edge and a light ground."""
    borders = (
        f'<w:pBdr><w:top w:val="single" w:sz="4" w:space="3" w:color="{ground}"/>'
        f'<w:left w:val="single" w:sz="24" w:space="7" w:color="{edge}"/>'
        f'<w:bottom w:val="single" w:sz="4" w:space="3" w:color="{ground}"/></w:pBdr>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{ground}"/>'
    )
    return style(style_id, name, borders + spacing(80, 120) + '<w:ind w:left="200"/>')


def front_styles() -> str:
    """The cover, the same in small above a part of a plan, and the title of the contents list."""
    accent = TONES[0].dark
    rule = f'<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="8" w:color="{accent}"/></w:pBdr>'
    beside = f'<w:ind w:left="{LABEL_WIDTH}"/>'
    facts_at = LABEL_WIDTH + 2268
    return "".join(
        (
            style(Style.TITLE, "Title", KEEP + spacing(0, 60), letters(size=22, color=accent, bold=True)),
            style(Style.SUBTITLE, "Subtitle", KEEP + rule + spacing(0, 200), letters(size=13, color=MUTED)),
            style(Style.FACT, "Gegeven", left_tab(LABEL_WIDTH) + spacing(0, 40) + indent(LABEL_WIDTH, LABEL_WIDTH)),
            style(
                Style.COVER_ORGANISATION,
                "Omslag organisatie",
                KEEP + spacing(0, 0) + beside,
                letters(size=14, color=MUTED),
            ),
            style(
                Style.COVER_TITLE,
                "Omslag titel",
                WHOLE + spacing(3800, 1400, 252) + beside,
                letters(size=36, color=accent, bold=True),
                based=Style.TITLE,
            ),
            style(
                Style.COVER_FACT,
                "Omslag gegeven",
                left_tab(facts_at) + spacing(0, 120) + indent(facts_at, 2268),
                letters(size=12),
            ),
            style(
                Style.GOAL_FACT,
                "Gegeven van een doelstelling",
                KEEP + left_tab(LABEL_WIDTH) + spacing(0, 60) + indent(LABEL_WIDTH, LABEL_WIDTH),
                letters(size=9),
            ),
            style(
                Style.KEY_FACT,
                "Kerngegeven",
                KEEP
                + WHOLE
                + left_tab(LABEL_WIDTH)
                + spacing(0, 30)
                + f'<w:ind w:left="{LABEL_WIDTH}" w:right="113" w:hanging="{LABEL_WIDTH - 113}"/>',
            ),
            style(
                Style.CONTENTS_HEADING,
                "TOC Heading",
                KEEP + spacing(360, 120) + '<w:outlineLvl w:val="9"/>',
                letters(size=14, color=accent, bold=True),
            ),
        )
    )


def scope_styles() -> tuple[str, str]:
    """The labels above what is done, on a ground that the writer colours, and what is not, in a frame."""
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="{room}" w:color="{HAIRLINE}"/>'
        for side, room in (("top", 4), ("left", 5), ("bottom", 4), ("right", 5))
    )
    frame = f"<w:pBdr>{sides}</w:pBdr>"
    room = left_tab(400) + spacing(100, 100) + '<w:ind w:left="113" w:right="113"/>'
    bold = letters(bold=True)
    return (
        style(Style.SCOPE_WEL, "Scope wel", KEEP + WHOLE + room, bold),
        style(Style.SCOPE_NIET, "Scope niet", KEEP + WHOLE + frame + room, bold),
    )


def text_styles() -> str:
    """Running text, and the paragraphs of a form around it."""
    small = letters(size=8.5, color=MUTED, italic=True)
    return "".join(
        (
            style(Style.NORMAL, "Normal", "<w:widowControl/>" + spacing(0, 120, 271), based=""),
            style(Style.PROMPT, "Invulvraag", spacing(0, 70, 252), small),
            style(Style.REMARK, "Opmerking", spacing(30, 90), letters(size=9, color=MUTED)),
            style(Style.ANSWER_LABEL, "Antwoordlabel", KEEP + WHOLE + spacing(80, 40), letters(bold=True)),
            style(
                Style.SHORT_ANSWER,
                "Kort antwoord",
                left_tab(SHORT_ANSWER) + spacing(40, 60) + indent(SHORT_ANSWER, SHORT_ANSWER),
            ),
            *scope_styles(),
            style(Style.LABEL, "Tussenlabel", KEEP + WHOLE + spacing(120, 50), letters(bold=True)),
            style(Style.FASE, "Fase", KEEP + WHOLE + spacing(140, 60)),
            style(Style.MIJLPAAL, "Mijlpaal", WHOLE + left_tab(300) + spacing(40, 70) + indent(300, 300)),
            style(Style.CHECKBOX, "Selectievakje", WHOLE + spacing(40, 40) + indent(340, 340), letters(bold=True)),
            callout(Style.CALLOUT_DRAFT, "Aandacht ontwerp", ALARM, "FBEAE8"),
            callout(Style.CALLOUT_BLANK, "Aandacht leeg", TONES[3].dark, TONES[3].light),
            callout(Style.CALLOUT_OPEN, "Aandacht open", PLAIN.dark, PLAIN.light),
            style(Style.LIST_BULLET, "List Bullet", spacing(0, 40)),
            style(Style.LIST_NUMBER, "List Number", spacing(0, 40)),
            style(Style.LIST_CONTINUE, "List Continue", spacing(0, 40)),
            style(Style.NOTE, "footnote text", spacing(0, 20) + indent(170, 170), letters(size=8.5)),
        )
    )


def table_text_styles() -> str:
    """What stands in tables, in the strip of months, and in the timeline."""
    centred = '<w:jc w:val="center"/>'
    white = letters(color=WHITE, size=8, bold=True)
    return "".join(
        (
            style(Style.CAPTION, "caption", KEEP + spacing(120, 70), letters(size=9, color=MUTED, bold=True)),
            style(Style.TABLE_HEADER, "Tabelkop", KEEP + spacing(50, 50), letters(size=9, color=WHITE, bold=True)),
            style(Style.TABLE_TEXT, "Tabeltekst", spacing(40, 40, 252), letters(size=9)),
            style(
                Style.SMALL_TABLE_HEADER,
                "Tabelkop klein",
                KEEP + spacing(40, 40, 240),
                letters(size=7),
                based=Style.TABLE_HEADER,
            ),
            style(
                Style.SMALL_TABLE_TEXT,
                "Tabeltekst klein",
                spacing(30, 30, 240),
                letters(size=7),
                based=Style.TABLE_TEXT,
            ),
            style(Style.TABLE_LIST, "Tabellijst", spacing(20, 20, 252), letters(size=9)),
            style(Style.MONTH, "Maand", spacing(30, 30) + centred, letters(size=8)),
            style(Style.CHART_MONTH, "Tijdslijn maand", KEEP + spacing(30, 30), white),
            style(
                Style.CHART_GOAL, "Tijdslijn doelstelling", KEEP + spacing(20, 20, 240), letters(size=7.5, bold=True)
            ),
            style(Style.CHART_ACTIE, "Tijdslijn actie", spacing(20, 20, 240), letters(size=8, bold=True)),
            style(Style.CHART_BAR, "Tijdslijn balk", spacing(20, 20, 240), letters(size=7.5, color=WHITE)),
            style(Style.CHART_LABEL, "Tijdslijn label", spacing(20, 20, 240), letters(size=7.5)),
            style(Style.CHART_MARK, "Tijdslijn mijlpaal", spacing(0, 10, 240), letters(size=7.5)),
            style(
                Style.CHART_DAY,
                "Tijdslijn dag",
                KEEP + spacing(0, 0, 240),
                letters(size=7.5, color=ALARM, bold=True),
            ),
            style(Style.CHART_LEGEND, "Tijdslijn legende", KEEP + spacing(0, 60), letters(size=7.5, color=MUTED)),
            style(
                Style.CHART_NOTE_LABEL,
                "Tijdslijn tussenkop",
                KEEP + spacing(0, 20, 240),
                letters(size=7.5, bold=True),
            ),
            style(Style.CHART_NOTE, "Tijdslijn toelichting", WHOLE + spacing(0, 30, 240), letters(size=7.5)),
            style(
                Style.SPACER,
                "Tussenruimte",
                '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>',
                letters(size=2),
            ),
        )
    )


def edge_styles() -> str:
    """Header and footer."""
    rule = f'<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="{HAIRLINE}"/></w:pBdr>'
    small = letters(size=8.5, color=MUTED)
    return style("Header", "header", rule + spacing(0, 0), small) + style(
        "Footer", "footer", spacing(0, 0) + '<w:jc w:val="right"/>', small
    )


def character_styles() -> str:
    """Looks of stretches of text."""
    sides = " ".join(f'w:{side}="{SYMBOL_FONT}"' for side in ("ascii", "hAnsi", "eastAsia", "cs"))
    symbols = f"<w:rFonts {sides}/>"
    return "".join(
        (
            '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
            '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
            character_style(Style.HYPERLINK, "Hyperlink", f'<w:color w:val="{TONES[0].dark}"/><w:u w:val="single"/>'),
            character_style(Style.NOTE_REFERENCE, "footnote reference", '<w:vertAlign w:val="superscript"/>'),
            character_style(Style.SYMBOL, "Symbool", symbols),
            character_style(Style.CHART_SIGN, "Tijdslijn teken", symbols + letters(size=6.5)),
            character_style(Style.HEADER_NAME, "Naam van het plan", ""),
            character_style(
                Style.HEADER_DRAFT,
                "Ontwerpmerk",
                letters(size=12, color=ALARM, bold=True, more='<w:spacing w:val="40"/>'),
            ),
        )
    )


def table_styles() -> str:
    """Word's plain table, and the one for data: a dark header row and hairlines."""
    plain = (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )
    line = f'w:val="single" w:sz="4" w:space="0" w:color="{HAIRLINE}"'
    ours = (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{Style.TABLE}"><w:name w:val="{Style.TABLE}"/>'
        '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>'
        f"<w:top {line}/><w:left {line}/><w:bottom {line}/><w:right {line}/><w:insideH {line}/><w:insideV {line}/>"
        '</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{PLAIN.dark}"/></w:tcPr></w:tblStylePr></w:style>'
    )
    return plain + ours


def styles_part() -> str:
    """`styles.xml`."""
    fonts = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts}"
        f'<w:color w:val="{INK}"/><w:sz w:val="20"/><w:szCs w:val="20"/>'
        f'<w:lang w:val="{LANGUAGE}" w:eastAsia="{LANGUAGE}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
    )
    latent = (
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" '
        'w:defUnhideWhenUsed="0" w:defQFormat="0" w:count="376"/>'
    )
    styles = (
        text_styles(),
        headings(),
        front_styles(),
        contents_styles(),
        table_text_styles(),
        edge_styles(),
        character_styles(),
        table_styles(),
    )
    return f"{DECLARATION}<w:styles {NAMESPACES}>{defaults}{latent}{''.join(styles)}</w:styles>"


# --- the other parts ---------------------------------------------------------------------------------------


def list_level(level: int, kind: str, text: str, hanging: int) -> str:
    """One level of a list; each stands further in."""
    left = hanging + 300 * level
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr></w:lvl>'
    )


def numbering_part() -> str:
    """`numbering.xml`: bullets, and numbers with a point or a bracket, nine levels each."""
    bullets = "".join(list_level(level, "bullet", "•–▪"[level % 3], 300) for level in range(9))
    numbers = "".join(list_level(level, "decimal", f"%{level + 1}.", 380) for level in range(9))
    brackets = numbers.replace('."/><w:lvlJc', ')"/><w:lvlJc')
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="{nsid}"/><w:multiLevelType w:val="multilevel"/>'
        f'<w:tmpl w:val="{nsid}"/><w:name w:val="{name}"/>{levels}</w:abstractNum>'
        for number, nsid, name, levels in (
            (0, "4A500001", BULLETS, bullets),
            (1, "4A500002", NUMBERS, numbers),
            (2, "4A500003", BRACKETS, brackets),
        )
    )
    instances = "".join(
        f'<w:num w:numId="{number + 1}"><w:abstractNumId w:val="{number}"/></w:num>' for number in (0, 1, 2)
    )
    return f"{DECLARATION}<w:numbering {NAMESPACES}>{abstract}{instances}</w:numbering>"


def settings_part() -> str:
    """`settings.xml`: compute fields on opening, footnotes, today's compatibility mode."""
    return (
        f'{DECLARATION}<w:settings {NAMESPACES}><w:zoom w:percent="100"/>'
        '<w:defaultTabStop w:val="709"/><w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:updateFields w:val="true"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        'w:val="15"/></w:compat>'
        f'<w:themeFontLang w:val="{LANGUAGE}"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def footnotes_part() -> str:
    """`footnotes.xml` with the two separators that Word needs and no note yet."""
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr>'
        f"<w:r><w:{kind}/></w:r></w:p></w:footnote>"
        for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
    )
    return f"{DECLARATION}<w:footnotes {NAMESPACES}>{separators}</w:footnotes>"


def header_part(width: int) -> str:
    """A header: the plan's name at the left, the draft mark at the right edge."""
    return (
        f'{DECLARATION}<w:hdr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Header"/>'
        f'<w:tabs><w:tab w:val="right" w:pos="{width}"/></w:tabs></w:pPr>'
        f'<w:r><w:rPr><w:rStyle w:val="{Style.HEADER_NAME}"/></w:rPr><w:t>Naam van het plan</w:t></w:r>'
        f'<w:r><w:rPr><w:rStyle w:val="{Style.HEADER_DRAFT}"/></w:rPr><w:tab/><w:t>ONTWERP</w:t></w:r></w:p></w:hdr>'
    )


def cover_header_part() -> str:
    """The header of the cover: no name, but a band in the five tones along the edge, and the draft mark."""
    return (
        f"{DECLARATION}<w:hdr {NAMESPACES} {DRAWING_NAMESPACES}>"
        '<w:p><w:pPr><w:pStyle w:val="Header"/><w:pBdr><w:bottom w:val="nil"/></w:pBdr><w:jc w:val="right"/></w:pPr>'
        f"<w:r>{cover_band()}</w:r>"
        f'<w:r><w:rPr><w:rStyle w:val="{Style.HEADER_DRAFT}"/><w:sz w:val="44"/><w:szCs w:val="44"/></w:rPr>'
        "<w:t>ONTWERP</w:t></w:r></w:p></w:hdr>"
    )


def cover_band() -> str:
    """Five blocks above each other, from the top of the paper to its foot; lengths are in English metric units."""
    shape = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    block = PAPER_HEIGHT // len(TONES)
    size = f'cx="{BAND_WIDTH}" cy="{PAPER_HEIGHT}"'
    blocks = "".join(
        f'<wps:wsp><wps:cNvPr id="{BAND_ID + 1 + number}" name="Blok {number + 1}"/><wps:cNvSpPr/><wps:spPr>'
        f'<a:xfrm><a:off x="0" y="{number * block}"/><a:ext cx="{BAND_WIDTH}" cy="{block}"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="{tone.dark}"/></a:solidFill>'
        "<a:ln><a:noFill/></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>"
        for number, tone in enumerate(TONES)
    )
    return (
        '<mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" '
        'simplePos="0" relativeHeight="1" behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        f'<wp:extent {size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{BAND_ID}" name="Sierband" descr="Sierband in de kleuren van de doelstellingen"/>'
        f"<wp:cNvGraphicFramePr/><a:graphic {shape}>"
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"><wpg:wgp>'
        f'<wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/><a:chOff x="0" y="0"/>'
        f"<a:chExt {size}/></a:xfrm></wpg:grpSpPr>{blocks}</wpg:wgp></a:graphicData></a:graphic></wp:anchor>"
        "</w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent>"
    )


def field(instruction: str) -> str:
    """A field that Word computes, showing 1 until then."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def footer_part() -> str:
    """The footer: which page of how many."""
    return (
        f'{DECLARATION}<w:ftr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>'
        f'<w:r><w:t xml:space="preserve">Pagina </w:t></w:r>{field("PAGE")}'
        f'<w:r><w:t xml:space="preserve"> van </w:t></w:r>{field("NUMPAGES")}</w:p></w:ftr>'
    )


PORTRAIT = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1247" w:right="1134" w:bottom="1077" w:left="1134" w:header="624" w:footer="567" w:gutter="0"/>'  # noqa: E501
LANDSCAPE = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="850" w:bottom="964" w:left="850" w:header="567" w:footer="510" w:gutter="0"/>'  # noqa: E501


def section(header: str, page: str, *, cover: bool = False) -> str:
    """The properties of a section: its header, footer, paper, and another header on a cover, which has no footer."""
    first = '<w:headerReference w:type="first" r:id="rIdHeaderCover"/>' if cover else ""
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{header}"/>'
        f'<w:footerReference w:type="default" r:id="rIdFooter"/>{first}<w:type w:val="nextPage"/>{page}'
        "</w:sectPr>"
    )


def document_part() -> str:
    """`document.xml`: no text, only a model of the landscape section and of the portrait one, with its cover."""
    return (
        f"{DECLARATION}<w:document {NAMESPACES}><w:body><w:p><w:pPr>{section('rIdHeaderLandscape', LANDSCAPE)}"
        f"</w:pPr></w:p>{section('rIdHeader', PORTRAIT, cover=True)}</w:body></w:document>"
    )


def font_table_part() -> str:
    """`fontTable.xml`: what the fonts are, for an office that lacks them."""
    fonts = "".join(
        f'<w:font w:name="{name}"><w:panose1 w:val="{panose}"/><w:charset w:val="00"/><w:family w:val="swiss"/>'
        '<w:pitch w:val="variable"/></w:font>'
        for name, panose in ((FONT, "020B0604020202020204"), (SYMBOL_FONT, "020B0502040204020203"))
    )
    return f"{DECLARATION}<w:fonts {NAMESPACES}>{fonts}</w:fonts>"


def theme_part() -> str:
    """`theme1.xml`: the tones as the accents that Word's colour picker offers."""
    colours = {"dk2": PLAIN.dark, "lt2": PLAIN.light}
    colours |= {f"accent{number}": tone.dark for number, tone in enumerate(TONES, 1)}
    colours |= {"accent6": ALARM, "hlink": TONES[0].dark, "folHlink": TONES[2].dark}
    scheme = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in colours.items())
    fonts = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    return (
        f'{DECLARATION}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Actieplan">'
        '<a:themeElements><a:clrScheme name="Actieplan"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>'
        f'<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>{scheme}</a:clrScheme>'
        f'<a:fontScheme name="Actieplan"><a:majorFont>{fonts}</a:majorFont><a:minorFont>{fonts}</a:minorFont>'
        "</a:fontScheme>"
        f'<a:fmtScheme name="Actieplan"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{f'<a:ln>{fill}</a:ln>' * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


# --- the package -------------------------------------------------------------------------------------------


def relationships(*targets: tuple[str, str, str]) -> str:
    """A `.rels` part; each target is an id, a kind and a place."""
    lines = "".join(f'<Relationship Id="{i}" Type="{kind}" Target="{place}"/>' for i, kind, place in targets)
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'


def content_types() -> str:
    """`[Content_Types].xml`."""
    kinds = {
        "/word/document.xml": f"{WORD_TYPE}.document.main+xml",
        "/word/styles.xml": f"{WORD_TYPE}.styles+xml",
        "/word/numbering.xml": f"{WORD_TYPE}.numbering+xml",
        "/word/settings.xml": f"{WORD_TYPE}.settings+xml",
        "/word/footnotes.xml": f"{WORD_TYPE}.footnotes+xml",
        "/word/fontTable.xml": f"{WORD_TYPE}.fontTable+xml",
        "/word/header1.xml": f"{WORD_TYPE}.header+xml",
        "/word/header2.xml": f"{WORD_TYPE}.header+xml",
        "/word/header3.xml": f"{WORD_TYPE}.header+xml",
        "/word/footer1.xml": f"{WORD_TYPE}.footer+xml",
        "/word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    }
    overrides = "".join(f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in kinds.items())
    return (
        f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def core_properties() -> str:
    """`core.xml`: the language; the writer fills in the rest."""
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>Huisstijl</dc:title><dc:language>{LANGUAGE}</dc:language></cp:coreProperties>"
    )


def app_properties() -> str:
    """`app.xml`: which program made the file."""
    return (
        f'{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        "<Application>actieplan</Application></Properties>"
    )


def parts() -> dict[str, str]:
    """Every part of the template by its name."""
    return {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relationships(
            ("rIdDocument", f"{OFFICE}/officeDocument", "word/document.xml"),
            ("rIdCore", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            ("rIdApp", f"{OFFICE}/extended-properties", "docProps/app.xml"),
        ),
        "docProps/app.xml": app_properties(),
        "docProps/core.xml": core_properties(),
        "word/_rels/document.xml.rels": relationships(
            ("rIdStyles", f"{OFFICE}/styles", "styles.xml"),
            ("rIdNumbering", f"{OFFICE}/numbering", "numbering.xml"),
            ("rIdSettings", f"{OFFICE}/settings", "settings.xml"),
            ("rIdFootnotes", f"{OFFICE}/footnotes", "footnotes.xml"),
            ("rIdFonts", f"{OFFICE}/fontTable", "fontTable.xml"),
            ("rIdTheme", f"{OFFICE}/theme", "theme/theme1.xml"),
            ("rIdHeader", f"{OFFICE}/header", "header1.xml"),
            ("rIdHeaderLandscape", f"{OFFICE}/header", "header2.xml"),
            ("rIdHeaderCover", f"{OFFICE}/header", "header3.xml"),
            ("rIdFooter", f"{OFFICE}/footer", "footer1.xml"),
        ),
        "word/document.xml": document_part(),
        "word/fontTable.xml": font_table_part(),
        "word/footer1.xml": footer_part(),
        "word/footnotes.xml": footnotes_part(),
        "word/header1.xml": header_part(9638),
        "word/header2.xml": header_part(15138),
        "word/header3.xml": cover_header_part(),
        "word/numbering.xml": numbering_part(),
        "word/settings.xml": settings_part(),
        "word/styles.xml": styles_part(),
        "word/theme/theme1.xml": theme_part(),
    }


def template() -> bytes:
    """The whole file; the same bytes every time."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, text in parts().items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            package.writestr(entry, text.encode())
    return stream.getvalue()


if __name__ == "__main__":
    TARGET.write_bytes(template())
