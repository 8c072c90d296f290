"""Leftovers: what a form or another document left behind in a text, and is no part of the answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice

from actieplan.bullet_signs import SYMBOLS
from actieplan.diagnostics import Severity
from actieplan.editions import Edition
from actieplan.places import Stretch
from actieplan.rules.naming import shortened
from actieplan.rules.registry import Finding, Subject, rule
from actieplan.rules.texts import look_alikes_at
from actieplan.rules.texts.page_numbers import PAGE_NUMBER
from actieplan.rules.within_text import MOST_IN_A_TEXT, filled
from actieplan.text import Text

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
    for path, text in subject.texts if _BROKEN_WORD.search(subject.words) else ():
        for found in islice(_BROKEN_WORD.finditer(text), MOST_IN_A_TEXT):
            yield Finding(path, {"rest": found["word"]}, within=found.span("word"), hint=_ON_ONE_LINE)
    if not any(sign in subject.words for sign in _SIGNS_OF_DEBRIS) and not _LOST.search(subject.unusual_characters):
        return
    for path, text in subject.texts:
        alike = look_alikes_at(path, text) if _LOST.search(text) else ()
        signs = [found.within for family, found in alike if family.kind.code == "AP510"]
        for found in islice(_DEBRIS.finditer(text), MOST_IN_A_TEXT):
            if any(start <= found.start() < end for start, end in signs):
                continue  # AP510 says so
            words, within = filled(found)
            yield Finding(path, {"rest": words}, within=within)


_BROKEN_WORD = re.compile(
    r"(?<![\w-])(?P<word>[^\W\d_]{3,40}-)[ \t]*\n[ \t]*"
    r"(?!(?:en|of|als|alsook|evenals|dan|tot|noch|maar|naast|resp|respectievelijk|versus|and|or)\b)(?=[a-zà-öø-ÿ]{2})"
)
"""A word that a PDF divided over two lines; `voor-` may also be the first half of `voor- en nazorg`."""
_ON_ONE_LINE = Text(
    "schrijf het hele woord op één regel: in het document komt er anders een spatie achter het streepje",
    "write the whole word on one line: otherwise the document has a space behind the hyphen",
)
_SIGNS_OF_DEBRIS = ("pagina ", "page ", "fout! ", "error! ")
_FIELD_OF_WORD = (
    r"(?:Fout!|Error!) (?:Verwijzingsbron niet gevonden|Bladwijzer niet gedefinieerd"
    r"|Reference source not found|Bookmark not defined)\.?"
)
_LOST = re.compile(f"[\ufffd{SYMBOLS}]")
_DEBRIS = re.compile(rf"^[ \t]*{PAGE_NUMBER}[ \t]*$|{_FIELD_OF_WORD}|{_LOST.pattern}+", re.MULTILINE)
"""A page number on a line of its own, the replacement character, what Word prints for a field that
leads nowhere, and the bullets of Word's symbol fonts."""
