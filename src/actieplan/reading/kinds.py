"""The kinds of finding that reading makes: AP0xx about the file and its YAML, AP1xx about its shape."""

from __future__ import annotations

from actieplan.diagnostics import Kind, Severity
from actieplan.text import Text

Pair = tuple[str, str]

FIRST_PLACE = Text("hier staat het veld de eerste keer", "the field stands here first")


def _kind(
    code: str,
    title: Pair,
    message: Pair,
    hint: Pair,
    why: Pair,
    *,
    example: str = "bestand",
    wrong: str = "",
    right: str = "",
) -> Kind:
    return Kind(
        code,
        Severity.ERROR,
        Text(*title),
        Text(*message),
        Text(*hint),
        Text(*why),
        example,
        wrong.strip("\n"),
        right.strip("\n"),
    )


# --- AP00x: the file --------------------------------------------------------------------------------------

NOT_UTF8 = _kind(
    "AP001",
    ("het bestand is niet in UTF-8 bewaard", "the file is not saved as UTF-8"),
    (
        "hier staat een teken ({byte}) dat niet in UTF-8 bewaard is",
        "a character here ({byte}) is not saved as UTF-8",
    ),
    (
        "open het bestand in uw teksteditor en bewaar het opnieuw met codering UTF-8",
        "open the file in your editor and save it again with encoding UTF-8",
    ),
    (
        "Letters als é en ë worden in een andere codering verkeerd gelezen.",
        "Letters such as é and ë are misread in another encoding.",
    ),
)
NOT_TEXT = _kind(
    "AP002",
    ("het bestand is geen tekst", "the file is no text"),
    ("dit is een bestand van {name}, geen planbestand", "this is a file of {name}, not a plan file"),
    (
        "geef het YAML-bestand op; een Word-bestand maakt u met `actieplan render`",
        "name the YAML file; `actieplan render` makes a Word file",
    ),
    ("Een plan is een tekstbestand in YAML.", "A plan is a text file in YAML."),
)
UTF16 = _kind(
    "AP003",
    ("het bestand is in UTF-16 of UTF-32 bewaard", "the file is saved as UTF-16 or UTF-32"),
    ("het bestand is in UTF-16 of UTF-32 bewaard", "the file is saved as UTF-16 or UTF-32"),
    (
        "kies bij Opslaan als de codering UTF-8 (in Kladblok staat die keuze onderaan)",
        "choose encoding UTF-8 when saving (Notepad shows the choice at the bottom)",
    ),
    ("Plannen worden als UTF-8 gelezen.", "Plans are read as UTF-8."),
)
TOO_LARGE = _kind(
    "AP004",
    ("het bestand is te groot", "the file is too large"),
    (
        "het bestand is groter dan {limit}, de grens voor een plan",
        "the file is larger than {limit}, the limit of a plan",
    ),
    ("kijk na of dit het juiste bestand is", "check that this is the right file"),
    ("Een plan van een heel jaar telt zo'n 50 kB.", "A plan of a whole year is about 50 kB."),
)
FORBIDDEN_CHARACTER = _kind(
    "AP005",
    ("een teken dat in geen document kan staan", "a character that no document may hold"),
    (
        "hier staat een onzichtbaar stuurteken ({character})",
        "an invisible control character stands here ({character})",
    ),
    (
        "verwijder het teken; het komt meestal mee met plakken",
        "delete the character; it often comes along with pasting",
    ),
    (
        "Word en XML hebben geen plaats voor stuurtekens: het document zou niet opengaan.",
        "Word and XML have no place for control characters: the document would not open.",
    ),
    wrong='titel: "Actieplan\\x07"',
    right="titel: Actieplan",
)
LINE_SEPARATOR = _kind(
    "AP006",
    ("een onzichtbaar regeleinde", "an invisible line end"),
    (
        "hier staat een onzichtbaar regeleinde ({character})",
        "an invisible line end stands here ({character})",
    ),
    (
        "verwijder het en druk op Enter waar een nieuwe regel hoort",
        "delete it and press Enter where a new line belongs",
    ),
    (
        "YAML ziet hier een nieuwe regel, uw editor niet: wat u ziet, is niet wat gelezen wordt.",
        "YAML sees a new line here and your editor does not: what you see is not what is read.",
    ),
    wrong="titel: Actieplan\u2028voorbeeld",
    right="titel: Actieplan voorbeeld",
)
DIRECTION_CHARACTER = _kind(
    "AP007",
    ("een teken dat de leesrichting omkeert", "a character that turns the reading direction"),
    (
        "hier staat een onzichtbaar teken dat de leesrichting omkeert ({character})",
        "an invisible character here turns the reading direction ({character})",
    ),
    (
        "verwijder het teken; tekst in Arabisch of Hebreeuws heeft het niet nodig",
        "delete the character; Arabic or Hebrew text does not need it",
    ),
    (
        "Met zo'n teken toont de editor iets anders dan wat er staat.",
        "With such a character an editor shows something other than what is there.",
    ),
    wrong="titel: Actieplan \u202evoorbeeld",
    right="titel: Actieplan voorbeeld",
)
EMPTY_FILE = _kind(
    "AP008",
    ("het bestand is leeg", "the file is empty"),
    ("er staat geen plan in dit bestand", "there is no plan in this file"),
    ("`actieplan init` schrijft een eerste plan", "`actieplan init` writes a first plan"),
    ("Zonder inhoud is er niets te controleren.", "Without content there is nothing to check."),
    wrong="# alleen commentaar",
)
NOT_A_MAPPING = _kind(
    "AP009",
    ("het bestand begint niet met velden", "the file does not begin with fields"),
    (
        "een plan begint met velden zoals `titel: ...`, niet met een lijst of losse tekst",
        "a plan begins with fields such as `titel: ...`, not with a list or loose text",
    ),
    (
        "begin met `formulier: 2025` op de eerste regel, zonder streepje ervoor",
        "begin with `formulier: 2025` on the first line, without a dash before it",
    ),
    ("Het plan is één formulier met benoemde velden.", "A plan is one form with named fields."),
    wrong="- titel: Actieplan",
    right="titel: Actieplan",
)

