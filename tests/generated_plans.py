"""Plans by chance: valid by their shape, awkward in their words."""

from __future__ import annotations

from functools import cache
from typing import Any

from hypothesis import strategies as st

from actieplan.datum import MONTHS, SHORT_MONTHS

Raw = dict[str, Any]

_AWKWARD = (
    "|", "a|b", "\\", "\\|", "*", "**vet**", "_", "a_b_c", "<", "<b>x</b>", "<!-- -->", "<script>alert(1)</script>",
    "&amp;", "&", "# kop", "- streep", "+ plus", "1. een", "12) twee", "> citaat", "```", "~~~", "~~weg~~", "---",
    "===", "| a | b |\n| - | - |", "[x](javascript:alert(1))", "![beeld](https://example.org/x.png)",
    "[adres](https://example.org/a_(b))", "<https://example.org>", "www.example.org/a_b", "https://example.org/*",
    "[^1]", "voet[^1]\n\n[^1]: de noot", "[ref]: https://example.org", "@iemand", "#12", ":tada:", "$x$", "{{ x }}",
    "{% raw %}", "שלום עולם", "مرحبا", "👩‍⚕️", "e\u0301", "ﬁ", "“zin”", "‘t", "…", "–", "\u00a0", "a  b", "x\\\ny",
    "regel  \nbreuk", "- een\n  - twee\n    - drie", "1. een\n2. twee", "## kop\n\ntekst", "[ ] vak", "::", "%", "^",
    "xmpp:a@example.org", "info@example.org", "*“a”*b", "a**b**c", "***", "_ _", "!", "[", "]", "(", "`code`",
)  # fmt: skip
_LETTERS = st.characters(exclude_categories=("Cc", "Cs", "Cn"), exclude_characters="\ufffe\uffff\u2028\u2029")


@cache
def words() -> st.SearchStrategy[str]:
    """Words that hold at least one sign one can see."""
    some = st.one_of(st.sampled_from(_AWKWARD), st.text(_LETTERS, min_size=1, max_size=12), st.just("woord"))
    return st.lists(some, min_size=1, max_size=3).map(" ".join).filter(lambda text: any(c.isalnum() for c in text))


@cache
def titles() -> st.SearchStrategy[str]:
    """Words on one line."""
    return words().map(lambda text: " ".join(text.split()))


@cache
def texts() -> st.SearchStrategy[Any]:
    """A Tekst in one of its forms."""
    prose = st.lists(words(), min_size=1, max_size=3).map("\n\n".join)
    return st.one_of(prose, _full(prose), _open())


@cache
def lists() -> st.SearchStrategy[Any]:
    """A Lijst in one of its forms."""
    return st.one_of(words(), st.lists(_items(), min_size=1, max_size=3), _full(words()), _open())


@cache
def dates(year: int) -> st.SearchStrategy[str]:
    """A date in or near a year, in one of the ways of writing."""
    months, years = st.sampled_from(MONTHS), st.sampled_from((year - 1, year, year, year, year + 1))
    return st.one_of(
        st.dates().map(lambda day: f"{year}-{day.month:02}-{min(day.day, 28):02}"),
        st.builds("{} {}".format, months, years),
        st.builds("{} {} {}".format, st.sampled_from(("begin", "midden", "eind")), months, years),
        st.builds("{} {} {}".format, st.integers(1, 28), months, years),
    )


@cache
def periods(year: int) -> st.SearchStrategy[str]:
    """A stretch of months, possibly from one year into another."""

    def write(first: int, length: int) -> str:
        last = first + length
        van, tot = (f"{MONTHS[month % 12]} {year - 1 + month // 12}" for month in (first, last))
        return van if length == 0 else f"{van} - {tot}"

    return st.builds(write, st.integers(0, 30), st.integers(0, 14))


@st.composite
def raw_plans(draw: st.DrawFn, formulier: str | None = None) -> Raw:
    """A plan as it would be read from YAML."""
    year = draw(st.sampled_from((2024, 2025, 2030)))
    ids = tuple(f"actie-{number}" for number in range(draw(st.integers(1, 3))))
    goals = [
        {
            "nummer": str(number),
            "titel": draw(titles()),
            "operationele_doelstellingen": [
                {
                    "nummer": f"{number}.1",
                    "titel": draw(titles()),
                    **draw(_of_goal(year)),
                    "acties": [draw(_acties(id_, year, ids))],
                }
            ],
        }
        for number, id_ in enumerate(ids, 1)
    ]
    return {
        "formulier": formulier or draw(st.sampled_from(("2024", "2025"))),
        "organisatie": draw(titles()),
        "titel": draw(titles()),
        "jaar": str(year),
        "vergaderingen": [{"id": "bo", "naam": draw(titles()), "datum": draw(dates(year))}],
        "versies": [
            {
                "versie": "1.0",
                "datum": draw(dates(year)),
                "beschrijving": draw(titles()),
                "auteurs": [draw(titles())],
            }
        ],
        **draw(_optional()),
        "strategische_doelstellingen": goals,
    }


# --- the parts --------------------------------------------------------------------------------------------


