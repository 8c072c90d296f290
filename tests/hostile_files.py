"""The awkward files of `tests/cases/`, and larger ones that are made when they are needed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests_support import SMALL_PLAN

FOLDER = Path(__file__).with_name("cases")
CASES = sorted(FOLDER.glob("*.yaml"))
LACKING = frozenset({"AP120", "AP121", "AP122", "AP123", "AP126", "AP301"})
"""What a piece of a plan lacks; `...` in the expectation of a case."""


def expected(case: Path) -> list[str]:
    """`CODE line:column` of every finding, in the order of the report."""
    return case.with_suffix(".codes").read_text(encoding="ascii").splitlines()


class Large(NamedTuple):
    """A file that is made for a test: how, and a code that must be reported about it (none when it is fine)."""

    make: Callable[[], bytes]
    code: str | None


def _title(words: str) -> bytes:
    return SMALL_PLAN.replace("De eerste actie", words).encode()


def _with(before: str, after: str) -> bytes:
    return SMALL_PLAN.replace(before, after).encode()


def _below(field: str, lines: str) -> bytes:
    """The plan with other lines below a field of its action."""
    return SMALL_PLAN.replace(f"            {field}:\n", f"            {field}:\n{lines}", 1).encode()


def _goals(number: int) -> bytes:
    goals = "".join(f"  - nummer: {at}\n    tietel: Doel\n    kleur: rood\n" for at in range(1, number + 1))
    return f"{SMALL_PLAN.partition('  - nummer')[0]}{goals}".encode()


_MEBIBYTE = 1024 * 1024
LARGE: dict[str, Large] = {
    "100 MB": Large(lambda: b"titel: plan\n" * (100 * 1024 * 1024 // 12), "AP004"),
    "100 MB of noughts": Large(lambda: bytes(100 * 1024 * 1024), "AP004"),
    "one line of 5 MB": Large(lambda: _title("x" * 5_000_000), "AP004"),
    "one line of nearly 1 MiB": Large(lambda: _title("x y " * 250_000), None),
    "one line of quotes": Large(lambda: _title(": '\"', " * 140_000), "AP014"),
    "one line of colons": Large(lambda: _title("a: " * 330_000), "AP014"),
    "one line of dashes": Large(lambda: _title("- " * 500_000), "AP015"),
    "one line of curly quotes": Large(lambda: _title("“" * 300_000), None),
    "one line of brackets and words": Large(lambda: _title("[a] " * 250_000), "AP015"),
    "one line of hashes": Large(lambda: _title("a #" * 330_000), "AP030"),
    "one line of spaces": Large(lambda: _title("a" + " " * 1_000_000 + "b: c"), "AP014"),
    "25 000 brackets": Large(lambda: _title("[" * 25_000), "AP026"),
    "1 000 000 brackets": Large(lambda: b"[" * 1_000_000, "AP026"),
    "1 000 000 braces": Large(lambda: b"{" * 1_000_000, "AP026"),
    "500 000 dashes": Large(lambda: b"- " * 500_000, "AP026"),
    "500 000 question marks": Large(lambda: b"? " * 500_000, "AP026"),
    "ever deeper fields": Large(lambda: "".join(f"{' ' * depth}a:\n" for depth in range(1400)).encode(), "AP026"),
    "3 000 errors": Large(lambda: _goals(1500), "AP101"),
    "30 000 errors": Large(lambda: _goals(15_000), "AP101"),
    "1 000 slips": Large(lambda: b"titel: x\n" + b"".join(b"x%d: @y\n" % n for n in range(1000)), "AP015"),
    "60 000 slips": Large(lambda: b"titel: x\n" + b"".join(b"x%d: @y\n" % n for n in range(60_000)), "AP015"),
    "60 000 slips of indentation": Large(
        lambda: b"titel: x\n" + b"".join(b"%snaam: y\n" % (b" " * (n % 7)) for n in range(60_000)), "AP017"
    ),
    "60 000 loose lines": Large(lambda: b"titel: x\n" + b"zomaar wat\n" * 60_000 + b"jaar: 2025\n", "AP039"),
    "a field, many spaces and a colon": Large(
        lambda: b"titel: x\nwaarom" + b" " * 400_000 + b":x\n  y\n: z\n", "AP039"
    ),
    "20 000 unknown fields of two words": Large(
        lambda: b"".join(b"Foo bar%d: x\n" % n for n in range(20_000)), "AP101"
    ),
    "20 000 tabs": Large(lambda: b"titel: x\n" + b"\tjaar: 1\n" * 20_000, "AP011"),
    "60 000 open quotes": Large(lambda: b"titel: x\n" + b'naam: "x\n' * 60_000, "AP012"),
    "60 000 marks of git": Large(lambda: b"titel: x\n" + b"<<<<<<< a\n" * 60_000, "AP028"),
    "60 000 fences": Large(lambda: b"```yaml\n" * 60_000 + b"titel: x\n", "AP029"),
    "60 000 lines that begin with a star": Large(lambda: b"titel:\n" + b"  * x\n" * 60_000, "AP035"),
    "quoted words between commas": Large(lambda: b"titel: x\n  y: " + b": '', " * 170_000, "AP014"),
    "60 000 open marks of git": Large(lambda: b"titel: x\n" + b"<<<<<<< a\n=======\n" * 30_000, "AP028"),
    "30 000 conflicts of git": Large(
        lambda: b"titel: x\n" + b"<<<<<<< a\n#\n=======\n#\n>>>>>>> b\n" * 30_000, "AP028"
    ),
    "one long loose text": Large(lambda: b"titel:\n  - x\n  - y\n" + b"a\n" * 100_000 + b"jaar: 2025\n", "AP039"),
    "60 000 lines of one text": Large(lambda: b"titel: x\n" + b"  wat meer\n" * 60_000 + b"  nog: iets\n", "AP010"),
    "20 000 fields of one name": Large(lambda: b"a:\n" + b"  b: c\n" * 20_000 + b" d: e\n", "AP020"),
    "60 000 levels above": Large(
        lambda: b"".join(b"%s- a\n" % (b" " * (n % 30)) for n in range(40_000)) + b"   x\n y: z\n", "AP033"
    ),
    "20 000 duplicate fields": Large(lambda: b"titel: x\n" * 20_000, "AP020"),
    "30 000 unknown fields": Large(lambda: b"".join(b"f%d: x\n" % n for n in range(30_000)), "AP101"),
    "80 000 anchors": Large(lambda: b"titel: [" + b"".join(b"&a%d x," % n for n in range(80_000)) + b"]", "AP021"),
    "an alias bomb": Large(
        lambda: b"a0: &a0 [x]\n" + b"".join(b"a%d: &a%d [%s]\n" % (n, n, b"*a%d," % (n - 1) * 9) for n in range(1, 99)),
        "AP021",
    ),
    "40 000 items": Large(lambda: _below("wel", "                - dit\n" * 40_000), None),
    "20 000 empty items": Large(lambda: _below("wel", "                -\n" * 20_000), "AP111"),
    "control characters only": Large(lambda: b"\x01" * _MEBIBYTE, "AP002"),
    "many control characters": Large(lambda: _title("abcdefghijklm\x07" * 60_000), "AP005"),
    "many line separators": Large(lambda: _title("abc\u2028" * 100_000), "AP006"),
    "many strange bytes": Large(lambda: _title("x").replace(b"x", (b"\xe9" + b"a" * 30) * 30_000), "AP001"),
    "UTF-16 of 1 MiB": Large(lambda: _title("x" * 500_000).decode().encode("utf-16"), "AP003"),
    "lone surrogates in UTF-16": Large(lambda: b"\xff\xfet\x00:\x00 \x00" + b"\x00\xd8" * 500_000, "AP003"),
    "Markdown of brackets": Large(lambda: _title("x") + b"inleiding: |\n  " + b"[" * 500_000, None),
    "Markdown of stars": Large(lambda: _title("x") + b"inleiding: |\n  " + b"*a_" * 300_000, None),
    "Markdown of quotes": Large(lambda: _title("x") + b"inleiding: |\n  " + b"> " * 400_000 + b"x", None),
    "Markdown of footnotes": Large(lambda: _title("x") + b"inleiding: |\n  " + b"[^1]" * 200_000, "AP505"),
    "Markdown of nested lists": Large(
        lambda: _title("x") + b"inleiding: |\n" + b"".join(b"  %s- x\n" % (b"  " * n) for n in range(900)), None
    ),
    "Markdown of links": Large(lambda: _title("x") + b"inleiding: |\n  " + b"[a](b " * 160_000, None),
    "Markdown of backticks": Large(
        lambda: _title("x") + b"inleiding: |\n  " + b" ".join(b"`" * n for n in range(1, 1300)), None
    ),
    "5 000-digit numbers": Large(lambda: _with("2025", "2" * 5000), "AP110"),
    "a number of 900 000 digits": Large(lambda: _with("jaar: 2025", f"jaar: {'9' * 900_000}"), "AP110"),
    "a date of 900 000 digits": Large(lambda: _with("31 maart", "3" * 900_000), "AP106"),
    "a date of 900 000 letters": Large(lambda: _with("31 maart", "mei " * 220_000), "AP106"),
    "a date of 10 000 dashes": Large(lambda: _with("31 maart 2025", "a-" * 10_000), "AP106"),
    "a stopgap before many spaces": Large(lambda: _with("31 maart 2025", f'"xxx{" " * 40_000}a"'), "AP106"),
    "an answer before many spaces": Large(lambda: _title("x") + f'inleiding: "xxx{" " * 400_000}a"\n'.encode(), None),
    "a choice of 900 000 letters": Large(lambda: _with("wie: zorgraad", f"wie: {'zorg' * 220_000}"), "AP102"),
    "a field of 900 letters": Large(lambda: _with("waarom:", f"{'waarom' * 150}:"), "AP101"),
}
