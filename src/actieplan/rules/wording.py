"""Wording: what was left in a text that is no answer, and what would be lost or said twice in print."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice

from actieplan.diagnostics import Severity
from actieplan.editions import Edition
from actieplan.model import Item, Lijst, NogTeBepalen, Tekst
from actieplan.places import Path, Stretch
from actieplan.rules.answers import required_fields
from actieplan.rules.naming import fields, listing, named, shortened
from actieplan.rules.registry import Finding, Subject, rule
from actieplan.rules.texts import look_alikes_at
from actieplan.rules.texts.bullets import SYMBOLS
from actieplan.rules.texts.page_numbers import PAGE_NUMBER
from actieplan.stopgap import stopgap
from actieplan.text import Text, same

MOST_IN_A_TEXT = 100
"""How many places of one text a rule names at most."""


def _filled(found: re.Match[str]) -> tuple[str, Stretch]:
    """The words of a match without white space around them, and where they are."""
    words = found[0].strip()
    start = found.start() + found[0].index(words)
    return words, (start, start + len(words))


# --- left behind by a form or a word processor ------------------------------------------------------------

_WORD_PLACEHOLDER = re.compile(
    r"klik of tik om (?:tekst|een datum) in te voeren"
    r"|klik hier als u (?:tekst|een datum) wilt invoeren"
    r"|kies een item\."
    r"|click or tap (?:here )?to enter (?:text|a date)"
    r"|choose an item\."
    r"|lorem ipsum",
    re.IGNORECASE,
)

_SIGNS_OF_A_PLACEHOLDER = ("klik ", "click ", " een item.", " an item.", "lorem ipsum")


@rule(
    "AP501",
    Severity.ERROR,
    title=Text("invultekst van Word is blijven staan", "a placeholder of Word was left behind"),
    message=Text("hier staat nog invultekst: “{tekst}”", "there is still a placeholder here: “{tekst}”"),
    hint=Text("vervang die tekst door het antwoord, of verwijder hem", "replace it by the answer, or delete it"),
)
def word_placeholder_is_left(subject: Subject) -> Iterator[Finding]:
    """The placeholder of a Word form is no answer.

    Waarom: zulke tekst verraadt een vraag die niemand beantwoord heeft, en hoort niet in het document.
    Why: it betrays a question that nobody answered, and does not belong in the document.
    Fout (actie):
        trekker:
          wie: zorgraad
          toelichting: Klik of tik om tekst in te voeren.
    Goed (actie):
        trekker:
          wie: zorgraad
          toelichting: De zorgraad trekt de actie alleen.
    """
    if not any(sign in subject.words for sign in _SIGNS_OF_A_PLACEHOLDER):
        return
    for path, text in subject.texts:
        for found in islice(_WORD_PLACEHOLDER.finditer(text), MOST_IN_A_TEXT):
            yield Finding(path, {"tekst": found[0]}, within=found.span())


@rule(
    "AP502",
    Severity.ERROR,
    title=Text("de vraag van het formulier staat in het antwoord", "the question of the form is in the answer"),
    message=Text(
        "het antwoord begint met de vraag van het formulier: “{vraag}”",
        "the answer begins with the question of the form: “{vraag}”",
    ),
    hint=Text(
        "verwijder de vraag; `actieplan render --with-prompts` drukt de vragen af waar ze horen",
        "delete the question; `actieplan render --with-prompts` prints the questions where they belong",
    ),
)
def prompt_is_left(subject: Subject) -> Iterator[Finding]:
    """An answer does not repeat the question of the form.

    Waarom: de vragen staan in het formulier zelf; in een antwoord zijn het resten van het knippen en plakken.
    Why: the questions are in the form itself; in an answer they are remains of cutting and pasting.
    Fout (actie):
        omschrijving: |
          Geef een korte beschrijving van wat je gaat doen.
          We bezoeken alle organisaties.
    Goed (actie):
        omschrijving: We bezoeken alle organisaties.
    """
    if subject.edition is None:
        return
    prompts = _prompts(subject.edition, subject.plan.jaar)
    openings = {_first_word(prompt) for prompt in prompts.values()}
    for path, text in subject.texts:
        if path[-1] == "tekst" and _first_word(text) in openings:  # titles and names answer no question
            left = _left_of(prompts, text)
            if left is not None:
                yield Finding(path, {"vraag": shortened(left)}, within=_written_question(text, left))


_FIRST_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH_FOR_A_WORD = 30
_LONGEST_PROMPT = 600
_UNMISTAKABLE = 20
"""In letters: a shorter question must fill its line, for an answer of one's own may begin with such words."""
_NOT_LETTERS = re.compile(r"[\W_]+")
_MARKS = re.compile(r"[?.:…)]*")


