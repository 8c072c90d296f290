"""AP02x: YAML for which a form has no use."""

from __future__ import annotations

from actieplan.reading.kinds.making import kind
from actieplan.text import Text

FIRST_PLACE = Text("hier staat het veld de eerste keer", "the field stands here first")

DUPLICATE_KEY = kind(
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
ANCHOR = kind(
    "AP021",
    ("een anker of verwijzing van YAML", "an anchor or alias of YAML"),
    (
        "een waarde die met {sign} begint, is in YAML een verwijzing; een plan kent die niet",
        "a value that begins with {sign} is a reference in YAML; a plan has none",
    ),
    (
        "herhaal de waarde, of zet een tekst die met {sign} begint tussen aanhalingstekens",
        "repeat the value, or put a text that begins with {sign} in quotes",
    ),
    ("Een plan is een formulier, geen programma.", "A plan is a form, not a program."),
    wrong="titel: &naam Actieplan",
    right="titel: Actieplan",
)
MERGE_KEY = kind(
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
TAG = kind(
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
SECOND_DOCUMENT = kind(
    "AP024",
    ("een tweede document in hetzelfde bestand", "a second document in the same file"),
    (
        "na `{sign}` begint in YAML een tweede document; een bestand bevat één plan",
        "after `{sign}` a second document begins in YAML; a file holds one plan",
    ),
    (
        "verwijder de regel, of zet het tweede plan in een eigen bestand",
        "delete the line, or put the second plan in a file of its own",
    ),
    ("Wat na dat teken komt, zou niet gelezen worden.", "What follows that sign would not be read."),
    wrong="titel: Actieplan\n---\ntitel: Nog een",
    right="titel: Actieplan",
)
DIRECTIVE = kind(
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
TOO_DEEP = kind(
    "AP026",
    ("te veel niveaus", "too many levels"),
    ("hier gaat het bestand dieper dan {limit} niveaus", "the file goes deeper than {limit} levels here"),
    ("kijk na of er haakjes te veel staan", "check for brackets too many"),
    ("Een plan telt hoogstens een twaalftal niveaus.", "A plan has a dozen levels at most."),
)
KEY_NOT_TEXT = kind(
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
END_OF_CONFLICT = Text("tot hier loopt de andere versie", "the other version runs up to here")
DELETE_MARKS = Text(
    "kijk na welke regels moeten blijven en verwijder die met <<<<<<<, ======= en >>>>>>>",
    "check which lines must stay and delete those with <<<<<<<, ======= and >>>>>>>",
)
GIT_CONFLICT = kind(
    "AP028",
    ("twee versies die git niet kon samenvoegen", "two versions that git could not join"),
    (
        "hier staan twee versies van dezelfde regels die git niet kon samenvoegen",
        "two versions of the same lines stand here that git could not join",
    ),
    (
        "houd de goede regels over en verwijder die met <<<<<<<, ======= en >>>>>>>",
        "keep the right lines and delete those with <<<<<<<, ======= and >>>>>>>",
    ),
    ("De tekens zijn van git, niet van het plan.", "The signs are git's, not the plan's."),
    wrong="<<<<<<< HEAD\ntitel: Actieplan\n=======\ntitel: Plan\n>>>>>>> voorstel",
    right="titel: Actieplan",
)
FENCE = kind(
    "AP029",
    ("een codekader van Markdown rond het plan", "a code fence of Markdown around the plan"),
    (
        "deze regel is het begin van een codekader van Markdown en hoort niet bij het plan",
        "this line begins a code fence of Markdown and is no part of the plan",
    ),
    (
        "verwijder de regels met ``` boven en onder het plan",
        "delete the lines with ``` above and below the plan",
    ),
    (
        "Wie een plan uit een webpagina of een gesprek kopieert, neemt het kader soms mee.",
        "A plan copied from a web page or a chat may bring the fence along.",
    ),
    wrong="```yaml\ntitel: Actieplan\n```",
    right="titel: Actieplan",
)
