"""A house style on pages of any size: nothing of a header or footer is cut, lost or misplaced there."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx_sample as sample
import organisation
import pytest
from docx_programs import errors_of_audit, errors_of_validator, pdf_of
from docx_sample import W, words
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from actieplan.writers.docx import write
from actieplan.writers.docx.house_style import template_from
from actieplan.writers.docx.house_style.draft_mark import _MARK_WIDTH, have_draft_mark
from actieplan.writers.docx.house_style.floating import Box, boxes, move_floating
from actieplan.writers.docx.house_style.line_heights import let_lines_grow
from actieplan.writers.docx.house_style.paper import Sheet
from actieplan.writers.docx.house_style.widths import Styles, fit_tabs_of_styles, fit_widths

UPRIGHT = Sheet(11906, 16838, 1417, 1417, 1440, 1440, 720)
LANDSCAPE = UPRIGHT._replace(width=16838, height=11906)
LETTER = Sheet(12240, 15840, 1800, 1000, 1440, 1440, 720)
EMU = 635
NO_STYLES = Styles(*[etree.fromstring(f"<w:styles {organisation.SPACES}/>")] * 2)


def header(*blocks: str) -> etree._Element:
    return etree.fromstring(organisation.edge("hdr", *blocks))


def floating(x: int, y: int, width: int, height: int, relative: tuple[str, str] = ("page", "page")) -> str:
    """A picture without content at a place in twips."""
    return (
        '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" '
        'behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="{relative[0]}"><wp:posOffset>{x * EMU}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="{relative[1]}"><wp:posOffset>{y * EMU}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{width * EMU}" cy="{height * EMU}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        '<wp:docPr id="7" name="Logo" descr="Logo"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData '
        'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        '<pic:cNvPr id="0" name="l"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/><a:stretch/>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width * EMU}" cy="{height * EMU}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:anchor>'
        "</w:drawing></w:r>"
    )


def shape(x: int, y: int, width: int, height: int) -> str:
    """The same in the drawing language of older Word files."""
    place = "mso-position-horizontal-relative:page;mso-position-vertical-relative:page"
    lengths = f"margin-left:{x / 20:g}pt;margin-top:{y / 20:g}pt;width:{width / 20:g}pt;height:{height / 20:g}pt"
    return f'<w:r><w:pict><v:shape style="position:absolute;{lengths};z-index:-1;{place}"/></w:pict></w:r>'


def moved(drawn: str, sheet: Sheet = LANDSCAPE) -> Box:
    root = header(organisation.line("Koptekst", drawn))
    move_floating(root, UPRIGHT, sheet)
    (box,) = boxes(root, sheet)
    return box


# --- floating pictures -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("draw", [floating, shape], ids=["drawing", "older shape"])
@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(Box(8500, 470, 2834, 945), Box(8500 + 4932, 470, 2834, 945), id="a logo at the right"),
        pytest.param(Box(600, 470, 2834, 945), Box(600, 470, 2834, 945), id="a logo at the left"),
        pytest.param(Box(4536, 300, 2834, 945), Box(4536 + 2466, 300, 2834, 945), id="a logo in the middle"),
        pytest.param(Box(0, 15700, 11906, 1138), Box(0, 10768, 16838, 1138), id="a band along the foot"),
        pytest.param(Box(0, 0, 11906, 16838), Box(0, 0, 16838, 11906), id="the whole page"),
        pytest.param(Box(0, 0, 500, 16838), Box(0, 0, 500, 11906), id="a strip along the left"),
        pytest.param(Box(11406, 0, 500, 16838), Box(16338, 0, 500, 11906), id="a strip along the right"),
    ],
)
def test_what_floats_is_in_the_same_place_of_a_landscape_page(
    draw: Callable[..., str], before: Box, after: Box
) -> None:
    assert moved(draw(*before)) == after


def test_what_word_moves_by_itself_is_left_alone() -> None:
    aligned = floating(0, 0, 2000, 900).replace("<wp:posOffset>0</wp:posOffset>", "<wp:align>right</wp:align>", 1)
    root = header(organisation.line("Koptekst", aligned, floating(100, 50, 900, 400, ("rightMargin", "paragraph"))))
    before = etree.tostring(root)
    move_floating(root, UPRIGHT, LANDSCAPE)
    assert etree.tostring(root) == before
    assert boxes(root, LANDSCAPE)[0].x == 16838 - 2000


def test_an_offset_from_the_margin_is_counted_from_there() -> None:
    at_the_right = floating(9072 - 2000, 100, 2000, 900, ("column", "page"))
    assert moved(at_the_right) == Box(16838 - 1417 - 2000, 100, 2000, 900)


def test_shapes_in_a_group_are_measured_in_the_units_of_the_group() -> None:
    inner = '<v:rect style="position:absolute;left:0;top:0;width:1000;height:1000"/>'
    group = (
        shape(600, 15000, 2000, 600)
        .replace("v:shape", "v:group")
        .replace("/></w:pict>", f">{inner}</v:group></w:pict>")
    )
    root = header(organisation.line("Voettekst", group))
    before = [each.get("style") for each in root.iter("{*}rect")]
    move_floating(root, UPRIGHT, LANDSCAPE)
    assert [each.get("style") for each in root.iter("{*}rect")] == before != []
    assert boxes(root, LANDSCAPE) == [Box(600, 15000 - 4932, 2000, 600)]


def test_a_place_that_is_a_share_of_the_page_is_moved_as_its_offset() -> None:
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    wp14 = "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"
    offset = f'<wp:positionH relativeFrom="page"><wp:posOffset>{8500 * EMU}</wp:posOffset></wp:positionH>'
    share = '<wp:positionH relativeFrom="page"><p:pctPosHOffset>71000</p:pctPosHOffset></wp:positionH>'
    both = (
        f'<mc:AlternateContent xmlns:mc="{mc}" xmlns:p="{wp14}"><mc:Choice Requires="p">{share}</mc:Choice>'
        f"<mc:Fallback>{offset}</mc:Fallback></mc:AlternateContent>"
    )
    drawn = floating(8500, 470, 2834, 945)
    assert offset in drawn
    assert moved(drawn.replace(offset, both)) == Box(8500 + 4932, 470, 2834, 945)


@given(
    st.integers(0, 11906), st.integers(0, 16838), st.integers(1, 11906), st.integers(1, 16838),
    st.sampled_from([LANDSCAPE, LETTER, UPRIGHT]),
)  # fmt: skip
def test_what_was_on_the_page_stays_on_any_page(x: int, y: int, width: int, height: int, sheet: Sheet) -> None:
    width, height = min(width, 11906 - x), min(height, 16838 - y)
    if width < 1 or height < 1:
        return
    box = moved(floating(x, y, width, height), sheet)
    assert -1 <= box.x <= box.x + box.width <= sheet.width + 1
    assert -1 <= box.y <= box.y + box.height <= sheet.height + 1
    nearest_before = min(x, 11906 - x - width)
    if width < 0.8 * 11906 and abs(x - (11906 - x - width)) > 0.11 * 11906 and sheet.width >= 11906:
        assert min(box.x, sheet.width - box.x - box.width) == nearest_before


# --- tab stops --------------------------------------------------------------------------------------------------


def stops(root: etree._Element) -> dict[int, str]:
    return {int(tab.get(f"{W}pos", "")): tab.get(f"{W}val", "") for tab in root.iter(f"{W}tab") if tab.get(f"{W}pos")}


def tabbed(places: dict[int, str], right: int = 0) -> etree._Element:
    tabs = "".join(f'<w:tab w:val="{kind}" w:pos="{place}"/>' for place, kind in places.items())
    return header(
        f'<w:p><w:pPr><w:tabs>{tabs}</w:tabs><w:ind w:right="{right}"/></w:pPr>'
        "<w:r><w:t>links</w:t><w:tab/><w:t>midden</w:t><w:tab/><w:t>rechts</w:t></w:r></w:p>"
    )


@pytest.mark.parametrize(
    ("places", "sheet", "expected"),
    [
        pytest.param({4536: "center", 9072: "right"}, UPRIGHT, {4536: "center", 9072: "right"}, id="fits as it is"),
        pytest.param({5400: "center", 10800: "right"}, UPRIGHT, {4536: "center", 9072: "right"}, id="too far"),
        pytest.param({4536: "center", 9072: "right"}, LANDSCAPE, {7002: "center", 14004: "right"}, id="a wider page"),
        pytest.param({5400: "center", 10800: "right"}, LANDSCAPE, {7002: "center", 14004: "right"}, id="both"),
        pytest.param({5000: "left", 10000: "left"}, UPRIGHT, {4536: "left", 9072: "right"}, id="no room behind"),
    ],
)  # fmt: skip
def test_tab_stops_lead_to_within_the_margin(places: dict[int, str], sheet: Sheet, expected: dict[int, str]) -> None:
    root = tabbed(places)
    fit_widths(root, NO_STYLES, UPRIGHT, sheet)
    assert {place: kind for place, kind in stops(root).items() if kind != "clear"} == expected


def test_a_header_that_reaches_into_the_margin_still_does() -> None:
    root = tabbed({9500: "right"}, right=-500)
    fit_widths(root, NO_STYLES, UPRIGHT, UPRIGHT)
    assert stops(root) == {9500: "right"}


def test_tabs_that_name_a_place_become_plain_ones() -> None:
    """As the headers have that Word itself offers; LibreOffice knows them only in newer versions."""
    root = header(
        '<w:p><w:r><w:t>a</w:t><w:ptab w:relativeTo="margin" w:alignment="center" w:leader="none"/><w:t>b</w:t>'
        '<w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/><w:t>c</w:t></w:r></w:p>'
    )
    fit_widths(root, NO_STYLES, UPRIGHT, LANDSCAPE)
    assert not list(root.iter(f"{W}ptab"))
    assert stops(root) == {7002: "center", 14004: "right"}
    assert len(list(root.iter(f"{W}tab"))) == 4


def styles_with(places: dict[int, str]) -> etree._Element:
    tabs = "".join(f'<w:tab w:val="{kind}" w:pos="{place}"/>' for place, kind in places.items())
    return etree.fromstring(
        f'<w:styles {organisation.SPACES}><w:style w:styleId="Normal"><w:pPr><w:tabs>{tabs}</w:tabs></w:pPr></w:style>'
        "</w:styles>"
    )


def test_stops_of_a_style_that_were_drawn_back_are_still_cleared_by_a_paragraph() -> None:
    """The paragraph clears 10800, as the style had it; in the document that stop is at 9072."""
    written, fitted = styles_with({5400: "center", 10800: "right"}), styles_with({5400: "center", 10800: "right"})
    fit_tabs_of_styles(fitted, UPRIGHT.text_width)
    root = tabbed({10800: "clear", 9072: "right"})
    fit_widths(root, Styles(written, fitted), UPRIGHT, UPRIGHT)
    assert stops(root) == {4536: "clear", 5400: "center", 9072: "right"}


def test_a_bar_is_no_place_for_a_tab_to_lead_to() -> None:
    """It is a line down the paragraph, which stays where it is on the page."""
    root = tabbed({3000: "bar", 9072: "right"})
    fit_widths(root, NO_STYLES, UPRIGHT, UPRIGHT)
    assert stops(root) == {3000: "bar", 9072: "right"}
    fit_widths(root, NO_STYLES, UPRIGHT, LANDSCAPE)
    assert stops(root) == {round(3000 * 14004 / 9072): "bar", 14004: "right"}


def test_a_bar_is_kept_when_the_stops_are_written_anew() -> None:
    """Beyond the margin it is drawn back to it, unless a tab leads there; it is never taken for a stop to be fitted."""
    root = tabbed({3000: "bar", 10800: "right", 12000: "bar"})
    fit_widths(root, NO_STYLES, UPRIGHT, UPRIGHT)
    assert stops(root) == {3000: "bar", 9072: "right"}
    root = tabbed({10000: "bar", 4536: "center"})
    fit_widths(root, NO_STYLES, UPRIGHT, UPRIGHT)
    assert stops(root) == {4536: "center", 9072: "bar"}


@given(
    st.dictionaries(st.integers(0, 31680), st.sampled_from(["left", "center", "right", "decimal", "bar"]), max_size=5),
    st.sampled_from([UPRIGHT, LANDSCAPE, LETTER]), st.sampled_from([UPRIGHT, LANDSCAPE, LETTER]),
)  # fmt: skip
def test_no_stop_is_ever_beyond_the_margin(places: dict[int, str], made_for: Sheet, sheet: Sheet) -> None:
    root = tabbed(places)
    fit_widths(root, NO_STYLES, made_for, sheet)
    assert all(place <= sheet.text_width for place, kind in stops(root).items() if kind != "clear")
    styles = etree.fromstring(
        f"<w:styles {organisation.SPACES}><w:style><w:pPr><w:tabs>"
        + "".join(f'<w:tab w:val="{kind}" w:pos="{place}"/>' for place, kind in places.items())
        + "</w:tabs></w:pPr></w:style></w:styles>"
    )
    fit_tabs_of_styles(styles, sheet.text_width)
    assert all(place <= sheet.text_width for place in stops(styles))


# --- line heights -----------------------------------------------------------------------------------------------


def test_no_line_cuts_what_is_in_it() -> None:
    root = header(
        '<w:p><w:pPr><w:spacing w:line="280" w:lineRule="exact"/></w:pPr></w:p>'
        '<w:p><w:pPr><w:spacing w:before="10" w:line="200"/></w:pPr></w:p>'
        '<w:tbl><w:tr><w:trPr><w:trHeight w:val="300" w:hRule="exact"/></w:trPr></w:tr></w:tbl>'
    )
    let_lines_grow(root)
    assert [dict(each.attrib) for each in root.iter(f"{W}spacing")] == [
        {f"{W}line": "280", f"{W}lineRule": "atLeast"},
        {f"{W}before": "10", f"{W}line": "240"},
    ]
    assert [each.get(f"{W}hRule") for each in root.iter(f"{W}trHeight")] == ["atLeast"]


def exact() -> bytes:
    """The file with exact line heights by default, in its running text and in its header."""
    spacing = b'<w:spacing w:line="240" w:lineRule="exact"/>'
    files = organisation.parts()
    styles = files["word/styles.xml"].replace(b"<w:pPr>", b"<w:pPr>" + spacing)
    assert spacing in styles
    line = (
        f"<w:p><w:pPr>{spacing.decode()}</w:pPr>{organisation.picture('r:embed=' + chr(34) + 'rId1' + chr(34))}</w:p>"
    )
    return organisation.elsewhere(word_styles=styles, word_header7=organisation.edge("hdr", line).encode())


def test_a_house_style_with_exact_lines_has_none_in_a_document() -> None:
    with zipfile.ZipFile(io.BytesIO(template_from(exact()))) as package:
        parts = {name: package.read(name) for name in package.namelist() if name.endswith(".xml")}
    found = [name for name, content in parts.items() for each in etree.fromstring(content).iter(f"{W}spacing")
             if each.get(f"{W}lineRule") == "exact" and each.get(f"{W}line") != "120"]  # fmt: skip
    assert found == []  # 120: our own gap between tables, which holds nothing


# --- the draft mark ---------------------------------------------------------------------------------------------


def mark(root: etree._Element) -> tuple[str, int]:
    """How the mark is aligned, and the room above it."""
    (paragraph,) = [each for each in root.iter(f"{W}p") if words(each) == "ONTWERP"]
    alignment, spacing = paragraph.find(f"{W}pPr/{W}jc"), paragraph.find(f"{W}pPr/{W}spacing")
    assert alignment is not None
    return alignment.get(f"{W}val", ""), 0 if spacing is None else int(spacing.get(f"{W}before", "0"))


@pytest.mark.parametrize(
    ("taken", "expected"),
    [
        pytest.param([], ("right", 0), id="nothing floats"),
        pytest.param([(8500, 470, 2834, 945)], ("left", 0), id="a logo at the right"),
        pytest.param([(8500, 470, 2834, 945), (300, 300, 3000, 1000)], ("center", 0), id="logos at both sides"),
        pytest.param([(8500, 15000, 2834, 945)], ("right", 0), id="a picture at the foot"),
        pytest.param([(0, 0, 11906, 16838), (8500, 470, 2834, 945)], ("left", 0), id="a background and a logo"),
        pytest.param([(0, 0, 11906, 1500)], ("right", 780), id="a band over the whole width"),
        pytest.param([(0, 0, 8190, 900), (0, 1200, 8190, 60)], ("right", 540), id="two bands below each other"),
    ],
)
def test_the_draft_mark_never_covers_what_floats(
    taken: list[tuple[int, int, int, int]], expected: tuple[str, int]
) -> None:
    root = header(organisation.line("Koptekst", *(floating(*box) for box in taken)))
    have_draft_mark(root, UPRIGHT)
    assert mark(root) == expected


@given(
    st.lists(
        st.tuples(st.integers(0, 11000), st.integers(0, 3000), st.integers(1, 11906), st.integers(1, 3000)), max_size=4
    )
)
@example([(0, 0, 1, 1321), (0, 0, 8190, 721), (0, 1770, 8190, 1)])
def test_no_picture_is_ever_under_the_draft_mark(taken: list[tuple[int, int, int, int]]) -> None:
    root = header(organisation.line("Koptekst", *(floating(*box) for box in taken)))
    have_draft_mark(root, UPRIGHT)
    alignment, before = mark(root)
    assert before >= 0
    top = 720 + 300 + before
    start = {"left": 1417, "center": 5953 - _MARK_WIDTH // 2, "right": 11906 - 1417 - _MARK_WIDTH}[alignment]
    for x, y, width, height in taken:
        apart = x >= start + _MARK_WIDTH or x + width <= start or y >= top + 450 or y + height <= top
        assert apart


# --- all of it, printed -----------------------------------------------------------------------------------------


def letterhead() -> bytes:
    """An upright page with tab stops beyond the margin, a floating logo and a band along the foot; exact lines."""
    tabs = '<w:tabs><w:tab w:val="center" w:pos="5400"/><w:tab w:val="right" w:pos="10800"/></w:tabs>'
    spacing = '<w:spacing w:line="240" w:lineRule="exact"/>'
    two = "<w:r><w:tab/><w:tab/></w:r>"
    top = f"<w:p><w:pPr>{tabs}{spacing}</w:pPr>{organisation.run('Zorgraad')}{two}{organisation.run('vertrouwelijk')}"
    foot = f"<w:p><w:pPr>{tabs}</w:pPr>{organisation.run('Zetel')}{two}{organisation.run('Blad ')}"
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rIdH1"/><w:footerReference w:type="default" r:id="rIdF1"/>'
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1701" w:bottom="1440" w:left="1701" '
        'w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>'
    )
    return organisation.elsewhere(
        word_document=f"<w:document {organisation.SPACES}><w:body><w:p/>{section}</w:body></w:document>".encode(),
        word_header7=organisation.edge("hdr", top + floating(8504, 470, 2834, 945) + "</w:p>").encode(),
        word_footer7=organisation.edge("ftr", foot + organisation.computed("PAGE", "1") + "</w:p>").encode(),
        word_settings=f"<w:settings {organisation.SPACES}/>".encode(),
    )


def test_every_page_has_its_header_and_its_number_in_print(tmp_path: Path) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(write(replace(sample.everything(), draft=True), created=sample.MOMENT, house_style=letterhead()))
    assert errors_of_validator(path) == ""
    assert errors_of_audit(path) == []
    pages = pdf_of(path, tmp_path).split("\f")[:-1]
    assert len(pages) >= 3
    for number, page in enumerate(pages, 1):
        assert f"Blad {number}" in page
        assert "vertrouwelijk" in page
        assert "ONTWERP" in page
