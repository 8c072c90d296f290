"""What a form or another document left behind in a text."""

from __future__ import annotations

import pytest

from plan_snippets import codes_in, plan_with

ANSWERS = {
    "an answer": ("We bezoeken alle organisaties.", []),
    "a placeholder of Word": ("Klik of tik om tekst in te voeren.", ["AP501"]),
    "a placeholder of Word after an answer": ("We bezoeken iedereen. klik of tik om tekst in te voeren", ["AP501"]),
    "a placeholder of English Word": ("Click or tap here to enter text.", ["AP501"]),
    "filling": ("Lorem ipsum dolor sit amet", ["AP501"]),
    "the question of the form": ("Geef een korte beschrijving van wat je gaat doen.", ["AP502"]),
    "the question, and the answer behind it": (
        "Geef een korte beschrijving van wat je gaat doen. We bezoeken iedereen.",
        ["AP502"],
    ),
    "the question in capitals, without its point": ("GEEF EEN KORTE BESCHRIJVING VAN WAT JE GAAT DOEN", ["AP502"]),
    "the question over two lines": ("Geef een korte beschrijving\nvan wat je gaat doen.\n\nWe bezoeken.", ["AP502"]),
    "a short question on a line of its own": ("Wat ga je wel doen?\nLangsgaan.", ["AP502"]),
    "a short question with its number": ("1) Wat ga je wel doen?", ["AP502"]),
    "words like those of a short question": ("Wat ga je wel doen met de bus?", []),
    "the question within the answer": ("De vraag was: geef een korte beschrijving van wat je gaat doen.", []),
    "a page number": ("Een zin.\nPagina 3 van 18\nNog een zin.", ["AP504"]),
    "a page number in a sentence": ("Zie pagina 3 van 18 van het verslag.", []),
    "a field of Word that leads nowhere": ("Zie Fout! Verwijzingsbron niet gevonden. voor meer.", ["AP504"]),
    "the same in English": ("Zie Error! Bookmark not defined. voor meer.", ["AP504"]),
    "a word that a pdf divided": ("We bezoeken de eerstelijns-\nzone van Leuven.", ["AP504"]),
    "half a word before another half": ("We organiseren voor-\nen nazorg, en in-\nof uitstroom.", []),
    "a dash at the end of a line": ("We bezoeken iedereen -\nook de scholen.", []),
    "a mistake": ("Het was een fout! We verbeteren dat.", []),
    "a lost character": ("De caf\ufffd’s", ["AP504"]),
    "a bullet of Word": ("\uf0b7 Langsgaan", ["AP035"]),
}


@pytest.mark.parametrize(("text", "codes"), ANSWERS.values(), ids=ANSWERS.keys())
def test_what_is_left_in_an_answer(text: str, codes: list[str]) -> None:
    lines = "\n".join(f"  {line}" for line in text.splitlines())
    assert codes_in(plan_with(actie=f"omschrijving: |\n{lines}")) == codes


def test_the_month_strip_is_asked_with_the_year_of_the_plan() -> None:
    asked = "opmerking: Tijdpad 2025 (markeer hieronder de maanden waarin je aan deze actie gaat werken)"
    assert codes_in(plan_with(actie=asked, form_2024=True)) == ["AP502"]
