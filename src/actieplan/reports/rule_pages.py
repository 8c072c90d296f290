"""Rule pages: what every code means, with examples, as a list, one by one, or as a page for the docs."""

from __future__ import annotations

from actieplan import rules
from actieplan.diagnostics import Kind
from actieplan.reading import kinds as reading_kinds
from actieplan.reports.severities import NAMES
from actieplan.text import Lang, Text

_CHAPTERS = {
    "AP0": Text("Bestand en YAML", "File and YAML"),
    "AP1": Text("Vorm en verplichte velden", "Shape and required fields"),
    "AP2": Text("Planning", "Planning"),
    "AP3": Text("Evaluatie en indicatoren", "Evaluation and indicators"),
    "AP4": Text("Over de jaren heen", "Across years"),
    "AP5": Text("Bewoording", "Wording"),
    "AP6": Text("Capaciteit", "Capacity"),
}


def all_kinds() -> list[Kind]:
    """Every kind of finding there is, by code."""
    return sorted((*reading_kinds.KINDS, *rules.KINDS), key=lambda kind: kind.code)


def listing(lang: Lang) -> str:
    """One line per code."""
    return "\n".join(
        f"{kind.code}  {NAMES[kind.severity].in_lang(lang):12}  {kind.title.in_lang(lang)}" for kind in all_kinds()
    )


def explanation(kind: Kind, lang: Lang) -> str:
    """One code in full, for a terminal."""
    parts = [
        f"{kind.code} ({NAMES[kind.severity].in_lang(lang)}): {kind.title.in_lang(lang)}",
        kind.why.in_lang(lang),
    ]
    for label, example in _examples(kind, lang):
        parts.append(f"{label}\n" + "\n".join(f"    {line}".rstrip() for line in _visible(example).splitlines()))
    return "\n\n".join(parts)


def page(lang: Lang) -> str:
    """All codes as one Markdown page."""
    title = Text("Regels", "Rules").in_lang(lang)
    intro = Text(
        "Alles wat `actieplan validate` kan melden. Deze pagina is gemaakt met `actieplan rules --markdown`.",
        "All that `actieplan validate` can report. This page was made by `actieplan rules --markdown`.",
    ).in_lang(lang)
    parts = [f"# {title}", intro]
    chapter = ""
    for kind in all_kinds():
        if kind.code[:3] != chapter:
            chapter = kind.code[:3]
            parts.append(f"## {chapter}xx: {_CHAPTERS[chapter].in_lang(lang)}")
        parts.append(f"### {kind.code}: {kind.title.in_lang(lang)}")
        parts.append(f"*{NAMES[kind.severity].in_lang(lang)}*. {kind.why.in_lang(lang)}")
        parts += [f"{label}\n\n```yaml\n{_visible(example)}\n```" for label, example in _examples(kind, lang)]
    return "\n\n".join(parts) + "\n"


def _examples(kind: Kind, lang: Lang) -> list[tuple[str, str]]:
    labels = (Text("Fout:", "Wrong:"), Text("Goed:", "Right:"))
    return [
        (label.in_lang(lang), example)
        for label, example in zip(labels, (kind.wrong, kind.right), strict=True)
        if example
    ]


def _visible(example: str) -> str:
    """An example whose point is an invisible character, with that character shown by its number."""
    return "".join(c if c.isprintable() or c in "\n\t" else f"<U+{ord(c):04X}>" for c in example)