@cache
def _optional() -> st.SearchStrategy[Raw]:
    return _some(
        {
            "beleidsperiode": titles(),
            "status": st.sampled_from(("ontwerp", "goedgekeurd")),
            "capaciteit": st.just({"vte": "2,6", "netwerking": "45%"}),
            "inleiding": texts(),
            "algemene_werking": texts(),
            "communicatie_doelgroepen": texts(),
            "netwerkorganisatie": texts(),
            "hoofdstukken": st.lists(st.fixed_dictionaries({"titel": titles(), "tekst": texts()}), max_size=2),
        }
    )


@cache
def _of_goal(year: int) -> st.SearchStrategy[Raw]:
    return _some({"streefdatum": dates(year), "toelichting": texts()})


def _some(optional: dict[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[Raw]:
    return st.fixed_dictionaries({}, optional=optional)


@cache
def _open() -> st.SearchStrategy[Raw]:
    return st.fixed_dictionaries({"nog_te_bepalen": st.fixed_dictionaries({"wacht_op": titles(), "tekst": titles()})})


@cache
def _vervolg() -> st.SearchStrategy[list[Raw]]:
    one = st.fixed_dictionaries({"wanneer": titles()}, optional={"plan": st.just("2026"), "toelichting": titles()})
    return st.lists(one, min_size=1, max_size=2)


def _full(prose: st.SearchStrategy[str]) -> st.SearchStrategy[Raw]:
    return st.fixed_dictionaries({"tekst": prose, "vervolg": _vervolg()})


@cache
def _items() -> st.SearchStrategy[Any]:
    leaf: st.SearchStrategy[Any] = words()
    branch = st.fixed_dictionaries(
        {"tekst": words()},
        optional={"onderdelen": st.lists(leaf, min_size=1, max_size=2), "vervolg": _vervolg()},
    )
    return st.one_of(leaf, branch)


@cache
def _mijlpalen(year: int) -> st.SearchStrategy[list[Raw]]:
    moment: st.SearchStrategy[Raw] = st.one_of(
        st.just({}),
        dates(year).map(lambda date: {"datum": date}),
        st.just({"vergadering": "bo"}),
        titles().map(lambda when: {"wanneer": when}),
    )
    rest = st.fixed_dictionaries(
        {"titel": titles()},
        optional={
            "soort": st.sampled_from(("mijlpaal", "deadline", "gebeurtenis")),
            "tijdslijn": titles(),
            "toelichting": texts(),
        },
    )
    return st.lists(st.builds(lambda one, when: {**one, **when}, rest, moment), max_size=3)


@cache
def _fasen(year: int) -> st.SearchStrategy[list[Raw]]:
    one = st.fixed_dictionaries(
        {"periode": periods(year)},
        optional={
            "titel": titles(),
            "spoor": st.sampled_from(("Noord", "Zuid | *")),
            "tijdslijn": titles(),
            "toelichting": texts(),
            "stappen": lists(),
            "mijlpalen": _mijlpalen(year),
            "inzet": st.just("2,5"),
        },
    )
    return st.lists(one, min_size=1, max_size=5)


@cache
def _evaluaties() -> st.SearchStrategy[list[Raw]]:
    indicator = st.one_of(
        words(),
        st.fixed_dictionaries(
            {"omschrijving": texts()},
            optional={
                "meetmethode": titles(),
                "streefdoel": titles(),
                "resultaat": titles(),
                "onderdelen": st.lists(_items(), min_size=1, max_size=2),
            },
        ),
    )
    one = st.fixed_dictionaries(
        {"type": st.sampled_from(("proces", "resultaat", "impact")), "toelichting": texts()},
        optional={"indicatoren": st.one_of(st.lists(indicator, min_size=1, max_size=3), _open())},
    )
    return st.lists(one, min_size=1, max_size=3, unique_by=lambda each: each["type"])


@cache
def _acties(id_: str, year: int, ids: tuple[str, ...]) -> st.SearchStrategy[Raw]:
    target = st.sampled_from([*ids, "2023/vroeger", "1", "2026/1.2"])
    kind = st.sampled_from(("bouwt voort op", "wacht op", "ondersteunt", "hangt samen met"))
    verwijzing = st.fixed_dictionaries({"naar": target, "soort": kind}, optional={"toelichting": texts()})
    return st.fixed_dictionaries(
        {
            "id": st.just(id_),
            "titel": titles(),
            "omschrijving": texts(),
            "waarom": texts(),
            "doelgroepen": lists(),
            "scope": st.fixed_dictionaries({"wel": lists(), "niet": lists()}),
            "trekker": st.fixed_dictionaries(
                {"wie": st.sampled_from(("zorgraad", "partner", "samen")), "naam": titles()},
                optional={"rol": st.just(["trekkend", "duwend"]), "toelichting": texts()},
            ),
            "samenwerking": texts(),
            "start": st.just(f"{year}-01-15"),
            "einde": dates(year + 1),
            "link": texts(),
            "communicatie": lists(),
            "evaluatie": _evaluaties(),
        },
        optional={
            "status": st.sampled_from(("gepland", "uitgesteld")),
            "opmerking": texts(),
            "partners": st.lists(titles(), min_size=1, max_size=3),
            "maanden": st.lists(st.sampled_from(SHORT_MONTHS), min_size=1, max_size=6, unique=True),
            "toelichting_planning": texts(),
            "aanpak": texts(),
            "stappen": lists(),
            "fasen": _fasen(year),
            "mijlpalen": _mijlpalen(year),
            "verwijzingen": st.lists(verwijzing, min_size=1, max_size=2),
            "inzet": st.just("3"),
        },
    )