def _left_of(prompts: Mapping[str, str], text: str) -> str | None:
    """The question that a text begins with."""
    line = text.lstrip().partition("\n")[0]
    filling = prompts.get(_plain(line))
    if filling is not None:
        return filling
    start = _plain(text[:_LONGEST_PROMPT])
    long_ones = (plain for plain in prompts if len(plain) >= _UNMISTAKABLE and start.startswith(plain))
    return next((prompts[plain] for plain in long_ones), None)


def _written_question(text: str, question: str) -> Stretch:
    """Where a text that begins with a question writes it: up to its last letter, and the marks behind that."""
    start, letters = len(text) - len(text.lstrip()), len(_plain(question))
    ends = range(start + 1, min(len(text), start + _LONGEST_PROMPT) + 1)
    end = next((end for end in ends if len(_plain(text[start:end])) >= letters), len(text))
    marks = _MARKS.match(text, end)
    return start, marks.end() if marks else end


def _first_word(text: str) -> str:
    """The first word of a text, without the number before it: most answers do not begin as a question does."""
    found = _FIRST_WORD.search(text[:_ENOUGH_FOR_A_WORD])
    return found[0].casefold() if found else ""


@lru_cache(maxsize=8)
def _plain_prompts(written: tuple[str, ...]) -> Mapping[str, str]:
    return {_plain(prompt): prompt for prompt in written}


def _prompts(edition: Edition, jaar: int) -> Mapping[str, str]:
    """The official questions as they are written, by how they are compared."""
    prompts = (prompt for question in edition.questions for prompt in question.prompts)
    return _plain_prompts(tuple(prompt.replace("{jaar}", str(jaar)) for prompt in prompts))


def _plain(text: str) -> str:
    """The letters of a text, without case, marks and spaces, and without the number before a question."""
    return _NOT_LETTERS.sub("", text.casefold()).lstrip("0123456789")


@rule(
    "AP503",
    Severity.WARNING,
    title=Text("een woord in plaats van een antwoord", "a word instead of an answer"),
    message=Text("“{tekst}” is geen antwoord", "“{tekst}” is no answer"),
    hint=Text(
        "is het nog niet bekend, gebruik dan `nog_te_bepalen:` met `wacht_op:` of `tekst:`",
        "if it is not known yet, use `nog_te_bepalen:` with `wacht_op:` or `tekst:`",
    ),
)
def answer_is_a_stopgap(subject: Subject) -> Iterator[Finding]:
    """What is not known yet is said with `nog_te_bepalen`, so that it can be followed up.

    Waarom: een “T.b.d.” in een tekst vindt niemand terug; wat nog te bepalen is, komt in het overzicht.
    Why: nobody finds a “T.b.d.” in a text again; what is to be determined comes into the overview.
    Fout (actie):
        aanpak: T.b.d. op basis van de gesprekken.
    Goed (actie):
        aanpak:
          nog_te_bepalen:
            wacht_op: de gesprekken met de partners
    """
    for path, text in subject.texts:
        found = stopgap(text)
        if found is not None and "nog_te_bepalen" not in path:
            hint = _instead_of_a_stopgap(subject, path)
            yield Finding(path, {"tekst": shortened(text)}, within=_filled(found)[1], hint=hint)


