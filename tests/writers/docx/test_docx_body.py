"""What each node of a document becomes in Word."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import docx_sample as sample
import pytest
from docx_sample import R, W, body, paragraphs, words
from lxml import etree

from actieplan.documents.document import (
    Block,
    Callout,
    Card,
    Cell,
    Checkbox,
    Field,
    Heading,
    KeyFacts,
    MonthStrip,
    PageBreak,
    Section,
    Table,
    TableOfContents,
    TitleBlock,
)
from actieplan.richtext import Note, Paragraph, Run, SubHeading, paragraph, parse
from actieplan.writers.docx.style import LABEL_WIDTH
from actieplan.writers.months_text import months_ticked
from actieplan.writers.palette import tone

TEXT = paragraph("gewone tekst")
LONG = "Een antwoord van een paar regels. " * 8


def keeps_with_next(element: etree._Element) -> bool:
    """Whether a paragraph says itself that it stays with the next."""
    keep = element.find(f"{W}pPr/{W}keepNext")
    return keep is not None and keep.get(f"{W}val", "1") == "1"


def test_a_title_block_is_title_organisation_and_facts() -> None:
    block = TitleBlock("Actieplan", "ELZ", (("Status", "Goedgekeurd"),))
    assert list(paragraphs(body(block))) == [
        ("Title", "Actieplan"),
        ("Subtitle", "ELZ"),
        ("Gegeven", "Status\u2002 Goedgekeurd"),
    ]


class TestACover:
    BLOCK = TitleBlock("Actieplan", "ELZ", (("Status", "Goedgekeurd"),), cover=True)

    def test_has_styles_of_its_own(self) -> None:
        assert list(paragraphs(body(self.BLOCK))) == [
            ("OmslagOrganisatie", "ELZ"),
            ("OmslagTitel", "Actieplan"),
            ("OmslagGegeven", "Status\u2002 Goedgekeurd"),
        ]

    def test_gives_the_first_page_another_header(self) -> None:
        sections = (Section((self.BLOCK, PageBreak(), TEXT)), Section((TEXT,)), Section((TEXT,), landscape=True))
        root = sample.tree(replace(sample.empty(), sections=sections))
        assert [each.find(f"{W}titlePg") is not None for each in root.iter(f"{W}sectPr")] == [True, False, False]

    def test_has_no_header_text_but_the_draft_mark(self) -> None:
        for draft, expected in ((False, ""), (True, "ONTWERP")):
            document = replace(sample.of(self.BLOCK), draft=draft)
            root = sample.tree(document)
            first = next(each for each in root.iter(f"{W}headerReference") if each.get(f"{W}type") == "first")
            relationships = sample.tree(document, "word/_rels/document.xml.rels")
            (part,) = (each.get("Target") for each in relationships if each.get("Id") == first.get(f"{R}id"))
            assert words(sample.tree(document, f"word/{part}")).strip() == expected

    def test_is_only_the_title_block_that_says_so(self) -> None:
        block = self.BLOCK._replace(cover=False)
        assert not list(sample.tree(sample.of(block)).iter(f"{W}titlePg"))


class TestKeyFacts:
    FACTS = KeyFacts((("Wie", "ELZ"), ("Wanneer", "heel 2025")), tone=1)

    def drawn(self, level: int) -> list[etree._Element]:
        """The paragraphs of the facts under a heading, with the card that follows."""
        root = body(Heading(level, "Kop", "a", 1), self.FACTS, Card("Wat?", "", (Field("", (TEXT,)),)))
        return root.findall(f"{W}p")[1:3]

    def test_of_an_action_are_a_band_in_the_light_tone_of_its_goal(self) -> None:
        band = self.drawn(4)
        assert [words(each) for each in band] == ["Wie\u2002 ELZ", "Wanneer\u2002 heel 2025"]
        grounds = [each.find(f"{W}pPr/{W}shd") for each in band]
        assert [None if ground is None else ground.get(f"{W}fill") for ground in grounds] == [tone(1).light] * 2

    def test_of_a_goal_are_plain_lines(self) -> None:
        lines = self.drawn(3)
        assert [style for each in lines for style, _ in paragraphs(each)] == ["GegevenDoelstelling"] * 2
        assert not any(each.find(f"{W}pPr/{W}shd") is not None for each in lines)

    @pytest.mark.parametrize("level", [2, 3, 4])
    def test_stay_with_what_follows(self, level: int) -> None:
        assert all(keeps_with_next(each) for each in self.drawn(level))


@pytest.mark.parametrize("level", range(1, 7))
def test_a_heading_has_the_style_of_its_level_and_stays_with_what_follows(level: int) -> None:
    heading = body(Heading(level, "Titel", "a"))[0]
    assert [style for style, _ in paragraphs(heading)] == [f"Heading{level}"]
    assert heading.find(f"{W}pPr/{W}keepNext") is not None


def test_a_heading_that_is_not_listed_only_looks_like_one() -> None:
    assert list(paragraphs(body(Heading(2, "Herhaald", "a", listed=False)))) == [("KopBuitenInhoud2", "Herhaald")]


def test_a_heading_has_the_colour_of_its_goal() -> None:
    found = [body(Heading(2, "Doel", "a", tone)).find(f".//{W}color") for tone in (0, 1, 5, None)]
    colours = [None if each is None else each.get(f"{W}val") for each in found]
    assert colours[0] == colours[2] is not None
    assert colours[1] not in {None, colours[0]}
    assert colours[3] is None


@pytest.mark.parametrize(
    ("above", "level", "expected"),
    [
        (1, 1, "Heading2"), (1, 2, "Heading2"), (4, 1, "Heading5"), (4, 2, "Heading5"), (4, 3, "Tussenlabel"),
        (0, 1, "Heading1"),
    ],
)  # fmt: skip
def test_a_heading_in_a_text_goes_one_below_the_heading_it_stands_under(above: int, level: int, expected: str) -> None:
    higher = [Heading(each, "boven", f"a{each}") for each in range(1, above + 1)]
    assert list(paragraphs(body(*higher, SubHeading(level, (Run("in de tekst"),)))))[-1] == (expected, "in de tekst")


class TestTheContentsList:
    BLOCKS = (
        TableOfContents("Inhoud", depth=2),
        Heading(1, "Een", "een"),
        Heading(2, "Twee", "twee"),
        Heading(2, "Niet", "niet", listed=False),
        Heading(3, "Te diep", "diep"),
    )

    def test_is_a_field_of_its_depth(self) -> None:
        codes = [each.text for each in body(*self.BLOCKS).iter(f"{W}instrText")]
        assert codes == [r' TOC \o "1-2" \h \z \u ']

    def test_begins_and_ends_once(self) -> None:
        kinds = [each.get(f"{W}fldCharType") for each in body(*self.BLOCKS).iter(f"{W}fldChar")]
        assert kinds == ["begin", "separate", "end"]

    def test_shows_the_listed_headings_by_level(self) -> None:
        lines = [line for line in paragraphs(body(*self.BLOCKS)) if line[0].startswith("TOC")]
        assert lines == [("TOCHeading", "Inhoud"), ("TOC1", "Een"), ("TOC2", "Twee")]

    def test_links_each_line_to_its_heading(self) -> None:
        root = body(*self.BLOCKS)
        for link in root.iter(f"{W}hyperlink"):
            bookmarks = [b for b in root.iter(f"{W}bookmarkStart") if b.get(f"{W}name") == link.get(f"{W}anchor")]
            heading = bookmarks[0].getparent()
            assert heading is not None
            assert words(heading) == words(link)

    def test_is_honest_when_there_are_no_headings(self) -> None:
        assert "geen titels" in words(body(TableOfContents("Inhoud")))


class TestLinksWithinTheDocument:
    LINK = Paragraph((Run("naar de actie", link="#actie-a"),))

    @pytest.mark.parametrize("heading_first", [True, False], ids=["back", "ahead"])
    def test_lead_to_the_bookmark_of_the_heading(self, *, heading_first: bool) -> None:
        heading = Heading(4, "De actie", "actie-a")
        root = body(*((heading, self.LINK) if heading_first else (self.LINK, heading)))
        (link,) = root.iter(f"{W}hyperlink")
        (bookmark,) = root.iter(f"{W}bookmarkStart")
        assert words(link) == "naar de actie"
        assert link.get(f"{W}anchor") == bookmark.get(f"{W}name")

    def test_that_lead_nowhere_are_plain_words(self) -> None:
        root = body(self.LINK, Heading(4, "Een andere", "actie-b"))
        assert not list(root.iter(f"{W}hyperlink"))
        assert not list(root.iter(f"{W}rStyle"))
        assert words(root) == "naar de actieEen andere"

    def test_lead_to_the_first_of_two_headings_with_one_anchor(self) -> None:
        root = body(Heading(4, "Eerste", "actie-a"), Heading(4, "Tweede", "actie-a"), self.LINK)
        (link,) = root.iter(f"{W}hyperlink")
        assert link.get(f"{W}anchor") == next(root.iter(f"{W}bookmarkStart")).get(f"{W}name")


class TestRunningText:
    """Text on a page begins where the answers of the cards do."""

    @pytest.mark.parametrize(
        "block", [TEXT, sample.nested_list(1), Callout("open", (TEXT,))], ids=["text", "list", "remark"]
    )
    def test_stands_beside_the_labels(self, block: Block) -> None:
        indent = body(block).find(f"{W}p/{W}pPr/{W}ind")
        assert indent is not None
        assert int(indent.get(f"{W}left", "0")) >= LABEL_WIDTH

    def test_has_its_headings_at_the_margin(self) -> None:
        assert body(Heading(1, "Kop", "a"), SubHeading(1, (Run("in de tekst"),))).find(f".//{W}ind") is None

    def test_has_the_whole_width_of_a_landscape_page(self) -> None:
        assert body(TEXT, landscape=True).find(f".//{W}ind") is None

    def test_that_ends_with_a_colon_stays_with_its_list(self) -> None:
        root = body(paragraph("Dit zijn ze:"), sample.nested_list(1), paragraph("Dat waren ze."))
        assert [keeps_with_next(each) for each in root.iterchildren(f"{W}p")] == [True, False, False, False]


class TestRuns:
    def test_keep_their_looks(self) -> None:
        runs = (Run("gewoon "), Run("vet", bold=True), Run("schuin", italic=True))
        found = [
            (words(run), run.find(f"{W}rPr/{W}b") is not None, run.find(f"{W}rPr/{W}i") is not None)
            for run in body(Paragraph(runs)).iter(f"{W}r")
        ]
        assert found == [("gewoon ", False, False), ("vet", True, False), ("schuin", False, True)]

    def test_keep_spaces_and_breaks(self) -> None:
        root = body(Paragraph((Run(" a  b \nc\td"),)))
        assert words(root) == " a  b  c d"
        assert len(list(root.iter(f"{W}br"))) == len(list(root.iter(f"{W}tab"))) == 1

    @pytest.mark.parametrize("text", ["\x00", "\x0b", "\ud800", "\ufffe", "\uffff"], ids=ascii)
    def test_show_what_xml_cannot_hold(self, text: str) -> None:
        assert words(body(paragraph(f"a{text}b"))) == "a\ufffdb"

    def test_are_never_markup(self) -> None:
        text = "</w:t><w:p/>&lt;<!-- x -->]]>"
        assert words(body(paragraph(text))) == text


class TestLinks:
    @pytest.mark.parametrize("address", ["https://example.org/a?b=c&d", "mailto:a@b.be", "tel:+3216"])
    def test_to_safe_places_are_relationships(self, address: str) -> None:
        document = sample.of(Paragraph((Run("klik", link=address),)))
        link = next(sample.tree(document).iter(f"{W}hyperlink"))
        relationships = sample.tree(document, "word/_rels/document.xml.rels")
        targets = {each.get("Id"): (each.get("Target"), each.get("TargetMode")) for each in relationships}
        assert targets[link.get(f"{R}id")] == (address, "External")

    @pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///c:/x", r"\\host\share", "#a", "http://["])
    def test_elsewhere_are_only_text(self, address: str) -> None:
        document = sample.of(Paragraph((Run("klik", link=address),)))
        assert not list(sample.tree(document).iter(f"{W}hyperlink"))
        assert words(sample.tree(document)) == "klik"
        assert address.encode() not in sample.parts(document)["word/_rels/document.xml.rels"]

    def test_that_word_would_refuse_show_their_address(self) -> None:
        address = "https://x.be/" + "a" * 3000
        document = sample.of(Paragraph((Run("klik", link=address),)))
        assert not list(sample.tree(document).iter(f"{W}hyperlink"))
        assert words(sample.tree(document)) == f"klik ({address})"

    def test_to_the_same_place_are_one_relationship(self) -> None:
        twice = Paragraph((Run("a", link="https://a.be"), Run("b"), Run("c", link="https://a.be")))
        relationships = sample.tree(sample.of(twice), "word/_rels/document.xml.rels")
        assert [each.get("Target") for each in relationships].count("https://a.be") == 1

    def test_with_odd_letters_are_encoded(self) -> None:
        relationships = sample.parts(sample.of(Paragraph((Run("a", link="https://a.be/é <b>"),))))
        assert b"https://a.be/%C3%A9%20%3Cb%3E" in relationships["word/_rels/document.xml.rels"]


class TestFootnotes:
    TEXT = parse(
        "Een noot.[^1] En nog een.[^2]\n\n[^1]: De [eerste](https://a.be).\n[^2]: De tweede.\n\n    - met een lijst\n"
    )

    def test_stand_in_their_own_part_in_order(self) -> None:
        notes = sample.tree(sample.of(*self.TEXT), "word/footnotes.xml")
        own = [note for note in notes if note.get(f"{W}type") is None]
        assert [words(note).split() for note in own] == [["De", "eerste."], ["De", "tweede.met", "een", "lijst"]]

    def test_are_referred_to_where_they_belong(self) -> None:
        root = body(*self.TEXT)
        assert [each.get(f"{W}id") for each in root.iter(f"{W}footnoteReference")] == ["1", "2"]
        assert "De eerste" not in words(root)

    def test_have_links_of_their_own_part(self) -> None:
        files = sample.parts(sample.of(*self.TEXT))
        assert b"https://a.be" in files["word/_rels/footnotes.xml.rels"]
        assert b"https://a.be" not in files["word/_rels/document.xml.rels"]

    def test_inside_a_footnote_stand_in_brackets(self) -> None:
        inner = Run("", note=Note("n", (paragraph("diepste"),)))
        outer = Run("", note=Note("n", (Paragraph((Run("buitenste"), inner)),)))
        notes = sample.tree(sample.of(Paragraph((outer,))), "word/footnotes.xml")
        assert words(notes).strip() == "buitenste [diepste]"

    def test_that_are_referred_to_again_are_one_note_and_a_field(self) -> None:
        note = Note("n", (paragraph("de noot"),))
        mark = Run("", note=note)
        document = sample.of(Paragraph((mark, Run(" en "), mark)), Paragraph((Run("weer "), mark)))
        root = sample.tree(document)
        assert len(list(root.iter(f"{W}footnoteReference"))) == 1
        bookmark = next(root.iter(f"{W}footnoteReference")).getparent().getprevious()  # type: ignore[union-attr]
        assert bookmark is not None
        codes = [(each.text or "").split() for each in root.iter(f"{W}instrText")]
        assert codes == [["NOTEREF", bookmark.get(f"{W}name"), "\\f", "\\h"]] * 2
        assert [words(each) for each in root.iter(f"{W}p")][:2] == [" en 1", "weer 1"]
        assert words(sample.tree(document, "word/footnotes.xml")).count("de noot") == 1

    def test_with_a_heading_below_a_heading_with_a_note_leave_bookmarks_whole(self) -> None:
        inner = Note("n", (SubHeading(1, (Run("kop in noot"),)), paragraph("slot")))
        document = sample.of(SubHeading(1, (Run("kop"), Run("", note=inner))), SubHeading(1, (Run("nog een"),)))
        root = sample.tree(document)
        started = [each.get(f"{W}id") for each in root.iter(f"{W}bookmarkStart")]
        assert started == [each.get(f"{W}id") for each in root.iter(f"{W}bookmarkEnd")]
        assert len(started) == 2
        assert list(sample.tree(document, "word/footnotes.xml").iter(f"{W}bookmarkStart")) == []

    def test_may_be_empty(self) -> None:
        assert len(sample.tree(sample.of(Paragraph((Run("", note=Note("n", ())),))), "word/footnotes.xml")) == 3


class TestACard:
    def test_has_its_label_left_and_its_answers_right(self) -> None:
        table = body(Card("Wat?", "wat", (Field("Wel", (TEXT,), ("Wat ga je doen?",)),)))[0]
        label, answer = table.iter(f"{W}tc")
        assert list(paragraphs(label)) == [("Heading5", " Wat?")]
        assert list(paragraphs(answer)) == [
            ("Antwoordlabel", "Wel"),
            ("Invulvraag", "Wat ga je doen?"),
            ("", "gewone tekst"),
        ]

    def test_has_a_row_for_each_field_and_its_label_once(self) -> None:
        table = body(Card("Wat?", "", (Field("Wel", (paragraph(LONG),)), Field("Niet", (paragraph(LONG),)))))[0]
        assert [words(row) for row in table.iter(f"{W}tr")] == [f"Wat?Wel{LONG}", f"Niet{LONG}"]

    def test_has_short_answers_on_the_line_of_their_label(self) -> None:
        table = body(
            Card("Wanneer?", "", (Field("Start", (paragraph("1 mei"),)), Field("Einde", (paragraph("2 mei"),))))
        )[0]
        _, answer = table.iter(f"{W}tc")
        assert list(paragraphs(answer)) == [
            ("KortAntwoord", "Start\u2002 1 mei"),
            ("KortAntwoord", "Einde\u2002 2 mei"),
        ]

    @pytest.mark.parametrize(
        "field",
        [
            pytest.param(Field("Wie", (paragraph("x" * 51),)), id="a long answer"),
            pytest.param(Field("Wie", (Paragraph((Run("een\ntwee"),)),)), id="two lines"),
            pytest.param(Field("Wie", (TEXT, TEXT)), id="two paragraphs"),
            pytest.param(Field("Wie", (TEXT,), ("Wie doet het?",)), id="a prompt"),
            pytest.param(Field("Wel", (TEXT,), scope="wel"), id="the scope"),
        ],
    )  # fmt: skip
    def test_has_other_answers_below_their_label(self, field: Field) -> None:
        assert "KortAntwoord" not in dict(paragraphs(body(Card("Wat?", "", (field,)))))

    def test_marks_what_is_done_and_what_is_not(self) -> None:
        root = body(
            Card("Wat?", "", (Field("Wel", (TEXT,), scope="wel"), Field("Niet", (TEXT,), scope="niet")), tone=0)
        )
        labels = [each for each in root.iter(f"{W}p") if words(each)[:1] in {"✓", "✕"}]
        assert [words(each) for each in labels] == ["✓ Wel", "✕ Niet"]
        assert [each.find(f"{W}pPr/{W}shd") is not None for each in labels] == [True, False]

    def test_is_a_table_without_style(self) -> None:
        assert not list(body(Card("Wat?", "", (Field("Wel", (TEXT,)),))).iter(f"{W}tblStyle"))

    def test_is_interrupted_by_a_data_table(self) -> None:
        data = Table(("Indicator",), ((Cell((TEXT,)),),), (1,))
        root = body(Card("Evaluatie", "", (Field("a", (TEXT, Checkbox("vak", ticked=True, blocks=(data,)), TEXT)),)))
        assert [words(table) for table in root.findall(f"{W}tbl")] == [
            "Evaluatieagewone tekst☒ vak",
            "Indicatorgewone tekst",
            "gewone tekst",
        ]
        assert not list(root.iterfind(f".//{W}tbl//{W}tbl"))

    def test_in_a_card_stands_below_it(self) -> None:
        inner = Card("Binnen", "", (Field("b", (TEXT,)),))
        root = body(Card("Buiten", "", (Field("a", (TEXT, inner, TEXT)),)))
        assert [words(table) for table in root.findall(f"{W}tbl")] == [
            "Buitenagewone tekst",
            "Binnenb\u2002 gewone tekst",
            "gewone tekst",
        ]

    def test_is_not_broken_by_a_page_that_was_asked_inside(self) -> None:
        assert not list(body(Card("Wat?", "", (Field("", (PageBreak(), TEXT)),))).iter(f"{W}pageBreakBefore"))

    def test_shows_its_icon_as_decoration_for_its_label_says_all(self) -> None:
        elements = list(body(Card("Wat?", "wat", ())).iter())
        assert [each.get("descr", "") for each in elements if str(each.tag).endswith("}docPr")] == [""]
        assert [each.get("val") for each in elements if str(each.tag).endswith("}decorative")] == ["1"]

    @pytest.mark.parametrize("icon", ["", "onbekend", "../icons/wat", "/etc/passwd", "wat\x00"])
    def test_without_a_known_icon_has_only_its_label(self, icon: str) -> None:
        root = body(Card("Wat?", icon, ()))
        assert words(root).strip() == "Wat?"
        assert not list(root.iter(f"{W}drawing"))

    def test_keeps_each_icon_once_in_the_file(self) -> None:
        files = sample.parts(sample.of(*[Card("Wat?", "wat", (Field("", (TEXT,)),))] * 9))
        assert [name for name in files if name.startswith("word/media/")] == ["word/media/wat.png"]

    @pytest.mark.parametrize(("text", "whole"), [("kort", True), ("woord " * 5000, False)], ids=["short", "long"])
    def test_may_be_split_when_it_is_long(self, text: str, *, whole: bool) -> None:
        root = body(Card("Wat?", "", (Field("", (paragraph(text),)),)))
        assert bool(list(root.iter(f"{W}cantSplit"))) is whole


class TestADataTable:
    TABLE = Table(
        ("Versie", "Datum"), tuple((Cell((TEXT,)), Cell((TEXT,))) for _ in range(3)), (1, 3), caption="Versies"
    )

    def test_repeats_its_header_on_every_page(self) -> None:
        rows = list(body(self.TABLE).iter(f"{W}tr"))
        assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, False, False, False]

    def test_fills_the_width_by_the_shares_of_its_columns(self) -> None:
        first, second = (int(each.get(f"{W}w", "")) for each in body(self.TABLE).iter(f"{W}gridCol"))
        assert first + second == 9638
        assert 2 * first < second

    def test_stands_under_its_caption(self) -> None:
        assert next(paragraphs(body(self.TABLE))) == ("Caption", "Versies")

    @pytest.mark.parametrize(
        "table",
        [
            Table(("een",), ((Cell((TEXT,)), Cell((TEXT,))),), ()),
            Table(("een", "twee"), ((),), (1,)),
            Table((), ((Cell((TEXT,)),),), (0,)),
            Table(("een",), (), (-5,)),
        ],
        ids=["row too long", "row too short", "no header", "no rows"],
    )
    def test_is_whole_although_its_parts_do_not_match(self, table: Table) -> None:
        root = body(table)
        columns = len(list(root.iter(f"{W}gridCol")))
        assert {len(row.findall(f"{W}tc")) for row in root.iter(f"{W}tr")} == {columns}

    def test_may_hold_a_table(self) -> None:
        inner = Table(("binnen",), ((Cell((TEXT, PageBreak())),),), (1,))
        root = body(Table(("buiten",), ((Cell((inner, inner)),),), (1,)))
        assert len(list(root.iterfind(f".//{W}tbl//{W}tbl"))) == 2

    def test_of_nothing_is_only_its_caption(self) -> None:
        assert not list(body(Table((), (), (), caption="Leeg")).iter(f"{W}tbl"))


@pytest.mark.parametrize(("ticked", "box"), [(True, "☒"), (False, "☐")])
def test_a_checkbox_is_a_sign_before_its_label(*, ticked: bool, box: str) -> None:
    assert words(body(Checkbox("Proces", ticked=ticked, blocks=(TEXT,)))) == f"{box} Procesgewone tekst"


class TestAStripOfMonths:
    STRIP = MonthStrip("Tijdpad 2025", 2025, (True,) * 3 + (False,) * 9)

    def test_has_twelve_cells_and_colours_the_active_ones(self) -> None:
        cells = list(body(self.STRIP).iter(f"{W}tc"))
        assert [words(cell) for cell in cells] == [
            "Jan",
            "Feb",
            "Mrt",
            "Apr",
            "Mei",
            "Jun",
            "Jul",
            "Aug",
            "Sep",
            "Okt",
            "Nov",
            "Dec",
        ]
        assert [cell.find(f"{W}tcPr/{W}shd") is not None for cell in cells] == [True] * 3 + [False] * 9

    def test_says_the_same_in_words_before_it(self) -> None:
        assert next(paragraphs(body(self.STRIP))) == ("KortAntwoord", "Tijdpad 2025\u2002 januari tot en met maart")

    def test_in_a_card_is_a_row_of_it_that_stays_with_its_words(self) -> None:
        root = body(Card("Wanneer?", "", (Field("", (self.STRIP,)), Field("", (paragraph(LONG),)))))
        (table,) = root.iter(f"{W}tbl")
        rows = table.findall(f"{W}tr")
        assert [len(row.findall(f"{W}tc")) for row in rows] == [2, 13, 2]
        assert all(keeps_with_next(each) for each in rows[0].iter(f"{W}p"))

    def test_of_too_few_months_leaves_the_others_white(self) -> None:
        assert len(list(body(MonthStrip("", 2025, (True,))).iter(f"{W}shd"))) == 1


@pytest.mark.parametrize(
    ("active", "expected"),
    [
        ("111111111111", "het hele jaar"),
        ("000000000000", "geen maanden aangeduid"),
        ("100000000001", "januari, december"),
        ("110001110000", "januari en februari, juni tot en met augustus"),
    ],
)
def test_months_in_words(active: str, expected: str) -> None:
    assert months_ticked([digit == "1" for digit in active]) == expected


@pytest.mark.parametrize(
    ("kind", "style"), [("draft", "AandachtOntwerp"), ("blank", "AandachtLeeg"), ("open", "AandachtOpen")]
)
def test_a_callout_has_a_style_of_its_kind(kind: str, style: str) -> None:
    assert list(paragraphs(body(Callout(kind, (TEXT,))))) == [(style, "gewone tekst")]  # type: ignore[arg-type]


def test_a_heading_in_a_text_never_looks_like_that_of_an_action() -> None:
    headings = [SubHeading(level, (Run("in de tekst"),)) for level in (1, 2, 3)]
    blocks: tuple[Block, ...] = (Heading(1, "Inleiding", "a"), *headings)
    assert list(paragraphs(body(*blocks)))[-1] == ("KopInTekst", "in de tekst")


def test_a_milestone_has_its_sign_in_the_colour_of_the_goal_and_a_font_that_has_it() -> None:
    milestone = Paragraph((Run("◆ 1 mei: ", bold=True), Run("Klaar")), role="mijlpaal")
    first = next(body(Card("Hoe?", "", (Field("", (milestone,)),), tone=2)).iter(f"{W}tc")).getnext()
    assert first is not None
    sign = next(first.iter(f"{W}r"))
    properties = {str(each.tag).removeprefix(W): each.get(f"{W}val") for each in sign.find(f"{W}rPr")}  # type: ignore[union-attr]
    assert (words(sign), properties) == ("◆", {"rStyle": "Symbool", "color": tone(2).dark})
    assert words(first) == "◆ 1 mei: Klaar"


@pytest.mark.parametrize(
    ("role", "style"),
    [("body", ""), ("prompt", "Invulvraag"), ("remark", "Opmerking"), ("label", "Tussenlabel"), ("fase", "Fase"),
     ("mijlpaal", "Mijlpaal"), ("iets nieuws", "")],
)  # fmt: skip
def test_a_paragraph_has_the_style_of_its_role(role: str, style: str) -> None:
    assert list(paragraphs(body(paragraph("x", role=role)))) == [(style, "x")]


class TestPages:
    def test_begin_where_a_break_was_asked(self) -> None:
        root = body(TEXT, PageBreak(), PageBreak(), Heading(1, "Nieuw", "a"))
        assert [each.find(f"{W}pPr/{W}pageBreakBefore") is not None for each in root.iterchildren(f"{W}p")] == [
            False,
            True,
        ]

    def test_begin_before_a_table_too(self) -> None:
        root = body(TEXT, PageBreak(), Card("Wat?", "", (Field("", (TEXT,)),)))
        assert len(list(root.iter(f"{W}pageBreakBefore"))) == 1

    def test_are_not_left_empty_by_a_break_at_an_edge(self) -> None:
        document = replace(sample.empty(), sections=(Section((PageBreak(), TEXT, PageBreak())), Section((TEXT,))))
        assert not list(sample.tree(document).iter(f"{W}pageBreakBefore"))

    def test_are_turned_for_a_landscape_section(self) -> None:
        sections = (Section((TEXT,)), Section((TEXT,), landscape=True), Section((TEXT,)))
        root = sample.tree(replace(sample.empty(), sections=sections))
        turned = [each.get(f"{W}orient") == "landscape" for each in root.iter(f"{W}pgSz")]
        assert turned == [False, True, False]

    def test_of_every_section_have_header_and_footer(self) -> None:
        sections = (Section((TEXT,)), Section((TEXT,), landscape=True))
        for properties in sample.tree(replace(sample.empty(), sections=sections)).iter(f"{W}sectPr"):
            kinds = [str(each.tag).removeprefix(W) for each in properties][:2]
            assert kinds == ["headerReference", "footerReference"]


def test_soft_and_no_break_hyphens_are_those_of_word() -> None:
    run = next(body(paragraph("samen\u00adwerking en e\u2011mail")).iter(f"{W}r"))
    assert [(each.tag.removeprefix(W), each.text) for each in run] == [
        ("t", "samen"), ("softHyphen", None), ("t", "werking en e"), ("noBreakHyphen", None), ("t", "mail"),
    ]  # fmt: skip


def test_no_level_of_headings_is_skipped() -> None:
    levels = (3, 1, 6, 2, 5)
    texts = [SubHeading(level, (Run("kop"),)) for level in levels]
    card = Card("Wat?", "wat", (Field("", tuple(texts)),))
    root = body(Heading(2, "doel", "a"), *texts, Heading(4, "actie", "b"), card, *texts)
    styles = {each.get(f"{W}styleId"): each for each in sample.tree(sample.of(), "word/styles.xml").iter(f"{W}style")}
    outline, found = f"{W}pPr/{W}outlineLvl", []
    for each in root.iter(f"{W}p"):
        style = each.find(f"{W}pPr/{W}pStyle")
        own = each.find(outline)
        named = None if style is None else styles[style.get(f"{W}val")].find(outline)
        level = own if own is not None else named
        if style is not None and style.get(f"{W}val") == "KopInTekst":
            level = styles["Heading4"].find(outline)
        if level is not None:
            found.append(int(level.get(f"{W}val", "")) + 1)
    assert found[0] == 1
    assert [(a, b) for a, b in pairwise(found) if b > a + 1] == []
    assert max(found) >= 4
