"""AP03x and AP06x: YAML that is valid but loses text without a word, and what people type for its signs."""

from __future__ import annotations

from actieplan.diagnostics import Severity
from actieplan.reading.kinds.making import kind
from actieplan.text import Text

CUTS_LIST = Text(
    "schrijf de lijst onder elkaar, en zet een punt met # tussen aanhalingstekens",
    "write the list below each other, and put an item with # in quotes",
)

WORDS_BELOW_BAR = Text(
    "hoort de regel bij de tekst, begin de tekst dan op een eigen regel onder `|`; zet commentaar boven het veld",
    "if the line belongs to the text, begin the text on a line of its own below `|`; put a comment above the field",
)
CUT_OFF = kind(
    "AP030",
    ("een # snijdt de tekst af", "a # cuts the text off"),
    ("alles vanaf # is weggevallen: {lost}", "everything from # on is lost: {lost}"),
    (
        "voor commentaar: twee spaties voor # en één erna; zet een tekst tussen aanhalingstekens",
        "for a comment: two spaces before # and one after it; put a text in quotes",
    ),
    ("Een # na een spatie begint in YAML commentaar.", "A # after a space begins a comment in YAML."),
    wrong="titel: Actieplan #2 van de zone",
    right='titel: "Actieplan #2 van de zone"',
)
FLOW_WITHOUT_VALUE = kind(
    "AP031",
    ("een komma tussen accolades splitst een waarde", "a comma within braces splits a value"),
    ("`{key}` staat hier als een veld zonder waarde", "`{key}` stands here as a field without a value"),
    (
        "schrijf de velden onder elkaar, elk op een eigen regel",
        "write the fields below each other, each on its own line",
    ),
    (
        "Tussen accolades scheidt een komma velden: van `2,6` blijft alleen 2 over.",
        "Within braces a comma divides fields: of `2,6` only 2 is left.",
    ),
    wrong="capaciteit: {vte: 2,6}",
    right="capaciteit:\n  vte: 2,6",
)
FLOW_UNBALANCED = kind(
    "AP032",
    ("een komma splitst een tekst tussen haakjes", "a comma splits a text in brackets"),
    (
        "deze lijst splitst op elke komma; hier blijft `{item}` over",
        "this list splits at every comma; what is left here is `{item}`",
    ),
    (
        "schrijf de lijst onder elkaar, met een streepje voor elk punt",
        "write the list below each other, with a dash before each item",
    ),
    (
        "In een lijst tussen [ ] is elke komma een scheiding, ook tussen ronde haakjes.",
        "In a list within [ ] every comma divides, also between parentheses.",
    ),
    example="actie",
    wrong="partners: [Stad Leuven (Onderwijs, JAC), VIVEL]",
    right="partners:\n  - Stad Leuven (Onderwijs, JAC)\n  - VIVEL",
)
FIRST_ITEM_TOO = Text(
    "zet ook het eerste punt op een eigen regel onder `{key}:`, met een streepje ervoor",
    "put the first item too on a line of its own below `{key}:`, with a dash before it",
)
FOLDED_LIST = kind(
    "AP033",
    ("een lijstteken midden in een doorlopende tekst", "a list sign in the middle of a running text"),
    (
        "deze regel begint met een lijstteken, maar staat in of onder een doorlopende tekst: {line}",
        "this line begins with a list sign but is in or below a running text: {line}",
    ),
    (
        "laat het streepje even ver inspringen als dat van het vorige punt; begin een tekst van meer regels met `|`",
        "indent the dash as far as that of the item before; begin a text of several lines with `|`",
    ),
    (
        "YAML plakt vervolgregels aan elkaar: het punt verdwijnt in de zin ervoor.",
        "YAML joins continued lines: the item disappears into the sentence before.",
    ),
    wrong="inleiding: Wij doen dit\n  - eerst\n  - daarna",
    right="inleiding: |\n  Wij doen dit\n\n  - eerst\n  - daarna",
)
DASH_WITHOUT_SPACE = kind(
    "AP034",
    ("een streepje zonder spatie", "a dash without a space"),
    (
        "na het streepje ontbreekt een spatie: dit is nu geen punt van een lijst maar gewone tekst",
        "a space is missing after the dash: this is no list item now but plain text",
    ),
    ("schrijf `- ` met een spatie", "write `- ` with a space"),
    ("Zonder spatie plakt YAML de regels aan elkaar.", "Without the space YAML joins the lines."),
    wrong="inleiding:\n  -eerst\n  -daarna",
    right="inleiding: |\n  - eerst\n  - daarna",
)

