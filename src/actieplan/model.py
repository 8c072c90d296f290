"""The plan as on the form: Plan, its goals, Actie, Fase, Mijlpaal, Evaluatie, Indicator.

Every field has an empty value of its kind as default, so that a plan with mistakes can still be drawn as a
draft; `REQUIRED` marks what may not stay empty, and rules/required.py reports it. A text may be written in a
short form (`waarom: woorden`) or in full (`waarom: {tekst: woorden, vervolg: [...]}`): the model knows only
the full one, and the short one is opened here, by the kind of the value and never by trial.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    PlainValidator,
    ValidationInfo,
    ValidatorFunctionWrapHandler,
    model_validator,
)
from pydantic_core import PydanticCustomError

from actieplan.datum import Datum, DatumError, is_limit, parse

REQUIRED = "required"
"""Marks a field that every plan must fill in, whatever the edition of the form."""

PlanStatus = Literal["ontwerp", "ter feedback", "ter goedkeuring", "goedgekeurd"]
Voortgang = Literal["gepland", "lopend", "afgerond", "uitgesteld", "stopgezet"]
Wie = Literal["zorgraad", "partner", "samen"]
Rol = Literal["trekkend", "faciliterend", "ondersteunend", "verbindend", "duwend"]
Maand = Literal["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
MijlpaalSoort = Literal["mijlpaal", "deadline", "gebeurtenis"]
VerwijzingSoort = Literal["bouwt voort op", "wacht op", "ondersteunt", "hangt samen met"]
DoelstellingSoort = Literal["inhoudelijk", "goed bestuur", "vrij"]
EvaluatieType = Literal["proces", "resultaat", "impact"]


# --- scalars ----------------------------------------------------------------------------------------------


def _scalar(value: object, info: ValidationInfo) -> str:
    """The written words of a value that is a single text."""
    if isinstance(value, str):
        return value
    raise PydanticCustomError("scalar", "a single text was expected")


def _datum(value: object, info: ValidationInfo) -> Datum:
    if isinstance(value, Datum):
        return value
    context: Mapping[str, Any] = info.context or {}
    try:
        return parse(_scalar(value, info), jaar=context.get("jaar"), within=context.get("within"))
    except DatumError as error:
        raise PydanticCustomError("datum", "not a date", _why(error)) from error


def _why(error: DatumError) -> dict[str, Any]:
    return {"reason": error.reason, "day": error.day, "weekday": error.weekday}


def _periode(value: object, info: ValidationInfo) -> Datum:
    """A date with a begin: `uiterlijk 15 maart` says only when it ends."""
    read = _datum(value, info)
    if read.is_limit:
        raise PydanticCustomError("datum", "not a date", {"reason": "no begin"})
    return read


def _written_as(pattern: str, kind: str) -> Callable[[object, ValidationInfo], str]:
    compiled = re.compile(pattern, re.ASCII)

    def check(value: object, info: ValidationInfo) -> str:
        written = _scalar(value, info).strip()
        if not compiled.fullmatch(written):
            raise PydanticCustomError(kind, "written otherwise than expected", {"pattern": pattern})
        return written

    return check


class Share(Decimal):
    """A share of a hundred; as words it has its sign: `45.5%`."""

    def __str__(self) -> str:
        return f"{super().__str__()}%"


def _decimal(pattern: str, kind: str, number: type[Decimal] = Decimal) -> Callable[[object, ValidationInfo], Decimal]:
    as_written = _written_as(pattern, kind)

    def read(value: object, info: ValidationInfo) -> Decimal:
        if isinstance(value, Decimal):
            return value
        return number(as_written(value, info).removesuffix("%").strip().replace(",", "."))

    return read


def _year(value: object, info: ValidationInfo) -> int:
    if isinstance(value, int):
        return value
    return int(_written_as(r"(?:19|20|21)\d{2}", "jaar")(value, info))


Woorden = Annotated[str, BeforeValidator(_scalar)]
"""One line of plain text: a title, a name."""
DatumVeld = Annotated[Datum, PlainValidator(_datum)]
PeriodeVeld = Annotated[Datum, PlainValidator(_periode)]
Jaar = Annotated[int, PlainValidator(_year)]
Id = Annotated[str, PlainValidator(_written_as(r"[a-z0-9]+(?:-[a-z0-9]+)*", "id"))]
StrategischNummer = Annotated[str, PlainValidator(_written_as(r"[1-9]\d{0,2}", "strategisch_nummer"))]
OperationeelNummer = Annotated[str, PlainValidator(_written_as(r"[1-9]\d{0,2}\.[1-9]\d{0,2}", "operationeel_nummer"))]
VerwijzingNaar = Annotated[
    str,
    PlainValidator(
        _written_as(r"(?:\d{4}/)?(?:[a-z0-9]+(?:-[a-z0-9]+)*|\d{1,3}(?:\.\d{1,3})?)", "verwijzing_naar"),
    ),
]
Vte = Annotated[Decimal, PlainValidator(_decimal(r"\d{1,4}(?:[.,]\d{1,3})?", "vte"))]
Percentage = Annotated[Decimal, PlainValidator(_decimal(r"\d{1,3}(?:[.,]\d{1,2})? ?%", "percentage", Share))]
Dagen = Annotated[Decimal, PlainValidator(_decimal(r"\d{1,5}(?:[.,]\d{1,2})?", "dagen"))]


# --- texts ------------------------------------------------------------------------------------------------


class Node(BaseModel):
    """A mapping of the plan file."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Vervolg(Node):
    """What is put off: to the plan of a year, to a goal in it, or to a later event."""

    plan: Jaar | None = None
    doelstelling: OperationeelNummer | None = None
    wanneer: Woorden = ""
    toelichting: Woorden = ""


