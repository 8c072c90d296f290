"""The Mermaid chart, as Mermaid itself reads and draws it: our bars, our dates, and no command of a plan."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from collections.abc import Callable, Generator, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings

from actieplan.analysis.placing import compute
from actieplan.analysis.signs import SIGNS
from actieplan.analysis.timeline import Certainty, Mark, Timeline
from actieplan.datum import MONTHS
from actieplan.model import Plan
from actieplan.writers.markdown.inline import JOINER
from actieplan.writers.markdown.mermaid import LONGEST, encoded, gantt, shortened
from actieplan.writers.timeline_text import lines_of
from generated_plans import Raw, raw_plans

NPM = Path(__file__).parents[1] / "npm"
MERMAID = NPM / "node_modules/mermaid"
HOSTILE = (
    "dubbele: punt", "punt; komma", "een, twee, drie", "#35; #colon; #lt;b#gt;", "&amp; & &#58;", "100%% zeker",
    "%%{init: {'theme': 'dark'}}%%", "%% geen commentaar", "5%% van de tijd", "}%%", "---", "{", "}", "`a` ```", "~~~",
    "<script>alert(1)</script>", "<br>onder", "<img src=x onerror=alert(1)>", "section nieuw", "Section Nieuw",
    "gantt", "title Nieuw", "click taak1 href \"https://example.org\"", "click taak1 call alert()",
    "href \"https://example.org\"", "dateFormat DD-MM", "axisFormat %Y", "accTitle: x", "accDescr { x }",
    "todayMarker off", "includes 2025-01-01", "excludes weekends", "weekday monday", "inclusiveEndDates", "topAxis",
    "2025-01-01 begin", "milestone, 2020-01-01", "done, crit, taak1, 2020-01-01, 3d", "__proto__", "constructor",
    "style x:#y;", "classDef x:#y;", "\ufb02\u00b0\u00b058\u00b6\u00df", "\\n \\x", "$$x^2$$", "\"aanhaling\" 'enkel'",
    "\ufeffsection x", "\u2060section x", "e\u0301\u0327", "שלום", "日本語のタイトル", "👩‍⚕️ zorg", "a|b [c] (d)",
    ":", "#", "%", "✓",
)  # fmt: skip


class Task(NamedTuple):
    """What Mermaid reads, or must read."""

    words: str
    first: date
    last: date
    milestone: bool
    vague: bool


class Gantt(NamedTuple):
    """A chart as Mermaid reads it."""

    error: str
    config: dict[str, Any]
    links: int
    sections: list[str]
    tasks: list[Task]


Reader = Callable[[list[str]], Gantt]
_DRAW = """
mermaid.initialize({startOnLoad: false});
mermaid.run().then(() => {
  const isOutside = ({x, width}) => x < 150 || x + width > 1000;
  const outside = [...document.querySelectorAll("text[class*=taskText]")].filter(text => isOutside(text.getBBox()));
  document.querySelector("svg").dataset.outside = JSON.stringify(outside.map(text => text.textContent));
});
"""


@pytest.fixture(scope="module")
def mermaid() -> Generator[Reader]:
    """Mermaid's own parser: one program that reads chart after chart."""
    node = shutil.which("node")
    if node is None or not MERMAID.is_dir():
        pytest.skip("node or npm's mermaid is not installed (npm install in tests/npm)")
    pipe = subprocess.PIPE
    with subprocess.Popen([node, str(NPM / "gantt.mjs")], stdin=pipe, stdout=pipe, encoding="utf-8") as program:
        assert program.stdin
        assert program.stdout
        stdin, stdout = program.stdin, program.stdout

        def read(lines: list[str]) -> Gantt:
            assert (lines[0], lines[-1]) == ("```mermaid", "```")
            stdin.write(json.dumps("\n".join(lines[1:-1])) + "\n")
            stdin.flush()
            return understood(json.loads(stdout.readline()))

        yield read
        stdin.close()


