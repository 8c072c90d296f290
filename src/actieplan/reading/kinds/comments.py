"""AP05x: comments to the program."""

from __future__ import annotations

from actieplan.diagnostics import Severity
from actieplan.reading.kinds.making import kind

IGNORES_NOTHING = kind(
    "AP050",
    ("een opmerking die niets meer onderdrukt", "a comment that suppresses nothing any more"),
    ("op deze regel wordt {code} niet gemeld", "{code} is not reported on this line"),
    ("verwijder de opmerking, of kijk de code en de plaats na", "delete the comment, or check its code and place"),
    (
        "Een opmerking die blijft staan, zou later iets verbergen dat niemand bekeken heeft.",
        "A comment that stays behind would later hide what nobody looked at.",
    ),
    wrong="titel: Actieplan  # actieplan: negeer AP102",
    right="titel: Actieplan",
)._replace(severity=Severity.WARNING)
NEVER_IGNORED = kind(
    "AP051",
    ("een fout die niet te onderdrukken is", "an error that cannot be suppressed"),
    ("{code} kan niet onderdrukt worden", "{code} cannot be suppressed"),
    ("verwijder de opmerking en verbeter de fout", "delete the comment and mend the error"),
    (
        "Een bestand dat niet helemaal gelezen kon worden, is niet nagekeken.",
        "A file that could not be read whole was not checked.",
    ),
    wrong="titel: Actieplan  # actieplan: negeer AP030",
    right="titel: Actieplan",
)._replace(severity=Severity.WARNING)
NOT_UNDERSTOOD = kind(
    "AP052",
    ("een opmerking aan actieplan die niet begrepen wordt", "a comment to actieplan that is not understood"),
    ("`{comment}` onderdrukt niets", "`{comment}` suppresses nothing"),
    ("schrijf bijvoorbeeld `# actieplan: negeer AP503`", "write for example `# actieplan: negeer AP503`"),
    (
        "Een opmerking met een typfout zou anders zonder een woord niets doen.",
        "A comment with a typing error would otherwise do nothing, without a word.",
    ),
    wrong="titel: Actieplan  # actieplan: neger AP503",
    right="titel: Actieplan",
)._replace(severity=Severity.WARNING)
