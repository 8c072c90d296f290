"""What an id or a reference is called: the titles of actions, goals and meetings, and of actions of other years."""

from __future__ import annotations

from collections.abc import Sequence

from actieplan.analysis.timeline import listed
from actieplan.documents.dutch import one_line, or_blank
from actieplan.model import Plan, Vergadering


class References:
    """The names of the things in a plan that other things in it point to."""

    def __init__(self, plan: Plan, neighbours: Sequence[Plan] = ()) -> None:
        """`neighbours` are plans of other years; those of another organisation are left out."""
        own = one_line(plan.organisatie).casefold()
        of_ours = [each for each in neighbours if own and one_line(each.organisatie).casefold() == own]
        self._elsewhere = {(str(each.jaar), actie.id): actie.titel for each in of_ours for actie in each.acties()}
        self._jaar = plan.jaar
        self._acties = {actie.id: actie.titel for actie in plan.acties()}
        self._doelstellingen = {goal.nummer: goal.titel for goal in plan.strategische_doelstellingen}
        for strategisch in plan.strategische_doelstellingen:
            for goal in strategisch.operationele_doelstellingen:
                self._doelstellingen[goal.nummer] = goal.titel
        self._vergaderingen = {meeting.id: meeting for meeting in plan.vergaderingen}

    def awaited(self, wacht_op: str) -> str:
        """What an open answer waits for: an action by its title, other words as they are."""
        return self._actie(wacht_op) or one_line(wacht_op)

    def target(self, naar: str) -> str:
        """What a reference points to: by its title where this plan knows it, else by its id and year."""
        year, _, name = naar.rpartition("/")
        if not year or year == str(self._jaar):
            return self._actie(name) or self._doelstelling(name) or _unknown(name)
        titel = listed(self._elsewhere.get((year, name), ""))
        return f"{f'actie ‘{titel}’' if titel else _unknown(name)} van het actieplan {year}"

    def meeting(self, vergadering: str) -> str:
        """The name of a meeting, with its date unless the name says it already."""
        known = self._vergaderingen.get(vergadering)
        return dated(known) if known is not None and known.naam else vergadering

    def _actie(self, name: str) -> str:
        titel = one_line(self._acties.get(name, ""))
        return f"actie ‘{titel}’" if titel else ""

    def _doelstelling(self, nummer: str) -> str:
        titel = one_line(self._doelstellingen.get(nummer, ""))
        return f"{_kind_of_goal(nummer)} {nummer} – {titel}" if titel else ""


def dated(meeting: Vergadering, *, undated: str = "") -> str:
    """A meeting's name and date; the name alone where that says the date: `BO van juni 2025`."""
    name, when = or_blank(meeting.naam), str(meeting.datum or undated)
    return name if when in name else f"{name} ({when})"


def _unknown(name: str) -> str:
    return f"{_kind_of_goal(name)} {name}" if _is_number(name) else f"actie ‘{name}’"


def _is_number(name: str) -> bool:
    return name.replace(".", "", 1).isdigit()


def _kind_of_goal(nummer: str) -> str:
    return "operationele doelstelling" if "." in nummer else "strategische doelstelling"
