"""Vague dates: what an author may choose from; each choice is a date that a plan knows."""

from __future__ import annotations

import pytest

from actieplan.datum import DatumError, parse
from actieplan.reading.vague_dates import choices

MOMENTS = {
    "vanaf september": ("september-december 2026",),
    "maart 2026 - heden": ("maart-december 2026",),
    "maart 2026 - ...": ("maart-december 2026",),
    "maart –": ("maart-december 2026",),
    "Vanaf september 2026": ("september-december 2026",),
    "vanaf 15 september": ("15 september - 31 december 2026",),
    "vanaf eind september": ("eind september-december 2026",),
    "sinds maart": ("maart-december 2026",),
    "september en later": ("september-december 2026",),
    "vanaf Q3": ("juli-december 2026",),
    "vanaf januari 2026": ("heel 2026",),
    "na de zomer": ("september-december 2026",),
    "doorlopend": ("heel 2026",),
    "het hele jaar door": ("heel 2026",),
    "doorlopend in 2027": ("heel 2027",),
    "regelmatig": ("heel 2026",),
    "voor 15 maart": ("uiterlijk 14 maart 2026", "uiterlijk 15 maart"),
    "vóór 1 juni 2026": ("uiterlijk 31 mei 2026", "uiterlijk 1 juni 2026"),
    "tegen maart 2026": ("uiterlijk 28 februari 2026", "uiterlijk maart 2026"),
    "tegen de zomer": ("uiterlijk 31 mei 2026", "uiterlijk de zomer"),
    "tot eind maart": ("uiterlijk eind maart",),
    "maart tot mei 2026": ("maart tot en met mei 2026", "maart-april 2026"),
    "van 1 maart tot 15 april": ("van 1 maart tot en met 15 april", "1 maart - 14 april 2026"),
    "maart of april 2026": ("maart-april 2026",),
    "eind jaar": ("eind 2026",),
    "eind v/h jaar": ("eind 2026",),
    "begin volgend jaar": ("begin 2027",),
    "volgend jaar": ("heel 2027",),
    "werkjaar 2026": ("heel 2026", "schooljaar 2026-2027"),
    "weekend van 14 maart": ("14 maart - 15 maart 2026",),
    "weekend van 16 maart": (),
    "T1 2026": ("Q1 2026",),
    "3e trim.": ("3e kwartaal",),
    "voor de kerstvakantie": ("uiterlijk 20 december 2026", "uiterlijk 3 januari 2027"),
    "eerste trimester 2026": ("eerste kwartaal 2026",),
    "maart tot en met": (),
    "week 10 tot 12": ("week 10 tot en met 12",),
    "december tot februari": ("december 2026-februari 2027", "december 2025-februari 2026", "februari-december"),
    "oktober 2026 - maart": ("oktober 2026-maart 2027",),
    "15/10/2026 - 1/3": ("15/10/2026 - 1/3/2027",),
    "winter": ("winter 2025-2026", "winter 2026-2027"),
    "eindejaar": ("december 2026", "eind 2026"),
    "begin schooljaar": ("begin september 2026",),
    "einde van het schooljaar": ("eind juni 2026",),
    "kerst": ("kerstmis 2026", "kerstvakantie 2026"),
    "dit najaar": ("najaar 2026",),
    "komende lente": ("voorjaar 2026", "voorjaar 2027"),
    "2026/2027": ("schooljaar 2026-2027", "2026-2027"),
    "2026/2029": (),
    "elke maand": ("heel 2026",),
    "juni 2026 e.v.": ("juni-december 2026",),
    "tot en met juni": ("uiterlijk juni",),
    "1 april of 1 oktober": (),
    "1 april en 1 oktober": (),
    "vanaf nu": (),
    "zodra het kan": (),
}
PERIODS = {
    "voor 15 maart": ("1 januari - 14 maart 2026", "1 januari - 15 maart 2026"),
    "t/m maart": ("januari-maart 2026",),
    "uiterlijk 15 maart": ("1 januari - 15 maart 2026",),
}


@pytest.mark.parametrize(("words", "expected"), MOMENTS.items(), ids=MOMENTS)
def test_a_moment_that_is_left_open(words: str, expected: tuple[str, ...]) -> None:
    assert choices(words, 2026, is_period=False) == expected


@pytest.mark.parametrize(("words", "expected"), PERIODS.items(), ids=PERIODS)
def test_a_period_that_is_left_open(words: str, expected: tuple[str, ...]) -> None:
    assert choices(words, 2026, is_period=True) == expected


@pytest.mark.parametrize("choice", sorted({choice for few in (*MOMENTS.values(), *PERIODS.values()) for choice in few}))
def test_every_choice_is_a_date(choice: str) -> None:
    assert parse(choice, jaar=2026).van <= parse(choice, jaar=2026).tot


@pytest.mark.parametrize("words", MOMENTS)
def test_what_is_left_open_is_not_read(words: str) -> None:
    with pytest.raises(DatumError):
        parse(words, jaar=2026)
