"""The SVG itself: well formed, readable by screen readers, harmless, and the same every time."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import svg_sample as sample
from hypothesis import HealthCheck, given, settings
from lxml import etree

from actieplan import rendering
from actieplan.documents.document import Document
from actieplan.model import Plan
from actieplan.writers import seal
from actieplan.writers.svg import NoTimelineError, drawing, write
from actieplan.writers.svg.markup import element, escaped, number
from generated_plans import raw_plans

SVG = "{http://www.w3.org/2000/svg}"
EVERY_SIGN = sample.plan_of(sample.EVERY_SIGN)
DAY = date(2025, 6, 12)
DRAWN = {"circle", "desc", "g", "line", "path", "polygon", "rect", "style", "svg", "text", "title", "tspan"}


@pytest.mark.parametrize("name", sample.hostile())
def test_it_is_well_formed_and_holds_nothing_but_drawing(name: str) -> None:
    assert_harmless(write(sample.document(sample.hostile()[name]), day=DAY))


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(raw_plans())
def test_whatever_the_words_it_is_well_formed_and_holds_nothing_but_drawing(raw: sample.Raw) -> None:
    assert_harmless(drawing(sample.timeline(raw), title=raw["titel"], day=DAY))


def test_it_is_an_a4_page_on_its_side_that_prints_as_it_is() -> None:
    root = parsed(write(sample.document(EVERY_SIGN)))
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("297mm", "210mm", "0 0 841.89 595.28")
    assert "@page{size:297mm 210mm;margin:0}" in str(root.findtext(f"{SVG}style"))


def test_more_pages_are_as_many_times_as_high() -> None:
    root = parsed(write(sample.document(sample.hostile()["forty actions"])))
    pages = len(root.findall(f"{SVG}g[@class='sheet']"))
    assert pages > 1
    assert (root.get("width"), root.get("height")) == ("297mm", f"{pages * 210}mm")


def test_a_drawing_for_a_page_has_no_size_no_style_and_no_heading_of_its_own() -> None:
    text = drawing(sample.timeline(EVERY_SIGN), title="De tijdslijn")
    root = parsed(text)
    assert text.startswith("<svg ")
    assert (root.get("width"), root.get("height"), root.find(f"{SVG}style")) == (None, None, None)
    assert by_class(root, "heading") == []
    assert "Voor 2025" not in text


def test_a_screen_reader_is_told_what_is_in_it() -> None:
    root = parsed(drawing(sample.timeline(EVERY_SIGN), title="De <tijdslijn>", ids="deze", day=DAY))
    assert (root.get("role"), root.get("lang")) == ("img", "nl-BE")
    title, desc = (root.find(f"{SVG}*[@id='{id_}']") for id_ in str(root.get("aria-labelledby")).split())
    assert title is not None
    assert desc is not None
    assert (title.tag, title.get("id"), title.text) == (f"{SVG}title", "deze-title", "De <tijdslijn>")
    assert desc.text == (
        "De twaalf maanden van 2025 van links naar rechts, met 1 actie, 2 periodes, 5 mijlpalen. "
        "Operationele doelstelling 1.2: Wervingscampagne. Een lijn staat op 12 juni 2025."
    )


def test_every_bar_and_sign_says_what_it_is() -> None:
    root = parsed(write(sample.document(EVERY_SIGN)))
    titles = [str(each.text) for kind in ("bar-group", "mark-group") for group in by_class(root, kind)
              for each in group.findall(f"{SVG}title")]  # fmt: skip
    assert Counter(titles) >= Counter(
        [
            "Noord – Oproep (november 2024 - maart 2025)",
            "Zuid – Uitvoering (april 2025 - februari 2026)",
            "draaiboek klaar (31 maart 2025)",
            "infosessie (november 2024 - maart 2025)",
            "deadline: kandidaturen (eind mei 2025)",
            "beslissing (BO van juni)",
            "slot (winter 2025)",
        ]
    )


@pytest.mark.parametrize(
    ("certainty", "shape", "is_known"),
    [("day", "polygon", True), ("period", "polygon", False), ("meeting", "circle", True), ("phase", "circle", False)],
)
def test_every_certainty_has_its_own_sign_without_colour(certainty: str, shape: str, is_known: bool) -> None:
    signs = by_class(parsed(write(sample.document(EVERY_SIGN))), f"on-{certainty}")
    assert signs
    assert {sign.tag for sign in signs} == {f"{SVG}{shape}"}
    assert {sign.get("fill") == "#FFFFFF" for sign in signs} == {not is_known}


def test_the_legend_explains_every_sign_that_occurs() -> None:
    root = parsed(write(sample.document(EVERY_SIGN)))
    assert [said(each) for each in by_class(root, "legend")] == [
        "gepland",
        "op een vaste dag",
        "uiterlijk op het einde van een periode",
        "op een vergadering",
        "in de loop van de fase",
        "begonnen voor 2025",
        "loopt door na 2025",
    ]


def test_a_bar_from_or_to_another_year_points_there() -> None:
    root = parsed(write(sample.document(EVERY_SIGN)))
    corners = [len(str(bar.get("points")).split()) for bar in by_class(root, "tone-1") if bar.tag == f"{SVG}polygon"
               and "bar" in str(bar.get("class")).split()]  # fmt: skip
    assert corners == [5, 5]


def test_what_the_year_does_not_show_is_said_in_words() -> None:
    (note,) = by_class(parsed(write(sample.document(EVERY_SIGN))), "note")
    assert said(note) == (
        "Voor 2025: eerste contact (9 september 2024). Zonder vaste datum: gebeurtenis: start (onmiddellijk)."
    )


def test_a_day_is_a_line_with_its_name_above_it() -> None:
    root = parsed(write(sample.document(EVERY_SIGN), day=DAY))
    (line,), (label,) = by_class(root, "day-line"), by_class(root, "day-label")
    june, july = (float(str(each.get("x1"))) for each in by_class(root, "grid")[5:7])
    assert float(str(line.get("x1"))) == pytest.approx(june + 11.5 / 30 * (july - june), abs=0.02)
    assert said(label) == "12 juni 2025"


@pytest.mark.parametrize("day", [None, date(2024, 12, 31), date(2026, 1, 1)])
def test_a_day_of_another_year_is_not_drawn(day: date | None) -> None:
    root = parsed(write(sample.document(EVERY_SIGN), day=day))
    assert by_class(root, "day-line") == by_class(root, "day-label") == []


def test_a_draft_says_so() -> None:
    assert [said(each) for each in by_class(parsed(write(sample.document(EVERY_SIGN, draft=True))), "draft")] == [
        "ONTWERP"
    ]
    assert by_class(parsed(write(sample.document(EVERY_SIGN))), "draft") == []


def test_every_element_that_is_drawn_has_a_class() -> None:
    root = parsed(write(sample.document(EVERY_SIGN), day=DAY))
    drawn = {"rect", "line", "polygon", "circle", "path", "text", "g"}
    assert [each for each in root.iter() if etree.QName(each).localname in drawn and not each.get("class")] == []


@pytest.mark.parametrize(
    "document",
    [
        pytest.param(Document("", "", "", (), 0, ()), id="nothing"),
        pytest.param(sample.document({"jaar": "2025"} | EVERY_SIGN | {"strategische_doelstellingen": []}), id="empty"),
    ],
)
def test_only_a_document_without_a_timeline_is_refused(document: Document) -> None:
    if document.sections:
        assert by_class(parsed(write(document)), "month")
    else:
        with pytest.raises(NoTimelineError):
            write(document)


def test_one_action_has_no_timeline(real_plans: dict[int, Plan]) -> None:
    with pytest.raises(NoTimelineError):
        rendering.render(real_plans[2025], "svg", actie="digivan")


def test_the_same_plan_gives_the_same_sealed_bytes(real_plans: dict[int, Plan]) -> None:
    one, other = (rendering.render(real_plans[2025], "svg") for _ in range(2))
    assert one == other
    assert seal.is_intact(one, "svg")
    assert parsed(one.decode()).tag == f"{SVG}svg"


def test_a_small_plan_is_drawn_as_its_golden_page(golden: Callable[[str, str], None]) -> None:
    golden("tijdslijn.svg", write(sample.document(EVERY_SIGN), day=DAY))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('a<b>&"c', "a&lt;b&gt;&amp;&quot;c", id="markup"),
        pytest.param("a\x00\x1b\x9b\ud800\ufffeb", "a" + "\ufffd" * 5 + "b", id="what XML cannot hold or steers"),
        pytest.param("a\u202eb\u2028c", "a\ufffdb\ufffdc", id="what turns or ends a line"),
        pytest.param("שלום 👩\u200d⚕️", "שלום 👩\u200d⚕️", id="all other writing"),
    ],
)
def test_words_are_only_words(text: str, expected: str) -> None:
    assert escaped(text) == expected


@pytest.mark.parametrize(
    ("value", "expected"), [(1.0, "1"), (0.5, "0.5"), (10, "10"), (1.006, "1.01"), (-0.001, "0"), (-2.5, "-2.5")]
)
def test_numbers_are_short(value: float, expected: str) -> None:
    assert number(value) == expected


def test_attributes_are_named_as_in_xml() -> None:
    assert element("g", "<a/>", class_='x"', stroke_width=1.5) == '<g class="x&quot;" stroke-width="1.5"><a/></g>'
    assert element("g") == "<g/>"


@pytest.mark.parametrize("jaar", [2024, 2025])
def test_a_browser_draws_no_line_wider_than_its_place(jaar: int, real_plans: dict[int, Plan], tmp_path: Path) -> None:
    for place, drawn in browser_widths(rendering.render(real_plans[jaar], "svg").decode(), tmp_path):
        assert drawn <= place + 0.1


# --- reading a drawing ------------------------------------------------------------------------------------


def parsed(text: str) -> etree._Element:
    return etree.fromstring(text.encode("utf-8"), etree.XMLParser(resolve_entities=False))


def by_class(root: etree._Element, name: str) -> list[etree._Element]:
    return [each for each in root.iter(f"{SVG}*") if name in str(each.get("class", "")).split()]


def said(text: etree._Element) -> str:
    return " ".join("".join(map(str, text.itertext())).split())


def assert_harmless(text: str) -> None:
    root = parsed(text)
    assert {etree.QName(each).localname for each in root.iter()} <= DRAWN
    attributes = [(str(name), str(value)) for each in root.iter() for name, value in each.attrib.items()]
    assert not [name for name, _ in attributes if "href" in name or name.startswith("on") or name == "style"]
    assert not [value for _, value in attributes if "url(" in value]
    assert re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e]", text) is None
    ids = [each.get("id") for each in root.iter() if each.get("id")]
    assert len(ids) == len(set(ids))


MEASURE = """
<pre id="found"></pre><script>
const lines = [...document.querySelectorAll(".label, .note, .action, .track")].filter(text => text.tagName === "text");
const found = lines.flatMap(text => [...text.children].map(line =>
  [text.previousElementSibling.width.baseVal.value, line.getComputedTextLength()]));
document.getElementById("found").textContent = JSON.stringify(found);
</script>
"""


def browser_widths(svg: str, folder: Path) -> list[tuple[float, float]]:
    """For every line: how wide its place is, and how wide the browser draws it."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        pytest.skip("no Chromium is installed")
    page = folder / "page.html"
    page.write_text(f"<!doctype html><meta charset=utf-8>{svg.partition('?>')[2]}{MEASURE}", encoding="utf-8")
    command = [browser, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}",
               "--dump-dom", page.as_uri()]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    found = re.search(r'<pre id="found">(.*?)</pre>', done.stdout, re.DOTALL)
    assert found is not None
    widths = [(float(place), float(drawn)) for place, drawn in json.loads(found[1])]
    assert widths
    return widths
