"""The names of the house style: what the template calls its styles, and the colours the writer adds itself."""

from __future__ import annotations

from enum import StrEnum

FONT = "Arial"
SYMBOL_FONT = "Segoe UI Symbol"
BULLETS, NUMBERS, BRACKETS = "Opsomming", "Nummering", "Nummering haakje"  # the template's lists: •, 1. and 1)
MAX_LIST_LEVEL = 8  # Word knows nine levels
LABEL_WIDTH = 1934  # twips: the left column of cards, in which their labels stand; all running text begins beside it


class Style(StrEnum):
    """Ids of the styles in the template: Word's own where Word has one, the form's nouns elsewhere."""

    NORMAL = "Normal"
    TITLE = "Title"
    SUBTITLE = "Subtitle"
    FACT = "Gegeven"
    COVER_TITLE = "OmslagTitel"
    COVER_ORGANISATION = "OmslagOrganisatie"
    COVER_FACT = "OmslagGegeven"
    GOAL_FACT = "GegevenDoelstelling"
    KEY_FACT = "Kerngegeven"
    SHORT_ANSWER = "KortAntwoord"
    SCOPE_WEL = "ScopeWel"
    SCOPE_NIET = "ScopeNiet"
    HEADING_IN_TEXT = "KopInTekst"
    CONTENTS_HEADING = "TOCHeading"
    PROMPT = "Invulvraag"
    REMARK = "Opmerking"
    ANSWER_LABEL = "Antwoordlabel"
    LABEL = "Tussenlabel"
    FASE = "Fase"
    MIJLPAAL = "Mijlpaal"
    CHECKBOX = "Selectievakje"
    CALLOUT_DRAFT = "AandachtOntwerp"
    CALLOUT_BLANK = "AandachtLeeg"
    CALLOUT_OPEN = "AandachtOpen"
    LIST_BULLET = "ListBullet"
    LIST_NUMBER = "ListNumber"
    LIST_CONTINUE = "ListContinue"
    CAPTION = "Caption"
    TABLE = "Actieplantabel"
    TABLE_HEADER = "Tabelkop"
    TABLE_TEXT = "Tabeltekst"
    TABLE_LIST = "Tabellijst"
    SMALL_TABLE_HEADER = "TabelkopKlein"
    SMALL_TABLE_TEXT = "TabeltekstKlein"
    MONTH = "Maand"
    CHART_MONTH = "TijdslijnMaand"
    CHART_GOAL = "TijdslijnDoelstelling"
    CHART_ACTIE = "TijdslijnActie"
    CHART_BAR = "TijdslijnBalk"
    CHART_LABEL = "TijdslijnLabel"
    CHART_MARK = "TijdslijnMijlpaal"
    CHART_DAY = "TijdslijnDag"
    CHART_LEGEND = "TijdslijnLegende"
    CHART_NOTE_LABEL = "TijdslijnTussenkop"
    CHART_NOTE = "TijdslijnToelichting"
    SPACER = "Tussenruimte"
    NOTE = "FootnoteText"
    NOTE_REFERENCE = "FootnoteReference"
    HYPERLINK = "Hyperlink"
    SYMBOL = "Symbool"
    CHART_SIGN = "TijdslijnTeken"  # lower than the text, so that lines with and without a sign are equally high
    HEADER_NAME = "NaamPlan"
    HEADER_DRAFT = "Ontwerpmerk"


def heading_style(level: int, *, listed: bool = True) -> str:
    """The style of a heading; one that the contents list must not show has a look-alike without outline level."""
    level = min(max(level, 1), 6)
    return f"Heading{level}" if listed or level > 4 else f"KopBuitenInhoud{level}"
