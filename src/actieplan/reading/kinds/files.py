"""AP00x and AP04x: the file as a whole, and the path that led to it."""

from __future__ import annotations

from actieplan.diagnostics import Severity
from actieplan.reading.kinds.making import kind
from actieplan.text import Text

NOT_UTF8 = kind(
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
NOT_TEXT = kind(
    "AP002",
    ("het bestand is geen tekst", "the file is no text"),
    ("dit is een bestand van {name}, geen planbestand", "this is a file of {name}, not a plan file"),
    (
        "geef het YAML-bestand op; een Word-bestand maakt u met `actieplan render`",
        "name the YAML file; `actieplan render` makes a Word file",
    ),
    ("Een plan is een tekstbestand in YAML.", "A plan is a text file in YAML."),
)
UTF16 = kind(
    "AP003",
    ("het bestand is in UTF-16 of UTF-32 bewaard", "the file is saved as UTF-16 or UTF-32"),
    ("het bestand is in UTF-16 of UTF-32 bewaard", "the file is saved as UTF-16 or UTF-32"),
    (
        "kies bij Opslaan als de codering UTF-8 (in Kladblok staat die keuze onderaan)",
        "choose encoding UTF-8 when saving (Notepad shows the choice at the bottom)",
    ),
    ("Plannen worden als UTF-8 gelezen.", "Plans are read as UTF-8."),
)
TOO_LARGE = kind(
    "AP004",
    ("het bestand is te groot", "the file is too large"),
    (
        "het bestand is groter dan {limit}, de grens voor een plan",
        "the file is larger than {limit}, the limit of a plan",
    ),
    ("kijk na of dit het juiste bestand is", "check that this is the right file"),
    ("Een plan van een heel jaar telt zo'n 50 kB.", "A plan of a whole year is about 50 kB."),
)
FORBIDDEN_CHARACTER = kind(
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
LINE_SEPARATOR = kind(
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
DIRECTION_CHARACTER = kind(
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
EMPTY_FILE = kind(
    "AP008",
    ("het bestand is leeg", "the file is empty"),
    ("er staat geen plan in dit bestand", "there is no plan in this file"),
    ("`actieplan init` schrijft een eerste plan", "`actieplan init` writes a first plan"),
    ("Zonder inhoud is er niets te controleren.", "Without content there is nothing to check."),
    wrong="# alleen commentaar",
)
NOT_A_MAPPING = kind(
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


NOT_FOUND = kind(
    "AP040",
    ("het bestand bestaat niet", "the file does not exist"),
    ("dit bestand of deze map bestaat niet", "this file or folder does not exist"),
    ("kijk de naam na; {nearby}", "check the name; {nearby}"),
    (
        "Een bestand dat ontbreekt, mag nooit voor een goed plan doorgaan.",
        "A missing file must never pass for a good plan.",
    ),
)
NOT_READABLE = kind(
    "AP041",
    ("het bestand kan niet gelezen worden", "the file cannot be read"),
    ("dit bestand kan niet gelezen worden: {reason}", "this file cannot be read: {reason}"),
    (
        "sluit het in andere programma's, of kijk de rechten na",
        "close it in other programs, or check its permissions",
    ),
    ("Een bestand dat niet gelezen is, is niet gecontroleerd.", "A file that was not read was not checked."),
)
NO_PLANS = kind(
    "AP042",
    ("geen plannen gevonden", "no plans found"),
    (
        "in deze map staan geen planbestanden (.yaml of .yml)",
        "this folder holds no plan files (.yaml or .yml)",
    ),
    ("{advice}", "{advice}"),
    ("Een lege map mag niet als gecontroleerd gelden.", "An empty folder must not count as checked."),
)
UNREAD = kind(
    "AP043",
    ("plannen die niet meegelezen zijn", "plans that were not read"),
    ("{what}", "{what}"),
    ("{advice}", "{advice}"),
    (
        "Alleen de plannen (.yaml of .yml) in de map zelf worden gelezen; wat eronder staat, is vaak een archief.",
        "Only the plans (.yaml or .yml) in the folder itself are read; what is below it is often an archive.",
    ),
    severity=Severity.INFO,
)
NAME_ANOTHER_FOLDER = Text(
    "geef een andere map op, of maak een eerste plan met `actieplan init`",
    "name another folder, or make a first plan with `actieplan init`",
)
FOLDER_BELOW = Text(
    "in deze map staan ook plannen; ze zijn niet gelezen", "this folder holds plans too; they were not read"
)
READ_RECURSIVELY = Text(
    "lees ze mee met `--recursive`, of noem de map zelf", "read them too with `--recursive`, or name the folder itself"
)
MISNAMED = Text(
    "dit bestand is niet gelezen: zijn naam is niet die van een plan (.yaml of .yml)",
    "this file was not read: its name is not that of a plan (.yaml or .yml)",
)
MISNAMED_BUT_READ = Text(
    "dit bestand is gelezen, maar wordt in een map overgeslagen: zijn naam is niet die van een plan (.yaml, .yml)",
    "this file was read, but is passed over in a folder: its name is not that of a plan (.yaml, .yml)",
)
"""What was found, and what to do about it, where AP042 and AP043 do not take its advice from the name of a file."""
