"""Advice can be followed: what a finding says to write makes it go away, and brings no error or warning of its own.

Where a hint names what to write, that is read from the hint itself and done; where it says it in words, a way to do
so is written down here, in the data (`BY_HAND`) or in the lines of the file (`IN_LINES`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

import pytest

from actieplan import rules
from actieplan.diagnostics import Diagnostic, Kind, Severity
from actieplan.reading import kinds as reading_kinds
from plan_snippets import example, found_in, plain, plan_with, read, written

GONE = object()
"""In place of a value: the field or item is deleted."""

Steps = tuple[Any, ...]
Way = Callable[[list[Any], Steps], None]
"""Follows advice in the data of the plans; the second argument leads to the finding."""


def put(*steps: Any, value: Any) -> Way:
    """Write a value at a place as seen from the finding; `..` goes one level up."""

    def follow(plans: list[Any], place: Steps) -> None:
        here = list(place)
        for step in steps:
            here = here[:-1] if step == ".." else [*here, step]
        _set(plans, here, value)

    return follow


def _set(plans: list[Any], place: list[Any], value: Any) -> None:
    owner: Any = plans
    for step in place[:-1]:
        if not isinstance(owner, dict) and isinstance(owner[step], str):
            owner[step] = {"omschrijving": owner[step]}  # an indicator that was written short
        owner = owner.setdefault(step, {}) if isinstance(owner, dict) else owner[step]
    if value is GONE:
        del owner[place[-1]]
    elif isinstance(owner, list) and place[-1] == len(owner):
        owner.append(value)
    else:
        owner[place[-1]] = value


def together(*ways: Way) -> Way:
    """Several changes that one advice asks for."""

    def follow(plans: list[Any], place: Steps) -> None:
        for way in ways:
            way(plans, place)

    return follow


GOAL = ("strategische_doelstellingen", 0, "operationele_doelstellingen")
ACTIE = (*GOAL, 0, "acties", 0)


def in_plan(number: int, *steps: Any, value: Any) -> Way:
    """Write a value at a place of one of the plans."""

    def follow(plans: list[Any], place: Steps) -> None:
        _set(plans, [number, *steps], value)

    return follow


def _with_the_plan_of_2026(plans: list[Any], place: Steps) -> None:
    """The other file, which the hint asks to name too."""
    later = deepcopy(plans[0])
    later["jaar"] = "2026"
    later["inleiding"] = "Een nieuw jaar."
    later["strategische_doelstellingen"][0]["operationele_doelstellingen"][0]["nummer"] = "1.4"
    plans.append(later)


def _without_the_second_file(plans: list[Any], place: Steps) -> None:
    del plans[1]


DELETE = put(value=GONE)
OPEN = {"wacht_op": "het overleg met de stad"}
INDICATOR = {"omschrijving": "Aantal deelnemers", "streefdoel": "minstens 12"}
BY_HAND: dict[str, tuple[Way, ...]] = {
    "AP103": (put(value="Actieplan: de zone"), put(value="Een tekst\nvan meer regels.\n")),
    "AP104": (put(value=[{"versie": "1.0", "datum": "31 maart 2025", "beschrijving": "Eerste versie"}]),),
    "AP105": (put(value={"vte": "2,6"}),),
    "AP108": (put(value="15 december 2024"), put(value="15 december 2025")),
    "AP110": (put(value="2025"),),
    "AP111": (put(value="Stad Leuven"), DELETE),
    "AP154": (put(value="april-oktober 2025"),),
    "AP121": (put(value={"wel": "Bezoeken.", "niet": "Herstellen."}),),
    "AP122": (put(value="Toestellen herstellen: dat doet de stad."),),
    "AP124": (put(value="Stad Leuven"), DELETE),
    "AP126": (put(value="Omdat het nodig is."), put(value={"nog_te_bepalen": OPEN})),
    "AP127": (DELETE,),
    "AP128": (DELETE,),
    "AP129": (put("wanneer", value="na de zomer"),),
    "AP131": (put("wacht_op", value="het overleg"), put("tekst", value="Dat bekijken we nog.")),
    "AP140": (),
    "AP142": (),
    "AP144": (put(value="1.1"), put(value="2024/elz-leuven-ontmoet")),
    "AP145": (put(value="de gesprekken met de partners"),),
    "AP147": (put("..", "plan", value="2026"),),
    "AP148": (put(value="2026"),),
    "AP149": (put(value="Actieplan 2025 ELZ Voorbeeld"),),
    "AP150": (put(value="2024-2026"),),
    "AP151": (put("..", value=GONE), put(value="2024-10-19")),
    "AP152": (put(value="2026"), put("..", value=GONE)),
    "AP212": (put(value="eind 2025"),),
    "AP214": (put("..", "toelichting", value="De bus komt later: tot mei 2026."),),
    "AP215": (put(value="3 maart 2025"),),
    "AP301": (put(value=[{"type": "proces", "indicatoren": [INDICATOR]}]),),
    "AP303": (
        put("indicatoren", value=[INDICATOR]),
        put("toelichting", value="We bespreken het in de stuurgroep."),
        put("indicatoren", value={"nog_te_bepalen": OPEN}),
    ),
    "AP501": (put(value=GONE), put(value="Samen met de stad.")),
    "AP502": (put(value="Een bus rijdt door de stad."),),
    "AP503": (put(value={"nog_te_bepalen": OPEN}), put(value={"nog_te_bepalen": {"tekst": "Volgt na de zomer."}})),
    "AP506": (put(value=GONE),),
    "AP408": (
        in_plan(1, *ACTIE, "verwijzingen", value=[{"naar": "2025/digivan", "soort": "bouwt voort op"}]),
        put("..", "doelstelling", value="1.2"),
    ),
    "AP123": (
        put("..", "fasen", value=[{"titel": "Op weg", "periode": "maart-mei 2025", "mijlpalen": [{"titel": "Klaar"}]}]),
    ),
    "AP155": (put("..", "plan", value="2026"),),
    "AP201": (
        together(
            put("..", "fasen", value=[{"titel": "Op weg", "periode": "april 2025", "mijlpalen": [{"titel": "x"}]}]),
            put("..", "start", value="2025-03-31"),
            put(value="2025-06-01"),
        ),
        together(
            put("..", "fasen", value=[{"titel": "Op weg", "periode": "juli 2025", "mijlpalen": [{"titel": "x"}]}]),
            put(value="2025-12-31"),
        ),
    ),
    "AP202": (put(value="maart-juni 2025"), put("..", "..", "..", "einde", value="30 september 2025")),
    "AP203": (
        put(value=["feb", "mrt", "jun"]),
        together(put("..", "start", value="1 februari 2025"), put("..", "einde", value="31 juli 2025")),
    ),
    "AP204": (put("mijlpalen", value=[{"titel": "Bus rijdt uit", "datum": "eind april 2025"}]),),
    "AP205": (put(value="eind maart 2025"), put("..", "..", "..", "periode", value="februari-mei 2025")),
    "AP206": (
        put(value="31 mei 2025"),
        together(
            put("..", "..", "..", "..", 1, "mijlpalen", value=[{"titel": "Uitgevoerd", "datum": "30 juni 2025"}]),
            put("..", "..", value=[]),
        ),
        together(
            put("..", "..", "..", "..", "..", "mijlpalen", value=[{"titel": "Uitgevoerd", "datum": "30 juni 2025"}]),
            put("..", "..", value=[]),
        ),
    ),
    "AP207": (put(value="15 mei 2025"),),
    "AP208": (put(0, "periode", value="maart-mei 2025"),),
    "AP209": (put("fasen", 0, "periode", value="januari-februari 2025"),),
    "AP210": (
        put(value="januari-maart 2025"),
        put("..", "toelichting", value={"tekst": "X", "vervolg": [{"plan": "2026"}]}),
    ),
    "AP211": (put(value="eind 2025"),),
    "AP302": (put(value="resultaat"),),
    "AP304": (put(value="resultaat"),),
    "AP401": (
        in_plan(1, "jaar", value="2026"),
        in_plan(1, "organisatie", value="ELZ Elders"),
        _without_the_second_file,
    ),
    "AP402": (in_plan(1, "strategische_doelstellingen", 0, "titel", value="Meer mensen vinden de weg naar zorg"),),
    "AP403": (
        together(
            in_plan(1, "strategische_doelstellingen", 0, "nummer", value="1"),
            in_plan(1, *GOAL, 0, "nummer", value="1.2"),
        ),
    ),
    "AP404": (
        in_plan(1, *GOAL, 0, "nummer", value="1.2"),
        in_plan(1, *GOAL, 0, "titel", value="Eind 2025 rijdt de Digivan"),
    ),
    "AP406": (put(value="1.2"), in_plan(1, *GOAL, 0, "nummer", value="1.4")),
    "AP407": (_with_the_plan_of_2026,),
    "AP504": (put(value="We bezoeken alle organisaties.\nDaarna volgt een verslag.\n"),),
    "AP505": (put(value="Dit plan bouwt voort op Zorgzame Buurten.[^1]\n\n[^1]: Zie hun website.\n"),),
    "AP507": (put(value="In een proeftuin kan blijken wat de gesprekken waard zijn."),),
    "AP526": (put(value=GONE), put(value="Stad Leuven")),
    "AP602": (put(value="13,5"), put("..", "fasen", 1, "inzet", value="4"), put(value=GONE)),
    "AP601": (put(value="0%"), put(value="100%")),
}
"""Ways to follow what a hint says in words, as seen from the finding."""

IN_LINES: dict[str, tuple[tuple[str, str], ...]] = {
    "AP005": ((r"\x07", ""),),
    "AP006": (("\u2028", " "),),
    "AP007": (("\u202e", ""),),
    "AP008": (("# alleen commentaar", "titel: Actieplan"),),
    "AP009": (("- titel: Actieplan", "formulier: 2025\ntitel: Actieplan"),),
    "AP010": (("\n]", ""),),
    "AP011": (("\t", "  "),),
    "AP017": (("  - id: b", "   - id: b"),),
    "AP018": (("Bert", "Bert]"), ("[An, Bert", "'[An, Bert'")),
    "AP019": (('"map C:\\zorg"', r"'map C:\zorg'"), ('"map C:\\zorg"', r"map C:\zorg")),
    "AP020": (("titel: Actieplan\n", ""), ("\ntitel: Plan", "")),
    "AP022": (("<<: niets\n", ""),),
    "AP024": (("---\ntitel: Nog een", ""),),
    "AP025": (("%YAML 1.1\n---\n", ""),),
    "AP027": (("[a, b]: c\n", ""),),
    "AP028": (("<<<<<<< HEAD\ntitel: Actieplan\n=======\ntitel: Plan\n>>>>>>> voorstel", "titel: Actieplan"),),
    "AP029": (("```yaml\ntitel: Actieplan\n```", "titel: Actieplan"),),
    "AP031": (("{vte: 2,6}", "\n  vte: 2,6"),),
    "AP032": (("[Stad Leuven (Onderwijs, JAC), VIVEL]", "\n  - Stad Leuven (Onderwijs, JAC)\n  - VIVEL"),),
    "AP033": ((" Wij doen dit", " |\n  Wij doen dit"),),
    "AP039": (("\nmet de", "\n  met de"), ("\nmet de partners.", "\nalgemene_werking: met de partners.")),
    "AP050": (("  # actieplan: negeer AP102", ""),),
    "AP051": (("  # actieplan: negeer AP030", ""),),
    "AP052": (("titel: Actieplan  # actieplan: neger AP503", "titel: T.b.d.  # actieplan: negeer AP503"),),
    "AP060": (("inleiding: Eerste regel\n  # nog na te lezen", "# nog na te lezen\ninleiding: Eerste regel"),),
    "AP061": (("        \n", "\n"),),
    "AP063": (("  burgers\n  zorgverleners\n  besturen", "  - burgers\n  - zorgverleners\n  - besturen"),),
}
"""Replacements in the wrong example that do what the hint of a file says."""


# --- what a hint itself names -----------------------------------------------------------------------------

_NAMED = re.compile(
    r"(?:bedoelt u|schrijf(?: bijvoorbeeld)?|zoals|bijvoorbeeld|schrijf de dag alleen:) (`[^`]+`(?:(?:,| of) `[^`]+`)*)"
)
_FIELD = re.compile(r"(?P<key>[a-z_]+): (?P<value>.+)")


def named(found: Diagnostic) -> Iterator[str]:
    """Every value that a hint says could be written."""
    for group in _NAMED.findall(found.hint.nl):
        yield from re.findall(r"`([^`]+)`", group)


def ways_of(found: Diagnostic) -> Iterator[Way]:
    """What the hint names, done: a value at the place of the finding, a field in it or beside it, another name."""
    for words in named(found):
        field = _FIELD.fullmatch(words)
        if found.location.target == "key":
            yield _renamed(words)
        elif field is None:
            yield put(value=words)
        elif found.location.path and field["key"] == found.location.path[-1]:
            yield put(value=field["value"])
        else:
            yield put(field["key"], value=field["value"])


def _renamed(name: str) -> Way:
    def follow(plans: list[Any], place: Steps) -> None:
        owner: Any = plans
        for step in place[:-1]:
            owner = owner[step]
        owner[name] = owner.pop(place[-1])

    return follow


def place_of(found: Diagnostic, plans: list[Any]) -> Steps:
    """Where the finding is in the data, which has no `punten` or `tekst` where an answer is written short."""
    place: list[Any] = [int(found.location.file.split(".")[0]) - 1]
    here: Any = plans[place[0]]
    step: Any
    for index, step in enumerate(found.location.path):
        is_last = index == len(found.location.path) - 1
        if step in {"punten", "tekst"} and not (isinstance(here, dict) and step in here):
            continue
        place.append(step)
        if not is_last:
            here = here[step] if not isinstance(here, dict) or step in here else {}
    return tuple(place)


# --- the law ----------------------------------------------------------------------------------------------

KINDS = [kind for kind in (*reading_kinds.KINDS, *rules.KINDS) if kind.wrong]
FIXED = {kind.code for kind in KINDS for each in found_in(kind.wrong) if each.code == kind.code and each.fix}
"""What `--fix` does: tests/test_fix_law.py and tests/test_fixing.py follow those."""
OF_TEXTS = re.compile("AP51[0-9]|AP52[0-5]")
"""What is said of the words within a text has tests of its own (tests/rules/test_look_alikes.py)."""
OF_DATA = [kind for kind in KINDS if kind.code >= "AP1" and not OF_TEXTS.match(kind.code)]


def texts_of(kind: Kind) -> list[str]:
    return [plan_with(kind.wrong)] if kind.example == "bestand" else example(kind.example, kind.wrong)


def ways_for(kind: Kind) -> list[Way]:
    (found, *_) = [each for each in found_in(*texts_of(kind)) if each.code == kind.code]
    return [*ways_of(found), *BY_HAND.get(kind.code, ())]


FOLLOWED = [(kind, way) for kind in OF_DATA for way in range(len(ways_for(kind)))]


def heavy(found: list[Diagnostic], kind: Kind) -> list[str]:
    return [each.code for each in found if each.severity is not Severity.INFO or each.code == kind.code]


@pytest.mark.parametrize(("kind", "way"), FOLLOWED, ids=lambda each: each.code if isinstance(each, Kind) else str(each))
def test_what_a_hint_says_to_write_is_right(kind: Kind, way: int) -> None:
    texts = texts_of(kind)
    before = found_in(*texts)
    (found, *_) = [each for each in before if each.code == kind.code]
    plans = [plain(read(text)) for text in texts]
    ways_for(kind)[way](plans, place_of(found, plans))
    after = heavy(found_in(*map(written, plans)), kind)
    left = heavy(before, kind)
    left.remove(kind.code)
    assert not Counter(after) - Counter(left)


# --- a line that is shown as it should be -----------------------------------------------------------------

WITH_A_LINE = re.compile(r"`((?:[a-z_]+: |- |').+)`$")
OF_LINES = [kind for kind in KINDS if kind.code < "AP1" and kind.code not in IN_LINES]


def first(text: str, kind: Kind) -> Diagnostic:
    return next(each for each in found_in(text) if each.code == kind.code)


def corrected(text: str, found: Diagnostic) -> str:
    """The text with the line that the hint shows in place of that of the finding."""
    assert found.location.span is not None
    shown = WITH_A_LINE.search(found.hint.nl)
    assert shown is not None, found.hint.nl
    lines = text.splitlines()
    index = found.location.span.start.line - 1
    indent = re.match(" *", lines[index])
    assert indent is not None
    whole = (
        shown[1]
        if re.match(r"[a-z_]+: |- \S", shown[1])
        else re.sub(r'".*"', shown[1].replace("\\", r"\\"), lines[index].strip())
    )
    lines[index] = indent[0] + whole
    return "\n".join(lines)


@pytest.mark.parametrize("kind", [kind for kind in OF_LINES if kind.code not in FIXED], ids=lambda kind: kind.code)
def test_the_line_that_a_hint_shows_is_right(kind: Kind) -> None:
    before = found_in(kind.wrong)
    left = [each.code for each in before]
    left.remove(kind.code)
    after = [each.code for each in found_in(corrected(kind.wrong, first(kind.wrong, kind)))]
    assert not {code for code in after if code < "AP1"} - set(left)
    assert kind.code not in after


REPLACED = [(code, old, new) for code, pairs in IN_LINES.items() for old, new in pairs]


@pytest.mark.parametrize(("code", "old", "new"), REPLACED, ids=[f"{code} {new!r}" for code, _, new in REPLACED])
def test_what_a_hint_says_of_lines_is_right(code: str, old: str, new: str) -> None:
    (kind,) = (kind for kind in KINDS if kind.code == code)
    assert old in kind.wrong
    before, after = ([each.code for each in found_in(text)] for text in (kind.wrong, kind.wrong.replace(old, new)))
    assert code in before
    assert code not in after
    assert not {each for each in after if each < "AP1"} - set(before)


def test_the_advice_of_every_kind_was_followed() -> None:
    assert {kind.code for kind in OF_DATA} == {kind.code for kind, _ in FOLLOWED}
    assert len(OF_LINES) > 5
    assert IN_LINES.keys() <= {kind.code for kind in KINDS}
