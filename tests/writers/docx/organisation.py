"""A house style that differs from ours in everything, and holds all that must never come along.

It is written as Dutch Word would: ids of styles in Dutch, names in English. US Letter paper with the landscape
section first, Georgia and Verdana, own accents, numbered headings, own bullets, a logo in the header, other edges
on the first page and on even ones.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{OFFICE}" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
ACCENTS = ("9C27B0", "FF9800", "00BCD4", "4CAF50", "E91E63")
"""Of these only the first and the last can be read on white."""


def png(width: int, height: int, red: int, green: int, blue: int) -> bytes:
    """A picture of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + bytes((red, green, blue)) * width) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


LOGO = png(120, 40, 156, 39, 176)


def style(style_id: str, name: str, ppr: str = "", rpr: str = "", *, kind: str = "paragraph", more: str = "") -> str:
    """A style; `more` is what stands between its name and its properties, or behind them for a table."""
    default = ' w:default="1"' if name in {"Normal", "Default Paragraph Font", "Normal Table"} else ""
    based = "" if default or kind != "paragraph" else '<w:basedOn w:val="Standaard"/>'
    properties = (f"<w:pPr>{ppr}</w:pPr>" if ppr else "") + (f"<w:rPr>{rpr}</w:rPr>" if rpr else "")
    return (
        f'<w:style w:type="{kind}"{default} w:styleId="{style_id}"><w:name w:val="{name}"/>{based}'
        f"{properties}{more}</w:style>"
    )


def fonts(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:cs="{name}"/>'


def styles() -> str:
    band = '<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="4A148C"/></w:tcPr>'
    table = (
        '<w:tblPr><w:tblBorders><w:top w:val="double" w:sz="6" w:space="0" w:color="9C27B0"/></w:tblBorders></w:tblPr>'
        f'<w:tblStylePr w:type="firstRow">{band}</w:tblStylePr>'
    )
    cells = (
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    )
    number = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>'
    return (
        f'<w:styles {SPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" '
        'w:hAnsiTheme="minorHAnsi"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>'
        + style(
            "Standaard",
            "Normal",
            '<w:spacing w:after="160" w:line="300" w:lineRule="auto"/><w:ind w:firstLine="284"/><w:jc w:val="both"/>',
            '<w:color w:val="3E2723"/>',
        )
        + style("Standaardalinea-lettertype", "Default Paragraph Font", kind="character")
        + style("Standaardtabel", "Normal Table", kind="table", more=cells)
        + style(
            "Kop1",
            "heading 1",
            "<w:keepNext/>" + number.format(0, 7) + '<w:ind w:left="432" w:hanging="432"/>',
            fonts("Georgia") + '<w:smallCaps/><w:color w:val="4A148C"/><w:sz w:val="44"/>',
        )
        + style("Kop2", "heading 2", "<w:keepNext/>", fonts("Georgia") + '<w:i/><w:sz w:val="30"/>')
        + style("Titel", "Title", '<w:jc w:val="right"/>', fonts("Georgia") + '<w:sz w:val="72"/>')
        + style("Lijstopsomteken", "List Bullet", number.format(0, 3) + '<w:ind w:left="700" w:hanging="350"/>')
        + style("Lijstopsomteken2", "List Bullet 2", number.format(0, 4))
        + style("Koptekst", "header", '<w:tabs><w:tab w:val="right" w:pos="7200"/></w:tabs>')
        + style("Voettekst", "footer", "", '<w:sz w:val="16"/>')
        + style("Title", "Briefkop", "", '<w:b/><w:color w:val="9C27B0"/>')  # an id that is another style's with us
        + style("Rondje1", "Rondje A", more='<w:link w:val="NietDaar"/>').replace(
            '<w:basedOn w:val="Standaard"/>', '<w:basedOn w:val="Rondje2"/>'
        )
        + style("Rondje2", "Rondje B").replace('<w:basedOn w:val="Standaard"/>', '<w:basedOn w:val="Rondje1"/>')
        + style("Actieplantabel", "Actieplantabel", kind="table", more=table)
        + style("Tabelkop", "TABELKOP", "", fonts("Georgia") + '<w:b/><w:color w:val="FFFFFF"/>')
        + "</w:styles>"
    )


def level(depth: int, kind: str, text: str, font: str = "") -> str:
    look = f'<w:rPr>{fonts(font)}<w:color w:val="E91E63"/></w:rPr>' if font else ""
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{500 + 400 * depth}" w:hanging="250"/></w:pPr>{look}</w:lvl>'
    )


