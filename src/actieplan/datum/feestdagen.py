"""Holidays of Flanders: how they are called, and their days as `templates/feestdagen.tsv` has them."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from actieplan.resources import templates_folder

OVER_NEW_YEAR = "kerstvakantie"
_SPELLINGS = {
    "nieuwjaar": ("nieuwjaarsdag",),
    "goede vrijdag": (),
    "pasen": ("paaszondag",),
    "paasmaandag": (),
    "dag van de arbeid": ("feest van de arbeid",),
    "hemelvaart": ("hemelvaartsdag", "o.l.h.-hemelvaart", "o.l.h. hemelvaart", "onze-lieve-heer-hemelvaart"),
    "pinksteren": ("pinksterzondag",),
    "pinkstermaandag": (),
    "vlaamse feestdag": ("feest van de vlaamse gemeenschap", "feestdag van de vlaamse gemeenschap"),
    "nationale feestdag": (),
    "o.l.v.-hemelvaart": ("o.l.v. hemelvaart", "onze-lieve-vrouw-hemelvaart", "maria-hemelvaart"),
    "allerheiligen": (),
    "wapenstilstand": (),
    "kerstmis": ("kerstdag",),
    "herfstvakantie": ("herfstverlof", "allerheiligenvakantie", "allerheiligenverlof"),
    "kerstvakantie": ("kerstverlof",),
    "krokusvakantie": ("krokusverlof",),
    "paasvakantie": ("paasverlof",),
    "zomervakantie": ("grote vakantie",),
}
NAMES = {spelling: name for name, others in _SPELLINGS.items() for spelling in (name, *others)}
"""Every spelling of a holiday, with the name it has in the data file."""


@lru_cache(maxsize=1)
def known() -> dict[tuple[str, int], tuple[date, date]]:
    """First and last day of each holiday, by its name and the year in which it begins."""
    text = (templates_folder() / "feestdagen.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:])
    spans = ((name, date.fromisoformat(van), date.fromisoformat(tot)) for name, van, tot in rows)
    return {(name, van.year): (van, tot) for name, van, tot in spans}


def years() -> range:
    """The years of which the holidays are known."""
    all_years = {year for _, year in known()}
    return range(min(all_years), max(all_years) + 1)
