"""A house style: an organisation's Word file gives a document its looks, and nothing else."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import docx_sample as sample
import organisation
import pytest
from docx_lint import lint
from docx_programs import errors_of_audit, errors_of_validator, pdf_of, soffice
from docx_sample import R, W, words
from lxml import etree

from actieplan.documents.document import Document
from actieplan.resources import templates_folder
from actieplan.writers.docx import write
from actieplan.writers.docx.house_style import MAX_BYTES, UnusableHouseStyleError, reference, template_from
from actieplan.writers.docx.house_style.colours import contrast, readable_tone
from actieplan.writers.docx.house_style.sample import sample as house_style_sample
from actieplan.writers.docx.style import Style, heading_style
from actieplan.writers.palette import INK, PLAIN, TONES, WHITE

ELDERS = organisation.elsewhere()
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def unzipped(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def dressed(house_style: bytes = ELDERS, document: Document | None = None) -> dict[str, bytes]:
    """The parts of a document in a house style."""
    return unzipped(write(document or sample.everything(), created=sample.MOMENT, house_style=house_style))


def tree(name: str, house_style: bytes = ELDERS, document: Document | None = None) -> etree._Element:
    return etree.fromstring(dressed(house_style, document)[name])


def style(style_id: str, house_style: bytes = ELDERS) -> etree._Element:
    found = tree("word/styles.xml", house_style).findall(f"{W}style[@{W}styleId='{style_id}']")
    assert len(found) == 1
    return found[0]


def value(element: etree._Element, path: str, attribute: str = "val") -> str | None:
    found = element.find("/".join(W + step for step in path.split("/")))
    return None if found is None else found.get(W + attribute)


def edges(files: dict[str, bytes], place: str) -> dict[str, str]:
    """The text of all headers or footers, by part."""
    names = sorted(name for name in files if re.fullmatch(rf"word/{place}\d+\.xml", name))
    return {name: words(etree.fromstring(files[name])) for name in names}


def draft() -> Document:
    return replace(sample.everything(), draft=True, status="ontwerp", versie="0.9")


# --- the sample --------------------------------------------------------------------------------------------------


def test_the_sample_unchanged_gives_the_document_as_it_is_without() -> None:
    ours, dressed_in_ours = sample.parts(sample.everything()), dressed(house_style_sample())
    assert set(ours) == set(dressed_in_ours)
    for name in ("word/document.xml", "word/styles.xml", "word/numbering.xml", "word/theme/theme1.xml"):
        trees = [etree.fromstring(files[name]) for files in (ours, dressed_in_ours)]
        for root in trees:  # headers may be numbered otherwise
            for each in [*root.iter(f"{W}headerReference"), *root.iter(f"{W}footerReference")]:
                each.getparent().remove(each)  # type: ignore[union-attr]
        assert etree.tostring(trees[0], method="c14n") == etree.tostring(trees[1], method="c14n")
    for place in ("header", "footer"):
        assert sorted(edges(ours, place).values()) == sorted(edges(dressed_in_ours, place).values())


def test_the_sample_shows_every_style_of_the_template() -> None:
    files = unzipped(house_style_sample())
    body = etree.fromstring(files["word/document.xml"])
    shown = {each.get(f"{W}val") for kind in ("pStyle", "rStyle", "tblStyle") for each in body.iter(W + kind)}
    known = {each.get(f"{W}styleId") for each in etree.fromstring(files["word/styles.xml"]).iter(f"{W}style")}
    assert known - shown == {
        "DefaultParagraphFont", "TableNormal", "FootnoteReference", "Tussenruimte",
    }  # fmt: skip


# --- styles ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("style_id", "path", "attribute", "expected"),
    [
        ("Heading1", "rPr/rFonts", "ascii", "Georgia"),
        ("Heading1", "rPr/color", "val", "4A148C"),
        ("Title", "rPr/sz", "val", "72"),
        ("Header", "pPr/tabs/tab", "pos", "7200"),
        ("Actieplantabel", "tblStylePr/tcPr/shd", "fill", "4A148C"),
        ("Tabelkop", "rPr/rFonts", "ascii", "Georgia"),
    ],
)
def test_a_style_is_known_by_its_name_whatever_its_id(style_id: str, path: str, attribute: str, expected: str) -> None:
    assert value(style(style_id), path, attribute) == expected


def test_every_style_of_the_writer_is_there_once() -> None:
    ids = [each.get(f"{W}styleId") for each in tree("word/styles.xml").iter(f"{W}style")]
    assert len(ids) == len(set(ids))
    assert {*Style, *(heading_style(level, listed=listed) for level in range(1, 7) for listed in (True, False))} <= {
        *ids
    }


def test_one_style_is_the_default_of_paragraphs_and_it_is_the_organisation_s() -> None:
    paragraphs = tree("word/styles.xml").findall(f"{W}style[@{W}type='paragraph']")
    assert [each.get(f"{W}styleId") for each in paragraphs if each.get(f"{W}default") == "1"] == ["Normal"]
    assert value(style("Normal"), "rPr/color") == "3E2723"


def test_titles_get_no_numbers_for_the_plan_has_its_own() -> None:
    heading = style("Heading1")
    assert list(heading.iter(f"{W}numPr")) == []
    assert heading.find(f"{W}pPr/{W}ind") is None  # it made room for the number
    assert value(heading, "pPr/outlineLvl") == "0"


def test_no_style_refers_to_a_list_that_did_not_come_along() -> None:
    assert "Lijstopsomteken2" in dressed()["word/styles.xml"].decode()
    assert list(tree("word/styles.xml").iter(f"{W}numPr")) == []


def test_a_wide_font_is_smaller_in_the_timeline() -> None:
    ours = etree.fromstring(sample.parts(sample.everything())["word/styles.xml"])
    size = value(ours.findall(f"{W}style[@{W}styleId='TijdslijnBalk']")[0], "rPr/sz")
    assert size is not None
    assert int(value(style("TijdslijnBalk"), "rPr/sz") or 0) == round(int(size) / 1.17)  # Verdana
    assert value(style("Tabeltekst"), "rPr/sz") == "18"


def test_page_numbers_in_the_contents_stand_at_their_right_margin() -> None:
    assert value(style("TOC1"), "pPr/tabs/tab", "pos") == str(12240 - 1840 - 1800)


def test_a_style_that_has_an_id_of_ours_but_another_name_gets_a_new_id() -> None:
    assert value(style("Title1"), "name") == "Briefkop"
    header = etree.fromstring(dressed()["word/header1.xml"])
    assert value(header.findall(f"{W}p")[1], "pPr/pStyle") == "Title1"


def test_styles_that_are_based_on_each_other_are_set_free() -> None:
    bases = {each: value(style(each), "basedOn") for each in ("Rondje1", "Rondje2")}
    assert bases in ({"Rondje1": None, "Rondje2": "Rondje1"}, {"Rondje1": "Rondje2", "Rondje2": None})
    assert style("Rondje1").find(f"{W}link") is None


def test_a_heading_that_is_missing_has_the_font_of_their_headings() -> None:
    assert value(style("Heading3"), "rPr/rFonts", "ascii") == "Georgia"


def test_our_styles_take_their_colours_but_not_their_indent_or_justification() -> None:
    assert value(style("Heading3"), "pPr/ind", "firstLine") == "0"
    assert value(style("Tabeltekst"), "pPr/jc") == "left"
    assert value(style("Hyperlink"), "rPr/color") == organisation.ACCENTS[0]


def test_text_that_is_not_styled_has_their_font_and_our_language() -> None:
    defaults = tree("word/styles.xml").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    assert defaults is not None
    assert value(defaults, "rFonts", "asciiTheme") == "minorHAnsi"
    assert value(defaults, "lang") == "nl-BE"
    assert [each.get("typeface") for each in tree("word/theme/theme1.xml").iter(f"{A}latin")] == ["Georgia", "Verdana"]


def test_lists_have_their_signs_and_indents_level_by_level() -> None:
    bullets = tree("word/numbering.xml")[0]
    marks = [(value(each, "lvlText"), value(each, "pPr/ind", "left"), value(each, "pPr/ind", "hanging"))
             for each in bullets.findall(f"{W}lvl")[:2]]  # fmt: skip
    assert marks == [("►", "700", "350"), ("○", "500", "250")]
    assert value(bullets, "lvl/rPr/color") == "E91E63"


def test_a_list_without_a_sign_of_theirs_keeps_ours() -> None:
    ours = etree.fromstring(sample.parts(sample.everything())["word/numbering.xml"])
    theirs = tree("word/numbering.xml")
    assert [etree.tostring(each) for each in theirs[1]] == [etree.tostring(each) for each in ours[1]]


# --- colours -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("colour", [*organisation.ACCENTS, "FFFFFF", "FFFF00", "000000", "7f7f7f", "00FF00"])
def test_any_colour_becomes_a_tone_that_can_be_read(colour: str) -> None:
    tone = readable_tone(colour)
    assert min(contrast(tone.dark, WHITE), contrast(tone.dark, tone.light), contrast(INK, tone.light)) >= 4.5


@pytest.mark.parametrize("tone", [*TONES, PLAIN], ids=lambda tone: tone.dark)
def test_our_own_tones_stay_what_they_are(tone: object) -> None:
    assert readable_tone(tone.dark) == tone  # type: ignore[attr-defined]


def test_the_goals_have_the_accents_of_the_theme() -> None:
    body = dressed()["word/document.xml"].decode()
    assert readable_tone(organisation.ACCENTS[0]).dark in body
    assert readable_tone(organisation.ACCENTS[1]).light in body
    assert [tone.dark for tone in (*TONES, PLAIN) if tone.dark in body] == []


def test_a_colour_that_can_be_read_is_not_changed() -> None:
    assert readable_tone("4a148c").dark == "4A148C"


# --- paper and edges ---------------------------------------------------------------------------------------------


def sections(house_style: bytes = ELDERS) -> list[etree._Element]:
    return list(tree("word/document.xml", house_style).iter(f"{W}sectPr"))


def test_paper_and_margins_are_theirs_upright_and_on_its_side() -> None:
    sizes = {(value(each, "pgSz", "w"), value(each, "pgSz", "h"), value(each, "pgSz", "orient")) for each in sections()}
    assert sizes == {("12240", "15840", None), ("15840", "12240", "landscape")}
    margins = {tuple(value(each, "pgMar", side) for side in ("top", "right", "left", "gutter")) for each in sections()}
    assert margins == {("2000", "1800", "1840", "0")}  # what was kept for binding is margin


def test_only_the_first_section_has_a_first_page_and_none_has_columns() -> None:
    found = sections()
    assert len(found) > 1
    assert [each.find(f"{W}titlePg") is not None for each in found] == [True] + [False] * (len(found) - 1)
    assert not [each for each in found if each.find(f"{W}cols") is not None or each.find(f"{W}vAlign") is not None]


def upright_only(pages: str = "default") -> bytes:
    """The file with one section, upright, whose header (on pages of this kind) ends at the right margin."""
    section = (
        f'<w:sectPr><w:headerReference w:type="{pages}" r:id="rIdH1"/><w:pgSz w:w="12240" w:h="15840"/>'
        '<w:pgMar w:top="1440" w:right="2520" w:bottom="1440" w:left="2520" w:header="700" w:footer="700" '
        'w:gutter="0"/></w:sectPr>'
    )
    body = f"<w:document {organisation.SPACES}><w:body><w:p/>{section}</w:body></w:document>"
    return organisation.elsewhere(word_document=body.encode())


def test_without_a_landscape_section_the_paper_is_turned_and_the_header_stretched() -> None:
    files = dressed(upright_only())
    found = sections(upright_only())
    assert {(value(each, "pgSz", "w"), value(each, "pgMar", "left")) for each in found} == {
        ("12240", "2520"),
        ("15840", "2520"),
    }
    tabs = [[(each.get(f"{W}val"), each.get(f"{W}pos")) for each in etree.fromstring(files[name]).iter(f"{W}tab")
             if each.get(f"{W}pos")] for name in edges(files, "header")]  # fmt: skip
    assert [("clear", "7200"), ("right", "10800")] in tabs  # 7200 of 7200 twips of text, so 10800 of 10800


def test_the_header_has_its_logo() -> None:
    files = dressed()
    pictures = {name: content for name, content in files.items() if name.startswith("word/media/huisstijl")}
    assert pictures == {"word/media/huisstijl1.png": organisation.LOGO}
    header = etree.fromstring(files["word/header1.xml"])
    assert [each.get(f"{R}embed") for each in header.iter(f"{A}blip")] == ["rId1"]
    assert b"media/huisstijl1.png" in files["word/_rels/header1.xml.rels"]


def test_words_in_braces_become_what_the_plan_says() -> None:
    headers = edges(dressed(document=draft()), "header")
    assert any("Actieplan ELZ Voorbeeld – 2025" in text for text in headers.values())
    assert any("Even bladzijde ontwerp 0.9" in text for text in headers.values())


def test_a_title_field_and_a_tagged_control_become_what_the_plan_says_too() -> None:
    header = etree.fromstring(dressed()["word/header1.xml"])
    lines = [words(each) for each in header.findall(f"{W}p")]
    assert lines[3].endswith("Actieplan ELZ Voorbeeld")
    assert lines[5] == "ELZ Voorbeeld"


def test_the_plan_s_words_are_text_whatever_they_are() -> None:
    hostile = replace(sample.everything(), title=sample.HOSTILE + "{jaar}", organisatie="</w:t><w:br/>&amp;")
    header = etree.fromstring(dressed(document=hostile)["word/header1.xml"])
    assert "</w:t><w:br/>&amp;" in words(header)
    assert "{jaar}" in words(header)  # a value is not looked through again


def test_page_numbers_go_on_counting() -> None:
    files = dressed()
    codes = [(each.text or "").strip() for name in edges(files, "footer")
             for each in etree.fromstring(files[name]).iter(f"{W}instrText")]  # fmt: skip
    assert codes == ["PAGE", "NUMPAGES"]
    assert "Maatschappelijke zetel: Elders" in edges(files, "footer").values()


def test_even_pages_have_their_own_header() -> None:
    assert tree("word/settings.xml").find(f"{W}evenAndOddHeaders") is not None
    assert {each.get(f"{W}type") for section in sections()[:1] for each in section.findall(f"{W}headerReference")} == {
        "default",
        "even",
        "first",
    }


def test_a_landscape_page_has_the_header_of_even_pages_where_there_is_no_other() -> None:
    files = dressed(upright_only("even"))
    root = etree.fromstring(files["word/document.xml"])
    links = etree.fromstring(files["word/_rels/document.xml.rels"])
    targets = {each.get("Id"): str(each.get("Target")) for each in links}
    shown = {}
    for section in root.iter(f"{W}sectPr"):
        size = section.find(f"{W}pgSz")
        assert size is not None
        for each in section.iter(f"{W}headerReference"):
            part = targets[str(each.get(f"{R}id"))].removeprefix("/word/")
            there = words(etree.fromstring(files[f"word/{part}"]))
            shown[size.get(f"{W}orient", "portrait"), each.get(f"{W}type")] = there
    assert "Zorgraad Elders" in shown["landscape", "default"]
    assert "Zorgraad Elders" in shown["portrait", "even"]
    assert "Zorgraad Elders" not in shown["portrait", "default"]


@pytest.mark.parametrize("house_style", [ELDERS, upright_only(), house_style_sample()], ids=["many", "one", "sample"])
def test_a_draft_says_so_in_every_header_and_nothing_else_does(house_style: bytes) -> None:
    marked = edges(dressed(house_style, draft()), "header")
    assert marked
    assert all(text.count("ONTWERP") == 1 for text in marked.values())
    assert not any("ONTWERP" in text for text in edges(dressed(house_style), "header").values())


def test_a_header_with_a_place_for_the_draft_mark_keeps_it() -> None:
    header = organisation.edge("hdr", organisation.line("Koptekst", organisation.run("[{Ontwerp}] Elders")))
    house_style = organisation.elsewhere(word_header7=header.encode())
    assert "[ONTWERP] Elders" in edges(dressed(house_style, draft()), "header").values()
    assert "[] Elders" in edges(dressed(house_style), "header").values()


def test_the_contents_list_of_a_house_style_has_room_for_page_numbers_at_the_edge() -> None:
    """LibreOffice draws nothing beyond the right indent of a line."""
    theirs = organisation.parts()["word/styles.xml"]
    line = b'<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/><w:pPr><w:ind w:left="100" '
    made = organisation.elsewhere(
        word_styles=theirs.replace(b"</w:styles>", line + b'w:right="567"/></w:pPr></w:style></w:styles>')
    )
    assert value(style("TOC1", made), "pPr/ind", "left") == "100"
    assert {value(style(f"TOC{level}", made), "pPr/ind", "right") for level in (1, 2, 3, 4)} <= {None, "0"}


# --- what never comes along --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "trace",
    [
        "Geheime brieftekst", "klant>", "vbaProject", "macro", "beeld.example", "sjabloon.example", "vorm.example",
        "geheim.docx", "INCLUDEPICTURE", "DOCPROPERTY", "<script", "ole.bin", "OLEObject", "documentProtection",
        "mailMerge", "attachedTemplate", "w:sdt",
    ],
)  # fmt: skip
def test_nothing_that_fetches_runs_or_tells_comes_along(trace: str) -> None:
    files = dressed()
    reference = b"".join([*organisation.parts().values(), *(name.encode() for name in organisation.parts())])
    assert trace.encode() in reference, "the test looks for something that is not there"
    found = [name for name, content in files.items() if trace.encode() in content or trace in name]
    assert [name for name in found if not (trace == "w:sdt" and name == "word/document.xml")] == []


def test_the_only_way_out_of_a_header_is_a_link_to_the_web() -> None:
    files = dressed()
    rels = [etree.fromstring(files[name]) for name in files if re.match(r"word/_rels/(header|footer)", name)]
    outside = {each.get("Target") for root in rels for each in root if each.get("TargetMode") == "External"}
    assert outside == {"https://zorgraad-elders.example/"}


def test_the_words_that_a_field_or_link_showed_stay() -> None:
    header = next(iter(edges(dressed(), "header").values()))
    assert "oud logo" in header
    assert "zorgraad-elders.example bestand" in header


FETCH = 'INCLUDEPICTURE "http://beeld.example/spion.png"'
CODE = "<w:r><w:instrText>{}</w:instrText></w:r>"
MARK = '<w:fldChar w:fldCharType="{}"/>'
BEGIN, SEPARATE, END = (f"<w:r>{MARK.format(kind)}</w:r>" for kind in ("begin", "separate", "end"))
BOX = (
    "<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p>{}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)
CHOICE = (
    '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    '<mc:Choice Requires="w14">{}</mc:Choice></mc:AlternateContent></w:r>'
)


@pytest.mark.parametrize(
    "field",
    [
        pytest.param(BEGIN + BOX.format(CODE.format("PAGE ")) + CODE.format(FETCH), id="a box before the code"),
        pytest.param(
            BEGIN + CODE.format("PAGE ") + BEGIN + CODE.format(FETCH) + SEPARATE + END, id="a field after the code"
        ),
        pytest.param(
            BEGIN + BEGIN + CODE.format("PAGE ") + SEPARATE + END + CODE.format(FETCH), id="a field before it"
        ),
        pytest.param(CHOICE.format(MARK.format("begin")) + CODE.format(FETCH), id="a hidden begin"),
        pytest.param(BEGIN + CHOICE.format(CODE.format("PAGE ")) + CODE.format(FETCH), id="another way to write it"),
    ],
)
def test_no_field_in_a_header_fetches_by_the_name_of_another(field: str) -> None:
    header = organisation.edge("hdr", organisation.line("Koptekst", field, SEPARATE, organisation.run("oud"), END))
    made = dressed(organisation.elsewhere(word_header7=header.encode()))
    headers = [etree.fromstring(made[name]) for name in edges(made, "header")]
    assert any("oud" in words(each) for each in headers), "the header is not there"
    assert not any(list(each.iter(f"{W}fldChar", f"{W}instrText")) for each in headers)


# --- files of all kinds ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "main",
    [
        f"{organisation.WORD}.template.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ],
    ids=["dotx", "docm", "dotm"],
)
def test_templates_and_files_with_macros_serve_as_well(main: str) -> None:
    files = organisation.parts() | {"[Content_Types].xml": organisation.content_types(main).encode()}
    assert lint(write(sample.everything(), created=sample.MOMENT, house_style=organisation.packed(files))) == []


def bomb() -> bytes:
    files = organisation.parts()
    files["word/styles.xml"] = b"<x>" + b" " * (33 * 2**20) + b"</x>"
    return organisation.packed(files)


DTD = b'<!DOCTYPE x [<!ENTITY a "aaaa">]>'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"", "geen Word-bestand", id="empty"),
        pytest.param(b"Beste,\n", "geen Word-bestand", id="text"),
        pytest.param(b"%PDF-1.7\n", "een pdf", id="pdf"),
        pytest.param(OLE, "oude soort", id="doc"),
        pytest.param(OLE + "EncryptedPackage".encode("utf-16-le"), "wachtwoord", id="encrypted"),
        pytest.param(ELDERS[: len(ELDERS) // 2], "geen Word-bestand", id="half a file"),
        pytest.param(organisation.packed({"a.txt": b"a"}), "geen Word-bestand", id="another zip"),
        pytest.param(
            organisation.packed(
                organisation.parts() | {"[Content_Types].xml": organisation.content_types("x/spreadsheetml").encode()}
            ),
            "geen Word-bestand",
            id="spreadsheet",
        ),
        pytest.param(organisation.elsewhere(word_styles=None), "geen stijlen", id="no styles"),
        pytest.param(organisation.elsewhere(word_styles=b"<x/>"), "geen stijlen", id="other styles"),
        pytest.param(organisation.elsewhere(word_styles=b"<w:styles"), "beschadigd", id="broken XML"),
        pytest.param(organisation.elsewhere(word_styles=DTD + b"<x>&a;</x>"), "DTD", id="entities"),
        pytest.param(
            organisation.elsewhere(
                word_document=b'<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"/>'
            ),
            "Strikt",
            id="strict",
        ),
        pytest.param(bytes(MAX_BYTES + 1), "te groot", id="large"),
        pytest.param(bomb(), "te groot", id="bomb"),
    ],
)
def test_a_file_that_cannot_serve_is_refused_with_its_reason(content: bytes, reason: str) -> None:
    with pytest.raises(UnusableHouseStyleError) as refusal:
        template_from(content)
    assert reason in refusal.value.words.nl
    assert refusal.value.words.en != refusal.value.words.nl


def test_parts_that_are_small_one_by_one_may_be_too_much_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """Styles, theme and settings of a hundred kilobytes each: two of them fit."""
    monkeypatch.setattr(reference, "_MAX_XML", 110_000)
    monkeypatch.setattr(reference, "_MAX_ALL", 280_000)
    parts = ("word/styles.xml", "word/theme/theme1.xml", "word/settings.xml")
    files = organisation.parts()
    large = {name: files[name] + b" " * (100_000 - len(files[name])) for name in parts}
    for left_small in parts:
        template_from(organisation.packed(files | {name: large[name] for name in parts if name != left_small}))
    with pytest.raises(UnusableHouseStyleError, match="too big"):
        template_from(organisation.packed(files | large))


def test_every_style_of_thousands_with_one_id_gets_its_own() -> None:
    """Some programs give all their styles the same."""
    style = '<w:style w:type="paragraph" w:styleId="X"><w:name w:val="Elders {}"/></w:style>'
    files = organisation.parts()
    many = "".join(map(style.format, range(3000))).encode()
    root = tree("word/styles.xml", organisation.elsewhere(
        word_styles=files["word/styles.xml"].replace(b"</w:styles>", many + b"</w:styles>")))  # fmt: skip
    ids = [str(each.get(f"{W}styleId")) for each in root.findall(f"{W}style")]
    assert len(set(ids)) == len(ids)
    assert {"X", "X1", "X2999"} <= set(ids)


def test_paper_too_small_for_the_form_is_refused() -> None:
    body = organisation.parts()["word/document.xml"].replace(b'w:w="12240" w:h="15840"', b'w:w="7000" w:h="15840"')
    with pytest.raises(UnusableHouseStyleError, match="less than 8 cm"):
        template_from(organisation.elsewhere(word_document=body))


@pytest.mark.parametrize("content", [b"", b"<x/>", b"\0\xff", b"<w:hdr"], ids=["empty", "other", "bytes", "cut"])
@pytest.mark.parametrize("part", [name for name in organisation.parts() if name.endswith((".xml", ".rels"))])
def test_whatever_is_wrong_with_a_part_there_is_a_document_or_a_reason(part: str, content: bytes) -> None:
    house_style = organisation.packed(organisation.parts() | {part: content})
    try:
        made = write(sample.everything(), created=sample.MOMENT, house_style=house_style)
    except UnusableHouseStyleError:
        return
    assert lint(made) == []


@pytest.mark.parametrize("part", ["numbering", "theme_theme1", "settings", "header7", "footer8", "media_image1"])
def test_a_part_that_is_not_there_is_not_missed(part: str) -> None:
    house_style = organisation.elsewhere(**{f"word_{part}": None})
    assert lint(write(sample.everything(), created=sample.MOMENT, house_style=house_style)) == []


def test_the_same_house_style_gives_the_same_bytes() -> None:
    first = write(sample.everything(), created=sample.MOMENT, house_style=ELDERS)
    template_from.cache_clear()
    assert write(sample.everything(), created=sample.MOMENT, house_style=ELDERS) == first


# --- other programs ----------------------------------------------------------------------------------------------


def pandoc_s() -> bytes:
    """The reference document that pandoc gives to start from."""
    pandoc = shutil.which("pandoc")
    if pandoc is None:
        pytest.skip("pandoc is not installed")
    command = [pandoc, "--print-default-data-file", "reference.docx"]
    return subprocess.run(command, check=True, capture_output=True, timeout=60).stdout


def of_libreoffice(folder: Path) -> bytes:
    """Our sample, opened and saved by LibreOffice, which gives styles other ids and writes some names twice."""
    (folder / "in").mkdir()
    (folder / "in" / "huisstijl.docx").write_bytes(house_style_sample())
    soffice(folder, "docx", folder / "in" / "huisstijl.docx")
    return (folder / "huisstijl.docx").read_bytes()


@pytest.fixture(params=["elders", "sample", "pandoc", "libreoffice"])
def any_house_style(request: pytest.FixtureRequest, tmp_path: Path) -> bytes:
    made = {"elders": lambda: ELDERS, "sample": house_style_sample, "pandoc": pandoc_s}
    return made[request.param]() if request.param in made else of_libreoffice(tmp_path)


def test_validators_and_our_lint_find_nothing_and_libreoffice_draws_it(any_house_style: bytes, tmp_path: Path) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(write(draft(), created=sample.MOMENT, house_style=any_house_style))
    assert lint(path.read_bytes()) == []
    assert errors_of_audit(path) == []
    assert errors_of_validator(path) == ""
    pages = pdf_of(path, tmp_path).split("\f")[:-1]
    assert len(pages) > 3
    assert all("ONTWERP" in page for page in pages)


def test_a_file_saved_by_libreoffice_keeps_our_looks(tmp_path: Path) -> None:
    theirs, ours = of_libreoffice(tmp_path), (templates_folder() / "docx" / "huisstijl.docx").read_bytes()
    sizes = [
        {each.get(f"{W}styleId"): value(each, "rPr/sz") for each in root.findall(f"{W}style")}
        for root in (tree("word/styles.xml", theirs), etree.fromstring(unzipped(ours)["word/styles.xml"]))
    ]
    headings = [f"Heading{level}" for level in range(1, 7)]
    assert [sizes[0][each] for each in headings] == [sizes[1][each] for each in headings]
