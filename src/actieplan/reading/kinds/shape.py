"""AP10x: the shape: fields, choices, dates and numbers as the model wants them."""

from __future__ import annotations

from actieplan.reading.kinds.making import kind
from actieplan.text import Text

UNKNOWN_KEY = kind(
    "AP101",
    ("een onbekend veld", "an unknown field"),
    ("het formulier kent hier geen veld `{key}`", "the form has no field `{key}` here"),
    ("{advice}", "{advice}"),
    (
        "De inhoud van een onbekend veld zou in geen enkel document staan.",
        "The content of an unknown field would stand in no document.",
    ),
    wrong="tietel: Actieplan",
    right="titel: Actieplan",
)
UNKNOWN_CHOICE = kind(
    "AP102",
    ("een onbekende keuze", "an unknown choice"),
    ("`{value}` is geen keuze voor `{key}`", "`{value}` is no choice for `{key}`"),
    ("{advice}", "{advice}"),
    ("Het formulier kent hier een vaste lijst.", "The form has a fixed list here."),
    wrong="status: goedgekeurt",
    right="status: goedgekeurd",
)
TEXT_EXPECTED = kind(
    "AP103",
    ("een tekst verwacht", "a text expected"),
    ("bij `{key}` hoort één tekst, geen {found}", "`{key}` takes one text, not {found}"),
    ("{advice}", "{advice}"),
    ("Elk veld heeft zijn eigen soort antwoord.", "Every field has its own kind of answer."),
    wrong="titel:\n  - Actieplan",
    right="titel: Actieplan",
)
LIST_EXPECTED = kind(
    "AP104",
    ("een lijst verwacht", "a list expected"),
    ("bij `{key}` hoort een lijst, geen {found}", "`{key}` takes a list, not {found}"),
    (
        "zet elk punt op een eigen regel, met een streepje en een spatie ervoor",
        "put every item on its own line, with a dash and a space before it",
    ),
    ("Elk veld heeft zijn eigen soort antwoord.", "Every field has its own kind of answer."),
    wrong="versies: eerste versie",
    right="versies:\n  - versie: 1.0\n    datum: 2025-01-01\n    beschrijving: eerste versie",
)
NAME_FIRST_FIELD = Text("geef ook de eerste regel een naam", "give the first line a name too")
FIELDS_EXPECTED = kind(
    "AP105",
    ("velden verwacht", "fields expected"),
    ("bij `{key}` horen velden ({fields}), geen {found}", "`{key}` takes fields ({fields}), not {found}"),
    (
        "schrijf elk veld op een eigen regel eronder, ingesprongen, als `naam: waarde`",
        "write every field on its own line below, indented, as `name: value`",
    ),
    ("Elk veld heeft zijn eigen soort antwoord.", "Every field has its own kind of answer."),
    wrong="capaciteit: 2,6",
    right="capaciteit:\n  vte: 2,6",
)
NOT_A_DATE = kind(
    "AP106",
    ("geen datum die gelezen kan worden", "no date that can be read"),
    ("`{value}` is geen datum die het plan kent", "`{value}` is no date that a plan knows"),
    ("{advice}", "{advice}"),
    ("Van een datum moet vaststaan welke dagen bedoeld zijn.", "It must be certain which days a date means."),
    wrong="versies:\n  - versie: 1.0\n    datum: binnenkort\n    beschrijving: x",
    right="versies:\n  - versie: 1.0\n    datum: 31 maart 2025\n    beschrijving: x",
)
NO_SUCH_DATE = kind(
    "AP107",
    ("een datum die niet bestaat", "a date that does not exist"),
    ("`{value}` bestaat niet", "`{value}` does not exist"),
    ("{advice}", "{advice}"),
    (
        "Een dag die niet bestaat, heeft geen plaats op de tijdslijn.",
        "A day that does not exist has no place on the timeline.",
    ),
    wrong="versies:\n  - versie: 1.0\n    datum: 30 februari 2025\n    beschrijving: x",
    right="versies:\n  - versie: 1.0\n    datum: 28 februari 2025\n    beschrijving: x",
)
NO_YEAR = kind(
    "AP108",
    ("een datum zonder jaartal", "a date without a year"),
    ("van `{value}` is niet zeker welk jaar bedoeld is", "it is not certain which year `{value}` means"),
    ("{advice}", "{advice}"),
    (
        "Een datum zonder jaar krijgt het jaar van zijn fase of van het plan, als er maar één past.",
        "A date without a year takes that of its phase or plan, when only one fits.",
    ),
    example="actie",
    wrong="""
fasen:
  - periode: november 2024-december 2025
    mijlpalen:
      - titel: Klaar
        datum: 15 december
""",
    right="""
fasen:
  - periode: november 2024-december 2025
    mijlpalen:
      - titel: Klaar
        datum: 15 december 2024
""",
)
REVERSED = kind(
    "AP109",
    ("een periode die omgekeerd staat", "a period that is turned round"),
    ("`{value}` eindigt voor hij begint", "`{value}` ends before it begins"),
    ("{advice}", "{advice}"),
    ("Een periode loopt van vroeg naar laat.", "A period runs from early to late."),
    example="actie",
    wrong="fasen:\n  - periode: mei-maart 2025",
    right="fasen:\n  - periode: maart-mei 2025",
)
WRITTEN_OTHERWISE = kind(
    "AP110",
    ("een waarde in een andere vorm", "a value of another form"),
    ("`{value}` is geen goede waarde voor `{key}`", "`{value}` is not a good value for `{key}`"),
    ("{advice}", "{advice}"),
    (
        "Nummers, jaren en herkenningsnamen hebben een vaste vorm, zodat andere plannen ernaar kunnen verwijzen.",
        "Numbers, years and ids have a fixed form, so that other plans can refer to them.",
    ),
    wrong="jaar: vijfentwintig",
    right="jaar: 2025",
)
EMPTY_ITEM = kind(
    "AP111",
    ("een leeg punt in een lijst", "an empty item in a list"),
    ("achter dit streepje staat niets", "nothing stands behind this dash"),
    ("vul het punt in, of verwijder het streepje", "fill in the item, or delete the dash"),
    (
        "Een leeg punt wordt een lege regel in het document.",
        "An empty item becomes an empty line in the document.",
    ),
    example="actie",
    wrong="partners:\n  - VIVEL\n  -",
    right="partners:\n  - VIVEL",
)
OTHER_WEEKDAY = kind(
    "AP153",
    ("een dag met een andere weekdag", "a day with another weekday"),
    ("{day} is een {weekday}, geen {other}", "{day} is a {weekday}, not a {other}"),
    ("{advice}", "{advice}"),
    (
        "Eén van de twee klopt niet, en alleen de auteur weet welk. In een kopie van vorig jaar vaak de weekdag.",
        "One of the two is wrong, and only the author knows which. In a copy of last year that is often the weekday.",
    ),
    wrong="versies:\n  - versie: 1.0\n    datum: maandag 30 maart 2025\n    beschrijving: x",
    right="versies:\n  - versie: 1.0\n    datum: maandag 31 maart 2025\n    beschrijving: x",
)
MOMENTS_APART = kind(
    "AP154",
    ("meer dan één moment", "more than one moment"),
    ("`{value}` zijn verschillende momenten", "`{value}` are different moments"),
    (
        "geef elk een eigen mijlpaal of fase, of schrijf een periode met een streepje",
        "give each its own milestone or phase, or write a period with a dash",
    ),
    (
        "Wat tussen de twee momenten ligt, hoort er niet bij; als periode zou het dat wel doen.",
        "What lies between the two moments is no part of it; as a period it would be.",
    ),
    wrong="versies:\n  - versie: 1.0\n    datum: 1 april en 1 oktober 2025\n    beschrijving: x",
    right="versies:\n  - versie: 1.0\n    datum: 1 april 2025\n    beschrijving: x",
)
USUAL_ADVICE = {
    NOT_A_DATE.code: Text(
        "schrijf bijvoorbeeld `31 maart {jaar}`, `eind februari {jaar}`, `juni {jaar}` of `maart-mei {jaar}`",
        "write for example `31 maart {jaar}`, `eind februari {jaar}`, `juni {jaar}` or `maart-mei {jaar}`",
    ),
    NO_SUCH_DATE.code: Text("kijk de dag en de maand na", "check the day and the month"),
    NO_YEAR.code: Text("schrijf het jaartal erbij", "add the year"),
    REVERSED.code: Text(
        "verwissel begin en einde, of schrijf bij allebei het jaartal",
        "swap start and end, or write the year with both",
    ),
}
"""What to write instead of a date, when it cannot be told which one was meant."""
