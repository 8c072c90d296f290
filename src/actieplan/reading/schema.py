"""Schema: from the data of a file to a Plan, with every mistake of shape reported once.

Pydantic finds what does not fit. Each error is mapped by its type to a diagnostic, the wrong value is taken
out (a wrong list item is replaced by an empty one, so that places stay), and the rest is built again: a file
that is a mapping always gives a plan, and `replaced` says which of its values are empty stand-ins.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin

from actieplan.datum import MONTHS, SHORT_MONTHS
from actieplan.diagnostics import Diagnostic, Kind, diagnose
from actieplan.model import Indicator, Item, Node, Plan
from actieplan.places import Location, Path, Target
from actieplan.reading.kinds import shape
from actieplan.text import Text, same

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from actieplan.reading.source import Source

MAX_ROUNDS = 40
"""How often the plan is built again: once for each level at which taking out one mistake uncovers another."""


@dataclass(frozen=True, slots=True)
class Built:
    """A plan, what was wrong with its shape, and the paths that hold an empty stand-in."""

    plan: Plan
    diagnostics: tuple[Diagnostic, ...]
    replaced: frozenset[Path]


def build(source: Source) -> Built:
    """The plan of a source that could be read (`source.data` is a mapping)."""
    from pydantic import ValidationError

    assert source.data is not None
    data: dict[str, Any] = source.data
    context = {"jaar": _year(data.get("jaar"))}
    found: list[Diagnostic] = []
    replaced: set[Path] = set()
    for _ in range(MAX_ROUNDS):
        try:
            return Built(Plan.model_validate(data, context=context), tuple(found), frozenset(replaced))
        except ValidationError as error:
            if data is source.data:
                data = _copied(data)
            details = [(_path_in(data, detail["loc"]), detail) for detail in error.errors(include_url=False)]
            for path, detail in details:
                if not any(path[:length] in replaced for length in range(len(path) + 1)):
                    found.append(_diagnostic(source.file, path, detail))
                    replaced |= _stood_in_for(data, path, detail)
                replaced.add(path)
            for path, _detail in reversed(details):
                _take_out(data, path)
    return Built(Plan(), tuple(found), frozenset({()}))


def _stood_in_for(data: dict[str, Any], path: Path, detail: ErrorDetails) -> set[Path]:
    """The field that a misspelt one was meant to be: to call it missing too would be a second finding."""
    if detail["type"] != "extra_forbidden":
        return set()
    owner: Any = data
    for segment in path[:-1]:
        owner = owner[segment]
    if path[-1] in {"wel", "niet"}:
        return {(*path[:-1], "scope", path[-1])}
    meant = _meant_field(path)
    return {(*path[:-1], meant)} if meant is not None and meant not in owner else set()


def _year(written: object) -> int | None:
    return (
        int(written)
        if isinstance(written, str) and written.isascii() and written.isdigit() and len(written) == 4
        else None
    )


def _copied(data: Any) -> Any:
    """The same data in fresh containers, so that taking out a mistake leaves the source as it was read."""
    if isinstance(data, dict):
        return {key: _copied(value) for key, value in data.items()}
    return [_copied(value) for value in data] if isinstance(data, list) else data


def _path_in(data: object, loc: Iterable[str | int]) -> Path:
    """The path in the data of an error's place: without the segments that the model added (`punten`, `tekst`)."""
    path: list[str | int] = []
    here = data
    for segment in loc:
        if isinstance(here, dict) and isinstance(segment, str):
            path.append(segment)
            here = here.get(segment)
        elif isinstance(here, list) and isinstance(segment, int) and segment < len(here):
            path.append(segment)
            here = here[segment]
    return tuple(path)


def _take_out(data: object, path: Path) -> None:
    """Remove a mapping's key; put an empty value in the place of a list's item, or drop one that cannot be empty."""
    here: Any = data
    for segment in path[:-1]:
        here = here[segment]
    last = path[-1]
    if isinstance(here, dict):
        here.pop(last, None)
    elif isinstance(here, list) and isinstance(last, int):
        if here[last] == {} or _choices_at(path):
            del here[last]
        else:
            here[last] = {} if here[last] == "" else ""


# --- from an error to a diagnostic ------------------------------------------------------------------------

_Explained = tuple[Kind, Target, dict[str, object]]
"""The kind of a finding, the side of the field it is about, and the parameters of its message."""


def _diagnostic(file: str, path: Path, detail: ErrorDetails) -> Diagnostic:
    kind, target, params = _explained(path, detail)
    return diagnose(kind, Location(file, path, target), params)


