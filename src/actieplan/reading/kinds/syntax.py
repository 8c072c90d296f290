"""AP01x: mistakes of YAML, after which nothing can be read."""

from __future__ import annotations

from actieplan.reading.kinds.making import kind
from actieplan.text import Text

QUOTE_ALL = Text("zet de hele tekst tussen andere aanhalingstekens", "put the whole text in other quotes")
AN_ANSWER = Text(
    "schrijf het antwoord zelf, of `nog_te_bepalen:` zolang het niet bekend is",
    "write the answer itself, or `nog_te_bepalen:` while it is not known",
)
ON_ITS_OWN_LINE = Text(
    "schrijf in de plaats van de tekst `|`, en zet de tekst op een eigen regel eronder, ingesprongen",
    "write `|` in place of the text, and put the text on a line of its own below, indented",
)
LEVEL_OF_SIBLING = Text(
    "laat `{key}` {expected} inspringen, zoals `{sibling}` op regel {line}",
    "indent `{key}` by {expected}, like `{sibling}` on line {line}",
)
BELOW_BAR = Text(
    "begin een tekst met een lijst erin met `|`, en zet de eerste zin op een eigen regel eronder",
    "begin a text with a list in it with `|`, and put the first sentence on a line of its own below",
)
BEGIN_WITH_BAR = Text("begin een tekst van meer regels met `|`", "begin a text of several lines with `|`")
TEXT_BELOW_BAR = Text(
    "zet de tekst op een eigen regel onder `|`, ingesprongen", "put the text on a line of its own below `|`, indented"
)
FIELD_ON_LINE_BELOW = Text(
    "zet `{inner}` op een eigen regel eronder, ingesprongen", "put `{inner}` on a line of its own below, indented"
)
FIELD_ON_ITS_OWN_LINE = Text(
    "is `{inner}` een veld, zet het dan op een eigen regel; zet anders de tekst tussen aanhalingstekens",
    "if `{inner}` is a field, put it on a line of its own; otherwise put the text in quotes",
)
ITEM_BELOW = Text(
    "zet elk punt op een eigen regel onder `{key}:`", "put every item on a line of its own below `{key}:`"
)
ITEM_BELOW_BAR = Text(
    "zet `|` achter `{key}:`, en elk punt op een eigen regel eronder, ingesprongen",
    "put `|` behind `{key}:`, and every item on a line of its own below, indented",
)
WITHOUT_DASH = Text("laat het streepje voor `{key}` weg", "leave out the dash before `{key}`")
LEAVE_OUT = Text("laat het weg", "leave it out")
SPACE_AND_QUOTES = Text(
    "zet een spatie na de dubbele punt, en de tekst tussen aanhalingstekens",
    "put a space after the colon, and the text in quotes",
)
SPACES_BELOW_BAR = Text(
    "een tekst onder `|` springt in met spaties: hier {expected}, zonder tab",
    "a text below `|` is indented with spaces: here {expected}, without a tab",
)
SPACE_AFTER_DASH = Text("zet na het streepje een spatie", "put a space after the dash")

NOT_READ_ON = Text(
    "; verder is het bestand niet gelezen: verbeter wat gemeld is, en controleer het dan opnieuw",
    "; the file was not read any further: fix what is reported, then check it again",
)
"""What the hint of the last finding ends with when reading stops there."""

