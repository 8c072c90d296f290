"""Mutations: plans spoilt in the ways people and machines spoil them, from a source of chance that can be repeated."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from random import Random

TESTS = Path(__file__).parents[1]
ROOT = TESTS.parent


def seeds() -> list[str]:
    """What is spoilt: the plans of the repository, single actions of them, the maximal plan, and the awkward cases."""
    plans = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "plans").glob("*.yaml"))]
    texts = [*plans, (TESTS / "maximal_plan.yaml").read_text(encoding="utf-8")]
    texts += [_with_one_action(plan, number) for plan in plans for number in range(plan.count("\n          - id: "))]
    for case in sorted((TESTS / "cases").glob("plan-*.yaml")):
        if case.stat().st_size < 8000:
            texts.append(case.read_bytes().decode("utf-8", "replace"))
    return texts


def _with_one_action(plan: str, number: int) -> str:
    """A plan of its head and one action alone, which is checked ten times sooner."""
    head = plan.partition("strategische_doelstellingen:")[0]
    action = re.split(r"\n          - id: ", plan)[number + 1]
    lines = action.split("\n")
    kept = next((at for at, line in enumerate(lines) if at and line.strip() and not line.startswith(" " * 10)), None)
    body = "\n".join(lines[:kept])
    goals = "strategische_doelstellingen:\n  - nummer: 1\n    titel: Doel\n    operationele_doelstellingen:\n"
    return f"{head}{goals}      - nummer: 1.1\n        titel: Doel\n        acties:\n          - id: {body}\n"


SIGNS: tuple[str, ...] = (
    *"-:#'\"[]{}&*!|>%@`,?=~\\\t ", ": ", " #", "- ", "? ", "---\n", "...\n", "<<: ", "*x", "&x ", "!!str ", "|",
    ">-", "|2-\n", "''", '""', "\\x07", "\\u202e", "\\ud800", "```yaml\n", "~~~\n", "<<<<<<< HEAD\n", "=======\n",
    ">>>>>>> tak\n", "%YAML 1.2\n", "'t ", "**vet** ", "[x] ", "„", "“", "”", "’", "–", "—", "•", "：", "\xa0",
    "\u200b", "\ufeff", "\u3000", "\xad", "\x85", "\u2028", "\u2029", "\u202e", "\u2067", "\u200f", "\x00", "\x07",
    "\x1b[31m", "\x7f", "\uffff", "\ud800", "\r", "\r\n", "\n", "\n\n", "é", "e\u0301", "е", "ı", "İ", "ß", "你好",
    "👩‍⚕️", "مرحبا", "\U0001f600",
)  # fmt: skip
WORDS: tuple[str, ...] = (
    "", "nee", "null", "~", "2025", "1.10", "0", "-1", "2,6", "45%", "9" * 400, "30 februari 2025", "31/12/2025",
    "12/31/2025", "mei-maart 2025", "0000-00-00", "eind 2025", "maart", "[a, b]", "[a (b, c), d]", "{vte: 2,6}",
    "[[[[", "]", "}", "- a", "|", "T.b.d.", "..", "../../x", "2024/x", "<script>", "{{ 7*7 }}", "$(id)",
    "::error::x", "##[group]", "]]>", "&amp;", "[^1]", "[^1]: x", "# Kop", "> > > a", "***", "nog_te_bepalen: ja",
    "titel: x", "scope:", "x" * 3000, "https://x.be/a?b#c", "12:30", "!!python/object:x",
)  # fmt: skip


def mutated(seed: str, chance: Random, most: int = 6) -> bytes:
    """The seed spoilt a few times, as bytes in an encoding."""
    text = seed
    for _ in range(chance.randint(1, most)):
        text = chance.choice(MUTATIONS)(text, chance)
        if len(text) > 300_000:
            break
    return _encoded(text, chance)


def _at(text: str, chance: Random) -> int:
    return chance.randint(0, len(text))


def _lines(text: str) -> list[str]:
    return text.split("\n")


def _insert_sign(text: str, chance: Random) -> str:
    at = _at(text, chance)
    return text[:at] + chance.choice(SIGNS) + text[at:]


def _insert_before_value(text: str, chance: Random) -> str:
    """A sign before a value, an item or the text of a line, where it means most."""
    places = [found.end() for found in re.finditer(r"(?:: |- |^ *)", text, re.MULTILINE)]
    at = chance.choice(places)
    return text[:at] + chance.choice(SIGNS) + text[at:]


def _replace_value(text: str, chance: Random) -> str:
    values = list(re.finditer(r"(?<=: )[^\n]+|(?<=- )[^\n]+", text))
    if not values:
        return text
    found = chance.choice(values)
    return text[: found.start()] + chance.choice(WORDS) + text[found.end() :]


def _rename_field(text: str, chance: Random) -> str:
    keys = list(re.finditer(r"[a-z_]+(?=:)", text))
    if len(keys) < 2:
        return text
    found, other = chance.choice(keys), chance.choice(keys)
    name = found[0]
    at = chance.randint(0, len(name) - 1)
    spoilt = (
        name[:at] + name[at + 1 :],
        name.upper(),
        f"{name[:at]}е{name[at:]}",
        f" {name}",
        other[0],
        f'"{name}"',
        "",
    )
    return text[: found.start()] + chance.choice(spoilt) + text[found.end() :]


def _delete(text: str, chance: Random) -> str:
    at = _at(text, chance)
    return text[:at] + text[at + chance.randint(1, 12) :]


def _delete_line(text: str, chance: Random) -> str:
    lines = _lines(text)
    at = chance.randrange(len(lines))
    return "\n".join(lines[:at] + lines[at + chance.randint(1, 3) :])


def _repeat_lines(text: str, chance: Random) -> str:
    lines = _lines(text)
    at = chance.randrange(len(lines))
    piece = lines[at : at + chance.randint(1, 8)]
    return "\n".join(lines[:at] + piece * chance.choice((2, 2, 3, 9)) + lines[at + len(piece) :])


def _move_lines(text: str, chance: Random) -> str:
    lines = _lines(text)
    at, to = chance.randrange(len(lines)), chance.randrange(len(lines))
    piece = lines[at : at + chance.randint(1, 8)]
    rest = lines[:at] + lines[at + len(piece) :]
    return "\n".join(rest[:to] + piece + rest[to:])


def _shift_lines(text: str, chance: Random) -> str:
    lines = _lines(text)
    at, by = chance.randrange(len(lines)), chance.choice((-4, -2, -1, 1, 2, 3, 8))
    for number in range(at, min(len(lines), at + chance.randint(1, 10))):
        line = lines[number]
        lines[number] = " " * by + line if by > 0 else line[min(-by, len(line) - len(line.lstrip(" "))) :]
    return "\n".join(lines)


def _indent_with_tabs(text: str, chance: Random) -> str:
    lines = _lines(text)
    at = chance.randrange(len(lines))
    for number in range(at, min(len(lines), at + chance.randint(1, 10))):
        words = lines[number].lstrip(" ")
        lines[number] = "\t" * ((len(lines[number]) - len(words)) // 2) + words
    return "\n".join(lines)


def _join_lines(text: str, chance: Random) -> str:
    ends = [found.start() for found in re.finditer("\n", text)]
    if not ends:
        return text
    at = chance.choice(ends)
    return text[:at] + chance.choice(("", " ", "\r")) + text[at + 1 :]


def _cut_short(text: str, chance: Random) -> str:
    return text[: _at(text, chance)]


def _other_line_ends(text: str, chance: Random) -> str:
    return text.replace("\n", chance.choice(("\r\n", "\r", "\u2028")))


def _wrapped(text: str, chance: Random) -> str:
    before, after = chance.choice(
        (("```yaml\n", "```\n"), ("Hier is het:\n\n", ""), ("---\n", "...\n"), ("{", "}"), ("- ", ""))
    )
    return f"{before}{text}{after}"


def _in_conflict(text: str, chance: Random) -> str:
    lines = _lines(text)
    at = chance.randrange(len(lines))
    piece = lines[at : at + chance.randint(1, 4)]
    return "\n".join([*lines[:at], "<<<<<<< HEAD", *piece, "=======", *piece, ">>>>>>> tak", *lines[at + len(piece) :]])


def _nested(text: str, chance: Random) -> str:
    at = _at(text, chance)
    return (
        text[:at]
        + chance.choice(("[", "{", "- ", "? ", "a: ", ">", "(", "*", "_", "`")) * chance.choice((3, 40, 500))
        + text[at:]
    )


MUTATIONS: tuple[Callable[[str, Random], str], ...] = (
    _insert_sign, _insert_sign, _insert_before_value, _insert_before_value, _insert_before_value, _replace_value,
    _replace_value, _rename_field, _delete, _delete_line, _repeat_lines, _move_lines, _shift_lines, _shift_lines,
    _indent_with_tabs, _join_lines, _cut_short, _other_line_ends, _wrapped, _in_conflict, _nested,
)  # fmt: skip


def _encoded(text: str, chance: Random) -> bytes:
    """As UTF-8 nearly always; sometimes in another encoding, cut short or with a strange byte."""
    raw = text.encode("utf-8", "surrogatepass")
    which = chance.randint(0, 29)
    if which == 0:
        return text.encode("cp1252", "replace")
    if which == 1:
        return text.encode(chance.choice(("utf-16", "utf-16-le", "utf-16-be", "utf-32")), "surrogatepass")
    if which == 2:
        at = _at(text, chance)
        return raw[:at] + bytes([chance.randint(0, 255)]) + raw[at:]
    if which == 3:
        return b"\xef\xbb\xbf" + raw
    return raw
