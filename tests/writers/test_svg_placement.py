"""The law of placement: nothing stands on anything else, nothing is cut, and everything is there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import combinations

import pytest
import svg_sample as sample
from hypothesis import HealthCheck, given, settings

from actieplan.analysis.placing import compute
from actieplan.analysis.timeline import Bar, Timeline
from actieplan.model import Plan
from actieplan.writers.svg.boxes import BarShape, Box, Figure, Item, MarkShape, Panel, Rule, Sheet, Words
from actieplan.writers.svg.measures import A4, WEB
from actieplan.writers.svg.sheets import sheets
from actieplan.writers.svg.tops import Head
from actieplan.writers.svg.typesetting import Type
from actieplan.writers.timeline_text import bar_words, mark_words
from generated_plans import raw_plans

HOSTILE = sample.hostile()
DAY = date(2025, 6, 12)
BOLD = {"heading", "draft", "corner", "month", "goal", "action", "day-label"}
TOLERANCE = 0.01


def on_a4(timeline: Timeline) -> list[Sheet]:
    return sheets(timeline, A4, head=Head("Actieplan ELZ Voorbeeld", "Tijdslijn", draft=True), day=DAY)


def on_the_web(timeline: Timeline) -> list[Sheet]:
    return sheets(timeline, WEB, day=DAY)


PAPERS = [pytest.param(on_a4, id="A4"), pytest.param(on_the_web, id="web")]
Setter = Callable[[Timeline], list[Sheet]]


@pytest.mark.parametrize("setter", PAPERS)
@pytest.mark.parametrize("name", HOSTILE)
def test_the_law_holds_for_plans_that_ask_too_much(name: str, setter: Setter) -> None:
    assert_lawful(sample.timeline(HOSTILE[name]), setter)


@pytest.mark.parametrize("setter", PAPERS)
@pytest.mark.parametrize("jaar", [2024, 2025])
def test_the_law_holds_for_the_real_plans(real_plans: dict[int, Plan], jaar: int, setter: Setter) -> None:
    assert_lawful(compute(real_plans[jaar]), setter)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(raw_plans())
def test_the_law_holds_for_plans_by_chance(raw: sample.Raw) -> None:
    for setter in (on_a4, on_the_web):
        assert_lawful(sample.timeline(raw), setter)


@pytest.mark.parametrize("jaar", [2024, 2025])
def test_a_real_plan_stands_on_one_page_in_letters_one_can_read(real_plans: dict[int, Plan], jaar: int) -> None:
    (sheet,) = on_a4(compute(real_plans[jaar]))
    assert (sheet.box.width, sheet.box.height) == (A4.width, A4.height)
    assert min(each.size for each in sample.words([sheet])) >= 7


def test_a_year_with_little_in_it_has_larger_letters() -> None:
    (small,) = on_a4(sample.timeline(sample.plan_of(sample.EVERY_SIGN)))
    assert {each.size for each in sample.words([small]) if each.kind == "label"} == {9}


def test_what_one_page_cannot_hold_goes_on_below_the_same_months_and_goals() -> None:
    pages = on_a4(sample.timeline(HOSTILE["forty actions"]))
    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        assert page.box.height == A4.height
        texts = sample.texts([page])
        assert "September" in texts
        assert any(text.endswith("operationeledoelstelling1.2" + ("(vervolg)" if number > 1 else "")) for text in texts)
        assert f"ActieplanELZVoorbeeld–blad{number}van{len(pages)}" in texts


def test_an_action_that_a_page_can_hold_stays_whole() -> None:
    for page in on_a4(sample.timeline(HOSTILE["forty actions"])):
        signs = sum(isinstance(item, Figure) and isinstance(item.shape, MarkShape) and item.tone is not None
                    for item in page.items)  # fmt: skip
        assert signs % 5 == 0


def test_an_action_larger_than_a_page_is_named_again_on_the_next() -> None:
    first, *later = on_a4(sample.timeline(HOSTILE["ninety marks on a day"]))
    assert later
    assert "Actie0" in sample.texts([first])
    assert all("Actie0(vervolg)" in sample.texts([page]) for page in later)


@pytest.mark.parametrize(
    ("periode", "datum", "place"),
    [
        pytest.param("maart 2025", "15 maart 2025", 0.5, id="a day, at noon"),
        pytest.param("maart 2025", "eind maart 2025", 1.0, id="a part of a month, at its end"),
        pytest.param("maart-april 2025", "maart 2025", 1.0, id="a month, at its end"),
    ],
)
def test_a_sign_stands_on_its_day_or_at_the_end_of_its_period(periode: str, datum: str, place: float) -> None:
    pages = on_a4(sample.timeline(sample.plan_of(
        {"fasen": [sample.fase("f", periode, {"titel": "m", "datum": datum})]})))  # fmt: skip
    sign = next(shape.box for shape in signs(pages))
    months = [item.box.x for item in pages[0].items if isinstance(item, Rule) and item.kind == "grid"]
    march, april = months[2], months[3]
    day = (april - march) / 31
    expected = march + 14.5 * day if place == 0.5 else april
    assert sign.x + sign.width / 2 == pytest.approx(expected)


def test_a_bar_runs_from_its_first_day_through_its_last() -> None:
    pages = on_a4(sample.timeline(sample.plan_of({"fasen": [sample.fase("f", "10 maart - 20 april 2025")]})))
    months = [item.box.x for item in pages[0].items if isinstance(item, Rule) and item.kind == "grid"]
    (bar,) = (item.shape.box for item in pages[0].items if isinstance(item, Figure) and item.tone == 0)
    assert bar.x == pytest.approx(months[2] + 9 / 31 * (months[3] - months[2]))
    assert bar.right == pytest.approx(months[3] + 20 / 30 * (months[4] - months[3]))


def test_only_what_is_no_single_day_has_its_period_above_it() -> None:
    pages = on_a4(sample.timeline(sample.plan_of(sample.EVERY_SIGN)))
    assert [(shape.certainty.value, shape.period is not None) for shape in signs(pages)] == [
        ("day", False),
        ("phase", True),
        ("period", True),
        ("meeting", True),
        ("period", True),
    ]


def test_phases_with_room_stand_beside_each_other_and_others_below() -> None:
    wide = [sample.fase("een", "januari-maart 2025"), sample.fase("twee", "april-juni 2025")]
    narrow = [sample.fase("samenwerkingsmogelijkheden", "januari 2025"), sample.fase("overleg", "februari 2025")]
    for fasen, levels in ((wide, 1), (narrow, 2)):
        pages = on_a4(sample.timeline(sample.plan_of({"fasen": fasen})))
        tops = {item.shape.box.y for item in pages[0].items if isinstance(item, Figure) and item.tone == 0}
        assert len(tops) == levels


@pytest.mark.parametrize("day", range(2, 31))
def test_words_do_not_run_into_the_next_sign_on_their_line(day: int) -> None:
    marks = [{"titel": "begin", "datum": "1 april 2025"}, {"titel": "slot", "datum": f"{day} april 2025"}]
    pages = on_a4(sample.timeline(sample.plan_of({"mijlpalen": marks})))
    one, other = (item for item in pages[0].items if isinstance(item, Figure) and item.tone == 0)
    if one.words.box.y == other.words.box.y:
        left, right = sorted((one, other), key=lambda figure: figure.words.box.x)
        end = max(box.right for box in _boxes(left))
        assert min(box.x for box in _boxes(right)) - end >= 0.4 * left.words.size


# --- the law ----------------------------------------------------------------------------------------------


def assert_lawful(timeline: Timeline, setter: Setter) -> None:
    """Everything is there, in its place, and clear of everything else."""
    pages = setter(timeline)
    found = sample.texts(pages)
    assert [text for text in _texts_of(timeline, outside=setter is on_a4) if not _is_in(text, found)] == []
    for page in pages:
        _assert_apart(page)
        _assert_words_are_of_their_own_bar(page)
        for item in page.items:
            for box in _boxes(item):
                assert _is_within(box, page.box), item
            if isinstance(item, Figure) and item.words.kind == "bar-label":
                assert _is_within(item.words.box, item.shape.box)
    for each in sample.words(pages):
        type_ = Type(each.size, bold=each.kind in BOLD)
        assert max(map(type_.width, each.lines)) <= each.box.width + TOLERANCE
        assert len(each.lines) * each.size * 1.2 <= each.box.height + TOLERANCE
    assert [page.box.y for page in pages] == [pytest.approx(sum(p.box.height for p in pages[:at]))
                                              for at in range(len(pages))]  # fmt: skip


def _assert_apart(page: Sheet) -> None:
    """No words and no shapes stand on those of another; words of a shape stand beside it, or in their bar."""
    things = [item for item in page.items if isinstance(item, Words | Figure)]
    for one, other in combinations(things, 2):
        for box in _boxes(one):
            assert not any(_overlap(box, its) for its in _boxes(other)), (one, other)
    labels = [thing for thing in things if isinstance(thing, Figure) and thing.words.kind != "bar-label"]
    for figure in labels:
        assert not any(_overlap(figure.words.box, box) for box in figure.shape.boxes()), figure
    grounds = [item.box for item in page.items if isinstance(item, Panel) and item.kind != "paper"]
    on_no_ground = [item for item in things if isinstance(item, Figure) or item.kind in {"action", "track", "note"}]
    assert not any(_overlap(box, ground) for item in on_no_ground for box in _boxes(item) for ground in grounds)


def _assert_words_are_of_their_own_bar(page: Sheet) -> None:
    """Beside words of a bar no other bar begins or ends near them, and none is right above or below them."""
    bars = [item for item in page.items if isinstance(item, Figure) and isinstance(item.shape, BarShape)
            and item.tone is not None]  # fmt: skip
    for figure in (bar for bar in bars if bar.words.kind == "label"):
        words, size = figure.words.box, figure.words.size
        near = Box(words.x - 1.9 * size, words.y, words.width + 3.8 * size, words.height)
        close = Box(words.x, words.y - 0.6 * size, words.width, words.height + 1.2 * size)
        for other in bars:
            if other is not figure:
                assert not _overlap(near, other.shape.box), (figure, other)
                assert not _overlap(close, other.shape.box), (figure, other)


def _boxes(item: Item) -> tuple[Box, ...]:
    return (*item.shape.boxes(), item.words.box) if isinstance(item, Figure) else (item.box,)


def _overlap(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return across > TOLERANCE and down > TOLERANCE


def _is_within(box: Box, outer: Box) -> bool:
    return (
        outer.x - TOLERANCE <= box.x
        and outer.y - TOLERANCE <= box.y
        and box.right <= outer.right + TOLERANCE
        and box.bottom <= outer.bottom + TOLERANCE
    )


def _texts_of(timeline: Timeline, *, outside: bool) -> Iterator[str]:
    """All that a timeline says."""
    for group in timeline.groups:
        yield from (group.titel, f"operationele doelstelling {group.operationeel}")
        for row in group.rows:
            yield row.titel
            for lane in row.lanes:
                yield lane.spoor
                yield from map(bar_words, lane.bars)
                yield from map(mark_words, lane.marks)
            if outside:
                yield from row.undated
                yield from (bar.described for bar in (*row.bars_before, *row.bars_after))
                yield from (mark.described for mark in (*row.marks_before, *row.marks_after, *row.unplaced))


def _is_in(text: str, found: list[str]) -> bool:
    squeezed = "".join(text.split())
    return any(squeezed in each for each in found)


def signs(pages: list[Sheet]) -> Iterator[MarkShape]:
    """The signs of milestones, those of the legend left out."""
    for page in pages:
        for item in page.items:
            if isinstance(item, Figure) and isinstance(item.shape, MarkShape) and item.tone is not None:
                yield item.shape


def test_the_sample_has_every_kind_of_bar() -> None:
    lanes = [lane for group in sample.timeline(sample.plan_of(sample.EVERY_SIGN)).groups for row in group.rows
             for lane in row.lanes]  # fmt: skip
    bars: list[Bar] = [bar for lane in lanes for bar in lane.bars]
    assert [(bar.began_before, bar.goes_on_after) for bar in bars] == [(True, False), (False, True)]
