"""The date pattern of the schema against the parser of the plan: it refuses no date, and accepts no impossible day."""

from __future__ import annotations

import re

import pytest
import regress
from hypothesis import given
from hypothesis import strategies as st

from actieplan.datum import MONTHS, SHORT_MONTHS, DatumError, parse
from actieplan.datum.weekdagen import SPELLINGS
from actieplan.exports import date_pattern
from date_notations_table import READ, REFUSED

PATTERN = re.compile(date_pattern.pattern())
AS_AN_EDITOR_READS_IT = regress.Regex(date_pattern.pattern(), "u")
NOTATION = re.compile(date_pattern.notation())
ONLY_THE_PARSER_KNOWS = {"no year", "ambiguous year", "reversed", "apart", "other weekday"}
"""Why words of which each part is a date can still be none."""

GOOD = """
2025-03-31 | 2024-02-29 | 2000-02-29 | 2025-06 | 31/12/2025 | 1/2/2025 | 29/02/2024 | 31-12-2025 | 29-2-2024
31 maart 2025 | 31 MAART 2025 | 31 maart | 1 mrt. 2025 | 29 februari 2024 | 29 feb 2000 | 30 sept 2025 | 09 okt. 2025
eind februari 2025 | begin maart | midden mrt 2025 | half juni | einde dec. 2025 | juni 2025 | juni | jan. 2025
2025 | 1900 | 2199 | eind 2025 | begin 2025 | midden 2024 | eerste helft van 2025 | 2de helft 2025 | tweede helft 2025
voorjaar 2025 | zomer 2025 | najaar 2025 | winter 2025 | winter 2024-2025 | winter 2024/2025 | winter 2024 – 2025
juli-september 2024 | maart - mei 2025 | 2024-2025 | 3-14 maart 2025 | 3 t/m 14 maart | 28 tot en met 29 februari 2024
1 januari 2025 tot en met 3 maart 2025 | 2025-01-01--2025-02-01 | 2025-03 - 2025-06 | maart t/m mei 2025 | jan–feb 2025
september 2024-juni 2025 | eind februari-begin maart 2025 |   juni    2025   | maart --- mei 2025
31/01/2025-28/02/2025
"""
IMPOSSIBLE = """
30 februari 2025 | 30 februari | 31 april 2025 | 31 juni | 31 sept. 2025 | 31 november 2024 | 32 januari 2025 | 0 mei
29 februari 2025 | 29 februari 1900 | 29 februari 2100 | 2025-02-29 | 2100-02-29 | 2025-04-31 | 2025-13-01 | 2025-00
29/02/2025 | 31/4/2025 | 00/01/2025 | 12/31/2025 | 29-2-2023 | 28-29 februari 2025
3-31 april 2025 | 31 juni-5 juli 2025
1899 | 2200 | 31 maart 1850 | 0000-01-01
"""
NO_DATES = """
binnenkort | T.b.d. | op het BO van juni | lente 2025 | 2025-1-1 | 20250101 | 31.12.2025 | 31/12/25
maart '25 | Q5 2025 | doorlopend | vanaf september | voor 15 maart | eerste trimester 2025
eind 2024-2025 | begin | eind | helft 2025 | 31/12-2025
maandag maart 2025 | di 2025 | vr Q1 | ma 1ste kwartaal | zo 2025-03 | 1900/01/02 | 3 maart, 2025 | 12
31 march 2025 | midden2025 | van maart tot mei 2025 | 2025 ! | juni 25 | t/m maart 2025 | - | maart of april 2025
"""


def listed(words: str) -> list[str]:
    return [entry.strip("\n") for line in words.strip("\n").splitlines() for entry in line.split(" | ")]


def why_not(words: str, jaar: int = 2024) -> str | None:
    """The parser's reason to refuse; None when it reads the date."""
    try:
        parse(words, jaar=jaar)
    except DatumError as error:
        return error.reason
    return None


def accepts(words: str) -> bool:
    """What the pattern says, which must be the same in the regular expressions of JavaScript and of Python."""
    in_python, in_javascript = PATTERN.search(words) is not None, AS_AN_EDITOR_READS_IT.find(words) is not None
    assert in_python == in_javascript, words
    return in_python


@pytest.mark.parametrize("words", [*listed(GOOD), *READ])
def test_a_date_is_accepted_by_both(words: str) -> None:
    assert why_not(words, 2026) is None
    assert accepts(words)


