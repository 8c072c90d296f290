"""Write `feestdagen.tsv` anew: the school and public holidays of Flanders, from the library `holidays`.

The library follows the Besluit van de Vlaamse Regering of 17 April 1991 (articles 4 and 5) and that of 31 August 2001
(article 7), which set the school holidays; the public ones follow from the law and from Easter. The feast day of the
Flemish Community (11 July, decree of 6 July 1973) is not in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import holidays

YEARS = range(2020, 2041)
PUBLIC = {
    "Nieuwjaar": "nieuwjaar",
    "Goede vrijdag": "goede vrijdag",
    "Pasen": "pasen",
    "Paasmaandag": "paasmaandag",
    "Dag van de Arbeid": "dag van de arbeid",
    "O. L. H. Hemelvaart": "hemelvaart",
    "Pinksteren": "pinksteren",
    "Pinkstermaandag": "pinkstermaandag",
    "Nationale feestdag": "nationale feestdag",
    "O. L. V. Hemelvaart": "o.l.v.-hemelvaart",
    "Allerheiligen": "allerheiligen",
    "Wapenstilstand": "wapenstilstand",
    "Kerstmis": "kerstmis",
}
SCHOOL = ("Herfstvakantie", "Kerstvakantie", "Krokusvakantie", "Paasvakantie", "Zomervakantie")


def rows() -> list[tuple[str, date, date]]:
    """Each holiday with its first and last day, by day."""
    found = [*_public(), *_school(), *(("vlaamse feestdag", date(y, 7, 11), date(y, 7, 11)) for y in YEARS)]
    return sorted(found, key=lambda row: (row[1], row[2], row[0]))


def page() -> str:
    """The whole file."""
    lines = (f"{name}\t{van}\t{tot}" for name, van, tot in rows())
    return "\n".join(("naam\tvan\ttot", *lines, ""))


def _public() -> Iterator[tuple[str, date, date]]:
    calendar = holidays.country_holidays("BE", years=YEARS, categories=("public", "bank"), language="nl")
    for label, name in PUBLIC.items():
        for day in calendar.get_named(label, lookup="exact"):
            yield name, day, day


def _school() -> Iterator[tuple[str, date, date]]:
    years = range(YEARS.start, YEARS.stop + 1)
    calendar = holidays.country_holidays("BE", subdiv="Flemish", years=years, categories=("school",), language="nl")
    for label in SCHOOL:
        named = set(calendar.get_named(label, lookup="icontains"))
        for first in sorted(day for day in named if day - timedelta(days=1) not in named):
            last = next(first + timedelta(days=n) for n in range(100) if first + timedelta(days=n + 1) not in named)
            if first.year in YEARS and (first.month, first.day) != (1, 1):
                yield label.lower(), first, last


if __name__ == "__main__":
    (Path(__file__).parent / "feestdagen.tsv").write_text(page(), encoding="utf-8", newline="\n")