def numbering() -> str:
    lists = {1: level(0, "decimal", "%1"), 3: level(0, "bullet", "►", "Verdana") + level(1, "bullet", "x"),
             4: level(0, "bullet", "○", "Verdana")}  # fmt: skip
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{key}"><w:multiLevelType w:val="hybridMultilevel"/>{levels}</w:abstractNum>'
        for key, levels in lists.items()
    )
    numbers = "".join(
        f'<w:num w:numId="{key}"><w:abstractNumId w:val="{to}"/></w:num>' for key, to in ((3, 3), (4, 4), (7, 1))
    )
    return f"<w:numbering {SPACES}>{abstract}{numbers}</w:numbering>"


def picture(attribute: str) -> str:
    """A picture in a line; the attribute says which: r:embed or r:link."""
    return (
        '<w:r><w:drawing><wp:inline><wp:extent cx="1080000" cy="360000"/><wp:docPr id="1" name="Logo" descr="Logo"/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="1" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip {attribute}/><a:stretch/>'
        '</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1080000" cy="360000"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>'
        "</w:drawing></w:r>"
    )


def run(words: str, look: str = "") -> str:
    return f'<w:r>{look}<w:t xml:space="preserve">{words}</w:t></w:r>'


def computed(code: str, shown: str) -> str:
    """A field with what it shows."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/>'
        f'</w:r>{run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def edge(kind: str, *blocks: str) -> str:
    return f"<w:{kind} {SPACES}>{''.join(blocks)}</w:{kind}>"


def line(style_id: str, *runs: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id}"/></w:pPr>{"".join(runs)}</w:p>'


def header() -> str:
    """A logo, the plan's title cut over three runs at a tab, and much that must not come along."""
    return edge(
        "hdr",
        line("Koptekst", picture('r:embed="rId1"'), "<w:r><w:tab/></w:r>", run("{ti"), run("t"), run("el} – {Jaar}")),
        line("Title", run("Zorgraad Elders"), picture('r:link="rId2"'), picture('r:embed="rId9"')),
        '<w:p><w:hyperlink r:id="rId3">' + run("zorgraad-elders.example") + "</w:hyperlink>"
        '<w:hyperlink r:id="rId4">' + run(" bestand") + "</w:hyperlink>"
        '<w:bookmarkStart w:id="1" w:name="_Toc00000001"/><w:bookmarkEnd w:id="1"/></w:p>',
        "<w:p>" + computed('INCLUDEPICTURE "http://beeld.example/logo.png"', "oud logo")
        + computed("DOCPROPERTY Klant", "Klant A") + computed("TITLE", "Oude titel") + "</w:p>",
        '<w:p><w:r><w:pict><v:shape href="http://vorm.example/"><v:imagedata src="http://beeld.example/x.png"/>'
        '</v:shape></w:pict></w:r><w:r><w:object><o:OLEObject Type="Link" r:id="rId5"/></w:object></w:r></w:p>',
        '<w:sdt><w:sdtPr><w:tag w:val="Organisatie"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>'
        + line("Koptekst", run("Klik om tekst in te voeren")) + "</w:sdtContent></w:sdt>",
    )  # fmt: skip


def document() -> str:
    """Two sections, the first on its side; the second has its headers and a first page besides."""
    section = (
        '<w:sectPr>{}<w:type w:val="continuous"/><w:pgSz {}/><w:pgMar w:top="2000" w:right="1800" w:bottom="1500" '
        'w:left="1400" w:header="500" w:footer="400" w:gutter="440"/><w:pgNumType w:start="5"/><w:cols w:num="2"/>'
        '<w:vAlign w:val="center"/>{}<w:docGrid w:linePitch="360"/></w:sectPr>'
    )
    references = (
        '<w:headerReference w:type="default" r:id="rIdH1"/><w:headerReference w:type="even" r:id="rIdH2"/>'
        '<w:footerReference w:type="default" r:id="rIdF1"/><w:footerReference w:type="first" r:id="rIdF2"/>'
    )
    lying = section.format(references, 'w:w="15840" w:h="12240" w:orient="landscape"', "")
    upright = section.format("", 'w:w="12240" w:h="15840"', "<w:titlePg/>")
    body = f"<w:p><w:pPr>{lying}</w:pPr>{run('Geheime brieftekst')}</w:p>{upright}"
    return f"<w:document {SPACES}><w:body>{body}</w:body></w:document>"