# --- the law: what Mermaid reads is what the timeline says -----------------------------------------------------


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(raw_plans())
def test_mermaid_reads_every_bar_and_milestone_of_any_plan(mermaid: Reader, raw: Raw) -> None:
    holds(mermaid, timeline(raw))


@pytest.mark.parametrize("jaar", [2024, 2025])
def test_mermaid_reads_every_bar_and_milestone_of_a_real_plan(
    mermaid: Reader, real_plans: dict[int, Plan], jaar: int
) -> None:
    holds(mermaid, compute(real_plans[jaar]))


@pytest.mark.parametrize("words", HOSTILE)
def test_mermaid_reads_hostile_words_as_words(mermaid: Reader, words: str) -> None:
    read = holds(mermaid, timeline(plan_of(words, actie(words))))
    assert read.config == {"gantt": {"useWidth": 1000, "leftPadding": 160, "rightPadding": 20, "topAxis": True}}
    assert [fold(name) for name in read.sections] == ["", fold(f"1.1 {words}")]


@pytest.mark.parametrize("words", HOSTILE)
def test_words_can_not_end_the_block(words: str) -> None:
    lines = gantt(timeline(plan_of(words, actie(words))))
    assert [line for line in lines if "`" in line] == ["```mermaid", "```"]
    assert [line for line in lines if "%%" in line] == lines[1:2]
    assert [line for line in lines if "<" in line.replace("<br>", "")] == []


@pytest.mark.parametrize(
    ("words", "written"),
    [
        pytest.param("Evaluatie van 1 mei (kort)", "Evaluatie van 1 mei (kort)", id="plain words"),
        pytest.param("één, ‘twee’ – drie…", "één, ‘twee’ – drie…", id="Dutch words"),
        pytest.param("fase 2: begin", "fase 2#58; begin", id="a colon"),
        pytest.param("a\tb\nc", "a b c", id="one line"),
        pytest.param("a\x1b[31m", "a#65533;#91;31m", id="no control character"),
    ],
)
def test_signs_are_written_as_their_number(words: str, written: str) -> None:
    assert encoded(words) == written


# --- how it is drawn ------------------------------------------------------------------------------------------


def test_a_chart_in_full() -> None:
    fasen = [
        {"titel": "vroeg", "spoor": "Noord", "periode": "november 2024 - januari 2025"},
        {
            "titel": "midden",
            "periode": "maart-juni 2025",
            "mijlpalen": [
                {"titel": "proef", "datum": "midden maart"},
                {"titel": "begin", "datum": "3 mei", "soort": "deadline"},
                {"titel": "besluit", "vergadering": "bo"},
                {"titel": "ergens"},
                {"titel": "nooit", "wanneer": "ooit"},
            ],
        },
        {"titel": "laat", "periode": "december 2025 - maart 2026"},
    ]
    assert gantt(timeline(plan_of("De actie", {"fasen": fasen}))) == [
        "```mermaid",
        '%%{init: {"gantt": {"useWidth": 1000, "leftPadding": 160, "rightPadding": 20, "topAxis": true}}}%%',
        "gantt",
        "dateFormat YYYY-MM-DD",
        "axisFormat %d/%m",
        "tickInterval 1month",
        "todayMarker off",
        "inclusiveEndDates",
        f"{JOINER}2025 :done, 2025-01-01, 2025-12-31",
        "section 1.1 De actie",
        f"{JOINER}◀ Noord – Vroeg (begon in november 2024) :2025-01-01, 2025-01-31",
        f"{JOINER}Midden :2025-03-01, 2025-06-30",
        f"{JOINER}◇ proef (midden maart) :active, 2025-03-11, 2025-03-20",
        f"{JOINER}◆ deadline#58; begin (3 mei) :milestone, 2025-05-03, 2025-05-03",
        f"{JOINER}● besluit (BO van juni) :active, 2025-06-01, 2025-06-30",
        f"{JOINER}○ ergens (in de loop van maart-juni 2025) :active, 2025-03-01, 2025-06-30",
        f"{JOINER}Laat (loopt tot in maart 2026) ▶ :2025-12-01, 2025-12-31",
        "```",
    ]