_LEAVE_OUT_ITEM = Text(
    "verwijder dit punt tot u het weet; is er nog geen enkel, schrijf dan `nog_te_bepalen:` in plaats van de lijst",
    "delete this item until you know; if there is no item yet, write `nog_te_bepalen:` in place of the list",
)
_LEAVE_OUT_NAME = Text("verwijder dit punt tot u het weet", "delete this item until you know")
_LEAVE_OUT_FIELD = Text("laat het veld weg tot u het weet", "leave the field out until you know")
_WRITE_WHAT_IS_KNOWN = Text(
    "schrijf wat al zeker is, al is het voorlopig; dit veld mag niet leeg blijven",
    "write what is certain already, even if provisional; this field may not stay empty",
)
_NEEDED_BESIDE_OTHERS = {("Trekker", "naam"), ("Vervolg", "wanneer")}
"""Fields that another field can make necessary (AP129, AP130)."""


def _instead_of_a_stopgap(subject: Subject, path: Path) -> Text | None:
    """What to write at this place; None where `nog_te_bepalen` fits, as the hint of the rule says."""
    if isinstance(path[-1], int):
        return _LEAVE_OUT_NAME
    owner, name = subject.node_at(path[:-1]), path[-1]
    if isinstance(owner, Tekst | Lijst) or owner is None:
        return None
    if isinstance(owner, Item):
        is_part = "onderdelen" in path
        return _LEAVE_OUT_NAME if is_part else _LEAVE_OUT_ITEM
    kind = type(owner)
    is_needed = name in required_fields(kind) or (kind.__name__, name) in _NEEDED_BESIDE_OTHERS
    return _WRITE_WHAT_IS_KNOWN if is_needed else _LEAVE_OUT_FIELD


@rule(
    "AP504",
    Severity.WARNING,
    title=Text("resten van een ander document", "remains of another document"),
    message=Text("hier staat nog “{rest}”", "there is still “{rest}” here"),
    hint=Text(
        "verwijder het; het komt uit het document waaruit de tekst gekopieerd is",
        "delete it; it comes from the document that the text was copied from",
    ),
)
def debris_is_left(subject: Subject) -> Iterator[Finding]:
    """A text holds no page numbers, lost characters or symbols of another document.

    Waarom: bij het kopiëren uit Word of pdf komen paginanummers en onleesbare tekens mee.
    Why: copying from Word or pdf brings page numbers and unreadable characters along.
    Fout (actie):
        omschrijving: |
          We bezoeken alle organisaties.
          Pagina 3 van 18
          Daarna volgt een verslag.
    Goed (actie):
        omschrijving: |
          We bezoeken alle organisaties.
          Daarna volgt een verslag.
    """
    if not any(sign in subject.words for sign in _SIGNS_OF_DEBRIS) and not _LOST.search(subject.unusual_characters):
        return
    for path, text in subject.texts:
        alike = look_alikes_at(path, text) if _LOST.search(text) else ()
        signs = [found.within for family, found in alike if family.kind.code == "AP510"]
        for found in islice(_DEBRIS.finditer(text), MOST_IN_A_TEXT):
            if any(start <= found.start() < end for start, end in signs):
                continue  # AP510 says so
            words, within = _filled(found)
            yield Finding(path, {"rest": words}, within=within)


_SIGNS_OF_DEBRIS = ("pagina ", "page ")
_LOST = re.compile(f"[\ufffd{SYMBOLS}]")
_DEBRIS = re.compile(rf"^[ \t]*{PAGE_NUMBER}[ \t]*$|{_LOST.pattern}+", re.MULTILINE)
"""A page number on a line of its own, the replacement character, and the bullets of Word's symbol fonts."""


# --- lost in print ----------------------------------------------------------------------------------------


@rule(
    "AP505",
    Severity.ERROR,
    title=Text("een voetnoot zonder tegenhanger", "a footnote without its counterpart"),
    message=Text("{wat}", "{wat}"),
    hint=Text(
        "bij elke `[^1]` in een tekst hoort in dezelfde tekst, op een eigen regel, `[^1]: de uitleg`",
        "every `[^1]` in a text needs, in the same text and on a line of its own, `[^1]: the note`",
    ),
)
def footnote_has_no_counterpart(subject: Subject) -> Iterator[Finding]:
    """Every mark of a footnote has its note in the same text, once, and the other way round.

    Waarom: een noot zonder teken in de tekst wordt niet afgedrukt, en een teken zonder noot zegt niets.
    Why: a note without its mark in the text is not printed, and a mark without its note says nothing.
    Fout (plan):
        inleiding: |
          Dit plan bouwt voort op Zorgzame Buurten.[^1]
    Goed (plan):
        inleiding: |
          Dit plan bouwt voort op Zorgzame Buurten.[^1]

          [^1]: Zie de website van Zorgzame Buurten.
    """
    for path, text in subject.texts:
        if "[^" in text:
            for what, within in islice(_unmatched(text), MOST_IN_A_TEXT):
                yield Finding(path, {"wat": what}, within=within)