def _explained(path: Path, detail: ErrorDetails) -> _Explained:
    key = next((str(segment) for segment in reversed(path) if isinstance(segment, str)), "plan")
    value, error = detail["input"], detail["type"]
    if value is None and isinstance(path[-1], int):
        return shape.EMPTY_ITEM, "value", {}
    if error == "extra_forbidden":
        return shape.UNKNOWN_KEY, "key", {"key": path[-1], "advice": _advice_on_key(path, value)}
    if error == "datum" and isinstance(value, str):
        return _explained_date(key, value, detail["ctx"]["reason"])
    if error == "literal_error" and isinstance(value, str):
        return _explained_choice(path, key, value)
    if error in _FORMS:
        return shape.WRITTEN_OTHERWISE, "value", {"key": key, "value": _short(value), "advice": _FORMS[error]}
    return _explained_kind(path, key, value, error)


def _explained_kind(path: Path, key: str, value: object, error: str) -> _Explained:
    """A list where a text belongs, a text where fields belong, and so on."""
    if error in {"list_type", "tuple_type", "indicatoren"}:
        return shape.LIST_EXPECTED, "value", {"key": key, "found": _found(value)}
    if error in {"scalar", "tekst", "item", "lijst", "string_type", "literal_error"}:
        advice = _ADVICE_ON_TEXT
        if isinstance(value, dict) and len(value) == 1 and isinstance(path[-1], int):
            advice = _advice_on_colon(value)
        return shape.TEXT_EXPECTED, "value", {"key": key, "found": _found(value), "advice": advice}
    model = _model_at(path)
    fields = ", ".join(f"`{name}`" for name in (model.model_fields if model else ()))
    return shape.FIELDS_EXPECTED, "value", {"key": key, "fields": fields, "found": _found(value)}


_ADVICE_ON_TEXT = Text(
    "zet de tekst achter de dubbele punt of eronder na `|`; een tekst met dubbele punt hoort tussen aanhalingstekens",
    "put the text behind the colon, or below after `|`; a text with a colon belongs in quotes",
)
_FORMS: dict[str, Text] = {
    "jaar": Text("schrijf een jaartal van vier cijfers, zoals 2025", "write a year of four digits, such as 2025"),
    "id": Text(
        "gebruik kleine letters, cijfers en koppeltekens, zoals `digivan-on-tour`",
        "use lower case letters, digits and hyphens, such as `digivan-on-tour`",
    ),
    "strategisch_nummer": Text("schrijf een nummer zoals `1`", "write a number such as `1`"),
    "operationeel_nummer": Text(
        "schrijf twee nummers met een punt, zoals `1.2`", "write two numbers with a point, such as `1.2`"
    ),
    "verwijzing_naar": Text(
        "verwijs met een id (`digivan`), een jaar en een id (`2024/digivan`) of een nummer (`1.2`)",
        "refer by an id (`digivan`), a year and an id (`2024/digivan`) or a number (`1.2`)",
    ),
    "vte": Text("schrijf een getal zoals `2,6`", "write a number such as `2,6`"),
    "percentage": Text("schrijf een percentage zoals `45%`", "write a percentage such as `45%`"),
    "dagen": Text("schrijf een aantal dagen zoals `12`", "write a number of days such as `12`"),
}


def _explained_choice(path: Path, key: str, value: str) -> _Explained:
    choices = _choices_at(path)
    listed = ", ".join(f"`{choice}`" for choice in choices)
    meant = _CALLED_OTHERWISE.get(_folded(value)) or _nearest(value, choices)
    meant = meant if meant in choices else None
    advice = Text(f"kies uit: {listed}", f"choose from: {listed}")
    if meant is not None:
        advice = Text(f"bedoelt u `{meant}`? Kies uit: {listed}", f"did you mean `{meant}`? Choose from: {listed}")
    return shape.UNKNOWN_CHOICE, "value", {"key": key, "value": _short(value), "advice": advice}


_CALLED_OTHERWISE = {"output": "resultaat", "outcome": "impact", "elz": "zorgraad", "trekker": "trekkend"}
_CALLED_OTHERWISE |= dict(zip(MONTHS, SHORT_MONTHS, strict=True))
"""What people write for a choice that is spelt otherwise."""


def _explained_date(key: str, value: str, reason: str) -> _Explained:
    kind = {
        "nonexistent": shape.NO_SUCH_DATE,
        "no year": shape.NO_YEAR,
        "ambiguous year": shape.NO_YEAR,
        "reversed": shape.REVERSED,
    }.get(reason, shape.NOT_A_DATE)
    return kind, "value", {"value": _short(value), "advice": _advice_on_date(key, value)}


