"""What GitHub's runner takes for a command in the log of a step: a line is tried in the new form, then in the old one.

Written after `ActionCommand.TryParseV2` and `TryParse` of the runner. Names are known in any case; a value is decoded
as the runner does it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

KNOWN = {
    "add-mask", "add-matcher", "add-path", "debug", "echo", "endgroup", "error", "group", "internal-set-repo-path",
    "notice", "remove-matcher", "save-state", "set-env", "set-output", "stop-commands", "warning",
}  # fmt: skip


class Command(NamedTuple):
    """A command as the runner understands it."""

    name: str
    properties: dict[str, str]
    message: str


def commands(log: str) -> list[Command]:
    """Every command in a log. The runner reads lines up to CR, LF or both, as .NET does."""
    found = (_new_form(line) or _old_form(line) for line in re.split(r"\r\n|\r|\n", log))
    return [command for command in found if command is not None]


def _new_form(line: str) -> Command | None:
    """`::name key=value,key=value::message`, after any white space at the start of the line."""
    line = line.lstrip()
    if not line.startswith("::"):
        return None
    end = line.find("::", 2)
    if end < 0:
        return None
    return _command(line[2:end], ",", line[end + 2 :], {"%25": "%", "%0D": "\r", "%0A": "\n"}, {"%3A": ":", "%2C": ","})


def _old_form(line: str) -> Command | None:
    """`##[name key=value;key=value]message`, anywhere in a line."""
    start = line.find("##[")
    end = line.find("]", start)
    if start < 0 or end < 0:
        return None
    return _command(line[start + 3 : end], ";", line[end + 1 :], {"%25": "%", "%0D": "\r", "%0A": "\n"}, {"%3B": ";"})


def _command(head: str, divider: str, message: str, codes: dict[str, str], own: dict[str, str]) -> Command | None:
    name, _, rest = head.partition(" ")
    if name.lower() not in KNOWN:
        return None
    pairs = (pair.strip().partition("=") for pair in rest.split(divider) if pair.strip())
    return Command(
        name.lower(), {key: _decoded(value, own | codes) for key, _, value in pairs}, _decoded(message, codes)
    )


def _decoded(words: str, codes: dict[str, str]) -> str:
    """The words with the codes back to what they stand for, `%25` last of all."""
    for code, sign in sorted(codes.items(), key=lambda pair: pair[0] == "%25"):
        words = words.replace(code, sign)
    return words
