"""Follow-up fields that contradict each other, and what was put off without a new date."""

from __future__ import annotations

import pytest

from actieplan import checking
from plan_snippets import ACTIE_PATH, codes_in, found_in, plan_with

OUTCOMES = {
    "realised without a status": ("gerealiseerd: 3 maart", []),
    "realised and done": ("{gerealiseerd: 3 maart, status: afgerond}", []),
    "realised and running": ("{gerealiseerd: 3 maart, status: lopend}", []),
    "realised and stopped": ("{gerealiseerd: 3 maart, status: stopgezet}", ["AP213"]),
    "realised and put off": ("{gerealiseerd: 3 maart, status: uitgesteld}", ["AP213"]),
    "put off with an explanation": ("{status: uitgesteld, toelichting: tot mei}", []),
    "put off to another plan": ("{status: uitgesteld, toelichting: {vervolg: [{plan: 2026}]}}", []),
    "put off and nothing more": ("status: uitgesteld", ["AP214"]),
    "put off with a reason alone": ("{status: uitgesteld, toelichting: de bus is stuk}", ["AP214"]),
    "put off by someone who is called as a month": ("{status: uitgesteld, toelichting: Jan is ziek.}", ["AP214"]),
    "put off until that month in short": ("{status: uitgesteld, toelichting: tot 15 jan.}", []),
    "put off until a month in short with its year": ("{status: uitgesteld, toelichting: Pas jan. 2026.}", []),
    "put off for last year's reason": ("{status: uitgesteld, toelichting: vorig jaar te weinig volk}", ["AP214"]),
    "put off for weeks that were": ("{status: uitgesteld, toelichting: de weken waren druk}", ["AP214"]),
    "put off since a month": ("{status: uitgesteld, toelichting: Sinds mei is er geen coach.}", ["AP214"]),
    "put off for what was weeks ago": ("{status: uitgesteld, toelichting: Twee weken geleden viel ze.}", ["AP214"]),
    "put off for an earlier year": ("{status: uitgesteld, toelichting: In 2024 was er te weinig volk.}", ["AP214"]),
    "put off to next year": ("{status: uitgesteld, toelichting: Vorige keer te weinig volk; volgend jaar dus.}", []),
    "put off by some weeks": ("{status: uitgesteld, toelichting: zes weken verschoven}", []),
    "put off to the end of the year": ("{status: uitgesteld, toelichting: eind van het jaar}", []),
    "put off until something": ("{status: uitgesteld, toelichting: zodra de bus er is}", []),
    "put off and not known until when": (
        "{status: uitgesteld, toelichting: {nog_te_bepalen: {wacht_op: BO}}}",
        ["AP506"],
    ),
}


@pytest.mark.parametrize(("fields", "codes"), OUTCOMES.values(), ids=OUTCOMES.keys())
def test_what_became_of_a_milestone(fields: str, codes: list[str]) -> None:
    found = codes_in(plan_with(actie=f"mijlpalen:\n  - {fields if fields[0] != '{' else fields[:-1] + ', titel: x}'}"))
    assert [code for code in found if code not in {"AP120", "AP407"}] == codes


PUT_OFF = {
    "nothing more": ("", ["AP214"]),
    "a reason alone": ("opmerking: De projectleider is ziek.", ["AP214"]),
    "a month in a remark": ("opmerking: We beginnen pas in mei.", []),
    "a year in the remark on the planning": ("toelichting_planning: Verschoven naar 2026.", []),
    "what it waits for": ("toelichting_planning: {nog_te_bepalen: {wacht_op: de nieuwe coach}}", ["AP506"]),
    "a later plan": ("toelichting_planning: {tekst: Niet nu., vervolg: [{plan: 2026}]}", []),
    "a later plan in another answer": ("waarom: {tekst: Nodig., vervolg: [{wanneer: bij de fusie}]}", []),
    "an end after the year": ("einde: februari 2026", []),
    "a phase after the year": ("fasen: [{titel: Op weg, periode: januari-maart 2026, mijlpalen: [{titel: x}]}]", []),
    "a milestone that was put off until a day": (
        "mijlpalen: [{titel: x, status: uitgesteld, toelichting: tot mei}]",
        [],
    ),
    "a milestone that was put off as well": ("mijlpalen: [{titel: x, status: uitgesteld}]", ["AP214"]),
    "a milestone with a time, not put off": ("mijlpalen: [{titel: x, toelichting: tot mei}]", ["AP214"]),
    "words for a time in another answer": ("waarom: Sinds mei is dat nodig.", ["AP214"]),
}


@pytest.mark.parametrize(("fields", "codes"), PUT_OFF.values(), ids=PUT_OFF.keys())
def test_an_action_that_was_put_off_says_until_when(fields: str, codes: list[str]) -> None:
    found = [
        each
        for each in found_in(plan_with(actie=f"status: uitgesteld\n{fields}"))
        if each.code in {"AP214", "AP506"} or each.severity == "error"
    ]
    assert [each.code for each in found] == codes
    assert all(each.location.path == (*ACTIE_PATH, "status") for each in found if each.code == "AP214")


def test_an_action_that_was_not_put_off_needs_no_new_date() -> None:
    for status in ("gepland", "lopend", "afgerond", "stopgezet"):
        assert codes_in(plan_with(actie=f"status: {status}")) == []


DAYS = {
    "yesterday": ("30 december 2025", []),
    "today": ("31 december 2025", []),
    "a month that has begun": ("december 2025", []),
    "tomorrow": ("1 januari 2026", ["AP215"]),
}


@pytest.mark.parametrize(("day", "codes"), DAYS.values(), ids=DAYS.keys())
def test_what_was_realised_is_not_to_come(day: str, codes: list[str]) -> None:
    assert codes_in(plan_with(actie=f"mijlpalen:\n  - {{titel: x, gerealiseerd: {day}}}")) == codes


def test_without_a_day_of_today_nothing_is_to_come() -> None:
    text = plan_with(actie="mijlpalen:\n  - {titel: x, gerealiseerd: 1 januari 2199}")
    assert checking.check_bytes("1.yaml", text.encode()).diagnostics == []