def _advice_on_date(key: str, written: str) -> Text:
    if key != "datum":
        return same("")
    words = written.lower().split()
    if any(word in {"bo", "av", "vergadering", "bestuursorgaan"} for word in words):
        return Text(
            "; een vergadering hoort in `vergadering`, met haar id uit `vergaderingen`",
            "; a meeting belongs in `vergadering`, with its id from `vergaderingen`",
        )
    return Text("; vrije woorden horen in `wanneer`", "; free words belong in `wanneer`")


def _advice_on_key(path: Path, value: object) -> Text:
    model = _model_at(path[:-1])
    written, meant = str(path[-1]), _meant_field(path)
    if meant is not None and not written.isascii():
        return Text(
            f"bedoelt u `{meant}`? Er staat een vreemd of onzichtbaar teken in; typ de naam opnieuw",
            f"did you mean `{meant}`? It holds a foreign or invisible character; type the name again",
        )
    if meant is not None:
        return Text(f"bedoelt u `{meant}`?", f"did you mean `{meant}`?")
    elsewhere = _OWNERS.get(written)
    if elsewhere is not None:
        return Text(f"`{written}` hoort bij {elsewhere.nl}", f"`{written}` belongs to {elsewhere.en}")
    if model in {Item, Indicator} and isinstance(value, str):
        return _advice_on_colon({written: value})
    listed = ", ".join(f"`{name}`" for name in (model.model_fields if model else ()))
    return Text(f"dit formulierdeel kent: {listed}", f"this part of the form has: {listed}")


def _meant_field(path: Path) -> str | None:
    """The field that an unknown one was probably meant to be."""
    model = _model_at(path[:-1])
    return _nearest(str(path[-1]), model.model_fields) if model is not None else None


def _advice_on_colon(value: Mapping[str, object]) -> Text:
    """A text with a colon reads as a field: show it in quotes."""
    (key, words), *_ = value.items()
    quoted = f'`"{key}: {_short(words)}"`'
    return Text(
        f"een tekst met een dubbele punt hoort tussen aanhalingstekens: {quoted}",
        f"a text with a colon belongs in quotes: {quoted}",
    )


_OWNERS: dict[str, Text] = {
    "wel": same("`scope`"),
    "niet": same("`scope`"),
    "periode": same("`fasen`"),
    "mijlpalen": Text("een fase of een actie", "a phase or an action"),
    "indicatoren": same("`evaluatie`"),
    "acties": Text("een operationele doelstelling", "an operational goal"),
    "operationele_doelstellingen": Text("een strategische doelstelling", "a strategic goal"),
}


def _nearest(written: str, names: Iterable[str]) -> str | None:
    """The name a person probably meant, by likeness after folding case, accents of habit and separators."""
    folded = {_folded(name): name for name in names}
    close = get_close_matches(_folded(written), list(folded), n=1, cutoff=0.7)
    return folded[close[0]] if close else None


def _folded(name: str) -> str:
    return name.strip().lower().replace("-", "_").replace(" ", "_")


def _found(value: object) -> Text:
    if isinstance(value, dict):
        return Text("groep velden", "a group of fields")
    if isinstance(value, list):
        return Text("lijst", "a list")
    return Text("losse tekst", "a loose text")


def _short(value: object, limit: int = 60) -> str:
    words = " ".join(str(value).split())
    return words if len(words) <= limit else words[: limit - 1] + "…"


# --- what the model has at a path -------------------------------------------------------------------------


def _annotation_at(path: Path) -> Any:
    here: Any = Plan
    for segment in path:
        model = _node_class(here)
        if isinstance(segment, int):
            here = _item_of(here)
        elif model is not None and segment in model.model_fields:
            here = model.model_fields[segment].annotation
        else:
            return None
    return here


def _model_at(path: Path) -> type[Node] | None:
    return _node_class(_annotation_at(path))


def _node_class(annotation: Any) -> type[Node] | None:
    for candidate in _alternatives(annotation):
        if isinstance(candidate, type) and issubclass(candidate, Node):
            return candidate
    return None


def _item_of(annotation: Any) -> Any:
    """What stands in a list of this kind; a `Lijst` or `Indicatoren` written short is the list of its items."""
    for candidate in _alternatives(annotation):
        if get_origin(candidate) is tuple:
            return get_args(candidate)[0]
        if isinstance(candidate, type) and issubclass(candidate, Node) and "punten" in candidate.model_fields:
            return _item_of(candidate.model_fields["punten"].annotation)
    return Item


def _choices_at(path: Path) -> tuple[str, ...]:
    return tuple(
        choice
        for candidate in _alternatives(_annotation_at(path))
        if get_origin(candidate) is Literal
        for choice in get_args(candidate)
    )


def _alternatives(annotation: Any) -> Iterable[Any]:
    if get_origin(annotation) in {Union, UnionType}:
        return [choice for choice in get_args(annotation) if choice is not NoneType]
    return [annotation]
