"""Templates of the user's own: what they know, what they may, and how a mistake in one is told."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from actieplan import checking
from actieplan.model import Plan
from actieplan.rendering import render_template
from actieplan.writers.template import files_of
from actieplan.writers.template.fault import TemplateFaultError
from tests_support import ROOT, SMALL_PLAN, run

HOSTILE = "<script>alert(1)</script> *sterren* [link](javascript:alert(1)) {{ plan }}"
RICH = SMALL_PLAN.replace(
    "            waarom: Omdat het nodig is.\n",
    "            waarom: |\n              Omdat het **nodig** is.[^1]\n\n              - een [reden](https://example.org)\n\n"
    "              [^1]: Zie *elders*.\n",
).replace("niet:\n                - dat\n", "niet:\n                nog_te_bepalen: {wacht_op: een, tekst: later}\n")
RICH = RICH.replace(
    "wel:\n                - dit\n",
    "wel:\n                tekst: dit\n                vervolg:\n                  - plan: 2026\n",
)
RICH = RICH.replace("            samenwerking:", "            partners: [VIVEL, Leuven]\n            samenwerking:")

Make = Callable[..., str]


@pytest.fixture
def plan() -> Plan:
    return plan_of(SMALL_PLAN)


def plan_of(text: str) -> Plan:
    (plan,) = checking.check_bytes("plan.yaml", text.encode()).plans
    return plan


@pytest.fixture
def make(tmp_path: Path, plan: Plan) -> Make:
    """What a template of this text makes of the small plan."""

    def made(text: str, name: str = "blad.txt.j2", of: Plan = plan) -> str:
        (tmp_path / name).write_text(text, encoding="utf-8")
        return render_template(of, tmp_path / name)

    return made


# --- what a template knows --------------------------------------------------------------------------------

FIRST = "{% set actie = acties[0] %}"
KNOWN = (
    ("a field of the plan", "{{ plan.titel }} {{ plan.jaar }}", "Actieplan ELZ Voorbeeld 2025"),
    ("every action", "{% for actie in acties %}{{ actie.id }};{% endfor %}", "een;"),
    ("the actions by the plan's own method", "{{ plan.acties() | length }}", "1"),
    ("a date in the author's words", "{{ acties[0].fasen[0].periode }}", "januari-maart 2025"),
    ("the last day of a date", "{{ acties[0].fasen[0].periode.tot | datum }}", "31 maart 2025"),
    ("the interval of an action", "{{ acties[0].interval[0].isoformat() }}", "2025-01-01"),
    ("nothing where nothing is filled in", "[{{ plan.status }}{{ acties[0].start }}{{ plan.inleiding }}]", "[]"),
    ("a number, a fraction and a truth", "{{ plan.jaar }} {{ 1 / 2 }} {{ 1 == 1 }}", "2025 0.5 True"),
    ("a day", "{{ acties[0].interval[0] }}", "2025-01-01"),
    ("how exact a date is", "{{ acties[0].fasen[0].periode.precision | tekst }}", "range"),
    ("names with commas", "{{ ['VAPH', 'Leuven'] | join(', ') }} {{ acties[0].partners }}", "VAPH, Leuven "),
    ("the words of a text", "{{ acties[0].waarom }}", "Omdat het nodig is."),
    ("the words of a list", "{{ acties[0].scope.wel }}", "dit"),
    ("the words of an item", "{{ acties[0].scope.wel.punten[0] | tekst }}", "dit"),
    ("the indicators", "{{ acties[0].evaluatie[0].indicatoren | tekst }}",
     "Aantal deelnemers\nMeetmethode: aanwezigheidslijst\nStreefdoel: minstens 12"),
    ("an indicator", "{{ acties[0].evaluatie[0].indicatoren.punten[0] | tekst | length > 40 }}", "True"),
    ("whether a field is filled in", "{{ 'nee' if not plan.beleidsperiode else 'ja' }}", "nee"),
    ("the document", "{{ document.title }} {{ document.draft }}", "Actieplan ELZ Voorbeeld False"),
    ("the timeline", "{{ tijdslijn.groups[0].rows[0].lanes[0].bars[0].label }}", "Voorbereiding"),
    ("a test whether a name is there", "{{ onbekend is defined }} {{ plan.onbekend is defined }}", "False False"),
    ("a default for a name that is not there", "{{ onbekend | default('geen') }}", "geen"),
    ("its own line ends", "een\n{% if true %}\n  twee\n{% endif %}\n", "een\n  twee\n"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in KNOWN], ids=[case[0] for case in KNOWN])
def test_a_template_knows(make: Make, text: str, expected: str) -> None:
    assert make(text) == expected


def test_one_action_alone(plan: Plan, tmp_path: Path) -> None:
    (tmp_path / "blad.txt.j2").write_text("{{ acties | length }}")
    assert render_template(plan, tmp_path / "blad.txt.j2", actie="een") == "1"


# --- the filters ------------------------------------------------------------------------------------------

RICH_CASES = (
    ("tekst", "waarom", "Omdat het nodig is. [Zie elders.]\neen reden"),
    ("html", "waarom", "<p>Omdat het <strong>nodig</strong> is. [Zie elders.]</p>\n"
     '<ul><li><p>een <a href="https://example.org" rel="noreferrer" class="named">reden</a></p></li></ul>'),
    ("markdown", "waarom", "Omdat het **nodig** is. \\[Zie elders.\\]\n\n- een [reden](<https://example.org>)"),
    ("csv", "waarom", '"Omdat het nodig is. [Zie elders.]\neen reden"'),
    ("tekst", "scope.niet", "Nog te bepalen – wacht op actie ‘De eerste actie’.\nlater"),
    ("tekst", "scope.niet.nog_te_bepalen", "Nog te bepalen – wacht op actie ‘De eerste actie’.\nlater"),
    ("tekst", "scope.wel.vervolg[0]", "→ Vervolg: actieplan 2026"),
    ("tekst", "evaluatie[0].indicatoren.punten[0].streefdoel", "minstens 12"),
    ("markdown", "evaluatie[0].indicatoren.punten[0].onderdelen", ""),
    ("tekst", "partners", "VIVEL, Leuven"),
    ("csv", "partners", '"VIVEL, Leuven"'),
    ("tekst", "titel", "De eerste actie"),
    ("html", "titel", "De eerste actie"),
    ("markdown", "titel", "De eerste actie"),
)  # fmt: skip


@pytest.mark.parametrize(("name", "field", "expected"), RICH_CASES)
def test_a_filter_draws_what_an_author_wrote(make: Make, name: str, field: str, expected: str) -> None:
    assert make(f"{{{{ acties[0].{field} | {name} }}}}", of=plan_of(RICH)) == expected


def test_a_filter_draws_pieces_of_the_document(make: Make) -> None:
    text = "{% for section in document.sections %}{{ section.blocks | FILTER }}{% endfor %}"
    assert "## " in make(text.replace("FILTER", "markdown"))
    assert "</section>" in make(text.replace("FILTER", "html"))


def test_a_filter_draws_one_block_of_the_document(make: Make) -> None:
    text = "{% for block in document.blocks() if block.level is defined %}{{ block | markdown }};{% endfor %}"
    assert "De eerste actie;" in make(text)


@pytest.mark.parametrize("words", ["=1+1", "+32 16", "-x", "@SOM", " =x", "\t=x"])
def test_a_cell_is_no_formula(make: Make, words: str) -> None:
    assert make("{{ woorden | csv }}".replace("woorden", repr(words)), "a.csv.j2").startswith("\"'")


def test_a_cell_keeps_its_quotes(make: Make) -> None:
    assert make("{{ 'een \"twee\", drie' | csv }}", "a.csv.j2") == '"een ""twee"", drie"'


# --- hostile plans ----------------------------------------------------------------------------------------


@pytest.fixture
def hostile() -> Plan:
    quoted = HOSTILE.replace("'", "''")
    text = SMALL_PLAN.replace("titel: De eerste actie", f"titel: '{quoted}'")
    return plan_of(text.replace("waarom: Omdat het nodig is.", f"waarom: '{quoted}'"))


@pytest.mark.parametrize("kind", ["html", "HTM", "svg", "xml", "rss", "atom", "xsl", "xht", "plist", "onbekend"])
@pytest.mark.parametrize("text", ["{{ acties[0].titel }}", "{{ acties[0].waarom }}", "{{ acties[0].waarom | html }}"])
def test_a_plan_puts_no_markup_in_a_page(make: Make, hostile: Plan, kind: str, text: str) -> None:
    made = make(text, f"a.{kind}.j2", hostile)
    assert "<script>" not in made
    assert "javascript:" not in made.replace("[link](javascript:alert(1))", "")
    assert "{{ plan }}" in made


@pytest.mark.parametrize("kind", ["md", "TXT", "csv", "json", "yaml", "ics", "tex"])
def test_what_is_no_markup_is_not_escaped(make: Make, kind: str) -> None:
    assert make("{{ 'R&D' }}", f"a.{kind}.j2") == "R&D"


@pytest.mark.parametrize("field", ["titel", "waarom"])
def test_a_plan_puts_no_markup_in_markdown(make: Make, hostile: Plan, field: str) -> None:
    made = make(f"{{{{ acties[0].{field} | markdown }}}}", "a.md.j2", hostile)
    assert re.search(r"(?<!\\)<script", made) is None
    assert re.search(r"(?<!\\)\]\(", made) is None


def test_an_included_part_is_escaped_as_the_page_that_includes_it(make: Make, tmp_path: Path, hostile: Plan) -> None:
    (tmp_path / "deel.txt").write_text("{{ acties[0].titel }}")
    assert "<script>" not in make('{% include "deel.txt" %}', "a.html.j2", hostile)


# --- what a template may not ------------------------------------------------------------------------------

FORBIDDEN = (
    "{{ plan.__class__ }}",
    "{{ ''.__class__.__mro__ }}",
    "{{ plan.acties.__globals__ }}",
    "{{ cycler.__init__.__globals__.os }}",
    "{{ self.__init__.__globals__ }}",
    "{{ plan.parse_file('/etc/passwd') }}",
    "{{ plan.parse_raw('x', proto='pickle', allow_pickle=true) }}",
    "{{ plan.model_dump_json() }}",
    "{{ plan.model_copy(update={'titel': 'x'}) }}",
    "{{ plan.model_config.update(frozen=false) }}",
    "{{ plan | attr('parse_file') }}",
    "{{ plan | attr('__class__') }}",
    "{{ plan['__class__'] }}",
    "{{ plan['parse_file'] }}",
    "{{ [plan] | map(attribute='parse_file') | first }}",
    "{{ '{0.parse_file}'.format(plan) }}",
    "{{ '{0.__class__}'.format(plan) }}",
    "{{ acties.append(1) }}",
    "{{ acties[0].waarom.__init__ }}",
    "{{ document.__init__ }}",
    "{{ tijdslijn._replace(jaar=1) }}",
    "{{ range(10000000) }}",
    "{% include '../buiten.txt' %}",
    "{% include '/etc/passwd' %}",
    "{% include 'koppeling.txt' %}",
    "{% include 'koppelmap/buiten.txt' %}",
    "{% include 'actieplan/../init/plan.yaml.j2' %}",
    "{% import 'os' as os %}",
)


@pytest.mark.parametrize("text", FORBIDDEN)
def test_a_template_may_not(tmp_path: Path, plan: Plan, text: str) -> None:
    folder = tmp_path / "sjablonen"
    folder.mkdir()
    (tmp_path / "buiten.txt").write_text("van buiten")
    (folder / "koppeling.txt").symlink_to(tmp_path / "buiten.txt")
    (folder / "koppelmap").symlink_to(tmp_path)
    (folder / "blad.txt.j2").write_text(f"een\n{text}\n")
    with pytest.raises(TemplateFaultError) as raised:
        render_template(plan, folder / "blad.txt.j2")
    assert raised.value.place == f"{folder / 'blad.txt.j2'}:2"


# --- what stands in the folder ----------------------------------------------------------------------------


def test_a_template_builds_on_others_in_its_folder(make: Make, tmp_path: Path) -> None:
    (tmp_path / "delen").mkdir()
    (tmp_path / "delen" / "kop.txt").write_text("KOP {{ plan.jaar }}")
    (tmp_path / "basis.txt").write_text('{% include "delen/kop.txt" %}: {% block inhoud %}{% endblock %}')
    (tmp_path / "macro.txt").write_text("{% macro vet(x) %}*{{ x }}*{% endmacro %}")
    text = '{% extends "basis.txt" %}{% import "macro.txt" as m %}{% block inhoud %}{{ m.vet("x") }}{% endblock %}'
    assert make(text) == "KOP 2025: *x*"
    assert files_of(tmp_path / "blad.txt.j2") == [
        tmp_path / name for name in ("blad.txt.j2", "macro.txt", "basis.txt", "delen/kop.txt")
    ]


def test_a_template_that_is_a_link_is_read(tmp_path: Path, plan: Plan) -> None:
    (tmp_path / "echt.j2").write_text("{{ plan.jaar }}")
    (tmp_path / "hier").mkdir()
    (tmp_path / "hier" / "blad.txt.j2").symlink_to(tmp_path / "echt.j2")
    assert render_template(plan, tmp_path / "hier" / "blad.txt.j2") == "2025"


def test_the_packaged_page_is_there_to_build_on(make: Make) -> None:
    page = make(
        '{% extends "actieplan/pagina.html.j2" %}{% block inhoud %}<h1>{{ plan.titel }}</h1>{% endblock %}', "a.html.j2"
    )
    assert "<h1>Actieplan ELZ Voorbeeld</h1>" in page
    assert "<title>Actieplan ELZ Voorbeeld 2025</title>" in page
    assert "default-src 'none'" in page


def test_a_file_that_is_not_there_yet_is_named_too(tmp_path: Path) -> None:
    (tmp_path / "a.md.j2").write_text('{% include "komt.md" %}{% include naam %}{% include "a.md.j2" %}')
    assert files_of(tmp_path / "a.md.j2") == [tmp_path / "a.md.j2", tmp_path / "komt.md"]


# --- mistakes ---------------------------------------------------------------------------------------------

MISTAKES = (
    ("a misspelt field", "{{ plan.titl }}", "een Plan heeft geen `titl`; bedoelt u `titel`?"),
    ("a misspelt variable", "{{ pln.titel }}", "`pln` bestaat niet; bedoelt u `plan`?"),
    ("a name like no other", "{{ xyzzy }}", "`xyzzy` bestaat niet"),
    ("a field of nothing", "{{ plan.status.naam }}", "hier is niets ingevuld, dus ook geen `naam`"),
    ("an action that is not there", "{{ acties[7].titel }}", "een list heeft geen `7`"),
    ("a whole action", "{{ acties[0] }}", "een Actie is geen tekst; kies er een veld van"),
    ("whole phases", "{{ acties[0].fasen }}", "een tuple is geen tekst"),
    ("all actions", "{{ acties }}", "een list is geen tekst"),
    ("a method that was not called", "{{ plan.acties }}", "een method is geen tekst; kies er een veld van"),
    ("the whole document", "{{ document }}", "een Document is geen tekst"),
    ("titles one after another", "{{ acties | map(attribute='titel') }}", "een generator is geen tekst"),
    ("a mapping", "{{ {'a': 1} }}", "een dict is geen tekst"),
    ("a method in a filter", "{{ plan.acties | html }}", "een method is geen tekst"),
    ("a generator in a filter", "{{ document.blocks() | csv }}", "een generator is geen tekst"),
    ("a misspelt field in a filter", "{{ plan.titl | tekst }}", "bedoelt u `titel`?"),
    ("a whole action in a filter", "{{ acties[0] | html }}", "een Actie is geen tekst"),
    ("an expression that is not closed", "{{ plan.titel }", "Jinja begrijpt dit niet: "),
    ("a block that is not closed", "{% for x in acties %}", "Jinja begrijpt dit niet: "),
    ("a filter that does not exist", "{{ plan.titel | vet }}", "Jinja begrijpt dit niet: No filter named 'vet'."),
    ("a filter on the wrong value", "{{ plan.titel | round }}", "dit lukt niet: "),
    ("a division by zero", "{{ 1 / 0 }}", "dit lukt niet: "),
    ("a method that is not called", "{% for x in plan.acties %}{% endfor %}", "dit lukt niet: "),
    ("an include that is not there", "{% include 'kop.md' %}", "`kop.md` staat niet in de map van het sjabloon"),
    ("includes that are not there", "{% include ['a', 'b'] %}", "staat niet in de map van het sjabloon"),
    ("a template that includes itself", "{% include 'blad.txt.j2' %}", "dit lukt niet: "),
    ("a forbidden name", "{{ plan.__class__ }}", "dit mag een sjabloon niet: "),
)  # fmt: skip


@pytest.mark.parametrize(("text", "words"), [case[1:] for case in MISTAKES], ids=[case[0] for case in MISTAKES])
def test_a_mistake_is_told_with_its_line(make: Make, tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(TemplateFaultError) as raised:
        make(f"een\ntwee\n{text}")
    assert raised.value.place == f"{tmp_path / 'blad.txt.j2'}:3"
    assert words in raised.value.words.nl


@pytest.mark.parametrize(
    ("part", "line"),
    [("een\n{{ plan.titl }}", 2), ("{% if %}", 1), ("een\n\n{{ 1 / 0 }}", 3)],
    ids=["undefined", "syntax", "runtime"],
)
def test_a_mistake_in_an_included_part_names_that_part(make: Make, tmp_path: Path, part: str, line: int) -> None:
    (tmp_path / "deel.txt").write_text(part)
    with pytest.raises(TemplateFaultError) as raised:
        make('een\ntwee\ndrie\n{% include "deel.txt" %}')
    assert raised.value.place == f"{tmp_path / 'deel.txt'}:{line}"


def test_a_mistake_in_a_filled_block_names_the_template_that_fills_it(make: Make, tmp_path: Path) -> None:
    (tmp_path / "basis.txt").write_text("een\ntwee\ndrie\n{% block inhoud %}{% endblock %}")
    with pytest.raises(TemplateFaultError) as raised:
        make('{% extends "basis.txt" %}\n{% block inhoud %}{{ plan.titl }}{% endblock %}')
    assert raised.value.place == f"{tmp_path / 'blad.txt.j2'}:2"


@pytest.mark.parametrize(
    "text",
    [
        "{{ " + "(" * 5000 + ")" * 5000 + " }}",
        "{% for x in acties %}" * 25 + "{% endfor %}" * 25,
        "{{ " + "9" * 5000 + " }}",
    ],
    ids=["parentheses", "loops", "digits"],
)
def test_a_template_that_cannot_be_compiled_is_a_mistake_too(make: Make, tmp_path: Path, text: str) -> None:
    with pytest.raises(TemplateFaultError) as raised:
        make(text)
    assert raised.value.place.startswith(str(tmp_path / "blad.txt.j2"))


def test_what_a_template_did_not_cause_is_no_mistake_of_it(plan: Plan, tmp_path: Path) -> None:
    (tmp_path / "a.md.j2").write_text("{{ plan.titel }}")
    with pytest.raises(ValueError, match="edition"):
        render_template(plan.model_copy(update={"formulier": "1999"}), tmp_path / "a.md.j2")


# --- on the command line ----------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plan.yaml").write_text(SMALL_PLAN)
    (tmp_path / "lijst.md.j2").write_text("{{ plan.titel }}\n")
    return tmp_path


def test_the_name_of_the_template_tells_what_it_makes(folder: Path) -> None:
    done = run("render", "plan.yaml", "--template", "lijst.md.j2", cwd=folder)
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, "plan-lijst.md\n", b"")
    assert (folder / "plan-lijst.md").read_bytes() == b"Actieplan ELZ Voorbeeld\n"


def test_the_page_goes_where_it_is_sent(folder: Path) -> None:
    assert run("render", "plan.yaml", "--template", "lijst.md.j2", "-o", "uit/b.md", cwd=folder).returncode == 0
    assert (folder / "uit" / "b.md").is_file()
    done = run("render", "plan.yaml", "--template", "lijst.md.j2", "-o", "b.html", cwd=folder)
    assert done.returncode == 2
    assert "een naam op .md" in done.stderr.decode()


def test_the_page_of_one_action_has_its_name(folder: Path) -> None:
    assert run("render", "plan.yaml", "--template", "lijst.md.j2", "--actie", "een", cwd=folder).returncode == 0
    assert (folder / "plan-een-lijst.md").is_file()


def test_the_same_page_again_is_fine_and_another_is_refused(folder: Path) -> None:
    command = ("render", "plan.yaml", "--template", "lijst.md.j2")
    assert [run(*command, cwd=folder).returncode for _ in range(2)] == [0, 0]
    (folder / "lijst.md.j2").write_text("anders")
    done = run(*command, cwd=folder)
    assert done.returncode == 2
    assert "--force" in done.stderr.decode()
    assert (folder / "plan-lijst.md").read_text() == "Actieplan ELZ Voorbeeld\n"
    assert run(*command, "--force", cwd=folder).returncode == 0
    assert (folder / "plan-lijst.md").read_text() == "anders"


def test_the_plan_itself_is_never_overwritten(folder: Path) -> None:
    (folder / "x.yaml.j2").write_text("leeg")
    done = run("render", "plan.yaml", "--template", "x.yaml.j2", "-o", "plan.yaml", "--force", cwd=folder)
    assert done.returncode == 2
    assert (folder / "plan.yaml").read_text() == SMALL_PLAN


USAGE = (
    ("with a format", ("lijst.md.j2", "--format", "html"), "kies --template of --format"),
    ("without a kind", ("lijst.j2",), "noem een sjabloon naar wat het maakt"),
    ("without j2", ("lijst.md",), "noem een sjabloon naar wat het maakt"),
    ("not there", ("geen.md.j2",), "geen.md.j2: dit sjabloon is er niet"),
    ("a folder", ("map.md.j2",), "map.md.j2: dit is een map; noem een bestand"),
    ("not UTF-8", ("latin.md.j2",), "latin.md.j2:2: dit is niet in UTF-8 bewaard"),
    ("a mistake", ("fout.md.j2",), "fout.md.j2:2: een Plan heeft geen `titl`; bedoelt u `titel`?\n"),
)


@pytest.mark.parametrize(("arguments", "words"), [case[1:] for case in USAGE], ids=[case[0] for case in USAGE])
def test_what_is_wrong_is_told_in_a_sentence(folder: Path, arguments: tuple[str, ...], words: str) -> None:
    (folder / "map.md.j2").mkdir()
    (folder / "latin.md.j2").write_bytes("een\nelk één".encode("latin-1"))
    (folder / "fout.md.j2").write_text("een\n{{ plan.titl }}")
    done = run("render", ".", "--template", *arguments, cwd=folder)
    assert done.returncode == 2
    assert done.stderr.decode().startswith(words) or words in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()
    assert sorted(path.name for path in folder.iterdir() if path.suffix == ".md") == []


def test_a_mistake_is_told_once_and_in_english_when_asked(folder: Path) -> None:
    (folder / "tweede.yaml").write_text(SMALL_PLAN.replace("jaar: 2025", "jaar: 2026"))
    (folder / "fout.md.j2").write_text("{{ plan.titl }}")
    done = run("render", ".", "--template", "fout.md.j2", cwd=folder, ACTIEPLAN_LANG="en")
    assert done.stderr.decode().count("a Plan has no `titl`; did you mean `titel`?") == 1


# --- the manual -------------------------------------------------------------------------------------------

MANUAL = (ROOT / "docs" / "sjablonen.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^Sjabloon `([^`]+)`[^\n]*\n\n```jinja\n(.*?)^```", MANUAL, re.MULTILINE | re.DOTALL)


def test_the_manual_has_examples() -> None:
    assert len(EXAMPLES) >= 3


@pytest.mark.parametrize(("name", "text"), EXAMPLES, ids=[name for name, _ in EXAMPLES])
def test_the_examples_of_the_manual_draw_a_plan_of_blanks(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)
    blanks = SMALL_PLAN[: SMALL_PLAN.index("            omschrijving")]
    assert "De eerste actie" in render_template(plan_of(blanks), tmp_path / name, draft=True)


@pytest.mark.parametrize(("name", "text"), EXAMPLES, ids=[name for name, _ in EXAMPLES])
@pytest.mark.parametrize("jaar", [2024, 2025])
def test_the_examples_of_the_manual_work(
    make: Make, real_plans: dict[int, Plan], name: str, text: str, jaar: int
) -> None:
    made = make(text, name, real_plans[jaar])
    for actie in real_plans[jaar].acties():
        assert " ".join(actie.titel.split())[:20] in made.replace("&#39;", "'").replace("&amp;", "&").replace("\\", "")
