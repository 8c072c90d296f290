"""A draft: the words of a value that could not be read stay visible, marked as not read."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import count
from pathlib import Path
from random import Random
from zipfile import ZipFile

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from actieplan import checking
from actieplan.analysis.draft_moments import with_typed_moments
from actieplan.analysis.placing import compute
from actieplan.checking import PlanFile
from actieplan.rendering import Format, render, render_template
from plan_snippets import written
from tests_support import ROOT, SMALL_PLAN

MAXIMAL = ROOT / "tests" / "maximal_plan.yaml"

REFUSED = {
    "a list given as a text": ("jaar: 2025\n", "jaar: 2025\nversies: de eerste, Jan vroeg\n", "de eerste, Jan vroeg"),
    "a group for a text": ("jaar: 2025\n", "jaar: 2025\ninleiding:\n  - titel: lieve lezers\n", "lieve lezers"),
    "a meeting with a refused id": (
        "jaar: 2025\n",
        "jaar: 2025\nvergaderingen:\n  - id: BO Juni!\n    naam: BO\n    datum: juni 2025\n",
        "BO Juni!",
    ),
    "a year": ("jaar: 2025\n", "jaar: vijfentwintig\n", "vijfentwintig"),
    "an unknown field": ("jaar: 2025\n", "jaar: 2025\nvoorwoordje: welgekomen\n", "welgekomen"),
    "a date": (
        "            fasen:\n",
        "            einde: zodra alles rond is\n            fasen:\n",
        "zodra alles rond is",
    ),
}


@pytest.mark.parametrize("form", ["markdown", "html"])
@pytest.mark.parametrize(("before", "after", "words"), REFUSED.values(), ids=REFUSED)
def test_refused_words_stay_visible_in_a_draft(before: str, after: str, words: str, form: Format) -> None:
    assert before in SMALL_PLAN
    (file,) = checking.check_bytes("plan.yaml", SMALL_PLAN.replace(before, after, 1).encode()).files
    assert file.plan is not None
    assert file.has_errors
    page = render(file.plan, form, draft=True, unread=file.unread).decode()
    assert "Niet gelezen" in page
    assert words in page.replace("\\", "")


def test_refused_dates_of_an_action_are_named_where_it_says_when() -> None:
    text = SMALL_PLAN.replace("            fasen:\n", "            einde: zodra alles rond is\n            fasen:\n", 1)
    (file,) = checking.check_bytes(
        "plan.yaml", text.replace("periode: januari-maart 2025", "periode: ooit").encode()
    ).files
    assert file.plan is not None
    page = render(file.plan, "markdown", draft=True, unread=file.unread).decode()
    assert page.count("niet gelezen: “zodra alles rond is”, “ooit”") == 1
    assert "deels nog te bepalen" not in page


MEETING = "vergaderingen:\n  - id: {id}\n    naam: BO van juni\n    datum: {datum}\n"


MOMENTS = {
    "a meeting with a refused id": ("vergadering: bo-juni", ("BO juni!", "juni 2025"), "“bo-juni”"),
    "a meeting that is not there": ("vergadering: bo-juni", ("bo-juli", "juni 2025"), "“bo-juni”"),
    "a refused reference": ("vergadering: BO juni!", ("bo-juni", "juni 2025"), "“BO juni!”"),
    "both refused": ("vergadering: BO juni!", ("BO juni!", "juni 2025"), "“BO juni!”"),
    "a day that does not exist": ("datum: 31 juni 2025", ("bo-juni", "juni 2025"), "“31 juni 2025”"),
    "a date in words": ("datum: zodra   het kan", ("bo-juni", "juni 2025"), "“zodra het kan”"),
}


@pytest.mark.parametrize(("moment", "meeting", "said"), MOMENTS.values(), ids=MOMENTS)
def test_a_milestone_whose_moment_was_refused_says_so(moment: str, meeting: tuple[str, str], said: str) -> None:
    text = SMALL_PLAN.replace("datum: 31 maart 2025\n", f"{moment}\n", 1)
    text = text.replace("jaar: 2025\n", "jaar: 2025\n" + MEETING.format(id=meeting[0], datum=meeting[1]), 1)
    (file,) = checking.check_bytes("plan.yaml", text.encode()).files
    assert file.plan is not None
    assert file.has_errors
    page = render(file.plan, "markdown", draft=True, unread=file.unread).decode().replace("\\", "")
    assert f"niet gelezen: {said}:** Klaar" in page
    assert f"niet gelezen:* Klaar ({said})" in page
    assert "zonder vaste datum" not in page
    assert "Niet gelezen" in render(file.plan, "svg", draft=True, unread=file.unread).decode()


KEPT = {
    "own words beside a refused date": (
        "datum: ooit\n{indent}wanneer: na de   zomer",
        "na de zomer (niet gelezen: “ooit”)",
        "Klaar (na de zomer; “ooit”)",
    ),
    "own words beside a refused meeting": (
        "vergadering: BO juni!\n{indent}wanneer: na de zomer",
        "na de zomer (niet gelezen: “BO juni!”)",
        "Klaar (na de zomer; “BO juni!”)",
    ),
    "own words beside a meeting that is not there": (
        "vergadering: bo-juli\n{indent}wanneer: na de zomer",
        "na de zomer (niet gelezen: “bo-juli”)",
        "Klaar (na de zomer; “bo-juli”)",
    ),
    "a date and a meeting, both refused": (
        "datum: ooit\n{indent}vergadering: BO juni!",
        "niet gelezen: “ooit”, “BO juni!”",
        "Klaar (“ooit”, “BO juni!”)",
    ),
    "a date beside a refused meeting": (
        "datum: 31 maart 2025\n{indent}vergadering: BO juni!", "31 maart 2025:** Klaar", "Klaar (31 maart 2025)"
    ),
    "a date beside a meeting that is not there": (
        "datum: 31 maart 2025\n{indent}vergadering: bo-juli", "31 maart 2025:** Klaar", "Klaar (31 maart 2025)"
    ),
    "a meeting beside a refused date": (
        "datum: ooit\n{indent}vergadering: bo-juni", "BO van juni (juni 2025):** Klaar", "Klaar (BO van juni)"
    ),
}  # fmt: skip


@pytest.mark.parametrize(("moment", "said", "drawn"), KEPT.values(), ids=KEPT)
def test_what_was_read_of_a_moment_stays_beside_what_was_refused(moment: str, said: str, drawn: str) -> None:
    found = re.search("^( *)datum: 31 maart 2025\n", SMALL_PLAN, re.MULTILINE)
    assert found is not None
    text = SMALL_PLAN.replace("datum: 31 maart 2025\n", moment.format(indent=found[1]) + "\n", 1)
    text = text.replace("jaar: 2025\n", "jaar: 2025\n" + MEETING.format(id="bo-juni", datum="juni 2025"), 1)
    (file,) = checking.check_bytes("plan.yaml", text.encode()).files
    assert file.plan is not None
    assert file.has_errors
    page = render(file.plan, "markdown", draft=True, unread=file.unread).decode().replace("\\", "")
    assert said in page
    draft = with_typed_moments(file.plan, file.unread)
    rows = [row for group in compute(draft).groups for row in group.rows]
    marks = [mark for row in rows for mark in (*row.unread, *(mark for lane in row.lanes for mark in lane.marks))]
    assert drawn in {mark.described for mark in marks}


@pytest.mark.parametrize("form", ["svg", "html", "markdown", "docx"])
def test_a_phase_whose_period_was_refused_is_not_one_that_is_still_to_be_planned(form: Format) -> None:
    text = SMALL_PLAN.replace("periode: januari-maart 2025", "periode: zodra   het kan")
    (file,) = checking.check_bytes("plan.yaml", text.encode()).files
    assert file.plan is not None
    drawn = render(file.plan, form, draft=True, unread=file.unread)
    if form == "docx":
        with ZipFile(BytesIO(drawn)) as parts:
            drawn = parts.read("word/document.xml")
    words = " ".join(re.sub(r"<[^>]+>", " ", drawn.decode()).replace("\\", "").split())
    assert re.search("niet gelezen:[*]? voorbereiding [(]“zodra het kan”[)]", words.casefold())
    assert "onder vaste datum" not in words


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")
def test_refused_words_are_in_the_pdf_of_a_draft() -> None:
    text = SMALL_PLAN.replace("periode: januari-maart 2025", "periode: zodra het kan")
    for before, after, _ in REFUSED.values():
        text = text.replace(before, after, 1) if before.count("\n") == 1 else text
    (file,) = checking.check_bytes("plan.yaml", text.encode()).files
    assert file.plan is not None
    assert len(file.unread) > 3
    pages = PdfReader(BytesIO(render(file.plan, "pdf", draft=True, unread=file.unread))).pages
    seen = "".join("".join(page.extract_text() for page in pages).split())
    assert [each.words for each in file.unread if "".join(each.words.split()) not in seen] == []


def test_words_of_the_author_are_never_taken_for_what_was_refused() -> None:
    own = "            fasen:\n              - tijdslijn: 'Start (niet gelezen: het verslag)'\n"
    text = SMALL_PLAN.replace("            fasen:\n              - ", f"{own}                ", 1)
    file = checking.check_bytes("plan.yaml", text.encode()).files[0]
    assert file.plan is not None
    assert not file.has_errors
    rows = [row for group in compute(file.plan).groups for row in group.rows]
    assert not any(row.unread for row in rows)
    assert "Start (niet gelezen: het verslag)" in [bar.label for row in rows for lane in row.lanes for bar in lane.bars]


def test_a_meeting_whose_date_was_refused_says_so() -> None:
    text = SMALL_PLAN.replace("jaar: 2025\n", "jaar: 2025\n" + MEETING.format(id="bo", datum="31 juni 2025"), 1)
    (file,) = checking.check_bytes("plan.yaml", text.encode()).files
    assert file.plan is not None
    page = render(file.plan, "markdown", draft=True, unread=file.unread).decode()
    assert "BO van juni (niet gelezen: “31 juni 2025”)" in page


def marked(data: object, chosen: Callable[[], bool], count: Iterator[int]) -> object:
    """The data with some of its values replaced by words that no fixed kind of value takes in, each of its own."""
    if isinstance(data, dict):
        return {key: marked(value, chosen, count) for key, value in data.items()}
    if isinstance(data, list):
        return [marked(value, chosen, count) for value in data]
    return f"Qw{next(count)}x niets" if chosen() else data


def drawn(file: PlanFile, folder: Path) -> dict[str, str]:
    """The words of a draft in every form."""
    assert file.plan is not None
    template = folder / "blad.html.j2"
    template.write_text(
        '{% extends "actieplan/pagina.html.j2" %}{% block inhoud %}{{ document.sections | length }}{% endblock %}'
    )
    with ZipFile(BytesIO(render(file.plan, "docx", draft=True, unread=file.unread))) as parts:
        word = re.sub(r"<[^>]+>", "", parts.read("word/document.xml").decode())
    return {
        "docx": word,
        "html": render(file.plan, "html", draft=True, unread=file.unread).decode(),
        "markdown": render(file.plan, "markdown", draft=True, unread=file.unread).decode(),
        "template": render_template(file.plan, template, draft=True, unread=file.unread),
    }


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.randoms(use_true_random=False), st.sampled_from([0.05, 0.3, 1]))
def test_every_refused_value_is_in_every_draft(tmp_path: Path, random: Random, share: float) -> None:
    data = yaml.load(MAXIMAL.read_text(encoding="utf-8"), yaml.BaseLoader)
    spoilt = {**marked(data, lambda: random.random() < share, count(1)), "formulier": "2025"}  # type: ignore[dict-item]
    (file,) = checking.check_bytes("plan.yaml", written(spoilt).encode()).files
    refused = [each.words for each in file.unread]
    for form, page in drawn(file, tmp_path).items():
        assert [words for words in refused if words not in page] == [], form


def test_most_values_of_a_spoilt_plan_are_refused() -> None:
    data = yaml.load(MAXIMAL.read_text(encoding="utf-8"), yaml.BaseLoader)
    (file,) = checking.check_bytes("plan.yaml", written(marked(data, lambda: True, count(1))).encode()).files
    assert len(file.unread) > 40


def test_a_good_plan_has_nothing_unread() -> None:
    (file,) = checking.check_bytes("plan.yaml", SMALL_PLAN.encode()).files
    assert file.unread == ()