def theme() -> str:
    """Its colours and fonts."""
    accents = {f"accent{number}": colour for number, colour in enumerate(ACCENTS, 1)}
    colours = {"dk1": "000000", "lt1": "FFFFFF", "dk2": "1B5E20", "lt2": "F1F8E9", **accents}
    colours |= dict.fromkeys(("accent6", "hlink", "folHlink"), "880E4F")
    scheme = "".join(f'<a:{name}><a:srgbClr val="{colour}"/></a:{name}>' for name, colour in colours.items())
    typeface = '<a:{0}><a:latin typeface="{1}"/><a:ea typeface=""/><a:cs typeface=""/></a:{0}>'
    letters = typeface.format("majorFont", "Georgia") + typeface.format("minorFont", "Verdana")
    return (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Elders"><a:themeElements>'
        f'<a:clrScheme name="Elders">{scheme}</a:clrScheme><a:fontScheme name="Elders">{letters}</a:fontScheme>'
        "</a:themeElements></a:theme>"
    )


def settings() -> str:
    """Even pages have headers of their own; the rest must not come along."""
    return (
        f'<w:settings {SPACES}><w:attachedTemplate r:id="rIdA"/><w:documentProtection w:edit="forms" '
        'w:enforcement="1"/><w:evenAndOddHeaders/><w:mailMerge/></w:settings>'
    )


def relationships_of_document() -> str:
    return relationships(
        ("rIdS", "styles", "styles.xml", ""),
        ("rIdN", "numbering", "numbering.xml", ""),
        ("rIdT", "theme", "theme/theme1.xml", ""),
        ("rIdSet", "settings", "settings.xml", ""),
        ("rIdH1", "header", "header7.xml", ""),
        ("rIdH2", "header", "header8.xml", ""),
        ("rIdF1", "footer", "footer7.xml", ""),
        ("rIdF2", "footer", "footer8.xml", ""),
        ("rIdM", "vbaProject", "vbaProject.bin", ""),
        ("rIdC", "customXml", "../customXml/item1.xml", ""),
        ("rIdA", "attachedTemplate", "http://sjabloon.example/brief.dotm", "External"),
    )


def relationships_of_header() -> str:
    return relationships(
        ("rId1", "image", "media/image1.png", ""),
        ("rId2", "image", "http://beeld.example/logo.png", "External"),
        ("rId3", "hyperlink", "https://zorgraad-elders.example/", "External"),
        ("rId4", "hyperlink", "file:///c:/geheim.docx", "External"),
        ("rId5", "oleObject", "ole.bin", ""),
        ("rId9", "image", "media/tekening.svg", ""),
    )


def parts() -> dict[str, bytes]:
    """Every part of the file by its name."""
    counted = (run("Blad "), computed("PAGE", "1"), run(" van "), computed("NUMPAGES", "1"))
    texts = {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relationships(("rId1", "officeDocument", "word/document.xml", "")),
        "word/document.xml": document(),
        "word/_rels/document.xml.rels": relationships_of_document(),
        "word/styles.xml": styles(),
        "word/numbering.xml": numbering(),
        "word/settings.xml": settings(),
        "word/theme/theme1.xml": theme(),
        "word/header7.xml": header(),
        "word/_rels/header7.xml.rels": relationships_of_header(),
        "word/header8.xml": edge("hdr", line("Koptekst", run("Even bladzijde {status} {versie}"))),
        "word/footer7.xml": edge("ftr", line("Voettekst", *counted)),
        "word/footer8.xml": edge("ftr", line("Voettekst", run("Maatschappelijke zetel: Elders"))),
        "customXml/item1.xml": "<klant>Geheim</klant>",
    }
    binary = {
        "word/media/image1.png": LOGO,
        "word/media/tekening.svg": b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        "word/vbaProject.bin": b"macro",
        "word/ole.bin": b"ole",
    }
    return {name: text.encode() for name, text in texts.items()} | binary


def relationships(*targets: tuple[str, str, str, str]) -> str:
    lines = "".join(
        f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"'
        + (f' TargetMode="{mode}"' if mode else "") + "/>"
        for key, kind, target, mode in targets
    )  # fmt: skip
    return f'<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'


def content_types(main: str = f"{WORD}.document.main+xml") -> str:
    """`[Content_Types].xml`; a template or a file with macros says so of its main part."""
    return (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="{PACKAGE}.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main}"/></Types>'
    )


def packed(files: Mapping[str, bytes]) -> bytes:
    """A zip file of these parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return stream.getvalue()


def elsewhere(**changes: bytes | None) -> bytes:
    """The file; `word/x.xml` of it may be given other content as `word_x`, or None to leave it out."""
    files = parts()
    for name, content in changes.items():
        place = next(each for each in files if each.replace("/", "_").rpartition(".")[0] == name)
        if content is None:
            del files[place]
        else:
            files[place] = content
    return packed(files)
