"""Marks and notes of footnotes that lack their counterpart."""

from __future__ import annotations

import pytest

from plan_snippets import codes_in, found_in, plan_with

FOOTNOTES = {
    "a pair": ("Buurten.[^1]\n\n[^1]: Zie de website.", []),
    "two pairs": ("Buurten[^a] en teams.[^b]\n\n[^a]: Een.\n[^b]: Twee.", []),
    "a mark twice": ("Buurten[^1] en buurten.[^1]\n\n[^1]: Zie de website.", []),
    "a mark without a note": ("Buurten.[^1]", ["AP505"]),
    "a note without a mark": ("Buurten.\n\n[^1]: Zie de website.", ["AP505"]),
    "both with another name": ("Buurten.[^1]\n\n[^2]: Zie de website.", ["AP505", "AP505"]),
    "two notes of one name": ("Buurten.[^1]\n\n[^1]: Een.\n\n[^1]: Twee.", ["AP505"]),
    "a mark that is spelt out": ("Zo schrijft u een noot: \\[^1]", []),
    "a note without a colon": ("Zorg[^1].\n\n[^1] De uitleg", ["AP505"]),
    "a note with a colon further on": ("Zorg[^1] en zo[^1].\n\n[^1] : De uitleg", ["AP505"]),
    "two names, one without a colon": ("Zorg[^1] en zo[^2].\n\n[^1] Een.\n\n[^2]: Twee.", ["AP505"]),
    "a mark within a note": ("Buurten.[^1]\n\n[^1]: Zie ook.[^2]\n\n[^2]: Hier.", []),
}


@pytest.mark.parametrize(("text", "codes"), FOOTNOTES.values(), ids=FOOTNOTES.keys())
def test_footnotes(text: str, codes: list[str]) -> None:
    lines = "\n".join(f"  {line}" for line in text.splitlines())
    assert codes_in(plan_with(f"inleiding: |\n{lines}")) == codes


def test_each_mark_and_note_without_its_counterpart_is_a_finding() -> None:
    mark, note = found_in(plan_with("inleiding: |\n  Buurten.[^1]\n\n  [^2]: Zie de website."))
    assert mark.message.nl == "voetnoot `[^1]` heeft geen uitleg"
    assert note.message.en == "note `[^2]:` belongs to no mark"
