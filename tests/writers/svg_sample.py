"""Plans for the tests of the SVG writer, from small to hostile, and what a drawing of them holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from actieplan.analysis.placing import compute
from actieplan.analysis.timeline import Timeline
from actieplan.documents.document import Document, Section, TimelineChart
from actieplan.model import Plan
from actieplan.writers.svg.boxes import Figure, Sheet, Words

Raw = dict[str, Any]

LONG_WORD = "Gemeenschapsgezondheidszorgnetwerkorganisatieontwikkelingsplan"
assert len(LONG_WORD) > 60

EVERY_SIGN: Raw = {
    "titel": "Wervingscampagne",
    "fasen": [
        {
            "titel": "oproep",
            "spoor": "Noord",
            "periode": "november 2024 - maart 2025",
            "mijlpalen": [
                {"titel": "draaiboek klaar", "datum": "31 maart 2025"},
                {"titel": "infosessie"},
                {"titel": "eerste contact", "datum": "9 september 2024"},
            ],
        },
        {
            "titel": "uitvoering",
            "spoor": "Zuid",
            "periode": "april 2025 - februari 2026",
            "mijlpalen": [
                {"titel": "beslissing", "vergadering": "bo"},
                {"titel": "kandidaturen", "datum": "eind mei 2025", "soort": "deadline"},
                {"titel": "start", "wanneer": "onmiddellijk", "soort": "gebeurtenis"},
                {"titel": "slot", "datum": "winter 2025"},
            ],
        },
    ],
}


def plan_of(*acties: Raw, goal: str = "Eind 2025 is het netwerk klaar.") -> Raw:
    """A plan with one goal."""
    named = [{"id": f"actie-{number}", "titel": f"Actie {number}", **actie} for number, actie in enumerate(acties)]
    operationeel = {"nummer": "1.2", "titel": goal, "acties": named}
    return {
        "jaar": "2025",
        "vergaderingen": [{"id": "bo", "naam": "BO van juni", "datum": "juni 2025"}],
        "strategische_doelstellingen": [
            {"nummer": "1", "titel": "doel", "operationele_doelstellingen": [operationeel]}
        ],
    }


def fase(titel: str, periode: str, *mijlpalen: Raw, spoor: str = "") -> Raw:
    """A phase."""
    return {"titel": titel, "periode": periode, "spoor": spoor, "mijlpalen": list(mijlpalen)}


def many(word: str) -> str:
    """Two hundred words."""
    return f"{word} " * 200


def hostile() -> dict[str, Raw]:
    """Plans that ask too much of a page."""
    days = [{"titel": f"mijlpaal nummer {day}", "datum": f"{day} mei 2025"} for day in range(1, 13)]
    one_day = [{"titel": f"alles op dag {number}", "datum": "1 mei 2025"} for number in range(90)]
    return {
        "forty actions": plan_of(*([EVERY_SIGN] * 40)),
        "twelve marks in a half month": plan_of({"fasen": [fase("mei", "mei 2025", *days)]}),
        "ninety marks on a day": plan_of({"fasen": [fase("mei", "mei 2025", *one_day)]}),
        "long words": plan_of(
            {
                "titel": LONG_WORD,
                "fasen": [
                    fase(LONG_WORD, "juni 2025", {"titel": LONG_WORD, "datum": "30 juni 2025"}, spoor=LONG_WORD),
                    fase(LONG_WORD * 5, "juli 2025", {"titel": LONG_WORD * 5, "datum": "juli 2025"}),
                ],
            },
            goal=LONG_WORD * 5,
        ),
        "two hundred words": plan_of(
            {
                "titel": many("actie"),
                "fasen": [
                    fase(many("fase"), "juni 2025", {"titel": many("mijlpaal"), "datum": "juni"}, spoor=many("spoor")),
                    fase(many("jaar"), "januari-december 2025"),
                ],
            },
            goal=many("doel"),
        ),
        "a text of pages": plan_of({"fasen": [fase("kort", "juni 2025", {"titel": many("woord") * 12})]}, EVERY_SIGN),
        "days side by side": plan_of({"fasen": [fase(f"dag {day}", f"{day} mei 2025") for day in range(1, 29)]}),
        "nothing": plan_of({"titel": ""}, {"fasen": [fase("", "mei 2025", {"titel": ""})]}),
        "hostile words": plan_of(
            {
                "titel": '</text><script>alert(1)</script>&amp; "q" \x1b[31m \u202ertl\u202c \ufffe',
                "fasen": [fase("<b>", "mei 2025", {"titel": "]]> -->", "datum": "mei 2025"}, spoor="&")],
            },
            goal="שלום مرحبا 👩\u200d⚕️ e\u0301",
        ),
    }


def timeline(raw: Raw) -> Timeline:
    """The year of a plan."""
    return compute(Plan.model_validate(raw, context={"jaar": int(raw["jaar"])}))


def document(raw: Raw, *, draft: bool = False) -> Document:
    """A document with the timeline of a plan and nothing else."""
    chart = Section((TimelineChart(timeline(raw)),), landscape=True)
    return Document("Actieplan", "Actieplan 2025", "ELZ Voorbeeld", (), 2025, (chart,), draft)


def words(sheets: list[Sheet]) -> Iterator[Words]:
    """Everything that is written."""
    for sheet in sheets:
        for item in sheet.items:
            if isinstance(item, Words):
                yield item
            elif isinstance(item, Figure):
                yield item.words


def texts(sheets: list[Sheet]) -> list[str]:
    """Each text as it was before it was spread over lines, without spaces."""
    return ["".join("".join(each.lines).split()) for each in words(sheets)]
