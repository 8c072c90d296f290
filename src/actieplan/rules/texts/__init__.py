"""Texts: structure that the eye sees in a text and the program does not.

`FAMILIES` is the table: a row for each kind of look-alike, with a file of its own. A line is taken by the first family
that sees something in it. Each family is a rule; a fix replaces only the signs that it names.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import islice

from actieplan.places import Path
from actieplan.richtext import typed_lines
from actieplan.rules.registry import Finding, PlanRule, Rule, Subject
from actieplan.rules.texts.bullets import bullet_of_word
from actieplan.rules.texts.foreign import markup_is_unknown
from actieplan.rules.texts.hashes import hashes_are_printed
from actieplan.rules.texts.leaving_items import line_leaves_its_item
from actieplan.rules.texts.links import link_is_words
from actieplan.rules.texts.look_alike import Family, LookAlike, TypedText
from actieplan.rules.texts.numbering import numbering_is_unknown
from actieplan.rules.texts.page_numbers import is_page_number
from actieplan.rules.texts.pipes import table_is_not_complete
from actieplan.rules.texts.short_lines import short_lines_are_joined
from actieplan.rules.texts.stars import asterisk_is_unpaired
from actieplan.rules.texts.tabs import tab_in_a_text
from actieplan.rules.texts.tight_markers import marker_without_space
from actieplan.rules.texts.underlines import line_of_signs
from actieplan.rules.texts.underscores import underscores_around_words
from actieplan.rules.within_text import MOST_IN_A_TEXT

FAMILIES: tuple[Family, ...] = (
    line_of_signs,  # Titel / =====, ***
    hashes_are_printed,  # ##Titel, ## Titel ##
    bullet_of_word,  # • een, o een
    marker_without_space,  # -een, 1.een
    table_is_not_complete,  # a | b
    line_leaves_its_item,  # a line below `- een`
    numbering_is_unknown,  # a) een, A. een, 1.1 een
    tab_in_a_text,  # columns with tabs
    short_lines_are_joined,  # names below each other
    markup_is_unknown,  # <b>, ~~een~~, `een`, > een, - [ ] een
    asterisk_is_unpaired,  # **een
    underscores_around_words,  # _een_
    link_is_words,  # [een]( adres ), [een][1]
)


@lru_cache(maxsize=256)
def look_alikes(text: str, *, is_item: bool = False) -> tuple[tuple[Family, LookAlike], ...]:
    """Everything in a text that looks like something it is not; an item is written on one line of a list."""
    signs = set(text)
    families = [each for each in FAMILIES if not each.signs.isdisjoint(signs) and each.may.search(text)]
    if not families:
        return ()
    lines = list(typed_lines(text))
    words = tuple(line for line in lines if line.opened_by != "cell" and not is_page_number(line.words))
    typed = TypedText(text, lines, words, is_item and "\n" not in text)
    found: list[tuple[Family, LookAlike]] = []
    for family in families:
        seen = list(islice(family.find(typed), MOST_IN_A_TEXT))
        found += ((family, each) for each in seen)
        taken = {line.number for each in seen for line in each.lines}
        if taken:
            typed = replace(typed, lines=[line for line in typed.lines if line.number not in taken])
    return tuple(found)


def look_alikes_at(path: Path, text: str) -> tuple[tuple[Family, LookAlike], ...]:
    """Those of the text at a path of a plan; titles, names and the like have no markup."""
    return look_alikes(text, is_item=isinstance(path[-2], int)) if path[-1] == "tekst" else ()


@lru_cache(maxsize=1)
def _in_plan(subject: Subject) -> dict[str, list[Finding]]:
    """The findings in all texts of a plan, by code."""
    findings: dict[str, list[Finding]] = {family.kind.code: [] for family in FAMILIES}
    for path, text in subject.texts:
        for family, found in look_alikes_at(path, text):
            finding = Finding(path, found.params, within=found.within, fix=found.fix, hint=found.hint)
            findings[family.kind.code].append(finding)
    return findings


def _rule(family: Family) -> PlanRule:
    def check(subject: Subject) -> Iterator[Finding]:
        return iter(_in_plan(subject)[family.kind.code])

    return Rule(family.kind, check)


RULES: tuple[PlanRule, ...] = tuple(map(_rule, FAMILIES))
"""The rules over one plan."""