class NogTeBepalen(Node):
    """An answer that cannot be given yet: what it waits for (an action's id, or words), and words."""

    wacht_op: Woorden = ""
    tekst: Woorden = ""


class Tekst(Node):
    """A Markdown text, or the word that it is not known yet."""

    tekst: Woorden = ""
    vervolg: tuple[Vervolg, ...] = ()
    nog_te_bepalen: NogTeBepalen | None = None

    @model_validator(mode="before")
    @classmethod
    def _open_short_form(cls, value: object) -> object:
        if isinstance(value, str):
            return {"tekst": value}
        if isinstance(value, Mapping | Tekst):
            return value
        raise PydanticCustomError("tekst", "a text was expected")


class Item(Node):
    """One item of a list: a Markdown text, with items below it."""

    tekst: Annotated[Woorden, REQUIRED] = ""
    onderdelen: tuple[Item, ...] = ()
    vervolg: tuple[Vervolg, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _open_short_form(cls, value: object) -> object:
        if isinstance(value, str):
            return {"tekst": value}
        if isinstance(value, Mapping | Item):
            return value
        raise PydanticCustomError("item", "a text was expected")


class Lijst(Node):
    """An answer in prose (`tekst`), in items (`punten`) or in both, or the word that it is not known yet."""

    tekst: Woorden = ""
    punten: tuple[Item, ...] = ()
    vervolg: tuple[Vervolg, ...] = ()
    nog_te_bepalen: NogTeBepalen | None = None

    @model_validator(mode="before")
    @classmethod
    def _open_short_form(cls, value: object) -> object:
        if isinstance(value, str):
            return {"tekst": value}
        if isinstance(value, list | tuple):
            return {"punten": value}
        if isinstance(value, Mapping | Lijst):
            return value
        raise PydanticCustomError("lijst", "a text or a list was expected")


# --- the action -------------------------------------------------------------------------------------------


class Indicator(Node):
    """What is measured, how, what is aimed for, and afterwards what came out."""

    omschrijving: Annotated[Tekst, REQUIRED] = Tekst.model_construct()
    meetmethode: Tekst = Tekst.model_construct()
    streefdoel: Tekst = Tekst.model_construct()
    resultaat: Woorden = ""
    onderdelen: tuple[Item, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _open_short_form(cls, value: object) -> object:
        if isinstance(value, str):
            return {"omschrijving": value}
        if isinstance(value, Mapping | Indicator):
            return value
        raise PydanticCustomError("indicator", "an indicator was expected")


class Indicatoren(Node):
    """The indicators of an evaluation, or the word that they are not known yet."""

    punten: tuple[Indicator, ...] = ()
    nog_te_bepalen: NogTeBepalen | None = None

    @model_validator(mode="before")
    @classmethod
    def _open_short_form(cls, value: object) -> object:
        if isinstance(value, list | tuple):
            return {"punten": value}
        if isinstance(value, Mapping | Indicatoren):
            return value
        raise PydanticCustomError("indicatoren", "a list of indicators was expected")


class Evaluatie(Node):
    """One ticked way of evaluating."""

    type: Annotated[EvaluatieType | None, REQUIRED] = None
    toelichting: Tekst = Tekst.model_construct()
    indicatoren: Indicatoren = Indicatoren.model_construct()


class Mijlpaal(Node):
    """A milestone, deadline or event: on a date, at a meeting, in free words, or somewhere in its phase."""

    id: Id | None = None
    titel: Annotated[Woorden, REQUIRED] = ""
    datum: DatumVeld | None = None
    vergadering: Id | None = None
    wanneer: Woorden = ""
    soort: MijlpaalSoort = "mijlpaal"
    tijdslijn: Woorden = ""
    toelichting: Tekst = Tekst.model_construct()
    status: Voortgang | None = None
    gerealiseerd: DatumVeld | None = None

    @model_validator(mode="before")
    @classmethod
    def _limit_is_a_deadline(cls, value: object) -> object:
        """`datum: uiterlijk 15 maart` makes a deadline of a milestone that does not say what it is."""
        if not isinstance(value, dict) or "soort" in value:
            return value
        written = value.get("datum")
        return {**value, "soort": "deadline"} if isinstance(written, str) and is_limit(written) else value


class Fase(Node):
    """A stretch of work within an action, with its steps and milestones."""

    id: Id | None = None
    titel: Woorden = ""
    spoor: Woorden = ""
    periode: Annotated[PeriodeVeld | None, REQUIRED] = None
    tijdslijn: Woorden = ""
    toelichting: Tekst = Tekst.model_construct()
    stappen: Lijst = Lijst.model_construct()
    mijlpalen: tuple[Mijlpaal, ...] = ()
    inzet: Dagen | None = None

    @model_validator(mode="wrap")
    @classmethod
    def _date_milestones_within(cls, value: object, build: ValidatorFunctionWrapHandler, info: ValidationInfo) -> Fase:
        """While the milestones are read, a date without a year looks at the phase's own period first."""
        periode = value.get("periode") if isinstance(value, Mapping) else None
        if not isinstance(periode, str) or not isinstance(info.context, dict):
            return cls._built(build, value)
        outer = info.context.get("within")
        try:
            read = parse(periode, jaar=info.context.get("jaar"))
            info.context["within"] = (read.van, read.tot)
        except DatumError:
            info.context["within"] = None
        try:
            return cls._built(build, value)
        finally:
            info.context["within"] = outer

    @classmethod
    def _built(cls, build: ValidatorFunctionWrapHandler, value: object) -> Fase:
        fase: Fase = build(value)
        return fase


class Trekker(Node):
    """Who leads the action, and which role the zorgraad plays."""

    wie: Annotated[Wie | None, REQUIRED] = None
    naam: Woorden = ""
    rol: tuple[Rol, ...] = ()
    toelichting: Tekst = Tekst.model_construct()


class Scope(Node):
    """What the action will do and what it will not."""

    wel: Annotated[Lijst, REQUIRED] = Lijst.model_construct()
    niet: Annotated[Lijst, REQUIRED] = Lijst.model_construct()


class Verwijzing(Node):
    """A link to another action (`id`, `2024/id`) or to a goal (`3`, `2026/1.4`)."""

    naar: Annotated[VerwijzingNaar, REQUIRED] = ""
    soort: Annotated[VerwijzingSoort | None, REQUIRED] = None
    toelichting: Tekst = Tekst.model_construct()


class Actie(Node):
    """One action: the answers to the form's questions."""

    id: Annotated[Id, REQUIRED] = ""
    titel: Annotated[Woorden, REQUIRED] = ""
    status: Voortgang | None = None
    opmerking: Tekst = Tekst.model_construct()
    omschrijving: Tekst = Tekst.model_construct()
    waarom: Tekst = Tekst.model_construct()
    doelgroepen: Lijst = Lijst.model_construct()
    scope: Annotated[Scope, REQUIRED] = Scope.model_construct()
    trekker: Trekker = Trekker.model_construct()
    partners: tuple[Woorden, ...] = ()
    samenwerking: Tekst = Tekst.model_construct()
    start: DatumVeld | None = None
    einde: DatumVeld | None = None
    maanden: tuple[Maand, ...] = ()
    toelichting_planning: Tekst = Tekst.model_construct()
    aanpak: Tekst = Tekst.model_construct()
    stappen: Lijst = Lijst.model_construct()
    fasen: tuple[Fase, ...] = ()
    mijlpalen: tuple[Mijlpaal, ...] = ()
    link: Tekst = Tekst.model_construct()
    verwijzingen: tuple[Verwijzing, ...] = ()
    communicatie: Lijst = Lijst.model_construct()
    evaluatie: Annotated[tuple[Evaluatie, ...], REQUIRED] = ()
    inzet: Dagen | None = None

    @property
    def interval(self) -> tuple[date, date] | None:
        """First and last day: from `start` and `einde`, and from the phases where those are left out."""
        periods = [fase.periode for fase in self.fasen if fase.periode]
        van = self.start.van if self.start else min((p.van for p in periods), default=None)
        tot = self.einde.tot if self.einde else max((p.tot for p in periods), default=None)
        return (van, tot) if van is not None and tot is not None else None


# --- the plan ---------------------------------------------------------------------------------------------


class OperationeleDoelstelling(Node):
    """An operational goal, numbered under its strategic goal, with its actions."""

    nummer: Annotated[OperationeelNummer, REQUIRED] = ""
    titel: Annotated[Woorden, REQUIRED] = ""
    streefdatum: DatumVeld | None = None
    toelichting: Tekst = Tekst.model_construct()
    acties: Annotated[tuple[Actie, ...], REQUIRED] = ()


class StrategischeDoelstelling(Node):
    """A strategic goal of the policy period, with its operational goals of this year."""

    nummer: Annotated[StrategischNummer, REQUIRED] = ""
    titel: Annotated[Woorden, REQUIRED] = ""
    soort: DoelstellingSoort | None = None
    toelichting: Tekst = Tekst.model_construct()
    operationele_doelstellingen: Annotated[tuple[OperationeleDoelstelling, ...], REQUIRED] = ()


class Hoofdstuk(Node):
    """A free chapter."""

    titel: Annotated[Woorden, REQUIRED] = ""
    tekst: Annotated[Tekst, REQUIRED] = Tekst.model_construct()


class Vergadering(Node):
    """A meeting that milestones may be anchored to."""

    id: Annotated[Id, REQUIRED] = ""
    naam: Annotated[Woorden, REQUIRED] = ""
    datum: Annotated[DatumVeld | None, REQUIRED] = None


class Capaciteit(Node):
    """The staff there is: full-time equivalents, and the share of their time that goes to the network."""

    vte: Vte | None = None
    netwerking: Percentage | None = None
    toelichting: Tekst = Tekst.model_construct()


class Versie(Node):
    """One line of the version table."""

    versie: Annotated[Woorden, REQUIRED] = ""
    datum: Annotated[DatumVeld | None, REQUIRED] = None
    beschrijving: Annotated[Woorden, REQUIRED] = ""
    auteurs: tuple[Woorden, ...] = ()


class Plan(Node):
    """The plan of one organisation for one year."""

    formulier: Annotated[Woorden, REQUIRED] = ""
    organisatie: Annotated[Woorden, REQUIRED] = ""
    titel: Annotated[Woorden, REQUIRED] = ""
    jaar: Annotated[Jaar, REQUIRED] = 0
    beleidsperiode: Woorden = ""
    status: PlanStatus | None = None
    versies: tuple[Versie, ...] = ()
    capaciteit: Capaciteit = Capaciteit.model_construct()
    vergaderingen: tuple[Vergadering, ...] = ()
    inleiding: Tekst = Tekst.model_construct()
    algemene_werking: Tekst = Tekst.model_construct()
    communicatie_doelgroepen: Tekst = Tekst.model_construct()
    netwerkorganisatie: Tekst = Tekst.model_construct()
    hoofdstukken: tuple[Hoofdstuk, ...] = ()
    strategische_doelstellingen: Annotated[tuple[StrategischeDoelstelling, ...], REQUIRED] = ()

    def acties(self) -> list[Actie]:
        """All actions, in order."""
        return [
            actie
            for strategisch in self.strategische_doelstellingen
            for operationeel in strategisch.operationele_doelstellingen
            for actie in operationeel.acties
        ]


@cache
def defaults_of(kind: type[Node]) -> dict[str, object]:
    """The fields of a kind of node with their empty defaults; kept, because pydantic looks them up slowly."""
    return {name: field.default for name, field in kind.model_fields.items()}


def is_empty(value: object) -> bool:
    """Whether a field holds nothing: absent, blank, an empty list, or a node of which every part is empty."""
    if value is None or value in ("", ()) or (isinstance(value, int) and value == 0):
        return True
    if isinstance(value, str):
        return not value.strip()
    if isinstance(value, Node):
        return all(is_empty(getattr(value, name)) for name in defaults_of(type(value)))
    return False


def is_answered(value: object) -> bool:
    """Whether an author wrote something here; the word that it is not known yet is an answer too."""
    if isinstance(value, str):
        return bool(value.strip())
    if isinstance(value, NogTeBepalen):
        return True
    if isinstance(value, Node):
        for name, default in defaults_of(type(value)).items():
            part = getattr(value, name)
            if part is not default and is_answered(part):
                return True
        return False
    return not is_empty(value)