ITEM_HAS_A_SIGN = Text("verwijder het: het punt heeft al een streepje", "delete it: the item has a dash already")
TEXT_BEGINS_WITH_SIGN = Text(
    "verwijder het, of zet de tekst tussen aanhalingstekens", "delete it, or put the text in quotes"
)
LIST_BELOW_BAR = Text(
    "typ `- ` voor elk punt, en begin de tekst met `|`", "type `- ` before every item, and begin the text with `|`"
)
OTHER_DASH = kind(
    "AP035",
    ("een ander streepje dan -", "another dash than -"),
    (
        "deze regel begint met {sign}, dat geen punt van een lijst maakt",
        "this line begins with {sign}, which makes no list item",
    ),
    ("typ een gewoon streepje met een spatie: `- `", "type a plain dash with a space: `- `"),
    (
        "Tekstverwerkers maken van - een lang streepje of een bolletje; YAML ziet dat als gewone tekst.",
        "Word processors turn - into a long dash or a bullet; YAML sees those as plain text.",
    ),
    wrong="inleiding:\n  – eerst\n  – daarna",
    right="inleiding: |\n  - eerst\n  - daarna",
)
MISSING_COLON = kind(
    "AP036",
    ("een dubbele punt ontbreekt", "a colon is missing"),
    ("na `{key}` ontbreekt een dubbele punt", "a colon is missing after `{key}`"),
    ("zet een dubbele punt na `{key}`", "put a colon after `{key}`"),
    ("Zonder dubbele punt is het geen veld maar gewone tekst.", "Without a colon it is no field but plain text."),
    wrong="titel Actieplan\njaar: 2025",
    right="titel: Actieplan\njaar: 2025",
)
HARD_SPACE = kind(
    "AP037",
    ("een harde of onzichtbare spatie", "a hard or invisible space"),
    ("hier staat {space} in plaats van een gewone spatie", "{space} stands here instead of a plain space"),
    ("verwijder dat teken en druk op de spatiebalk", "delete that character and press the space bar"),
    (
        "Een harde spatie ziet er gelijk uit, maar YAML telt ze niet mee.",
        "A hard space looks the same, but YAML does not count it.",
    ),
    wrong="titel:\u00a0Actieplan\njaar: 2025",
    right="titel: Actieplan\njaar: 2025",
)
CURLY_QUOTES = kind(
    "AP038",
    ("krulquotes in plaats van aanhalingstekens", "curly quotes instead of straight ones"),
    (
        "{sign} is voor YAML een gewone letter en sluit geen tekst in",
        "{sign} is a plain letter to YAML and encloses no text",
    ),
    ("gebruik rechte aanhalingstekens", "use straight quotes"),
    (
        "Tekstverwerkers maken van rechte aanhalingstekens gekrulde; YAML kent alleen rechte.",
        "Word processors turn straight quotes into curly ones; YAML only knows straight ones.",
    ),
    wrong="titel: “Fase 1: begin”",
    right='titel: "Fase 1: begin"',
)
INDENT_BELOW_BAR = Text(
    "laat de regels van de tekst verder inspringen dan `{name}`, en begin met",
    "indent the lines of the text further than `{name}`, and begin with",
)
LOOSE_IN_LIST = Text(
    "hoort hij bij dat punt, laat hem dan verder inspringen; is het een nieuw punt, zet er dan `- ` voor",
    "if it belongs to that item, indent it further; if it is a new item, put `- ` before it",
)
LOOSE_TEXT = kind(
    "AP039",
    ("een regel die bij geen veld hoort", "a line that belongs to no field"),
    (
        "deze regel is geen veld, en springt niet ver genoeg in om bij `{name}` op regel {line} te horen",
        "this line is no field, and is not indented far enough to belong to `{name}` on line {line}",
    ),
    (
        "hoort hij bij die tekst, laat hem dan verder inspringen; is het een nieuw veld, schrijf dan `naam: tekst`",
        "if it belongs to that text, indent it further; if it is a new field, write `name: text`",
    ),
    (
        "De regels van een tekst springen verder in dan de naam van hun veld.",
        "The lines of a text are indented further than the name of their field.",
    ),
    wrong="inleiding: Wij werken samen\nmet de partners.\njaar: 2025",
    right="inleiding: Wij werken samen\n  met de partners.\njaar: 2025",
)
COMMENT_IN_TEXT = kind(
    "AP060",
    ("commentaar midden in een tekst", "a comment in the middle of a text"),
    (
        "dit commentaar staat midden in de tekst van `{name}`: voor YAML eindigt de tekst hier",
        "this comment is in the middle of the text of `{name}`: to YAML the text ends here",
    ),
    (
        "zet het commentaar op een eigen regel boven `{name}`",
        "put the comment on a line of its own above `{name}`",
    ),
    (
        "Een tekst van meer regels loopt door tot het eerste commentaar; wat erna komt, hoort nergens bij.",
        "A text of several lines goes on until the first comment; what comes after it belongs to nothing.",
    ),
    wrong="inleiding: Eerste regel\n  # nog na te lezen\n  en de tweede",
    right="# nog na te lezen\ninleiding: Eerste regel\n  en de tweede",
)
LONG_BLANK_LINE = kind(
    "AP061",
    ("een lege regel met te veel spaties", "an empty line with too many spaces"),
    (
        "deze lege regel bevat meer spaties dan de tekst eronder inspringt",
        "this empty line has more spaces than the text below it is indented by",
    ),
    ("verwijder de spaties op deze regel", "delete the spaces on this line"),
    (
        "De eerste regel na `|` zegt hoe ver de tekst inspringt, ook als die leeg lijkt.",
        "The first line after `|` says how far the text is indented, even when it looks empty.",
    ),
    wrong="inleiding: |\n        \n  Wij werken samen.",
    right="inleiding: |\n\n  Wij werken samen.",
)
LINES_JOINED = kind(
    "AP063",
    ("korte regels die één zin worden", "short lines that become one sentence"),
    (
        "deze {count} regels onder `{name}` komen achter elkaar in één zin: {line}",
        "these {count} lines below `{name}` run on in one sentence: {line}",
    ),
    (
        "is het een lijst, zet dan `- ` voor elke regel, in een tekst onder `|`",
        "if it is a list, put `- ` before every line, in a text below `|`",
    ),
    (
        "Zonder `|` of streepjes plakt YAML de regels aan elkaar.",
        "Without `|` or dashes YAML joins the lines.",
    ),
    example="actie",
    wrong="doelgroepen:\n  burgers\n  zorgverleners\n  besturen",
    right="doelgroepen:\n  - burgers\n  - zorgverleners\n  - besturen",
)._replace(severity=Severity.WARNING)
LIST_OF_LINES = Text("is het een lijst, zet dan `- ` voor elke regel", "if it is a list, put `- ` before every line")
PATH_IN_QUOTES = kind(
    "AP062",
    ("een pad tussen dubbele aanhalingstekens", "a path in double quotes"),
    (
        "tussen dubbele aanhalingstekens maakt YAML van {escapes} in dit pad {meanings}",
        "in double quotes YAML makes {meanings} of {escapes} in this path",
    ),
    ("gebruik enkele aanhalingstekens", "use single quotes"),
    (
        "Tussen dubbele aanhalingstekens heeft \\ een eigen betekenis: van `\\n` maakt YAML een regeleinde.",
        "In double quotes \\ has a meaning of its own: of `\\n` YAML makes a line end.",
    ),
    wrong='titel: "Map C:\\nieuw\\team"',
    right="titel: 'Map C:\\nieuw\\team'",
)._replace(severity=Severity.WARNING)