# --- AP01x: mistakes of YAML --------------------------------------------------------------------------------

SYNTAX = _kind(
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
TAB = _kind(
    "AP011",
    ("een tab als inspringing", "a tab as indentation"),
    ("deze regel springt in met een tab", "this line is indented with a tab"),
    ("gebruik spaties: twee per niveau", "use spaces: two per level"),
    ("YAML staat geen tabs toe als inspringing.", "YAML does not allow tabs for indentation."),
    wrong="strategische_doelstellingen:\n\t- nummer: 1",
    right="strategische_doelstellingen:\n  - nummer: 1",
)
UNCLOSED_QUOTE = _kind(
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
TEXT_AFTER_QUOTE = _kind(
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
COLON_IN_TEXT = _kind(
    "AP014",
    ("een dubbele punt in een tekst", "a colon in a text"),
    (
        "in deze tekst staat een dubbele punt met een spatie: YAML ziet daar een nieuw veld",
        "this text has a colon with a space: YAML sees a new field there",
    ),
    ("zet de tekst tussen aanhalingstekens: {corrected}", "put the text in quotes: {corrected}"),
    (
        "Een dubbele punt met een spatie scheidt een veld van zijn waarde.",
        "A colon with a space divides a field from its value.",
    ),
    wrong="titel: Fase 1: voorbereiding",
    right='titel: "Fase 1: voorbereiding"',
)
BAD_START = _kind(
    "AP015",
    (
        "een tekst begint met een teken dat YAML voor zichzelf houdt",
        "a text begins with a sign that YAML keeps for itself",
    ),
    ("een tekst kan niet met {sign} beginnen", "a text cannot begin with {sign}"),
    ("zet de tekst tussen aanhalingstekens: {corrected}", "put the text in quotes: {corrected}"),
    (
        "De tekens @ ` % en | > hebben aan het begin van een tekst een eigen betekenis.",
        "The signs @ ` % and | > have a meaning of their own at the start of a text.",
    ),
    wrong="titel: @ELZ Leuven",
    right='titel: "@ELZ Leuven"',
)
MISSING_SPACE = _kind(
    "AP016",
    ("een spatie na de dubbele punt ontbreekt", "a space after the colon is missing"),
    ("na de dubbele punt van `{key}` ontbreekt een spatie", "a space is missing after the colon of `{key}`"),
    ("schrijf {corrected}", "write {corrected}"),
    (
        "Zonder spatie ziet YAML geen veld maar een woord met een dubbele punt.",
        "Without the space YAML sees no field but a word with a colon.",
    ),
    wrong="titel:Actieplan\njaar: 2025",
    right="titel: Actieplan\njaar: 2025",
)
BAD_INDENT = _kind(
    "AP017",
    ("de inspringing klopt niet", "the indentation is not right"),
    (
        "deze regel springt {found} spaties in; dat past bij geen enkele regel erboven",
        "this line is indented by {found} spaces; that fits no line above",
    ),
    (
        "regels van hetzelfde niveau springen evenveel in (hier: {expected})",
        "lines of the same level are indented equally (here: {expected})",
    ),
    ("De inspringing zegt wat bij wat hoort.", "Indentation says what belongs to what."),
    wrong="acties:\n   - id: a\n  - id: b",
    right="acties:\n  - id: a\n  - id: b",
)
UNCLOSED_BRACKET = _kind(
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

BACKSLASH = _kind(
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

# --- AP02x: what a form has no use for ----------------------------------------------------------------------

DUPLICATE_KEY = _kind(
    "AP020",
    ("een veld staat er twee keer", "a field stands there twice"),
    ("het veld `{key}` staat hier een tweede keer", "the field `{key}` stands here a second time"),
    ("houd één van beide over, of voeg de teksten samen", "keep one of the two, or join the texts"),
    (
        "Van twee gelijke velden zou er één stilletjes verdwijnen.",
        "Of two equal fields one would silently disappear.",
    ),
    wrong="titel: Actieplan\ntitel: Plan",
    right="titel: Actieplan",
)
ANCHOR = _kind(
    "AP021",
    ("een anker of verwijzing van YAML", "an anchor or alias of YAML"),
    (
        "een waarde die met {sign} begint, is in YAML een verwijzing; een plan kent die niet",
        "a value that begins with {sign} is a reference in YAML; a plan has none",
    ),
    (
        "zet een tekst die met {sign} begint tussen aanhalingstekens; herhaal anders de waarde",
        "put a text that begins with {sign} in quotes; otherwise repeat the value",
    ),
    ("Een plan is een formulier, geen programma.", "A plan is a form, not a program."),
    wrong="titel: &naam Actieplan",
    right="titel: Actieplan",
)
MERGE_KEY = _kind(
    "AP022",
    ("een samenvoegsleutel van YAML", "a merge key of YAML"),
    (
        "`<<` voegt in YAML andere velden samen; een plan kent dat niet",
        "`<<` merges other fields in YAML; a plan has none",
    ),
    ("schrijf de velden voluit", "write the fields out"),
    ("Een plan is een formulier, geen programma.", "A plan is a form, not a program."),
    wrong="<<: niets\ntitel: Actieplan",
    right="titel: Actieplan",
)
TAG = _kind(
    "AP023",
    ("een type-aanduiding van YAML", "a tag of YAML"),
    (
        "een waarde die met ! begint, is in YAML een type-aanduiding; een plan kent die niet",
        "a value that begins with ! is a tag in YAML; a plan has none",
    ),
    ("laat het weg, of zet de tekst tussen aanhalingstekens", "leave it out, or put the text in quotes"),
    (
        "Type-aanduidingen kunnen code uitvoeren; een plan heeft ze niet nodig.",
        "Tags can run code; a plan does not need them.",
    ),
    wrong="titel: !belangrijk Actieplan",
    right="titel: Actieplan",
)
SECOND_DOCUMENT = _kind(
    "AP024",
    ("een tweede document in hetzelfde bestand", "a second document in the same file"),
    (
        "met `---` begint hier een tweede document; een bestand bevat één plan",
        "`---` begins a second document here; a file holds one plan",
    ),
    (
        "verwijder de regel, of zet het tweede plan in een eigen bestand",
        "delete the line, or put the second plan in a file of its own",
    ),
    ("Wat na de streepjes komt, zou niet gelezen worden.", "What follows the dashes would not be read."),
    wrong="titel: Actieplan\n---\ntitel: Nog een",
    right="titel: Actieplan",
)
DIRECTIVE = _kind(
    "AP025",
    ("een richtlijn van YAML", "a directive of YAML"),
    (
        "een regel die met % begint, is een richtlijn van YAML; een plan kent die niet",
        "a line that begins with % is a directive of YAML; a plan has none",
    ),
    ("verwijder de regel", "delete the line"),
    ("Een plan is een formulier, geen programma.", "A plan is a form, not a program."),
    wrong="%YAML 1.1\n---\ntitel: Actieplan",
    right="titel: Actieplan",
)
TOO_DEEP = _kind(
    "AP026",
    ("te veel niveaus", "too many levels"),
    ("hier gaat het bestand dieper dan {limit} niveaus", "the file goes deeper than {limit} levels here"),
    ("kijk na of er haakjes te veel staan", "check for brackets too many"),
    ("Een plan telt hoogstens een twaalftal niveaus.", "A plan has a dozen levels at most."),
)
KEY_NOT_TEXT = _kind(
    "AP027",
    ("de naam van een veld is geen tekst", "the name of a field is no text"),
    (
        "de naam van een veld is een woord, geen lijst of groep",
        "the name of a field is a word, not a list or group",
    ),
    ("verwijder het vraagteken of de haakjes", "delete the question mark or the brackets"),
    ("Velden hebben een naam van het formulier.", "Fields have a name from the form."),
    wrong="[a, b]: c\ntitel: Actieplan",
    right="titel: Actieplan",
)

# --- AP03x: valid YAML that loses text ------------------------------------------------------------------------

CUT_OFF = _kind(
    "AP030",
    ("een # snijdt de tekst af", "a # cuts the text off"),
    ("alles vanaf # is weggevallen: {lost}", "everything from # on is lost: {lost}"),
    (
        "zet de tekst tussen aanhalingstekens; voor commentaar: twee spaties voor # en één erna",
        "put the text in quotes; for a comment: two spaces before # and one after it",
    ),
    ("Een # na een spatie begint in YAML commentaar.", "A # after a space begins a comment in YAML."),
    wrong="titel: Actieplan #2 van de zone",
    right='titel: "Actieplan #2 van de zone"',
)
FLOW_WITHOUT_VALUE = _kind(
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
FLOW_UNBALANCED = _kind(
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
FOLDED_LIST = _kind(
    "AP033",
    ("een lijstteken midden in een doorlopende tekst", "a list sign in the middle of a running text"),
    (
        "deze regel begint met een lijstteken, maar wordt aan de vorige geplakt: {line}",
        "this line begins with a list sign but is joined to the one before: {line}",
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
DASH_WITHOUT_SPACE = _kind(
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

OTHER_DASH = _kind(
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
MISSING_COLON = _kind(
    "AP036",
    ("een dubbele punt ontbreekt", "a colon is missing"),
    ("na `{key}` ontbreekt een dubbele punt", "a colon is missing after `{key}`"),
    ("schrijf {corrected}", "write {corrected}"),
    ("Zonder dubbele punt is het geen veld maar gewone tekst.", "Without a colon it is no field but plain text."),
    wrong="titel Actieplan\njaar: 2025",
    right="titel: Actieplan\njaar: 2025",
)
HARD_SPACE = _kind(
    "AP037",
    ("een harde spatie", "a hard space"),
    ("hier staat een harde spatie in plaats van een gewone", "a hard space stands here instead of a plain one"),
    ("verwijder ze en druk op de spatiebalk", "delete it and press the space bar"),
    (
        "Een harde spatie ziet er gelijk uit, maar YAML telt ze niet mee.",
        "A hard space looks the same, but YAML does not count it.",
    ),
    wrong="titel:\u00a0Actieplan\njaar: 2025",
    right="titel: Actieplan\njaar: 2025",
)

# --- AP04x: the path ------------------------------------------------------------------------------------------

NOT_FOUND = _kind(
    "AP040",
    ("het bestand bestaat niet", "the file does not exist"),
    ("dit bestand of deze map bestaat niet", "this file or folder does not exist"),
    ("kijk de naam na; {nearby}", "check the name; {nearby}"),
    (
        "Een bestand dat ontbreekt, mag nooit voor een goed plan doorgaan.",
        "A missing file must never pass for a good plan.",
    ),
)
NOT_READABLE = _kind(
    "AP041",
    ("het bestand kan niet gelezen worden", "the file cannot be read"),
    ("dit bestand kan niet gelezen worden: {reason}", "this file cannot be read: {reason}"),
    (
        "sluit het in andere programma's, of kijk de rechten na",
        "close it in other programs, or check its permissions",
    ),
    ("Een bestand dat niet gelezen is, is niet gecontroleerd.", "A file that was not read was not checked."),
)
NO_PLANS = _kind(
    "AP042",
    ("geen plannen gevonden", "no plans found"),
    (
        "in deze map staan geen planbestanden (.yaml of .yml)",
        "this folder holds no plan files (.yaml or .yml)",
    ),
    (
        "geef een andere map op, of maak een eerste plan met `actieplan init`",
        "name another folder, or make a first plan with `actieplan init`",
    ),
    ("Een lege map mag niet als gecontroleerd gelden.", "An empty folder must not count as checked."),
)

# --- AP10x: the shape -------------------------------------------------------------------------------------------

UNKNOWN_KEY = _kind(
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
UNKNOWN_CHOICE = _kind(
    "AP102",
    ("een onbekende keuze", "an unknown choice"),
    ("`{value}` is geen keuze voor `{key}`", "`{value}` is no choice for `{key}`"),
    ("{advice}", "{advice}"),
    ("Het formulier kent hier een vaste lijst.", "The form has a fixed list here."),
    wrong="status: goedgekeurt",
    right="status: goedgekeurd",
)
TEXT_EXPECTED = _kind(
    "AP103",
    ("een tekst verwacht", "a text expected"),
    ("bij `{key}` hoort één tekst, geen {found}", "`{key}` takes one text, not {found}"),
    ("{advice}", "{advice}"),
    ("Elk veld heeft zijn eigen soort antwoord.", "Every field has its own kind of answer."),
    wrong="titel:\n  - Actieplan",
    right="titel: Actieplan",
)
LIST_EXPECTED = _kind(
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
FIELDS_EXPECTED = _kind(
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
NOT_A_DATE = _kind(
    "AP106",
    ("geen datum die gelezen kan worden", "no date that can be read"),
    ("`{value}` is geen datum die het plan kent", "`{value}` is no date that a plan knows"),
    (
        "schrijf bijvoorbeeld `31 maart 2025`, `eind februari 2025`, `juni 2025` of `maart-mei 2025`{advice}",
        "write for example `31 maart 2025`, `eind februari 2025`, `juni 2025` or `maart-mei 2025`{advice}",
    ),
    ("Van een datum moet vaststaan welke dagen bedoeld zijn.", "It must be certain which days a date means."),
    wrong="versies:\n  - versie: 1.0\n    datum: binnenkort\n    beschrijving: x",
    right="versies:\n  - versie: 1.0\n    datum: 31 maart 2025\n    beschrijving: x",
)
NO_SUCH_DATE = _kind(
    "AP107",
    ("een datum die niet bestaat", "a date that does not exist"),
    ("`{value}` bestaat niet", "`{value}` does not exist"),
    ("kijk de dag en de maand na", "check the day and the month"),
    (
        "Een dag die niet bestaat, heeft geen plaats op de tijdslijn.",
        "A day that does not exist has no place on the timeline.",
    ),
    wrong="versies:\n  - versie: 1.0\n    datum: 30 februari 2025\n    beschrijving: x",
    right="versies:\n  - versie: 1.0\n    datum: 28 februari 2025\n    beschrijving: x",
)
NO_YEAR = _kind(
    "AP108",
    ("een datum zonder jaartal", "a date without a year"),
    ("van `{value}` is niet zeker welk jaar bedoeld is", "it is not certain which year `{value}` means"),
    ("schrijf het jaartal erbij", "add the year"),
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
REVERSED = _kind(
    "AP109",
    ("een periode die omgekeerd staat", "a period that is turned round"),
    ("`{value}` eindigt voor hij begint", "`{value}` ends before it begins"),
    (
        "verwissel begin en einde, of schrijf bij allebei het jaartal",
        "swap start and end, or write the year with both",
    ),
    ("Een periode loopt van vroeg naar laat.", "A period runs from early to late."),
    example="actie",
    wrong="fasen:\n  - periode: mei-maart 2025",
    right="fasen:\n  - periode: maart-mei 2025",
)
WRITTEN_OTHERWISE = _kind(
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
EMPTY_ITEM = _kind(
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

KINDS: tuple[Kind, ...] = tuple(value for value in list(globals().values()) if isinstance(value, Kind))
