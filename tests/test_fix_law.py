"""The law of fixing, over many typing errors: texts, comments and line ends stay, and a second fix changes nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actieplan import checking, fixing
from actieplan.reading import source
from tests_support import ROOT, SMALL_PLAN

MAXIMAL = (ROOT / "tests" / "maximal_plan.yaml").read_text(encoding="utf-8")


def with_comments(text: str) -> str:
    """The plan with a comment behind each id and above each `waarom`."""
    text = re.sub(r"^( *- id: \S+)$", r"\1  # wie: zorgrad, „nog” na te vragen", text, flags=re.MULTILINE)
    return re.sub(r"^( *)(waarom:)", r"\1# -let op: titel:x\n\1\2", text, flags=re.MULTILINE)


PLANS = tuple(map(with_comments, (SMALL_PLAN, MAXIMAL)))


def _slip_of_the_finger(word: str, chance: Random) -> str:
    at = chance.randrange(len(word))
    return chance.choice(
        (word[:at] + word[at + 1 :], word[: at + 1] + word[at:], word[:at] + word[at : at + 2][::-1] + word[at + 2 :])
    )


def _key(line: str, chance: Random) -> str:
    return re.sub(r"[a-z_]+(?=:)", lambda key: _slip_of_the_finger(key[0], chance), line, count=1)


def _value(line: str, chance: Random) -> str:
    return re.sub(r"(?<=: )[a-z]+$", lambda value: _slip_of_the_finger(value[0], chance), line, count=1)


TYPOS: tuple[Callable[[str, Random], str], ...] = (
    _key,
    _value,
    lambda line, _: line.replace(": ", ":", 1),
    lambda line, _: line.replace(": ", ":\u00a0", 1),
    lambda line, _: line.replace("- ", "-", 1),
    lambda line, _: line.replace("- ", "– ", 1),
    lambda line, _: re.sub(r": (\w.*)$", r": “\1”", line),
    lambda line, _: re.sub(r": (\w.*)$", r": “\1”: \1", line),
    lambda line, _: re.sub(r": (\w.*)$", r': "\1" en "\1"', line),
    lambda line, _: re.sub(r": (\w.*)$", r": @\1", line),
    lambda line, _: re.sub(r": (\w.*)$", r": niet \1", line),
    lambda line, _: re.sub(r": (\w.*)$", r": \1?", line),
    lambda line, _: line.upper(),
    lambda line, _: " " + line,
    lambda line, _: line[1:] if line.startswith(" ") else line,
)


def spoilt(plan: str, chance: Random) -> str:
    """The plan with up to three typing errors, in lines that hold no comment."""
    lines = plan.split("\n")
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(lines))
        if "#" not in lines[at]:
            lines[at] = chance.choice(TYPOS)(lines[at], chance)
    return "\n".join(lines)


def texts(text: str) -> Iterator[tuple[int, str]]:
    """Each text of a plan with the line it begins on, in order."""
    read = source.read("plan.yaml", text.encode())
    for path in source.paths(read.data):
        value: object = read.data
        for segment in path:
            value = value[segment]  # type: ignore[index]
        if isinstance(value, str):
            yield read.span(path).start.line, value


def comments(text: str) -> list[str]:
    return re.findall(r"(?<=\s)# (?:wie|-let).*", text)


@settings(max_examples=250, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(PLANS), st.sampled_from(("\n", "\r\n")), st.randoms(use_true_random=False))
def test_only_the_reported_places_change(plan: str, end: str, chance: Random) -> None:
    text = spoilt(plan, chance).replace("\n", end)
    after = fixing.fix("plan.yaml", text.encode()).after
    assert comments(after) == comments(text)
    assert set(re.findall(r"\r\n|\r|\n", after)) <= {end}
    assert fixing.fix("plan.yaml", after.encode()).after == after
    found = checking.check_bytes("plan.yaml", text.encode()).diagnostics
    reported = {each.location.span.start.line for each in found if each.location.span}
    reported |= {change.location.span.start.line for each in found for change in each.fix
                 if change.location and change.location.span}  # fmt: skip
    kept = [words for line, words in texts(text) if line not in reported]
    there = iter(words for _, words in texts(after))
    assert [words for words in kept if words not in there] == []


def test_there_is_much_to_spoil_and_to_fix() -> None:
    chance = Random(1)
    fixed = sum(fixing.fix("plan.yaml", spoilt(PLANS[0], chance).encode()).mended > 0 for _ in range(60))
    assert fixed > 10
    assert len(comments(PLANS[1])) > 5
