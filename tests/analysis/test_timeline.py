"""The timeline: every phase and milestone once, in the columns their dates say, no surer than they are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actieplan.analysis.placing import compute
from actieplan.analysis.timeline import COLUMNS, Bar, Certainty, Mark, Row, column_of, listed, named
from actieplan.model import Plan
from actieplan.writers.timeline_text import lines_of, mark_words
from generated_plans import Raw, raw_plans

# --- laws -------------------------------------------------------------------------------------------------

days = st.dates(date(2025, 1, 1), date(2025, 12, 31))
any_plan = settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))


@given(days, days)
def test_a_later_day_never_stands_in_an_earlier_column(one: date, other: date) -> None:
    assert (one <= other) == (column_of(one) <= column_of(other)) or column_of(one) == column_of(other)


@given(days)
def test_a_column_is_half_a_month(day: date) -> None:
    assert column_of(day) == (day.month - 1) * 2 + (day.day > 15)
    assert 0 <= column_of(day) < COLUMNS


@any_plan
@given(raw_plans())
def test_every_bar_lies_within_the_year_and_beside_no_other(raw: Raw) -> None:
    for row in rows(read(raw)):
        for lane in row.lanes:
            covered = [column for bar in lane.bars for column in range(bar.first, bar.last + 1)]
            assert all(0 <= column < COLUMNS for column in covered)
            assert len(covered) == len(set(covered))
            assert all(bar.first <= bar.last for bar in lane.bars)
            assert all(mark.column is not None and 0 <= mark.column < COLUMNS for mark in lane.marks)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


@any_plan
@given(raw_plans())
def test_every_phase_and_every_milestone_stands_somewhere_once(raw: Raw) -> None:
    plan = read(raw)
    for actie, row in zip(plan.acties(), rows(plan), strict=True):
        phases = sorted(_capital(fase.tijdslijn or listed(fase.titel) or str(fase.periode)) for fase in actie.fasen)
        milestones = [m for fase in actie.fasen for m in fase.mijlpalen] + list(actie.mijlpalen)
        if actie.fasen:
            assert sorted([*(bar.label for bar in bars_of(row)), *row.undated]) == phases
        assert sorted(mark.label for mark in marks_of(row)) == sorted(m.tijdslijn or m.titel for m in milestones)


@any_plan
@given(raw_plans())
def test_what_is_drawn_overlaps_the_year_and_what_is_listed_does_not(raw: Raw) -> None:
    plan = read(raw)
    first, last = date(plan.jaar, 1, 1), date(plan.jaar, 12, 31)
    for row in rows(plan):
        assert all(bar.van <= last and bar.tot >= first for lane in row.lanes for bar in lane.bars)
        assert all(bar.tot < first for bar in row.bars_before)
        assert all(bar.van > last for bar in row.bars_after)
        assert all(mark.tot is not None and mark.tot < first for mark in row.marks_before)
        assert all(mark.van is not None and mark.van > last for mark in row.marks_after)


# --- bars -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("periode", "expected"),
    [
        pytest.param("januari 2025", (0, 1, False, False), id="a month has two columns"),
        pytest.param("maart-mei 2025", (4, 9, False, False), id="a range, its last month included"),
        pytest.param("begin juni 2025", (10, 10, False, False), id="the first days"),
        pytest.param("oktober 2024-februari 2025", (0, 3, True, False), id="it began before"),
        pytest.param("november 2025-maart 2026", (20, 23, False, True), id="it goes on after"),
        pytest.param("2024-12-31", None, id="wholly before"),
        pytest.param("januari 2026", None, id="wholly after"),
    ],
)
def test_a_phase_covers_the_columns_of_its_period(periode: str, expected: tuple[int, int, bool, bool] | None) -> None:
    row = row_of(fasen=[{"titel": "fase", "periode": periode}])
    drawn = [(bar.first, bar.last, bar.began_before, bar.goes_on_after) for lane in row.lanes for bar in lane.bars]
    assert drawn == ([expected] if expected else [])
    assert len(row.bars_before) + len(row.bars_after) == (0 if expected else 1)


def test_overlapping_phases_get_lanes_of_their_own_and_the_next_one_fills_the_first() -> None:
    row = row_of(
        fasen=[
            {"titel": "exploratie", "periode": "februari 2025"},
            {"titel": "implementatie", "periode": "februari-november 2025"},
            {"titel": "bijsturing", "periode": "december 2025"},
        ]
    )
    assert [[bar.label for bar in lane.bars] for lane in row.lanes] == [["Exploratie", "Bijsturing"], ["Implementatie"]]


def test_each_track_has_its_own_lanes_in_the_order_in_which_they_appear() -> None:
    row = row_of(
        fasen=[
            {"titel": "z1", "spoor": "Zuid", "periode": "januari 2025"},
            {"titel": "n1", "spoor": "Noord", "periode": "maart 2025"},
            {"titel": "z2", "spoor": "Zuid", "periode": "maart 2025"},
        ]
    )
    assert [(lane.spoor, [bar.label for bar in lane.bars]) for lane in row.lanes] == [
        ("Zuid", ["Z1", "Z2"]),
        ("Noord", ["N1"]),
    ]


@pytest.mark.parametrize(
    ("fase", "label"),
    [
        pytest.param({"titel": "lang", "tijdslijn": "kort."}, "Kort.", id="the timeline's own words win"),
        pytest.param({"titel": "lang"}, "Lang", id="the title, with a capital"),
        pytest.param({"titel": "lang en breed."}, "Lang en breed", id="without the full stop of a sentence"),
        pytest.param({"titel": "lang enz."}, "Lang enz.", id="but with that of an abbreviation"),
        pytest.param({}, "Mei 2025", id="without either, the period"),
    ],
)
def test_a_bar_is_called_what_the_author_called_it(fase: Raw, label: str) -> None:
    row = row_of(fasen=[{"periode": "mei 2025", **fase}])
    assert row.lanes[0].bars[0].label == label


def test_a_phase_without_a_period_is_listed() -> None:
    row = row_of(fasen=[{"titel": "ooit", "mijlpalen": [{"titel": "een punt"}]}])
    assert (row.lanes, row.undated) == ((), ("Ooit",))
    assert [mark.certainty for mark in row.unplaced] == [Certainty.PHASE]


@pytest.mark.parametrize(
    ("actie", "expected"),
    [
        pytest.param({"start": "2025-01-01", "einde": "2025-06-30"}, [(0, 11)], id="from start to end"),
        pytest.param({"start": "2025-02-20", "einde": "2025-03-10"}, [(3, 4)], id="by the half month"),
        pytest.param({"maanden": ["jan", "feb", "sep", "nov", "dec"]}, [(0, 3), (16, 17), (20, 23)], id="a bar a run"),
        pytest.param({"start": "2025-01-01"}, [], id="no end, no bar"),
        pytest.param({"start": "2025-06-01", "einde": "2025-03-01"}, [], id="no bar for an end before the start"),
    ],
)
def test_an_action_without_phases_is_drawn_by_its_months(actie: Raw, expected: list[tuple[int, int]]) -> None:
    assert [(bar.first, bar.last) for lane in row_of(**actie).lanes for bar in lane.bars] == expected


def test_ticked_months_reach_over_the_edge_of_the_year_where_the_action_does() -> None:
    row = row_of(start="2024-10-01", einde="2026-02-01", maanden=["jan", "jun", "dec"])
    assert [(bar.began_before, bar.goes_on_after) for bar in row.lanes[0].bars] == [
        (True, False),
        (False, False),
        (False, True),
    ]


# --- marks ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("mijlpaal", "certainty", "column", "when"),
    [
        pytest.param({"datum": "31 maart 2025"}, Certainty.DAY, 5, "31 maart 2025", id="a day"),
        pytest.param({"datum": "2025-03-01"}, Certainty.DAY, 4, "1 maart 2025", id="an ISO day in words"),
        pytest.param({"datum": "eind maart 2025"}, Certainty.PERIOD, 5, "eind maart 2025", id="a part of a month"),
        pytest.param({"datum": "begin maart 2025"}, Certainty.PERIOD, 4, "begin maart 2025", id="on its last day"),
        pytest.param({"vergadering": "bo"}, Certainty.MEETING, 11, "BO van juni", id="a meeting by its name"),
        pytest.param({}, Certainty.PHASE, 9, "maart-mei 2025", id="somewhere in its phase"),
        pytest.param({"wanneer": "onmiddellijk"}, Certainty.WORDS, None, "onmiddellijk", id="free words"),
        pytest.param({"vergadering": "weg"}, Certainty.MEETING, None, "weg", id="an unknown meeting"),
    ],
)
def test_a_milestone_stands_on_the_last_day_it_may_fall_on(
    mijlpaal: Raw, certainty: Certainty, column: int | None, when: str
) -> None:
    mijlpalen = [{"titel": "punt", **mijlpaal}]
    row = row_of(fasen=[{"titel": "fase", "periode": "maart-mei 2025", "mijlpalen": mijlpalen}])
    (mark,) = marks_of(row)
    assert (mark.certainty, mark.column, mark.when) == (certainty, column, when)
    assert (mark in row.unplaced) == (column is None)


@pytest.mark.parametrize(
    ("datum", "place"),
    [
        pytest.param("9 september 2024", "marks_before", id="before"),
        pytest.param("9 februari 2026", "marks_after", id="after"),
    ],
)
def test_a_milestone_outside_the_year_is_listed(datum: str, place: str) -> None:
    row = row_of(mijlpalen=[{"titel": "punt", "datum": datum}])
    assert [mark.label for mark in getattr(row, place)] == ["punt"]
    assert row.lanes == ()


def test_a_milestone_of_a_phase_that_goes_on_stands_at_the_end_of_the_year() -> None:
    row = row_of(fasen=[{"titel": "f", "periode": "november 2025-maart 2026", "mijlpalen": [{"titel": "punt"}]}])
    assert [mark.column for mark in row.lanes[0].marks] == [COLUMNS - 1]


def test_a_milestone_stands_in_the_lane_of_its_phase() -> None:
    row = row_of(
        fasen=[
            {"titel": "a", "periode": "januari-juni 2025"},
            {"titel": "b", "periode": "maart 2025", "mijlpalen": [{"titel": "van b"}]},
        ],
        mijlpalen=[{"titel": "los", "datum": "1 mei 2025"}],
    )
    assert [[mark.label for mark in lane.marks] for lane in row.lanes] == [["los"], ["van b"]]


def test_a_milestone_of_a_past_phase_stands_in_a_lane_of_its_track() -> None:
    deadline = {"titel": "start lidmaatschap", "datum": "1 januari 2025"}
    row = row_of(
        fasen=[
            {"titel": "z", "spoor": "Zuid", "periode": "mei 2025"},
            {"titel": "n1", "spoor": "Noord", "periode": "juli 2024", "mijlpalen": [deadline]},
            {"titel": "n2", "spoor": "Noord", "periode": "juli 2025"},
        ]
    )
    assert [(lane.spoor, len(lane.marks)) for lane in row.lanes] == [("Zuid", 0), ("Noord", 1)]


@any_plan
@given(raw_plans())
def test_a_milestone_that_could_be_taken_for_one_of_another_phase_names_its_own(raw: Raw) -> None:
    for lane in (lane for row in rows(read(raw)) for lane in row.lanes):
        for mark in lane.marks:
            here = {bar.fase for bar in lane.bars if mark.column in range(bar.first, bar.last + 1)}
            if mark.fase is not None and here - {mark.fase}:
                assert mark.is_away or mark.fase in here
            assert not mark.is_away or {bar.fase for bar in lane.bars} - {mark.fase}
            words = " ".join(mark.fase_naam.split())
            assert not mark.is_away or not words or mark_words(mark).endswith(f"bij {words})")


@any_plan
@given(raw_plans())
def test_the_lines_of_a_track_come_in_order_of_time_and_hold_everything_once(raw: Raw) -> None:
    for row in rows(read(raw)):
        lines = lines_of(row)
        spoor_of = {id(bar): lane.spoor for lane in row.lanes for bar in lane.bars}
        for track in dict.fromkeys(spoor_of.values()):
            starts = [line.bar.van for line in lines if line.bar and spoor_of[id(line.bar)] == track]
            assert starts == sorted(starts)
        drawn = [thing for lane in row.lanes for thing in (*lane.bars, *lane.marks)]
        seen = [thing for line in lines for thing in (*((line.bar,) if line.bar else ()), *line.marks)]
        assert sorted(map(id, seen)) == sorted(map(id, drawn))


def test_phases_of_one_name_keep_their_own_milestones() -> None:
    fasen = [
        {"titel": "Overleg", "periode": periode, "mijlpalen": [{"titel": punt, "datum": datum}]}
        for periode, punt, datum in (("maart 2025", "eerste", "3 maart"), ("juni 2025", "tweede", "2 juni"))
    ]
    row = row_of(fasen=fasen)
    assert [[mark.label for mark in line.marks] for line in lines_of(row)] == [["eerste"], ["tweede"]]


def test_overlapping_phases_are_listed_in_order_of_time() -> None:
    periods = ("januari-maart 2025", "februari-mei 2025", "april 2025", "juni 2025")
    row = row_of(fasen=[{"titel": f"f{at}", "periode": periode} for at, periode in enumerate(periods)])
    assert [line.label for line in lines_of(row)] == ["F0", "F1", "F2", "F3"]
    assert len(row.lanes) == 2


def test_a_milestone_of_a_past_phase_says_of_which() -> None:
    begin = {"titel": "start lidmaatschap", "datum": "1 januari 2025"}
    row = row_of(
        fasen=[
            {"titel": "oproep", "periode": "juli 2024", "mijlpalen": [begin]},
            {"titel": "onthaal", "periode": "januari 2025"},
        ]
    )
    (mark,) = row.lanes[0].marks
    assert mark_words(mark) == "start lidmaatschap (1 jan, bij Oproep)"


def test_a_milestone_without_any_bar_still_has_a_lane() -> None:
    row = row_of(mijlpalen=[{"titel": "punt", "datum": "1 mei 2025"}])
    assert [(lane.bars, [mark.label for mark in lane.marks]) for lane in row.lanes] == [((), ["punt"])]


@pytest.mark.parametrize(
    ("soort", "label", "shown"),
    [
        ("mijlpaal", "forum", "forum"),
        ("deadline", "kandidaturen", "deadline: kandidaturen"),
        ("deadline", "Deadline kandidaturen", "Deadline kandidaturen"),
    ],
)
def test_a_deadline_is_named_once(soort: str, label: str, shown: str) -> None:
    assert named(soort, label) == shown


# --- the year ---------------------------------------------------------------------------------------------


def test_a_plan_without_a_year_has_an_empty_timeline() -> None:
    assert compute(Plan(jaar=0)).groups == ()


def test_the_real_timeline_of_2025_has_the_bars_and_milestones_of_its_page(real_plans: dict[int, Plan]) -> None:
    by_id = {row.actie: row for row in rows(real_plans[2025])}
    digivan = by_id["digivan"].lanes
    assert [(bar.first, bar.last) for bar in digivan[0].bars] == [(0, 3), (4, 9), (10, 15), (16, 23)]
    assert [mark.column for mark in digivan[0].marks] == [3, 15, 23]
    campaign = by_id["wervingscampagne-av"]
    assert [lane.spoor for lane in campaign.lanes] == ["VAPH", "Opgroeien"]
    assert len(campaign.bars_before) == 3
    assert "Deadline kandidaturen" in [mark.label for mark in campaign.marks_before]


# --- plans ------------------------------------------------------------------------------------------------


def row_of(**actie: Any) -> Row:
    """The row of one action in a plan of 2025 with a meeting in June."""
    doelstelling = {"nummer": "1.1", "titel": "doel", "acties": [{"id": "actie", "titel": "Actie", **actie}]}
    (row,) = rows(
        read(
            {
                "jaar": "2025",
                "vergaderingen": [{"id": "bo", "naam": "BO van juni", "datum": "juni 2025"}],
                "strategische_doelstellingen": [
                    {"nummer": "1", "titel": "doel", "operationele_doelstellingen": [doelstelling]}
                ],
            }
        )
    )
    return row


def rows(plan: Plan) -> list[Row]:
    return [row for group in compute(plan).groups for row in group.rows]


def bars_of(row: Row) -> Iterator[Bar]:
    for lane in row.lanes:
        yield from lane.bars
    yield from (*row.bars_before, *row.bars_after)


def marks_of(row: Row) -> Iterator[Mark]:
    for lane in row.lanes:
        yield from lane.marks
    yield from (*row.marks_before, *row.marks_after, *row.unplaced)


def read(raw: Raw) -> Plan:
    return Plan.model_validate(raw, context={"jaar": int(raw["jaar"])})