_NOTE = re.compile(r"^[ \t]*(?:[-*+>] +)*(?P<sign>\[\^(?P<label>[^\s\]]+)\]:)", re.MULTILINE)
_MARK = re.compile(r"(?<!\\)\[\^(?P<label>[^\s\]]+)\]")


def _unmatched(text: str) -> Iterator[tuple[Text, Stretch]]:
    """The marks and notes of a text that lack the other, and second notes of one name, with their places."""
    notes = {found.start("sign"): found for found in _NOTE.finditer(text)}
    marks = [found for found in _MARK.finditer(text) if found.start() not in notes]
    explained, marked = {found["label"] for found in notes.values()}, {found["label"] for found in marks}
    for mark in marks:
        if mark["label"] not in explained:
            label = mark["label"]
            what = Text(f"voetnoot `[^{label}]` heeft geen uitleg", f"footnote `[^{label}]` has no note")
            yield what, mark.span()
    seen: set[str] = set()
    for note in notes.values():
        label = note["label"]
        if label not in marked:
            yield (
                Text(f"noot `[^{label}]:` hoort bij geen teken", f"note `[^{label}]:` belongs to no mark"),
                note.span("sign"),
            )
        elif label in seen:
            yield Text(f"noot `[^{label}]:` staat er twee keer", f"note `[^{label}]:` occurs twice"), note.span("sign")
        seen.add(label)


# --- open, or said twice ----------------------------------------------------------------------------------


@rule(
    "AP506",
    Severity.INFO,
    title=Text("nog te bepalen", "still to be determined"),
    message=Text(
        "{ding}: nog te bepalen: {velden}{wacht_op}",
        "{ding}: still to be determined: {velden}{wacht_op}",
    ),
    hint=Text(
        "vul het antwoord in zodra het er is",
        "fill in the answer as soon as it is there",
    ),
)
def answer_is_still_open(subject: Subject) -> Iterator[Finding]:
    """What is still to be determined is told once per action.

    Waarom: zo blijft zichtbaar wat er nog moet komen, en waarop het wacht.
    Why: so it stays visible what is still to come, and what it waits for.
    Fout (actie):
        aanpak:
          nog_te_bepalen:
            wacht_op: de gesprekken met de partners
    Goed (actie):
        aanpak: We bezoeken alle organisaties.
    """
    homes: dict[Path, list[tuple[Path, NogTeBepalen]]] = {}
    for path, node in subject.each(NogTeBepalen):
        if node.wacht_op.strip() or node.tekst.strip():
            homes.setdefault(subject.home_of(path), []).append((path, node))
    for home, places in homes.items():
        owner = subject.actie_at(home) or subject.plan
        waits = dict.fromkeys(shortened(node.wacht_op) for _, node in places if node.wacht_op.strip())
        params = {
            "ding": named(owner),
            "velden": listing(dict.fromkeys(_field_of(subject, path) for path, _ in places)),
            "wacht_op": _waiting(list(waits)),
        }
        yield Finding(places[0][0], params)


def _field_of(subject: Subject, path: Path) -> str:
    """The field that is open: `scope.niet`, `indicatoren (proces)`."""
    keys = [segment for segment in path[:-1] if isinstance(segment, str) and segment != "punten"]
    if "evaluatie" in path:
        actie, at = subject.actie_at(path), path[path.index("evaluatie") + 1]
        kind = actie.evaluatie[at].type if actie is not None and isinstance(at, int) else None
        return f"{keys[-1]} ({kind})" if kind else keys[-1]
    if "scope" in keys:
        return ".".join(keys[keys.index("scope") :][:2])
    return keys[-1]


