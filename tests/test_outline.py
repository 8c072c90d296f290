"""Outline: every node once, and addresses that survive reordering."""

from __future__ import annotations

from actieplan import outline
from actieplan.model import Actie, Node, OperationeleDoelstelling, Plan, Versie, is_answered
from tests_support import PLANS


def test_every_node_has_a_path_that_leads_to_it(real_plans: dict[int, Plan]) -> None:
    for plan in real_plans.values():
        entries = outline.survey(plan).entries
        assert len({entry.path for entry in entries}) == len(entries) > 200
        for entry in entries:
            here: object = plan
            for segment in entry.path:
                here = (
                    here[segment]
                    if isinstance(here, tuple) and isinstance(segment, int)
                    else getattr(here, str(segment))
                )
            assert here is entry.node


def test_an_entry_knows_whether_it_was_answered(real_plans: dict[int, Plan]) -> None:
    for plan in (*real_plans.values(), Plan(), Plan(titel=" ", versies=(Versie(),))):
        for entry in outline.survey(plan).entries:
            assert entry.is_answered == is_answered(entry.node)


def test_every_text_of_the_file_is_met(real_plans: dict[int, Plan]) -> None:
    for path in PLANS:
        words = {text for _, text in outline.survey(real_plans[int(path.stem)]).texts}
        for actie in real_plans[int(path.stem)].acties():
            assert actie.titel in words
            assert set(actie.partners) <= words


def test_an_address_goes_by_id_and_number(real_plans: dict[int, Plan]) -> None:
    plan = real_plans[2025]
    seen = 0
    for entry in outline.survey(plan).entries:
        if isinstance(entry.node, Actie):
            assert outline.address(plan, (*entry.path, "einde")) == f"{entry.node.id}/einde"
            seen += 1
        elif isinstance(entry.node, OperationeleDoelstelling):
            assert outline.address(plan, (*entry.path, "titel")) == f"doel-{entry.node.nummer}/titel"
            seen += 1
    assert seen == 12
    assert outline.address(plan, ("titel",)) == "plan/titel"


def test_addresses_are_unique_and_survive_reordering(real_plans: dict[int, Plan]) -> None:
    plan = real_plans[2025]
    turned = plan.model_copy(update={"strategische_doelstellingen": plan.strategische_doelstellingen[::-1]})

    def by_address(some: Plan) -> dict[str, Node]:
        return {outline.address(some, entry.path): entry.node for entry in outline.survey(some).entries
                if isinstance(entry.node, Actie)}  # fmt: skip

    assert by_address(turned) == by_address(plan)
    assert len(by_address(plan)) == 6