SYNTAX = kind(
    "AP010",
    ("de opbouw van het bestand klopt niet", "the build of the file is not right"),
    (
        "vanaf hier is de opbouw van het bestand niet te volgen",
        "from here the build of the file cannot be followed",
    ),
    (
        "kijk op deze regel en de regel erboven naar inspringing, dubbele punten, haakjes en aanhalingstekens",
        "look on this line and the one above for indentation, colons, brackets and quotes",
    ),
    (
        "YAML leest de opbouw uit inspringing en leestekens.",
        "YAML reads the structure from indentation and punctuation.",
    ),
    wrong="titel: Actieplan\n]",
    right="titel: Actieplan",
)
TAB = kind(
    "AP011",
    ("een tab als inspringing", "a tab as indentation"),
    ("deze regel springt in met een tab", "this line is indented with a tab"),
    ("gebruik spaties: twee per niveau", "use spaces: two per level"),
    ("YAML staat geen tabs toe als inspringing.", "YAML does not allow tabs for indentation."),
    wrong="strategische_doelstellingen:\n\t- nummer: 1",
    right="strategische_doelstellingen:\n  - nummer: 1",
)
UNCLOSED_QUOTE = kind(
    "AP012",
    ("een aanhalingsteken dat niet gesloten is", "a quote that is not closed"),
    (
        "het aanhalingsteken {quote} dat hier opent, wordt nergens gesloten",
        "the quote {quote} that opens here is closed nowhere",
    ),
    ("sluit de tekst met {quote}, of laat beide weg", "close the text with {quote}, or leave out both"),
    (
        "Alles na een open aanhalingsteken hoort bij de tekst, ook de velden eronder.",
        "Everything after an open quote belongs to the text, the fields below too.",
    ),
    wrong='titel: "Actieplan\njaar: 2025',
    right='titel: "Actieplan"\njaar: 2025',
)
TEXT_AFTER_QUOTE = kind(
    "AP013",
    ("tekst na een aanhalingsteken", "text after a quote"),
    (
        "na het sluitende aanhalingsteken {quote} volgt nog tekst",
        "text follows after the closing quote {quote}",
    ),
    (
        "zet de hele tekst in een ander paar aanhalingstekens, of op een eigen regel onder `|`",
        "put the whole text in another pair of quotes, or on its own line below `|`",
    ),
    (
        "Een tekst die met een aanhalingsteken begint, eindigt bij het volgende.",
        "A text that begins with a quote ends at the next.",
    ),
    wrong='titel: "Leuven" ontmoet',
    right="titel: '\"Leuven\" ontmoet'",
)
COLON_IN_TEXT = kind(
    "AP014",
    ("een dubbele punt in een tekst", "a colon in a text"),
    (
        "in deze tekst staat een dubbele punt met een spatie: YAML ziet daar een nieuw veld",
        "this text has a colon with a space: YAML sees a new field there",
    ),
    ("zet de tekst tussen aanhalingstekens", "put the text in quotes"),
    (
        "Een dubbele punt met een spatie scheidt een veld van zijn waarde.",
        "A colon with a space divides a field from its value.",
    ),
    wrong="titel: Fase 1: voorbereiding",
    right='titel: "Fase 1: voorbereiding"',
)
BAD_START = kind(
    "AP015",
    (
        "een tekst begint met een teken dat YAML voor zichzelf houdt",
        "a text begins with a sign that YAML keeps for itself",
    ),
    ("een tekst kan niet met {sign} beginnen", "a text cannot begin with {sign}"),
    ("zet de tekst tussen aanhalingstekens", "put the text in quotes"),
    (
        "De tekens @ ` % en | > hebben aan het begin van een tekst een eigen betekenis.",
        "The signs @ ` % and | > have a meaning of their own at the start of a text.",
    ),
    wrong="titel: @ELZ Leuven",
    right='titel: "@ELZ Leuven"',
)
MISSING_SPACE = kind(
    "AP016",
    ("een spatie na de dubbele punt ontbreekt", "a space after the colon is missing"),
    ("na de dubbele punt van `{key}` ontbreekt een spatie", "a space is missing after the colon of `{key}`"),
    ("zet een spatie na de dubbele punt", "put a space after the colon"),
    (
        "Zonder spatie ziet YAML geen veld maar een woord met een dubbele punt.",
        "Without the space YAML sees no field but a word with a colon.",
    ),
    wrong="titel:Actieplan\njaar: 2025",
    right="titel: Actieplan\njaar: 2025",
)
BAD_INDENT = kind(
    "AP017",
    ("de inspringing klopt niet", "the indentation is not right"),
    (
        "deze regel springt {found} in; dat past niet bij de regels erboven",
        "this line is indented by {found}; that does not fit the lines above",
    ),
    (
        "regels van hetzelfde niveau springen evenveel in (hier: {expected})",
        "lines of the same level are indented equally (here: {expected})",
    ),
    ("De inspringing zegt wat bij wat hoort.", "Indentation says what belongs to what."),
    wrong="acties:\n   - id: a\n  - id: b",
    right="acties:\n  - id: a\n  - id: b",
)
UNCLOSED_BRACKET = kind(
    "AP018",
    ("een haakje dat niet gesloten is", "a bracket that is not closed"),
    (
        "het haakje {bracket} dat hier opent, wordt niet gesloten zoals het hoort",
        "the bracket {bracket} that opens here is not closed as it should be",
    ),
    (
        "sluit de lijst, of zet een tekst die met een haakje begint tussen aanhalingstekens",
        "close the list, or put a text that begins with a bracket in quotes",
    ),
    (
        "Een [ of { aan het begin van een waarde opent een lijst of een groep velden.",
        "A [ or { at the start of a value opens a list or a group of fields.",
    ),
    wrong="auteurs: [An, Bert\njaar: 2025",
    right="auteurs: [An, Bert]\njaar: 2025",
)

BACKSLASH = kind(
    "AP019",
    ("een backslash tussen dubbele aanhalingstekens", "a backslash in double quotes"),
    (
        "na een backslash tussen dubbele aanhalingstekens verwacht YAML een code",
        "after a backslash in double quotes YAML expects a code",
    ),
    ("gebruik enkele aanhalingstekens, of laat ze weg", "use single quotes, or leave the quotes out"),
    (
        "Tussen dubbele aanhalingstekens heeft \\ een eigen betekenis.",
        "In double quotes \\ has a meaning of its own.",
    ),
    wrong='titel: "map C:\\zorg"',
    right="titel: 'map C:\\zorg'",
)