def _waiting(names: list[str]) -> Text:
    if not names:
        return same("")
    waits = listing(names)
    return Text(f" (wacht op {waits.nl})", f" (waits for {waits.en})")


_COPIED_WORDS = 25
_COPIED_LETTERS = 100
"""What is shorter than this cannot have that many words: most texts need not be split."""


@rule(
    "AP507",
    Severity.INFO,
    title=Text("dezelfde tekst bij twee acties", "the same text at two acties"),
    message=Text(
        "{ding}: {velden} zegt woord voor woord hetzelfde als bij {andere}",
        "{ding}: {velden} says word for word the same as at {andere}",
    ),
    hint=Text(
        "dit mag; kijk na of de tekst ook voor deze actie klopt",
        "this is allowed; check whether the text fits this actie too",
    ),
)
def text_is_copied_from_another_actie(subject: Subject) -> Iterator[Finding]:
    """A longer text that another action has word for word is told once per action.

    Waarom: wat bij twee acties hetzelfde is, werd misschien gekopieerd en niet aangepast.
    Why: what is the same at two acties may have been copied and not adapted.
    Fout (plan):
        strategische_doelstellingen:
          - operationele_doelstellingen:
              - acties:
                  - id: exploratiegesprekken
                    titel: Exploratiegesprekken
                    waarom: |
                      Onze organisatie is klein en de vragen zijn talrijk. Door de krachten te bundelen met de
                      zones rondom ons kunnen we meer doen met dezelfde middelen, en leren we van elkaar.
                  - id: proeftuin
                    titel: Opzetten proeftuin
                    waarom: |
                      Onze organisatie is klein en de vragen zijn talrijk. Door de krachten te bundelen met de
                      zones rondom ons kunnen we meer doen met dezelfde middelen, en leren we van elkaar.
    Goed (plan):
        strategische_doelstellingen:
          - operationele_doelstellingen:
              - acties:
                  - id: exploratiegesprekken
                    titel: Exploratiegesprekken
                    waarom: |
                      Onze organisatie is klein en de vragen zijn talrijk. Door de krachten te bundelen met de
                      zones rondom ons kunnen we meer doen met dezelfde middelen, en leren we van elkaar.
                  - id: proeftuin
                    titel: Opzetten proeftuin
                    waarom: In een proeftuin kan blijken wat de gesprekken waard zijn.
    """
    first: dict[str, Path] = {}
    copies: dict[Path, list[tuple[Path, Path]]] = {}
    for path, text in _that_open_alike(subject):
        home, words = subject.home_of(path), text.split()
        if len(words) < _COPIED_WORDS:
            continue
        original = first.setdefault(" ".join(words), path)
        if subject.home_of(original) != home:
            copies.setdefault(home, []).append((path, original))
    for places in copies.values():
        yield _copied(subject, places)


def _that_open_alike(subject: Subject) -> list[tuple[Path, str]]:
    """The longer answers of actions that begin like another one: only these can be copies."""
    longer = [
        (path, text)
        for path, text in subject.texts
        if len(text) >= _COPIED_LETTERS and "nog_te_bepalen" not in path and subject.home_of(path)
    ]
    openings = Counter(_opening(text) for _, text in longer)
    return [(path, text) for path, text in longer if openings[_opening(text)] > 1]


def _opening(text: str) -> str:
    return "".join(text[:40].split())[:20]


def _copied(subject: Subject, places: list[tuple[Path, Path]]) -> Finding:
    """One finding for all that an action has in common with earlier ones."""
    here = Text("hier staat de tekst de eerste keer", "the text stands here first")
    originals = dict.fromkeys(named(actie) for _, there in places if (actie := subject.actie_at(there)))
    actie = subject.actie_at(places[0][0])
    params = {
        "ding": named(actie) if actie else "",
        "velden": fields(dict.fromkeys(_field_of(subject, path) for path, _ in places)),
        "andere": listing(originals),
    }
    related = tuple((subject.file, there, here) for _, there in places)
    return Finding(places[0][0], params, related=related)
