"""Rules: everything a plan must hold to, one module per subject, and the run over all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actieplan.diagnostics import Diagnostic, Kind, Severity
from actieplan.rules import (
    capacity,
    copied,
    evaluation,
    formulier,
    identity,
    invisible,
    markup,
    mijlpalen,
    opvolging,
    partners,
    planning,
    promises,
    required,
    teksten,
    title_length,
    wording,
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
    identity.vergadering_does_not_exist,
    identity.verwijzing_leads_nowhere,
    identity.actie_refers_to_itself,
    identity.wacht_op_is_almost_an_id,
    identity.vervolg_in_this_plan_does_not_exist,
    identity.vervolg_is_in_the_past,
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
    opvolging.postponed_mijlpaal_has_no_new_date,
    opvolging.mijlpaal_is_realised_in_the_future,
    evaluation.actie_has_no_evaluatie,
    evaluation.evaluatie_type_is_used_twice,
    evaluation.evaluatie_measures_nothing,
    evaluation.form_has_no_box_for_the_type,
    evaluation.indicator_has_no_target,
    wording.word_placeholder_is_left,
    wording.prompt_is_left,
    wording.answer_is_a_stopgap,
    wording.debris_is_left,
    wording.footnote_has_no_counterpart,
    wording.answer_is_still_open,
    wording.text_is_copied_from_another_actie,
    teksten.bullet_of_word,
    teksten.numbering_is_unknown,
    teksten.tab_in_a_text,
    teksten.short_lines_are_joined,
    markup.markup_is_unknown,
    markup.asterisk_is_unpaired,
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
    """Of the findings that point at the same place within a text, the weightiest; the first of equal ones.

    Titles, names and the like are judged as a whole when nothing is wrong within them.
    """
    within = {each.location.path for each in found if each.location.within and each.severity is not Severity.INFO}
    unsettled = {path for path in within if path[-1] != "tekst"}
    by_spot: dict[object, Diagnostic] = {}
    for number, each in enumerate(found):
        place = each.location
        if place.within is None and place.target == "value" and place.path in unsettled:
            continue
        spot = (place.path, place.within[0]) if place.within else number
        kept = by_spot.setdefault(spot, each)
        if each.severity.rank < kept.severity.rank:
            by_spot[spot] = each
    return iter(by_spot.values())


def _of_all(subjects: Sequence[Subject]) -> Iterator[Diagnostic]:
    for plans_rule in PLANS_RULES:
        yield from diagnostics_of(plans_rule, subjects, subjects[0].file if subjects else "")
