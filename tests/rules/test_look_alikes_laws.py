"""Laws of look-alikes: what a fix leaves as it is, that no raw link is without a finding, and that work is bounded."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from actieplan import checking, fixing
from actieplan.model import Tekst
from actieplan.richtext import Block, Paragraph, SubHeading, Table, parse, plain_text
from actieplan.rules import texts
from actieplan.rules.footnote_pairs import unmatched
from actieplan.rules.texts.certain import edited, number_of_items
from tests_support import SMALL_PLAN

OPENINGS = (
    "", "", "- ", "-", "* ", "*", "1. ", "2. ", "1.", "2.", "3)", "• ", "•", "· ", "o ", "o\t", "▪ ", "\uf0b7 ", "– ",
    "–", "→ ", "✓ ", "+ ", "a) ", "A. ", "B. ", "i) ", "1.1 ", "1° ", "> ", "[ ] ", "- [x] ", "## ", "##", "| ", "\t",
    "Pagina 1 van 2",
)  # fmt: skip
WORDS = (
    "een", "twee woorden", "Drie", "5 °C", "12 euro", "de stad en", "Wie doet wat:", "_schuin_", "__vet__", "*zo*",
    "**half", "a_b_c", "a | b", "--- | ---", "| c |", "c\td", "=====", "---", "***", "[x]( https://x.be )",
    "[x](an@x.be?subject=V)", "[x][1]", "`code`", "==geel==", "<b>", "~~weg~~", "www.x.be", "be\u200beld", "A. Peeters",
    "art. 5", "Titel ##", "```", "o", "-", "",
)  # fmt: skip
INDENTS = st.sampled_from(("", "", "  ", "    "))
LINES = st.builds("{}{}{}".format, INDENTS, st.sampled_from(OPENINGS), st.sampled_from(WORDS))
TEXTS = st.lists(LINES, min_size=1, max_size=7).map("\n".join).filter(lambda text: text.strip() != "")
HOLLOW = re.compile(r"^[ \t|#-]*o[ \t\u00a0]+(?=\S)|\bmailto:", re.MULTILINE)


def plan(text: str) -> str:
    """A plan with this text, its first line without indentation, and with comments around it."""
    lines = "".join(f"              {line}\n" if line else "\n" for line in text.lstrip(" \t\n").split("\n"))
    field = f"            # voor: *an\n            omschrijving: |\n{lines}"
    return SMALL_PLAN.replace("            omschrijving: Wat we doen.\n", field)


def described(text: str) -> str:
    """The text in the description of the only action of a plan."""
    (file,) = checking.check_bytes("plan.yaml", text.encode()).files
    assert file.plan is not None
    (actie,) = file.plan.acties()
    assert isinstance(actie.omschrijving, Tekst)
    return actie.omschrijving.tekst


def letters(text: str) -> str:
    """The letters and digits, without hollow bullets and what completes an address of mail."""
    return "".join(re.findall(r"[^\W_]+", HOLLOW.sub("", text)))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(TEXTS)
@example("• een\no sub\no sub2\n• twee")
@example("1. een\n• sub\n2. twee")
@example("Titel\n=====\n-een\n-twee\na | b\n--- | ---")
def test_a_fix_keeps_words_and_comments_and_a_second_one_changes_nothing(text: str) -> None:
    before = plan(text)
    after = fixing.fix("plan.yaml", before.encode()).after
    assert letters(described(after)) == letters(described(before))
    marker = "            omschrijving: |\n"
    assert after.startswith(before.partition(marker)[0] + marker)
    assert after.endswith(before[before.index("            waarom:") :])
    assert fixing.fix("plan.yaml", after.encode()).after == after


def breaks(blocks: tuple[Block, ...]) -> int:
    """How many more paragraphs outside lists there are than headings, tables and items that may divide them."""
    others = sum(isinstance(block, SubHeading | Table) for block in blocks)
    return sum(isinstance(block, Paragraph) for block in blocks) - others - number_of_items(blocks)


PROSE = (
    "Zie [x][1] en", "Zie [y][2].", "[1]: https://x.be", "[2]: https://y.be", "en verder", "Aanpak", "------", "---",
    "=======", "Wie\twat", "en dan\tniets", "Stad\tmei", "_schuin_ en", "##Titel", "a | b", "--- | ---", "",
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(PROSE), min_size=1, max_size=6).map("\n".join).filter(str.strip))
@example("Zie [x][1] en\n[1]: https://x.be\nen verder")
@example("Zie [x][1] en [y][2]\n[1]: https://x.be\n[2]: https://y.be\nen verder")
def test_a_fix_divides_no_paragraph_but_by_a_heading_a_table_or_items(text: str) -> None:
    before = plan(text)
    after = fixing.fix("plan.yaml", before.encode()).after
    assert breaks(parse(described(after))) <= breaks(parse(described(before)))


MARKS, AFTER = ("• ", "o ", "▪ ", "– ", "✓ ", "", "-", "→ "), ("een", "5 °C", "de stad en")
BULLETS = st.lists(st.builds("{}{}".format, st.sampled_from(MARKS), st.sampled_from(AFTER)), min_size=1, max_size=6)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(BULLETS)
def test_all_bullets_below_each_other_are_fixed_or_none(lines: list[str]) -> None:
    before = "\n".join(lines) + "\n"
    fixes = [found.fix for family, found in texts.look_alikes(before) if family.kind.code == "AP510"]
    edits = sorted({edit for fix in fixes for edit in fix})
    left = [family.kind.code for family, _ in texts.look_alikes(edited(before, (0, len(before)), edits))]
    assert not edits or (all(fixes) and "AP510" not in left)


LABELS = ("x", "onze site", "*x*", "", "a [b]", "x\ny")
PARTS = (
    "https://x.be", "www.x.be", "an@x.be", "?a=b", " ", "(", ")", '"titel"', "x", "<", ">", "ftp:", "#",
    "javascript:", "\n",
)  # fmt: skip
TARGETS = st.lists(st.sampled_from(PARTS), max_size=4).map("".join)
BEFORE, BEHIND = ("", "Zie ", "(", "[a](https://x.be)"), ("", ".", " en")
LINKS = st.builds("{}[{}]({}){}".format, *map(st.sampled_from, (BEFORE, LABELS)), TARGETS, st.sampled_from(BEHIND))


@settings(max_examples=400, deadline=None)
@given(LINKS)
@example("[a](https://x.be)[b](https://x.be)")
@example('[x](https://x.be "titel")')
def test_what_looks_like_a_link_and_is_printed_raw_is_found(text: str) -> None:
    raw = "](" in plain_text(parse(text))
    found = any(family.kind.code in {"AP524", "AP514"} for family, _ in texts.look_alikes(text))
    assert found or not raw


SIGNS = (
    "_", "_a ", "__a ", "a_", "[", "[](", "[a](", "[a][", "[a]:", "](", "(a)[", "[a] (", "[a](www.", "[a\n", "`", "`a ",
    "```\n", "> a\n", "==a", "== ", "-a\n", "*a\n", "1.a\n", "1)a\n", "*", "| ", "a | b\n", "|a\n", "|-|\n", "- - ",
    "---\n", "a\n---\n", "o a\n", "• a\n", "•", "– 5\n", "• a\no b\n", "A. a\n", "i) a\n", "1.1 a\n", "1: a\n",
    "a\tb\n", "\ta\n", "- [ ] a\n", "<", "<a@", "#a\n", "##a\n", "# a #\n", "- a\nb\n", "![a](", "(https://a)[",
    "[^", "[^a", "[^a]", "[^a]:\n", "\u00a0", "\u00a0a\n",
)  # fmt: skip


def processor_time(text: str) -> float:
    """The seconds of the processor that looking at a text takes."""
    texts.look_alikes.cache_clear()
    before = time.process_time()
    texts.look_alikes(text)
    assert len(list(unmatched(text))) <= len(text)
    return time.process_time() - before


def of_length(sign: str, length: int) -> str:
    """A text of this length, of the sign again and again."""
    return f"a\n{sign * (length // len(sign))}"


@pytest.fixture(scope="module")
def ordinary() -> float:
    """The least work that a measurement is compared with: less is noise."""
    return max(processor_time(of_length("- [ ] een\n", 10_000)) for _ in range(3))


@pytest.mark.parametrize("sign", SIGNS)
def test_work_grows_with_the_length(sign: str, ordinary: float) -> None:
    """Four times as long is less than eleven times the work, in one of three measurements; in squares it is sixteen."""
    ratios = (
        processor_time(of_length(sign, 40_000)) / max(ordinary, processor_time(of_length(sign, 10_000)))
        for _ in range(3)
    )
    assert any(ratio < 11 for ratio in ratios)
