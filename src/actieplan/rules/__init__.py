"""Rules: everything a plan must hold to, one module per subject, and the run over all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from actieplan.diagnostics import Diagnostic, Kind, Severity
from actieplan.places import Path
from actieplan.rules import (
    capacity,
    copied,
    evaluation,
    footnote_pairs,
    formulier,
    identity,
    invisible,
    leftovers,
    mijlpalen,
    open_answers,
    opvolging,
    partners,
    planning,
    promises,
    references_within,
    required,
    same_text,
    texts,
    title_length,
    years,
)
from actieplan.rules.registry import PlanRule, PlansRule, Subject, diagnostics_of

PLAN_RULES: tuple[PlanRule, ...] = (
    required.required_field_is_empty,
    required.scope_is_missing,
    required.part_of_the_scope_is_empty,
    required.actie_has_no_dates,
    required.item_is_blank,
    required.mijlpaal_falls_more_than_once,
    required.vervolg_has_no_when,
    required.trekker_has_no_name,
    required.nog_te_bepalen_is_empty,
    formulier.formulier_is_unknown,
    formulier.question_of_the_form_is_open,
    formulier.form_does_not_ask_this,
    identity.operational_number_is_under_another_goal,
    identity.goal_number_is_used_twice,
    identity.id_is_used_twice,
    references_within.vergadering_does_not_exist,
    references_within.verwijzing_leads_nowhere,
    references_within.actie_refers_to_itself,
    references_within.wacht_op_is_almost_an_id,
    references_within.vervolg_in_this_plan_does_not_exist,
    references_within.vervolg_is_in_the_past,
    planning.actie_ends_before_it_starts,
    planning.fase_is_outside_its_actie,
    planning.month_is_outside_the_actie,
    planning.fase_has_no_mijlpaal,
    planning.actie_is_outside_the_year,
    planning.actie_begins_before_the_year,
    planning.fase_is_after_the_year,
    planning.streefdatum_is_after_the_year,
    mijlpalen.mijlpaal_is_outside_its_actie,
    mijlpalen.mijlpaal_is_outside_its_fase,
    mijlpalen.deadline_is_outside_its_actie,
    copied.title_names_another_year,
    copied.policy_period_is_without_the_year,
    copied.version_is_of_an_earlier_plan,
    copied.vervolg_is_to_its_own_year,
    copied.vervolg_is_to_another_goal_of_this_plan,
    copied.streefdatum_is_before_the_year,
    opvolging.realised_mijlpaal_is_still_planned,
    opvolging.postponed_without_new_date,
    opvolging.mijlpaal_is_realised_in_the_future,
    evaluation.actie_has_no_evaluatie,
    evaluation.evaluatie_type_is_used_twice,
    evaluation.evaluatie_measures_nothing,
    evaluation.form_has_no_box_for_the_type,
    evaluation.indicator_has_no_target,
    leftovers.word_placeholder_is_left,
    leftovers.prompt_is_left,
    open_answers.answer_is_a_stopgap,
    leftovers.debris_is_left,
    footnote_pairs.footnote_has_no_counterpart,
    open_answers.answer_is_still_open,
    same_text.text_is_copied_from_another_actie,
    *texts.RULES,
    invisible.character_is_invisible,
    invisible.soft_hyphen,
    title_length.title_is_too_long,
    partners.partner_has_two_names,
    capacity.netwerking_is_more_than_everything,
    capacity.phases_ask_more_days_than_the_actie,
)
"""The rules over one plan."""

PLANS_RULES: tuple[PlansRule, ...] = (
    years.year_has_two_plans,
    years.strategic_goal_has_another_title,
    years.strategic_goal_has_another_number,
    years.operational_number_was_used_before,
    promises.verwijzing_to_another_year_leads_nowhere,
    promises.promise_is_not_found_back,
    promises.promise_without_a_goal_is_not_found_back,
    promises.other_year_was_not_given,
    partners.partner_had_another_name,
)
"""The rules over all plans of a run."""

KINDS: tuple[Kind, ...] = (*(rule.kind for rule in PLAN_RULES), *(rule.kind for rule in PLANS_RULES))
"""Every kind of finding that a rule makes."""


def run(subjects: Sequence[Subject]) -> list[Diagnostic]:
    """What the rules find: each plan by itself, then all of them together. Places have no span yet."""
    return [*_of_each(subjects), *_of_all(subjects)]


def _of_each(subjects: Sequence[Subject]) -> Iterator[Diagnostic]:
    for subject in subjects:
        found = [each for plan_rule in PLAN_RULES for each in diagnostics_of(plan_rule, subject, subject.file)]
        yield from _one_per_spot(found)


def _one_per_spot(found: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """Of the findings about the same words, the weightiest; the first of equal ones."""
    kept = list(_one_per_start(found))
    weight_of_wholes = _weightiest(each for each in kept if _is_of_whole(each))
    weight_of_parts = _weightiest(each for each in kept if each.location.within)
    for each in kept:
        path = each.location.path
        if path[-1:] == ("tekst",):
            yield each  # a text is long: what is said of it all says nothing of a part
        elif each.location.within:
            if each.severity is Severity.INFO or weight_of_wholes.get(path, _NOTHING) >= each.severity.rank:
                yield each
        elif _is_of_whole(each):
            other = weight_of_parts.get(path, _NOTHING)
            if other > each.severity.rank or other == Severity.INFO.rank:
                yield each
        else:
            yield each


def _one_per_start(found: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """The findings, the weightiest first; of those that begin at the same letter within a text only one."""
    seen: set[tuple[Path, int]] = set()
    for each in sorted(found, key=lambda each: (each.severity.rank, each.location.within is None)):
        if each.location.within:
            spot = (each.location.path, each.location.within[0])
            if spot in seen:
                continue
            seen.add(spot)
        yield each


_NOTHING = Severity.INFO.rank + 1
"""The weight of no finding at all: a rank is smaller the more it weighs."""


def _weightiest(found: Iterable[Diagnostic]) -> dict[Path, int]:
    """The rank of the weightiest finding at each path."""
    ranks: dict[Path, int] = {}
    for each in found:
        ranks[each.location.path] = min(each.severity.rank, ranks.get(each.location.path, _NOTHING))
    return ranks


def _is_of_whole(found: Diagnostic) -> bool:
    """Whether a finding is about a value as a whole."""
    return found.location.within is None and found.location.target == "value"


def _of_all(subjects: Sequence[Subject]) -> Iterator[Diagnostic]:
    for plans_rule in PLANS_RULES:
        yield from diagnostics_of(plans_rule, subjects, subjects[0].file if subjects else "")