def test_two_actions_of_one_name_are_two_sections() -> None:
    fasen = [{"titel": "fase", "periode": "mei 2025"}]
    drawn = gantt(timeline(plan_of("Naam", {"fasen": fasen}, {"id": "b", "fasen": fasen})))
    assert [line for line in drawn if line.startswith("section")] == ["section 1.1 Naam", "section (2) 1.1 Naam"]


def test_nothing_is_drawn_of_a_year_in_which_nothing_stands() -> None:
    assert gantt(timeline(plan_of("Naam", {"fasen": [{"titel": "ooit", "periode": "mei 2030"}]}))) == []


def test_a_chart_of_more_than_mermaid_reads_is_left_out() -> None:
    fase = {"titel": "een fase met een naam van zekere lengte", "periode": "mei 2025"}
    few, many = (gantt(timeline(plan_of("Naam", {"fasen": [fase] * number}))) for number in (100, 1000))
    assert 0 < len("\n".join(few)) < LONGEST
    assert many == []


@pytest.mark.parametrize(
    ("words", "short"),
    [
        pytest.param("een twee drie", "een twee drie", id="words that fit"),
        pytest.param("een twee drie vier", "een twee…", id="cut between words"),
        pytest.param("mmmmmmmmmmmmmm", "mmmmmmm…", id="a long word is cut"),
        pytest.param("lllllllllllllllllllllllllllll", "lllllllllllllllllllllllllllll", id="narrow letters take little"),
        pytest.param("x" * 1_000_000, "xxxxxxxxxxx…", id="a name without end"),
    ],
)
def test_long_names_are_shortened_and_say_so(words: str, short: str) -> None:
    assert shortened(words, 7) == short


def test_mermaid_draws_the_words_as_they_were_written(tmp_path: Path) -> None:
    drawn = drawn_by_chromium(gantt(timeline(plan_of("Naam", *(actie(words) for words in HOSTILE)))), tmp_path)
    texts = {fold(html.unescape(text)).casefold() for text in re.findall(r"<text[^>]*>([^<]*)</text>", drawn)}
    assert [words for words in HOSTILE if fold(words).casefold() not in texts] == []  # phases begin with a capital
    assert re.findall(r"<(?:a|script|foreignObject|img|image)\b", drawn) == []


@pytest.mark.parametrize("letter", ["m", "i", "woord "])
def test_mermaid_has_room_for_every_name(letter: str, tmp_path: Path) -> None:
    name = letter * 99

    def fase(van: int, tot: int) -> Raw:
        first, last = (f"{MONTHS[month % 12]} {2025 + month // 12}" for month in (van, tot))
        mijlpalen = [{"titel": name, "datum": f"15 {MONTHS[tot % 12]} 2025"}, {"titel": name}]
        return {"titel": name, "periode": f"{first} - {last}", "mijlpalen": mijlpalen}

    fasen = [fase(van, tot) for van in range(-2, 12, 2) for tot in range(max(van, 0), 14)]
    drawn = drawn_by_chromium(gantt(timeline(plan_of("Naam", {"fasen": fasen}))), tmp_path)
    assert len(re.findall("taskTextOutside", drawn)) > 50
    assert re.findall(r'data-outside="([^"]*)"', drawn) == ["[]"]


# --- the parts -------------------------------------------------------------------------------------------------


def holds(mermaid: Reader, drawn: Timeline) -> Gantt:
    """The law for one timeline."""
    lines, wanted = gantt(drawn), list(expected(drawn))
    if not lines:
        assert wanted == []
        return Gantt("", {}, 0, [], [])
    read = mermaid(lines)
    assert read.error == ""
    assert read.links == 0
    whole_year, *tasks = read.tasks
    assert whole_year == Task(str(drawn.jaar), date(drawn.jaar, 1, 1), date(drawn.jaar, 12, 31), False, False)
    assert [task._replace(words="") for task in tasks] == [task._replace(words="") for task in wanted]
    assert [(task.words, told.words) for told, task in zip(wanted, tasks, strict=True) if not says(task, told)] == []
    return read


