"""The holidays: the data file is what its script makes, and agrees with the calendars of Flemish education."""

from __future__ import annotations

import runpy
from datetime import date, timedelta

import pytest

from actieplan.datum import feestdagen
from tests_support import ROOT

SCRIPT = ROOT / "templates" / "make_feestdagen.py"

PUBLISHED = {
    # onderwijs.vlaanderen.be, schoolvakanties
    "herfstvakantie 2024": ("2024-10-28", "2024-11-03"),
    "kerstvakantie 2024": ("2024-12-23", "2025-01-05"),
    "krokusvakantie 2025": ("2025-03-03", "2025-03-09"),
    "paasvakantie 2025": ("2025-04-07", "2025-04-21"),
    "herfstvakantie 2025": ("2025-10-27", "2025-11-02"),
    "kerstvakantie 2025": ("2025-12-22", "2026-01-04"),
    "krokusvakantie 2026": ("2026-02-16", "2026-02-22"),
    "paasvakantie 2026": ("2026-04-06", "2026-04-19"),
    "zomervakantie 2026": ("2026-07-01", "2026-08-31"),
    # a year in which 1 November is a Sunday, one with Christmas on a Saturday, one with Easter in March
    "herfstvakantie 2026": ("2026-11-02", "2026-11-08"),
    "kerstvakantie 2021": ("2021-12-27", "2022-01-09"),
    "paasvakantie 2024": ("2024-04-01", "2024-04-14"),
    "vlaamse feestdag 2026": ("2026-07-11", "2026-07-11"),
}


def test_the_data_file_is_what_the_library_says() -> None:
    written = (ROOT / "templates" / "feestdagen.tsv").read_text(encoding="utf-8")
    assert written == runpy.run_path(str(SCRIPT))["page"]()


@pytest.mark.parametrize(("words", "days"), PUBLISHED.items(), ids=PUBLISHED)
def test_the_holidays_are_those_that_were_published(words: str, days: tuple[str, str]) -> None:
    name, _, year = words.rpartition(" ")
    assert feestdagen.known()[name, int(year)] == (date.fromisoformat(days[0]), date.fromisoformat(days[1]))


def test_every_holiday_is_known_of_every_year() -> None:
    names, years = set(feestdagen.NAMES.values()), feestdagen.years()
    assert {2020, 2035} <= set(years)
    assert set(feestdagen.known()) == {(name, year) for name in names for year in years}


def test_school_holidays_begin_on_a_monday_but_for_the_summer() -> None:
    for (name, _), (van, tot) in feestdagen.known().items():
        if name.endswith("vakantie") and name != "zomervakantie":
            assert van.weekday() == 0
            assert timedelta(6) <= tot - van <= timedelta(14)
