"""When an action runs: one honest span, short, and read back as the days it means."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actieplan.datum import parse
from actieplan.documents.wanneer import wanneer
from actieplan.model import Actie
from date_notations_table import READ


@pytest.mark.parametrize(
    ("actie", "words"),
    [
        pytest.param({"start": "2025-01-01", "einde": "2025-12-31"}, "heel 2025", id="its own dates"),
        pytest.param(
            {"fasen": [{"periode": "mei-juni 2025"}, {"periode": "februari-maart 2025"}]},
            "februari – juni 2025",
            id="those of its phases",
        ),
        pytest.param(
            {"start": "begin 2025", "einde": "eind november 2025"}, "begin 2025 – eind november 2025", id="loose words"
        ),
        pytest.param(
            {"fasen": [{"periode": "eind augustus-begin september 2025"}]},
            "eind augustus-begin september 2025",
            id="a range with loose ends",
        ),
        pytest.param({"fasen": [{"periode": "begin 2025-eind 2025"}]}, "begin 2025-eind 2025", id="of a year"),
        pytest.param({"start": "eind 2025", "einde": "eind 2025"}, "eind 2025", id="the same words twice"),
        pytest.param({"start": "mei 2025"}, "vanaf mei 2025", id="no end"),
        pytest.param({"einde": "mei 2025"}, "tot en met mei 2025", id="no start"),
        pytest.param(
            {"start": "eind 2025", "einde": "eind oktober 2025"}, "eind 2025 – eind oktober 2025", id="loose parts"
        ),
        pytest.param(
            {"fasen": [{"periode": "eind februari-maart 2025"}, {"periode": "mei-juni 2025"}]},
            "eind februari – juni 2025",
            id="ranges are never strung together",
        ),
        pytest.param(
            {"start": "2025-03-03", "fasen": [{"periode": "eerste helft van 2025"}, {"periode": "tweede helft 2025"}]},
            "eerste helft van 2025 – tweede helft 2025",
            id="a phase that begins before the action",
        ),
        pytest.param({"start": "2025-03-03", "einde": "eind mei 2025"}, "3 maart – eind mei 2025", id="one loose end"),
        pytest.param(
            {"start": "maart 2025", "einde": "uiterlijk 15 juni 2025"}, "1 maart – 15 juni 2025", id="a limit"
        ),
        pytest.param(
            {"fasen": [{"periode": "januari-maart 2025"}, {"titel": "Later"}, {"periode": "september 2025"}]},
            "januari – september 2025, deels nog te bepalen",
            id="a phase without a period",
        ),
        pytest.param({"fasen": [{"titel": "Later"}]}, "nog te bepalen", id="nothing but phases without a period"),
        pytest.param({"titel": "Actie"}, "", id="nothing at all"),
        pytest.param({"start": "juni 2025", "einde": "mei 2025"}, "juni 2025 – mei 2025", id="the wrong way round"),
    ],
)
def test_when_is_said_in_one_line(actie: dict[str, Any], words: str) -> None:
    assert wanneer(made(actie)) == words


REFUSED = [
    pytest.param({}, [("start", "zodra het kan")], "niet gelezen: “zodra het kan”", id="nothing else is known"),
    pytest.param({"einde": "mei 2025"}, [("start", "ooit")], "tot en met mei 2025; niet gelezen: “ooit”", id="a start"),
    pytest.param(
        {"fasen": [{"periode": "mei 2025"}, {}]}, [("periode", "ooit")], "mei 2025; niet gelezen: “ooit”", id="a period"
    ),
    pytest.param(
        {"fasen": [{"periode": "mei 2025"}, {}, {}]},
        [("periode", "ooit")],
        "mei 2025, deels nog te bepalen; niet gelezen: “ooit”",
        id="a period, beside one that is open",
    ),
    pytest.param(
        {"fasen": [{"periode": "mei 2025"}, {}]},
        [("start", "ooit")],
        "mei 2025, deels nog te bepalen; niet gelezen: “ooit”",
        id="a start, beside a period that is open",
    ),
]


@pytest.mark.parametrize(("actie", "refused", "words"), REFUSED)
def test_refused_words_are_not_still_open(actie: dict[str, Any], refused: list[tuple[str, str]], words: str) -> None:
    assert wanneer(made(actie), refused) == words


LIMITS = ("uiterlijk", "ten", "tegen", "deadline", "niet")
LOOSE = ("eind 2026", "begin maart 2026", "eind augustus-begin september 2026", "2027", "31 december 2025", "mei 2026")
dates = st.sampled_from([*LOOSE, *(words for words in READ if not words.lower().startswith(LIMITS))])


@given(st.lists(dates, min_size=1, max_size=4), st.none() | dates, st.none() | dates)
def test_the_span_is_read_back_as_the_earliest_and_the_latest_day(
    periods: list[str], start: str | None, einde: str | None
) -> None:
    actie = made({"fasen": [{"periode": words} for words in periods], "start": start, "einde": einde})
    known = [parse(words, jaar=2026) for words in periods]
    begins = [*known, *([parse(start, jaar=2026)] if start else [])]
    ends = [*known, *([parse(einde, jaar=2026)] if einde else [])]
    read = parse(wanneer(actie), jaar=2026)
    assert (read.van, read.tot) == (min(each.van for each in begins), max(each.tot for each in ends))


def made(actie: dict[str, Any]) -> Actie:
    return Actie.model_validate(actie, context={"jaar": 2026})