def says(task: Task, told: Task) -> bool:
    """Whether a task has the words it must have, or so many of them as there is room for."""
    words = fold(told.words)
    return words in fold(task.words) or ("…" in task.words and words[:8] in fold(task.words))


def expected(drawn: Timeline) -> Iterator[Task]:
    """What stands in the year, line by line: each bar with its marks, then the marks of a phase without a bar."""
    first_day, last_day = date(drawn.jaar, 1, 1), date(drawn.jaar, 12, 31)
    for row in (row for group in drawn.groups for row in group.rows):
        for line in lines_of(row):
            if line.bar:
                van, tot = max(line.bar.van, first_day), min(line.bar.tot, last_day)
                yield Task(line.label or row.titel, van, tot, False, False)
            yield from (milestone(mark, first_day, last_day) for mark in line.marks)


def milestone(mark: Mark, first_day: date, last_day: date) -> Task:
    """Behind its sign; a day is a milestone, all else a light bar over the days that it may be."""
    is_day = mark.certainty is Certainty.DAY
    van, tot = max(mark.van or first_day, first_day), min(mark.tot or last_day, last_day)
    return Task(f"{SIGNS[mark.certainty]} {mark.named}", van, tot, is_day, not is_day)


def understood(raw: dict[str, Any]) -> Gantt:
    """A chart as the program gives it; its end is the day after the last."""
    tasks = [
        Task(
            task["name"].replace(JOINER, "").strip(),
            date.fromisoformat(task["first"]),
            date.fromisoformat(task["end"]) - timedelta(days=1),
            task["milestone"],
            task["vague"],
        )
        for task in raw.get("tasks", [])
    ]
    sections = list(dict.fromkeys(task["section"] for task in raw.get("tasks", [])))
    return Gantt(raw.get("error", ""), raw.get("config", {}), raw.get("links", 0), sections, tasks)


def drawn_by_chromium(lines: list[str], folder: Path) -> str:
    """The page after Mermaid has drawn the chart on it."""
    chromium = shutil.which("chromium")
    if chromium is None or not MERMAID.is_dir():
        pytest.skip("chromium or npm's mermaid is not installed (npm install in tests/npm)")
    page = folder / "page.html"
    script = (MERMAID / "dist/mermaid.min.js").as_uri()
    chart = html.escape("\n".join(lines[1:-1]))
    page.write_text(
        f'<!doctype html><meta charset="utf-8"><pre class="mermaid">{chart}</pre><script src="{script}"></script>'
        f"<script>{_DRAW}</script>",
        encoding="utf-8",
    )
    options = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}"]
    command = [chromium, *options, "--virtual-time-budget=20000", "--dump-dom", page.as_uri()]
    result = subprocess.run(command, check=True, capture_output=True, timeout=120, encoding="utf-8")
    found = re.search(r"<svg.*</svg>", result.stdout, re.DOTALL)
    assert found, result.stdout[:2000]
    return found[0]


def actie(words: str) -> Raw:
    """An action in which all names are these words."""
    mijlpalen = [{"titel": words, "datum": "3 maart 2025"}, {"titel": words, "vergadering": "bo"}]
    return {"titel": words, "fasen": [{"titel": words, "periode": "maart-juni 2025", "mijlpalen": mijlpalen}]}


def plan_of(titel: str, *acties: Raw) -> Raw:
    whole = [{"id": "a", "titel": titel, **one} for one in acties]
    goal = {"nummer": "1.1", "titel": titel, "acties": whole}
    goals = [{"nummer": "1", "titel": titel, "operationele_doelstellingen": [goal]}]
    meeting = {"id": "bo", "naam": "BO van juni", "datum": "juni 2025"}
    return {"jaar": "2025", "vergaderingen": [meeting], "strategische_doelstellingen": goals}


def timeline(raw: Raw) -> Timeline:
    return compute(Plan.model_validate(raw, context={"jaar": int(raw["jaar"])}))


def fold(words: str) -> str:
    return "".join(words.replace("<br>", "").replace(JOINER, "").split())
