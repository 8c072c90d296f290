"""A date in a notation that a plan does not know: what was meant, and whether that only spells it otherwise."""

from __future__ import annotations

import pytest

from actieplan.datum import DatumError, parse
from actieplan.reading.date_notations import meant

SPELT_OTHERWISE = {
    "31.12.2026": "31/12/2026",
    "1/3/26": "1/3/2026",
    "feb'26": "feb 2026",
    "30 sep. '26": "30 sep. 2026",
    "30 sep. ’26": "30 sep. 2026",
    "31 mei 2026.": "31 mei 2026",
    "“31 mei 2026”": "31 mei 2026",
    "‘mei 2026’": "mei 2026",
    "„31.12.2026“": "31/12/2026",
    "14 & 15 maart": "14 en 15 maart",
    "juli+augustus": "juli en augustus",
    "15 march 2026": "15 maart 2026",
    "juni-dec '26": "juni-dec 2026",
    "dec ’25 - jan ’26": "dec 2025 - jan 2026",
    "'26-'27": "2026-2027",
    "15/3/26 - 30/4/26": "15/3/2026 - 30/4/2026",
    "Q1-26": "q1/2026",
    "2026-3-5": "2026-03-05",
    "2026-3-15": "2026-03-15",
    "2026-10-4": "2026-10-04",
    "2026/03": "2026-03",
    "20260315": "2026-03-15",
    "week van 9/3": "week van 9 maart",
    "in de week van 9/3/2026": "in de week van 9 maart 2026",
    "wk. 10": "week 10",
    "weeknr 10 2026": "week 10 2026",
}
SAID_OTHERWISE = {
    "2025 (maart)": "maart 2025",
    "2026 (najaar)": "najaar 2026",
    "2025/3": "2025-03",
    "2025-3": "2025-03",
    "mei/2026": "mei 2026",
    "lente 2026": "voorjaar 2026",
    "januari 26": "januari 2026",
    "schooljaar 26-27": "schooljaar 2026-2027",
    "ca. maart 2026": "maart 2026",
    "rond Pasen 2026": "pasen 2026",
    "maart 2026 (onder voorbehoud)": "maart 2026",
    "mei 2026?": "mei 2026",
    "15-3": "15/3",
    "14-15/3/2026": "14-15 maart 2026",
    "14, 15 en 16 maart": "14-16 maart",
    "eind Q2": "eind juni",
    "eind 2e kwartaal": "eind juni",
    "begin tweede kwartaal 2026": "begin april 2026",
    "1ste week van maart": "1-7 maart",
    "31/11/2026": "30/11/2026",
    "30 feb 2026": "28 feb 2026",
    "2026 week 12": "week 12 2026",
    "begin Q3 2026": "begin juli 2026",
    "midden q1": "midden februari",
    "eerste week van maart 2026": "1-7 maart 2026",
    "derde week mei": "15-21 mei",
    "laatste week van februari": "22-28 februari",
    "laatste week van maart 2026": "25-31 maart 2026",
    "eerste maandag van maart": "maandag 2 maart 2026",
    "laatste vrijdag in juni 2026": "vrijdag 26 juni 2026",
    "maart → mei 2026": "maart-mei 2026",
    "maart ... mei 2026": "maart-mei 2026",
    "maart à mei": "maart-mei",
    "ergens in maart": "maart",
    "2026 maart": "maart 2026",
    "maart-2026": "maart 2026",
    "15032026": "15/03/2026",
    "H1 2026": "eerste helft van 2026",
    "semester 2": "tweede helft",
    "weken 10, 11 en 12": "week 10-12",
    "w10 2026": "week 10 2026",
    "begin tot eind maart 2026": "begin maart 2026 - eind maart 2026",
    "eerste maart 2026": "1 maart 2026",
    "school year 2025-2026": "schooljaar 2025-2026",
    "2026-10-3": "2026-10-03",
    "2026-03-1": "2026-03-01",
    "2026-1-15": "2026-01-15",
}
NOBODY_KNOWS = (
    "14, 16 en 18 maart", "14-15/13/2026", "15-13", "zsm", "examens", "bouwverlof", "14 & 20 maart",
    "maart 2031 of later", "januari 45/46", "vijfde week van mei", "eind Q5",
    "weken 10 en 12", "dec '25 - jan '31", "vierde maandag", "20032026-1",
)  # fmt: skip


@pytest.mark.parametrize(("words", "other"), {**SPELT_OTHERWISE, **SAID_OTHERWISE}.items())
def test_what_was_meant(words: str, other: str) -> None:
    with pytest.raises(DatumError):
        parse(words, jaar=2026)
    found = meant(words, 2026)
    assert found is not None
    assert (found.words, found.is_sure) == (other, words in SPELT_OTHERWISE)
    assert parse(other, jaar=2026)


@pytest.mark.parametrize("words", NOBODY_KNOWS)
def test_what_leaves_doubt_is_not_guessed(words: str) -> None:
    assert meant(words, 2026) is None
