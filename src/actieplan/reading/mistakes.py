"""Mistakes of shape: from an error of pydantic, by its type, to a finding with what to write instead."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import ValidationError

from actieplan.changes import Change, Deed
from actieplan.datum import DatumError, in_words, parse, weekdagen
from actieplan.diagnostics import Diagnostic, Kind, diagnose
from actieplan.likeness import Likely, fold, likely, strange_character
from actieplan.model import Indicator, Item, Node
from actieplan.places import Location, Path, Target
from actieplan.reading import amounts, date_advice, date_notations
from actieplan.reading.corrected import in_quotes, whole, with_line
from actieplan.reading.everyday_words import meant_choices
from actieplan.reading.kinds import shape, syntax
from actieplan.reading.model_map import choices_at, model_at, owners_of
from actieplan.slug import respelt
from actieplan.text import Text
from actieplan.widthless import without_widthless

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails


class _Explained(NamedTuple):
    """The kind of a finding, the side of the field it is about, its parameters, and the words that mend it.

    `corrected` is the line as it should be written, which the hint ends with; `hint` is another than that of the kind.
    """

    kind: Kind
    target: Target
    params: dict[str, object]
    fix: str = ""
    corrected: str | None = None
    hint: Text | None = None


def explain(
    file: str,
    path: Path,
    detail: ErrorDetails,
    jaar: int | None,
    *,
    is_brief: bool = False,
    ids: Mapping[str, str] | None = None,
) -> Diagnostic:
    """The finding for one error at a path of the data.

    `jaar` is the year of the plan, where that is known; `ids` are the ids of meetings and actions by their names as
    an id is spelt. A brief finding about a field does not look for what was
    meant, which costs time.
    """
    if is_brief and detail["type"] == "extra_forbidden":
        return diagnose(shape.UNKNOWN_KEY, Location(file, path, "key"), {"key": path[-1], "advice": _MISTYPED})
    kind, target, params, fix, corrected, hint = _explained(path, detail, jaar)
    meant = (
        (ids or {}).get(respelt(detail["input"])) if is_reference(path) and isinstance(detail["input"], str) else None
    )
    if meant is not None:
        params = params | {"advice": Text(f"bedoelt u `{meant}`?", f"did you mean `{meant}`?")}
    hint, params = with_line(hint or kind.hint, corrected), params | {"corrected": corrected}
    if target == "value" and not fix and isinstance(detail["input"], str):
        fix = _without_invisible(path, detail["input"], jaar)
        params = params | {"advice": _advice_on_invisible(detail["input"])} if fix else params
    location = Location(file, path, target)
    if not fix:
        return diagnose(kind, location, params, hint=hint)
    before = str(path[-1]) if target == "key" else str(detail["input"])
    deed = Deed.RENAMED if target == "key" else Deed.EDITED
    return diagnose(kind, location, params, hint=hint, fix=(Change("", deed, before, fix, location),))


def _without_invisible(path: Path, written: str, jaar: int | None) -> str:
    """A value without characters that nobody sees, when it is right without them; else nothing."""
    words, model = without_widthless(written).replace("\u00ad", ""), model_at(path[:-1])
    if words == written or model is None or not isinstance(path[-1], str):
        return ""
    try:
        model.model_validate({path[-1]: words}, context={"jaar": jaar})
    except ValidationError:
        return ""
    return words


def _advice_on_invisible(written: str) -> Text:
    strange = strange_character(written)
    assert strange is not None
    return Text(f"er staat {strange.nl} in; typ de waarde opnieuw", f"it holds {strange.en}; type the value again")


def is_reference(path: Path) -> bool:
    """Whether a value names a meeting or an action by its id."""
    return path[-1:] in {("vergadering",), ("naar",)}


_MISTYPED = Text(
    "kijk na hoe het veld gespeld is en waar het staat", "check how the field is spelt and where it stands"
)


def _explained(path: Path, detail: ErrorDetails, jaar: int | None) -> _Explained:
    key = next((str(segment) for segment in reversed(path) if isinstance(segment, str)), "plan")
    value, error = detail["input"], detail["type"]
    if value is None and isinstance(path[-1], int):
        return _Explained(shape.EMPTY_ITEM, "value", {})
    if error == "extra_forbidden":
        return _explained_key(path, value)
    if error == "datum" and isinstance(value, str):
        return _explained_date(path, value, detail["ctx"], jaar)
    if error == "literal_error" and isinstance(value, str):
        return _explained_choice(path, key, value)
    if error in FORMS:
        return _explained_form(key, value, error)
    return _explained_kind(path, key, value, error)


def _explained_form(key: str, value: object, error: str) -> _Explained:
    amount = amounts.meant(error, value) if isinstance(value, str) else None
    advice = _advice_on_form(error, value)
    if amount is not None:
        advice = Text(f"bedoelt u `{amount.words}`?", f"did you mean `{amount.words}`?")
    fix = amount.words if amount is not None and amount.is_sure else ""
    return _Explained(shape.WRITTEN_OTHERWISE, "value", {"key": key, "value": _short(value), "advice": advice}, fix)


def _advice_on_form(error: str, value: object) -> Text:
    """How a value of a fixed form is written; an id with the words that were written."""
    words = respelt(value) if error == "id" and isinstance(value, str) else ""
    if not words:
        return FORMS[error]
    return Text(
        f"gebruik kleine letters, cijfers en koppeltekens: `{words}`",
        f"use lower case letters, digits and hyphens: `{words}`",
    )


# --- fields -----------------------------------------------------------------------------------------------


def meant_field(path: Path) -> Likely | None:
    """The field that an unknown one was probably meant to be."""
    model = model_at(path[:-1])
    return likely(str(path[-1]), model.model_fields) if model is not None else None


def _explained_key(path: Path, value: object) -> _Explained:
    meant, written = meant_field(path), str(path[-1])
    params: dict[str, object] = {"key": written, "advice": _advice_on_key(path, value, meant)}
    return _Explained(shape.UNKNOWN_KEY, "key", params, meant.name if meant is not None and meant.is_sure else "")


def _advice_on_key(path: Path, value: object, meant: Likely | None) -> Text:
    model, written = model_at(path[:-1]), str(path[-1])
    strange = strange_character(written)
    if meant is not None and strange is not None:
        return Text(
            f"bedoelt u `{meant.name}`? Er staat {strange.nl} in; typ de naam opnieuw",
            f"did you mean `{meant.name}`? It holds {strange.en}; type the name again",
        )
    is_text = model in {Item, Indicator} and isinstance(value, str) and not written.islower()
    if meant is not None and (meant.is_sure or not is_text):
        return Text(f"bedoelt u `{meant.name}`?", f"did you mean `{meant.name}`?")
    owners = owners_of(fold(written))
    if owners is not None:
        return Text(
            f"`{written}` hoort bij {owners.nl}: laat de regel even ver inspringen als de velden daarvan",
            f"`{written}` belongs to {owners.en}: indent the line as far as the fields of that",
        )
    return _advice_on_words(written, value, model)


def _advice_on_words(written: str, value: object, model: type[Node] | None) -> Text:
    """What to do with a key that is like no field: it may be words of a text."""
    if model in {Item, Indicator} and isinstance(value, str):
        return _advice_on_colon({written: value})
    if model is Item and isinstance(value, list):
        item = _short(written)
        return Text(
            f"schrijf het punt als `tekst: {item}`, en zet de lijst eronder achter `onderdelen:`",
            f"write the item as `tekst: {item}`, and put the list below it behind `onderdelen:`",
        )
    listed = ", ".join(f"`{name}`" for name in (model.model_fields if model else ()))
    if " " in written.strip() or not written.islower():
        return Text(
            f"hoort dit bij de tekst erboven, begin die met `|` en laat ook deze regel inspringen; velden: {listed}",
            f"if this belongs to the text above, begin that with `|` and indent this line too; fields: {listed}",
        )
    return Text(f"dit formulierdeel kent: {listed}", f"this part of the form has: {listed}")


def _advice_on_colon(value: Mapping[str, object]) -> Text:
    """A text with a colon reads as a field: show it in quotes."""
    (key, words), *_ = value.items()
    hint = Text("een tekst met een dubbele punt hoort tussen aanhalingstekens", "a text with a colon belongs in quotes")
    line = whole(in_quotes(_without_curly_quotes(f"{key}: {words}")))
    return with_line(hint, None if line is None else f"`{line}`").fill({"corrected": f"`{line}`"})


def _without_curly_quotes(words: str) -> str:
    return words[1:-1] if words[:1] in {"“", "„"} and words[-1:] in {"”", "“"} else words


# --- choices and dates ------------------------------------------------------------------------------------


def _explained_choice(path: Path, key: str, value: str) -> _Explained:
    choices = choices_at(path)
    listed = ", ".join(f"`{choice}`" for choice in choices)
    everyday = meant_choices(value, choices)
    meant = likely(value, choices) if not everyday else None
    advice = Text(f"kies uit: {listed}", f"choose from: {listed}")
    names = [f"`{name}`" for name in everyday or ((meant.name,) if meant is not None else ())]
    if names:
        advice = Text(
            f"bedoelt u {' of '.join(names)}? Kies uit: {listed}",
            f"did you mean {' or '.join(names)}? Choose from: {listed}",
        )
    params = {"key": key, "value": _short(value), "advice": advice}
    return _Explained(shape.UNKNOWN_CHOICE, "value", params, meant.name if meant is not None and meant.is_sure else "")


_DATES = {
    "nonexistent": shape.NO_SUCH_DATE,
    "no year": shape.NO_YEAR,
    "ambiguous year": shape.NO_YEAR,
    "reversed": shape.REVERSED,
    "apart": shape.MOMENTS_APART,
}


def _explained_date(path: Path, value: str, why: Mapping[str, Any], jaar: int | None) -> _Explained:
    reason = why["reason"]
    if reason == "other weekday":
        return _explained_weekday(why["day"], why["weekday"])
    day = date_notations.without_time(value) if reason == "unknown" else ""
    if day:
        return _explained_time(value, day, jaar)
    kind = _DATES.get(reason, shape.NOT_A_DATE)
    advice, fix = date_advice.on(kind, path, value, reason, jaar)
    return _Explained(kind, "value", {"value": _short(value), "advice": advice}, fix)


def _explained_weekday(day: date, weekday: str) -> _Explained:
    """Whether the day or the weekday is right, only its author knows."""
    first, second = (f"`{weekdagen.with_weekday(each)}`" for each in (day, weekdagen.nearest(day, weekday)))
    advice = Text(f"schrijf {first} of {second}", f"write {first} or {second}")
    params: dict[str, object] = {
        "day": in_words(day),
        "weekday": weekdagen.NAMES[day.weekday()],
        "other": weekday,
        "advice": advice,
    }
    return _Explained(shape.OTHER_WEEKDAY, "value", params)


def _explained_time(value: str, words: str, jaar: int | None) -> _Explained:
    """A day with an hour: a plan has no hours, so its author decides where the hour goes."""
    try:
        parse(words, jaar=jaar)
    except DatumError as error:
        if error.day is not None:
            return _explained_weekday(error.day, error.weekday)
        return _Explained(shape.NOT_A_DATE, "value", {"value": _short(value), "advice": _NO_HOURS})
    advice = Text(
        f"schrijf de dag alleen: `{words}`; {_NO_HOURS.nl}",
        f"write the day alone: `{words}`; {_NO_HOURS.en}",
    )
    return _Explained(shape.NOT_A_DATE, "value", {"value": _short(value), "advice": advice})


_NO_HOURS = Text(
    "een plan kent geen uren, zet het uur in een tekst als het erbij moet",
    "a plan has no hours, put the hour in a text if it matters",
)
# --- kinds of value ---------------------------------------------------------------------------------------


def _explained_kind(path: Path, key: str, value: object, error: str) -> _Explained:
    """A list where a text belongs, a text where fields belong, and so on."""
    if error in {"list_type", "tuple_type", "indicatoren"}:
        return _Explained(shape.LIST_EXPECTED, "value", {"key": key, "found": _found(value)})
    if error in {"scalar", "tekst", "item", "lijst", "string_type", "literal_error"}:
        advice = _ADVICE_ON_ITEM if isinstance(value, list) and isinstance(path[-1], int) else _ADVICE_ON_TEXT
        if isinstance(value, dict) and len(value) == 1 and isinstance(path[-1], int):
            advice = _advice_on_colon(value)
        return _Explained(shape.TEXT_EXPECTED, "value", {"key": key, "found": _found(value), "advice": advice})
    model = model_at(path)
    tight = _TIGHT_FIELD.fullmatch(value) if isinstance(value, str) else None
    if tight is not None and model is not None and tight["key"] in model.model_fields:
        mended = f"{tight['key']}: {tight['value']}"
        line = whole(mended)
        corrected = f"`{line}`" if line is not None else None
        return _Explained(syntax.MISSING_SPACE, "value", {"key": tight["key"]}, mended, corrected)
    fields = ", ".join(f"`{name}`" for name in (model.model_fields if model else ()))
    hint = _WITHOUT_DASH if isinstance(value, list) else None
    params = {"key": key, "fields": fields, "found": _found(value)}
    return _Explained(shape.FIELDS_EXPECTED, "value", params, hint=hint)


_TIGHT_FIELD = re.compile(r"(?P<key>[a-z_]+):(?P<value>\S[^\n]*)")
_ADVICE_ON_TEXT = Text(
    "zet de tekst achter de dubbele punt of eronder na `|`; een tekst met dubbele punt hoort tussen aanhalingstekens",
    "put the text behind the colon, or below after `|`; a text with a colon belongs in quotes",
)
_ADVICE_ON_ITEM = Text(
    "zet één streepje voor elk punt; begin een punt met een lijst erin met `|`",
    "put one dash before every item; begin an item with a list in it with `|`",
)
_WITHOUT_DASH = Text("laat het streepje weg: een veld heeft er geen", "leave out the dash: a field has none")
FORMS: dict[str, Text] = {
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
    "vte": Text(
        "schrijf één getal zoals `2,6`; wat erbij hoort, komt in `toelichting`",
        "write one number such as `2,6`; what goes with it belongs in `toelichting`",
    ),
    "percentage": Text(
        "schrijf één percentage zoals `45%`; wat erbij hoort, komt in `toelichting`",
        "write one percentage such as `45%`; what goes with it belongs in `toelichting`",
    ),
    "dagen": Text("schrijf één aantal dagen zoals `12`", "write one number of days such as `12`"),
}
"""How a value of a fixed form is written, by the type of the error that says it is not."""


def _found(value: object) -> Text:
    if isinstance(value, dict):
        return Text("groep velden", "a group of fields")
    if isinstance(value, list):
        return Text("lijst", "a list")
    return Text("losse tekst", "a loose text")


def _short(value: object, limit: int = 60) -> str:
    words = " ".join(str(value).split())
    return words if len(words) <= limit else words[: limit - 1] + "…"
