"""Within a line: what signs mean at the edges of words, and that all else is drawn as typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actieplan.richtext import Paragraph, Run, parse, parse_line, plain_text


def runs(text: str) -> tuple[Run, ...]:
    (only,) = parse_line(text)
    assert isinstance(only, Paragraph)
    return only.runs


A_BE = "https://a.be"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("gewone  tekst\tzo", (Run("gewone tekst zo"),), id="white space is one space"),
        pytest.param("a **b** c", (Run("a "), Run("b", bold=True), Run(" c")), id="bold"),
        pytest.param("a (*b*), c", (Run("a ("), Run("b", italic=True), Run("), c")), id="italic"),
        pytest.param(
            "*b*-werking, *c*/d",
            (Run("b", italic=True), Run("-werking, "), Run("c", italic=True), Run("/d")),
            id="the first part of a compound",
        ),
        pytest.param("***b***", (Run("b", bold=True, italic=True),), id="both"),
        pytest.param(
            "**a *b* c**",
            (Run("a ", bold=True), Run("b", bold=True, italic=True), Run(" c", bold=True)),
            id="italic within bold",
        ),
        pytest.param("[VIVEL](https://vivel.be)", (Run("VIVEL", link="https://vivel.be"),), id="link"),
        pytest.param("[x](www.a.be)", (Run("x", link="https://www.a.be"),), id="www is completed"),
        pytest.param("[x](an@a.be)", (Run("x", link="mailto:an@a.be"),), id="mail is completed"),
        pytest.param("[](www.a.be)", (Run("www.a.be", link="https://www.a.be"),), id="no words: the address"),
        pytest.param("[x](https://a.be/(b))", (Run("x", link="https://a.be/(b)"),), id="brackets in an address"),
        pytest.param("<https://a.be>", (Run(A_BE, link=A_BE),), id="address in angles"),
        pytest.param("Zie https://a.be.", (Run("Zie "), Run(A_BE, link=A_BE), Run(".")), id="bare address"),
        pytest.param("(https://a.be)", (Run("("), Run(A_BE, link=A_BE), Run(")")), id="bare address in brackets"),
        pytest.param("mail an@a.be!", (Run("mail "), Run("an@a.be", link="mailto:an@a.be"), Run("!")), id="bare mail"),
        pytest.param("**[x](https://a.be)**", (Run("x", bold=True, link=A_BE),), id="bold link"),
        pytest.param(r"\*a* \[b](c)", (Run("*a* [b](c)"),), id="escapes"),
        pytest.param(r"\1. a \2) b \- c \# d \| e \< f", (Run("1. a 2) b - c # d | e < f"),), id="all escapes"),
    ],
)
def test_signs_at_the_edges_of_words_mean_something(text: str, expected: tuple[Run, ...]) -> None:
    assert runs(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "[klik](javascript:alert(1))",
        "[klik](file:///etc/passwd)",
        "[klik](data:text/html,x)",
        "[klik](bijlage 2)",
        "<script>alert(1)</script>",
        "&lt;b&gt; &amp; &copy;",
        "`code` ~~weg~~",
        "> citaat",
        "***",
        "2,6 VTE * 45% = 1,17",
        "2*3*4 en 3*4*5",
        "collega*s en burger*s",
        "_plannen_ en bestand_naam_met",
        r"\\server\zorg\_plannen",
        r"C:\map\nieuw\*.docx",
        "klaar.De volgende",
        "www. en http:// en @",
        "a[^1] b",
        "1. Contact opnemen",
        "2025. Het jaar van",
        "- streepje vooraan",
        "# geen kop",
        "+ 2 VTE",
        "regel\\",
    ],
)
def test_what_the_grammar_does_not_name_is_drawn_as_typed(text: str) -> None:
    assert runs(text) == (Run(text),)


def test_a_picture_is_words_and_its_address_a_link() -> None:
    assert plain_text(parse_line("![foto](https://a.be/x.png)")) == "![foto](https://a.be/x.png)"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=80))
def test_any_text_gives_blocks(text: str) -> None:
    assert bool(parse(text)) == bool(text.strip())


@given(st.text(st.sampled_from("ab .,;:é’2_~`+=$%&/\\^"), min_size=1, max_size=60))
def test_text_without_signs_loses_nothing(words: str) -> None:
    assert plain_text(parse_line(words)) == " ".join(words.split(" ")).strip(" ") or "  " in words
    assert plain_text(parse_line(words)).split() == words.split()