@pytest.mark.parametrize("words", listed(IMPOSSIBLE))
def test_a_day_that_does_not_exist_is_refused_by_both_and_looks_like_a_date(words: str) -> None:
    assert why_not(words) == "nonexistent"
    assert not accepts(words)
    assert NOTATION.search(words)


@pytest.mark.parametrize("words", listed(NO_DATES))
def test_words_that_are_no_date_are_refused_by_both(words: str) -> None:
    assert why_not(words) == "unknown"
    assert not accepts(words)


@pytest.mark.parametrize(
    "words",
    [
        "mei-maart 2025",
        "14-3 maart 2025",
        "maart 2024-mei",
        "1 april en 1 oktober",
        "Q3-Q1",
        "kerstvakantie",
        "ma 4/3/2025",
    ],
)
def test_what_only_the_parser_can_refuse(words: str) -> None:
    assert why_not(words) in ONLY_THE_PARSER_KNOWS
    assert accepts(words)


@pytest.mark.parametrize("year", [1900, 1904, 1999, 2000, 2023, 2024, 2096, 2100, 2196])
@pytest.mark.parametrize("template", ["{0}-{1:02}-{2:02}", "{2}/{1}/{0}", "{2:02}-{1:02}-{0}", "{2} {3} {0}"])
def test_the_pattern_knows_the_calendar(template: str, year: int) -> None:
    for month in range(14):
        for day in range(33):
            words = template.format(year, month, day, MONTHS[month - 1] if 1 <= month <= 12 else "maand")
            assert accepts(words) == (why_not(words) is None), words


# --- made-up dates ----------------------------------------------------------------------------------------

years = st.sampled_from(["", " 2024", " 2025", " 1899", " 2100"])
days = st.integers(0, 32).map(str)
months = st.sampled_from([*MONTHS, *SHORT_MONTHS, "sept", "lente"]).flatmap(
    lambda name: st.sampled_from([name, name.upper(), name.capitalize(), f"{name}."])
)
parts = st.sampled_from(["begin ", "midden ", "half ", "eind ", "einde ", "Eind  ", "medio "])
dashes = st.sampled_from(["-", " - ", "–", " — ", " t/m ", " tot en met ", "--", "- ", "/", " tot "])
numeric = st.tuples(st.integers(1898, 2201), st.integers(0, 13), st.integers(0, 32), st.sampled_from("-/.")).map(
    lambda d: f"{d[2]}{d[3]}{d[1]}{d[3]}{d[0]}" if d[2] % 2 else f"{d[0]}{d[3]}{d[1]:02}{d[3]}{d[2]:02}"
)
weekdays = st.sampled_from(["", "", "", *SPELLINGS, "Ma.", "VRIJDAG,", "ma.,", "zon"]).map(
    lambda name: name and f"{name} "
)
weeks = st.tuples(
    st.sampled_from(["week ", "weken ", "week"]), st.integers(50, 54).map(str), st.sampled_from(["", "-53", " t/m 52"]),
    st.integers(2018, 2034).map(lambda year: f" {year}") | st.just(""),
).map("".join)  # fmt: skip
points = st.one_of(
    weeks,
    st.tuples(weekdays, numeric).map("".join),
    st.tuples(weekdays, days, st.just(" "), months, years).map("".join),
    st.tuples(weekdays, days, dashes, weekdays, days, st.just(" "), months, years).map("".join),
    st.tuples(parts, months, years).map("".join),
    st.tuples(months, years).map("".join),
    st.tuples(st.sampled_from(["", "eind", "zomer", "winter", "tweede helft van", "1e helft", "herfst"]), years).map(
        "".join
    ),
)
periods = st.tuples(points, dashes, points).map("".join)
spoken = st.lists(
    st.sampled_from(sorted({word for words in (*READ, *REFUSED) for word in words.split()})), min_size=1, max_size=6
).map(" ".join)
garbled = st.tuples(
    st.one_of(points, st.sampled_from(sorted(READ))), st.integers(0, 12), st.sampled_from(["", " ", "x", "2", "-"])
).map(lambda g: g[0][: g[1]] + g[2] + g[0][g[1] + 1 :])


@given(st.one_of(points, periods, garbled, spoken))
def test_the_pattern_never_refuses_what_the_parser_reads(words: str) -> None:
    if why_not(words) is None:
        assert accepts(words)


@given(points.filter(lambda words: not re.search(r"29|winter|53$", words.lower())))
def test_of_a_single_point_the_pattern_knows_as_much_as_the_parser(words: str) -> None:
    reason = why_not(words)
    if reason not in ONLY_THE_PARSER_KNOWS:
        assert accepts(words) == (reason is None)
