"""Date advice: what to write in place of words that are not a date, or not certain to be one."""

from __future__ import annotations

import re
from datetime import date

from actieplan.datum import LONGEST
from actieplan.diagnostics import Kind
from actieplan.places import Path
from actieplan.reading import date_notations, new_year, vague_dates
from actieplan.reading.kinds import shape
from actieplan.stopgap import stopgap
from actieplan.text import Text


def on(kind: Kind, path: Path, written: str, reason: str, jaar: int | None) -> tuple[Text, str]:
    """The advice of a finding, and what is certainly meant or nothing.

    `reason` is that of the DatumError, `jaar` the year of the plan.
    """
    if len(" ".join(written.split())) > LONGEST:
        return _advice_on_words(path, written).fill({"jaar": jaar or 2025}), ""
    choices = new_year.spans_over(written, jaar) if kind is shape.REVERSED else ()
    knows_better = kind is shape.NO_YEAR or reason in _OTHER_DATES or choices
    meant = None if knows_better else date_notations.meant(written, jaar)
    if meant is not None:
        asked = Text(f"bedoelt u `{meant.words}`?", f"did you mean `{meant.words}`?")
        return asked, meant.words if meant.is_sure else ""
    choices = choices or vague_dates.choices(written, jaar, is_period=path[-1] == "periode")
    advice = _of_choices(choices) or _OTHER_DATES.get(reason) or _usual(kind, path, written, jaar)
    return advice.fill({"jaar": jaar or 2025}), ""


_OTHER_DATES = {
    "apart": shape.MOMENTS_APART.hint,
    "unknown holiday": Text(
        "van dat jaar kent het programma de vakanties en feestdagen niet; schrijf de dagen, zoals `6-19 april {jaar}`",
        "the program does not know the holidays of that year; write the days, such as `6-19 april {jaar}`",
    ),
    "no begin": Text(
        "schrijf ook wanneer de fase begint, zoals `januari-maart {jaar}`",
        "write also when the phase begins, such as `januari-maart {jaar}`",
    ),
}
"""What to write instead, by the reason why words are not a date."""


def _of_choices(dates: tuple[str, ...]) -> Text | None:
    """From which dates an author may choose, where the words leave open which days are meant."""
    if not dates:
        return None
    *others, last = [f"`{words}`" for words in dates]
    first = ", ".join(others)
    return Text(
        f"het moet vaststaan welke dagen u bedoelt: schrijf bijvoorbeeld {first}{' of ' if first else ''}{last}",
        f"it must be certain which days you mean: write for example {first}{' or ' if first else ''}{last}",
    )


def _usual(kind: Kind, path: Path, written: str, jaar: int | None) -> Text:
    if kind is shape.NO_SUCH_DATE and _WEEK.search(written.lower()):
        return _advice_on_week(written, jaar)
    if kind is not shape.NOT_A_DATE:
        return shape.USUAL_ADVICE[kind.code]
    return _advice_on_words(path, written)


def _advice_on_words(path: Path, written: str) -> Text:
    """What to write in place of words that nobody can take for a date."""
    if stopgap(written):
        return _LEFT_OUT if path[-1] == "streefdatum" or "mijlpalen" in path else _PROVISIONAL
    words = written.lower().split()
    is_of_mijlpaal = path[-1] == "datum" and "mijlpalen" in path
    if is_of_mijlpaal and any(word in {"bo", "av", "vergadering", "bestuursorgaan"} for word in words):
        return Text(
            "een vergadering hoort in `vergadering`, met haar id uit `vergaderingen`",
            "a meeting belongs in `vergadering`, with its id from `vergaderingen`",
        )
    usual = shape.USUAL_ADVICE[shape.NOT_A_DATE.code]
    if not is_of_mijlpaal:
        return usual
    return Text(f"{usual.nl}; vrije woorden horen in `wanneer`", f"{usual.en}; free words belong in `wanneer`")


_LEFT_OUT = Text(
    "laat het veld weg tot u het weet, of schrijf wat u al weet, zoals `najaar {jaar}`",
    "leave the field out until you know, or write what you know already, such as `najaar {jaar}`",
)
_PROVISIONAL = Text(
    "schrijf wat al zeker is, al is het ruim, zoals `najaar {jaar}` of `heel {jaar}`",
    "write what is certain already, even if it is wide, such as `najaar {jaar}` or `heel {jaar}`",
)
_WEEK = re.compile(r"\b(?:week|weken)\b|\d-?w\d")


def _advice_on_week(written: str, jaar: int | None) -> Text:
    """How many weeks the year has."""
    year = next((int(digits) for digits in re.findall(r"\d{4}", written)), jaar)
    if year is None or not date.min.year <= year <= date.max.year:
        return Text("een jaar heeft 52 of 53 weken", "a year has 52 or 53 weeks")
    last = date(year, 12, 28).isocalendar().week
    return Text(
        f"{year} heeft {last} weken: schrijf een week van `week 1 {year}` tot en met `week {last} {year}`",
        f"{year} has {last} weeks: write a week from `week 1 {year}` to `week {last} {year}`",
    )
