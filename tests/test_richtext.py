"""Rich text: what Markdown of a plan becomes, and that nothing typed is lost or becomes something else."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from actieplan.richtext import Block, BulletList, Paragraph, Run, SubHeading, parse, parsing, plain_text


def runs(markdown: str) -> tuple[Run, ...]:
    (only,) = parse(markdown)
    assert isinstance(only, Paragraph)
    return only.runs


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        pytest.param("gewone tekst", (Run("gewone tekst"),), id="plain"),
        pytest.param("over\ntwee regels", (Run("over twee regels"),), id="wrapped"),
        pytest.param("a **b** c", (Run("a "), Run("b", bold=True), Run(" c")), id="bold"),
        pytest.param("a *b*", (Run("a "), Run("b", italic=True)), id="italic"),
        pytest.param("[VIVEL](https://vivel.be)", (Run("VIVEL", link="https://vivel.be"),), id="link"),
        pytest.param("<https://vivel.be>", (Run("https://vivel.be", link="https://vivel.be"),), id="autolink"),
        pytest.param("een\\\ntwee", (Run("een\ntwee"),), id="hard break"),
    ],
)
def test_inline_marks_become_runs(markdown: str, expected: tuple[Run, ...]) -> None:
    assert runs(markdown) == expected


@pytest.mark.parametrize(
    "markdown",
    [
        "[klik](javascript:alert(1))",
        "[klik](file:///etc/passwd)",
        "[klik](data:text/html,x)",
        "<script>alert(1)</script>",
        "&lt;b&gt;",
        "| a | b |",
        "`code`",
        "> citaat",
        "[a]: https://voorbeeld.be",
        "***",
        "2,6 VTE * 45% = 1,17",
        "bestand_naam_met_streepjes",
    ],
)
def test_what_a_plan_does_not_know_stays_the_words_that_were_typed(markdown: str) -> None:
    assert plain_text(parse(markdown)) == markdown
    assert all(run.link is None for run in runs(markdown))


def test_the_title_of_a_link_is_not_lost() -> None:
    assert plain_text(parse('[VIVEL](https://vivel.be "het instituut")')) == "VIVEL (het instituut)"


def test_an_image_is_no_image() -> None:
    assert plain_text(parse("![alt](https://elders.be/x.png)")) == "!alt"


def test_bullets_nest_at_any_depth() -> None:
    (first,) = parse("- een\n  - twee\n    - drie\n- vier")
    assert isinstance(first, BulletList)
    assert first.items[0].number is None
    assert [plain_text(item.blocks) for item in first.items] == ["een\ntwee\ndrie", "vier"]
    second = first.items[0].blocks[1]
    assert isinstance(second, BulletList)
    assert isinstance(second.items[0].blocks[1], BulletList)


def test_a_numbered_list_keeps_its_first_number() -> None:
    (numbered,) = parse("3. drie\n4. vier")
    assert isinstance(numbered, BulletList)
    assert [item.number for item in numbered.items] == ["3.", "4."]


def test_a_heading_has_its_level() -> None:
    assert parse("## Kop") == (SubHeading(2, (Run("Kop"),)),)


def test_a_footnote_stands_in_the_run_that_refers_to_it() -> None:
    (only,) = parse("Buurten[^1] ook.\n\n[^1]: Zie *daar*.")
    assert isinstance(only, Paragraph)
    note = only.runs[1].note
    assert note is not None
    assert plain_text(note.blocks) == "Zie daar."
    assert plain_text((only,)) == "Buurten [Zie daar.] ook."


def test_a_footnote_that_refers_to_itself_ends() -> None:
    assert "[^1]" in plain_text(parse("a[^1]\n\n[^1]: b[^1]"))


def test_a_reference_without_a_definition_stays_as_typed() -> None:
    assert plain_text(parse("a[^1] b")) == "a[^1] b"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=80))
def test_any_text_gives_blocks(markdown: str) -> None:
    blocks: tuple[Block, ...] = parse(markdown)
    assert bool(blocks) or not markdown.strip()


@given(st.text(st.sampled_from("abé .,\n\t-1)#"), min_size=1, max_size=40))
def test_the_short_way_for_text_without_marks_gives_what_the_parser_gives(markdown: str) -> None:
    assume(parsing._MARKUP.search(markdown) is None)
    parsed = parsing._Builder(parsing._Footnotes(())).blocks(parsing._parser().parse(markdown, {}))
    assert parse(markdown) == parsed


@given(st.text(st.sampled_from("abc XYZ.,;:é’"), min_size=1, max_size=60))
def test_text_without_marks_loses_nothing(words: str) -> None:
    assert plain_text(parse(words)).split() == words.split()


def test_notes_that_double_at_every_step_stay_small() -> None:
    notes = "".join(f"\n\n[^{note}]: a[^{note + 1}][^{note + 1}]" for note in range(1, 25))
    assert len(plain_text(parse(f"x[^1]{notes}\n\n[^25]: einde"))) < 10_000


def test_a_long_note_is_repeated_a_few_times_and_then_only_marked() -> None:
    shown = plain_text(parse("[^a] " * 1000 + "\n\n[^a]: " + "woord " * 1600))
    assert 1600 < shown.count("woord") < 6 * 1600
    assert shown.rstrip().endswith("[^a]")


@pytest.mark.parametrize("count", [200, 1500])
@pytest.mark.parametrize("step", [1, -1], ids=["from the first", "from the last"])
def test_a_chain_of_notes_loses_none(count: int, step: int) -> None:
    marks = "".join(f"[^{note}]" for note in range(1, count + 1)[::step])
    notes = "".join(f"\n\n[^{note}]: noot{note}x[^{note + 1}]" for note in range(1, count + 1))
    for start in ("[^1]", marks):
        shown = plain_text(parse(f"a{start}{notes}"))
        assert all(f"noot{note}x" in shown for note in range(1, count + 1))


def test_a_note_that_nothing_refers_to_stays_as_typed() -> None:
    assert plain_text(parse("a\n\n[^b]: nooit")) == "a\n[^b]: nooit"


@pytest.mark.parametrize("depth", [12, 30, 49, 50, 51, 200])
def test_no_list_is_so_deep_that_words_are_lost(depth: int) -> None:
    numbered = "\n".join("   " * level + f"1. regel{level}x" for level in range(depth))
    shown = plain_text(parse(f"{numbered}\n\nslot"))
    assert all(f"regel{level}x" in shown for level in range(depth))
    assert shown.endswith("slot")
