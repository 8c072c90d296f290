"""Everyday words: what people write for a choice of the form, and the choices they may mean.

They lead to a suggestion only, never to a fix: `klaar` may be `afgerond`, or a phase of it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from actieplan.datum import MONTHS, SHORT_MONTHS
from actieplan.likeness import fold

_Meanings = Mapping[str, str]
"""By choice: the words for it, divided by commas. A word may stand at several choices."""

_VOORTGANG: _Meanings = {
    "gepland": "niet gestart, nog niet gestart, niet begonnen, nog niet begonnen, nog te starten, te starten, te doen,"
    " nog te doen, to do, todo, open, voorzien, uit te voeren, nog uit te voeren,"
    " in voorbereiding, planned, not started",
    "lopend": "bezig, mee bezig, loopt, in uitvoering, aan de gang, gaande, gestart, begonnen, actief, ongoing, busy,"
    " in progress, doorlopend, op schema, op koers, on track,"
    " opgestart, in opstart, gestart maar niet af, achterstand",
    "afgerond": "klaar, gedaan, done, ok, oké, in orde, voltooid, af, gerealiseerd, uitgevoerd, behaald, bereikt,"
    " gebeurd, compleet, volbracht, afgewerkt, finished, completed, beëindigd, gesloten,"
    " afgesloten, gefinaliseerd, finaal",
    "uitgesteld": "vertraagd, vertraging, verschoven, verplaatst, verlaat, later, on hold, in de wacht, gepauzeerd,"
    " opgeschort, doorgeschoven, delayed, postponed,"
    " verzet, pauze, in wacht, achterstand",
    "stopgezet": "geannuleerd, annulatie, afgelast, gestopt, stop, gestaakt, geschrapt, afgeblazen, vervallen,"
    " gaat niet door, niet doorgegaan, afgevoerd, cancelled, canceled, beëindigd",
}
_PLANSTATUS: _Meanings = {
    "ontwerp": "concept, draft, klad, kladversie, werkversie, voorontwerp, voorlopig, in opmaak",
    "ter feedback": "feedback, ter bespreking, ter advies, nalezen, in review, voor feedback",
    "ter goedkeuring": "voorgelegd, ingediend, goed te keuren, nog goed te keuren, voor goedkeuring",
    "goedgekeurd": "definitief, finaal, final, vastgesteld, aanvaard, akkoord, approved, goedgekeurd door het bo",
}
_TREKKER: _Meanings = {
    "zorgraad": "elz, de zorgraad, wij, wijzelf, zelf, ons, onze zone, eerstelijnszone, staf, stafmedewerker,"
    " stafmedewerkers, intern",
    "partner": "extern, externe partner, derde, derden, een partner, organisatie, gemeente, stad, ocmw, lokaal bestuur",
    "samen": "beide, beiden, allebei, gezamenlijk, gedeeld, gedeelde trekker, cotrekker, co-trekker,"
    " zorgraad en partner, partner en zorgraad, zorgraad + partner, zorgraad/partner, samen met partner",
    "trekkend": "trekker, trekt, leidend, lead, leider, initiatiefnemer, coördinator, coördinerend",
    "faciliterend": "facilitator, faciliteert, faciliteren, mogelijk maken",
    "ondersteunend": "ondersteuner, ondersteunt, ondersteuning, steunend, support, helpend",
    "verbindend": "verbinder, verbindt, verbinding, bruggenbouwer, netwerkend",
    "duwend": "duwer, duwt, aanjager, aanjagend, stimulerend, stuwend",
}
_SOORTEN: _Meanings = {
    "mijlpaal": "milestone, oplevering, resultaat, doel",
    "deadline": "uiterste datum, uiterste dag, uiterlijk, limiet, einddatum, indiendatum, termijn, due date",
    "gebeurtenis": "event, evenement, activiteit, bijeenkomst, infosessie, overleg, vergadering, moment",
    "bouwt voort op": "vervolg op, vervolg, bouwt op, bouwt verder op, voortzetting, voortzetting van, verderzetting",
    "wacht op": "wacht, wachten op, na, hangt af van, afhankelijk van, afhankelijk",
    "ondersteunt": "ondersteunend, steunt, helpt, draagt bij aan, draagt bij tot",
    "hangt samen met": "zie ook, verband met, gerelateerd, gerelateerd aan, gelinkt aan, link, hoort bij, verwant",
    "inhoudelijk": "inhoud, zorginhoudelijk, thematisch",
    "goed bestuur": "bestuur, governance, werking, algemene werking",
    "vrij": "andere, ander, overige, eigen, eigen keuze, optioneel",
}
_EVALUATIE: _Meanings = {
    "proces": "procesevaluatie, procesindicator, procesindicatoren, verloop",
    "resultaat": "output, resultaatsevaluatie, resultaatindicator, resultaatindicatoren, effect, uitkomst",
    "impact": "outcome, impactevaluatie, impactindicator, impactindicatoren, effect, uitkomst",
}
_MAANDEN: _Meanings = {
    short: f"{name}, {number}, {number:02}"
    for number, (name, short) in enumerate(zip(MONTHS, SHORT_MONTHS, strict=True), 1)
    if name != short
} | {
    "mrt": "maart, maa, mar, march, 3, 03",
    "mei": "may, 5, 05",
    "sep": "september, sept, 9, 09",
    "okt": "oktober, oct, 10",
}


def meant_choices(written: str, choices: Sequence[str]) -> tuple[str, ...]:
    """The choices that everyday words mean, alone or among other words (`bezig (50%)`)."""
    words = _folded(written).replace("_", " ")
    meant = _of_words(words) or _partly(words) or _around(words, choices)
    return tuple(choice for choice in choices if choice in meant)


def _partly(words: str) -> tuple[str, ...]:
    """`half afgerond`, `niet klaar`, `50%`: how far something is."""
    percentage = re.fullmatch(r"(\d{1,3}) ?%.*", words)
    if percentage is not None:
        return {0: ("gepland",), 100: ("afgerond",)}.get(int(percentage[1]), ("lopend",))
    found = _PARTLY.fullmatch(words)
    is_done = found is not None and "afgerond" in (found["done"], *_of_words(found["done"]))
    if found is None or not is_done:
        return ()
    return ("gepland", "lopend") if found["how"].endswith("niet") else ("lopend",)


def _around(words: str, choices: Sequence[str]) -> tuple[str, ...]:
    """What is left without a word before (`reeds klaar`) and what is said behind it (`uitgesteld naar 2027`)."""
    bare = _BEHIND.sub("", _BEFORE.sub("", words)).strip(" ,;:-")
    if bare == words:
        return ()
    known = {_folded(choice): choice for choice in choices}
    return (known[fold(bare)],) if fold(bare) in known else _of_words(bare) or _partly(bare)


def _of_words(words: str) -> tuple[str, ...]:
    return _CHOICES_BY_WORD.get(fold(words), ())


_PARTLY = re.compile(
    r"(?P<how>(?:nog )?niet(?: volledig| helemaal)?|half|deels|gedeeltelijk|grotendeels|bijna|zo goed als) (?P<done>.+)"
)
_BEFORE = re.compile(r"^(?:(?:is|zijn|was|wordt|reeds|al|nog|nu|momenteel|volledig|helemaal) )+")
_BEHIND = re.compile(
    r"(?:\(.*| (?:nog|opgelopen)$|[,;:]? (?:door|naar|voor|tot|wegens|omwille|sinds|sedert|vanaf|in|op|tegen) .*)$"
)


def _folded(words: str) -> str:
    """Words without case, accents, and the sign that closes them."""
    plain = unicodedata.normalize("NFD", " ".join(words.split()).rstrip(".!"))
    return fold("".join(char for char in plain if unicodedata.category(char) != "Mn"))


def _by_word(tables: Sequence[_Meanings]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for table in tables:
        for choice, words in table.items():
            for word in words.split(","):
                found[_folded(word)] = (*found.get(_folded(word), ()), choice)
    return found


TABLES: tuple[_Meanings, ...] = (_VOORTGANG, _PLANSTATUS, _TREKKER, _SOORTEN, _EVALUATIE, _MAANDEN)
"""Every table of words, by the choices they are for."""
_CHOICES_BY_WORD = _by_word(TABLES)
