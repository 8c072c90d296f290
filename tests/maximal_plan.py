"""A plan in which every field of every kind is filled, on any form."""

from __future__ import annotations

from pathlib import Path

import yaml

from actieplan.model import Plan

FILE = Path(__file__).with_name("maximal_plan.yaml")


def maximal(formulier: str) -> Plan:
    """The plan of `maximal_plan.yaml`, for 2025, on the form of this name."""
    raw = yaml.load(FILE.read_text(encoding="utf-8"), yaml.BaseLoader)
    return Plan.model_validate({"formulier": formulier, "jaar": "2025", **raw}, context={"jaar": 2025})
