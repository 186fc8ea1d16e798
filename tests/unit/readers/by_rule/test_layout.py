"""Lines, headings, labels, chats, tables, wraps and copied matter, as the layout tells them apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.notes import Notes
from afterword.readers.by_rule.layout import Line, read_layout


def lines(text: str) -> tuple[Line, ...]:
    return read_layout(Notes.from_text(text))


@pytest.mark.parametrize(
    ("written", "text", "kind"),
    [
        ("- sorting by hand", "sorting by hand", "item"),
        ("  2) sorting by hand", "sorting by hand", "item"),
        ("☐ sorting by hand", "sorting by hand", "item"),
        ("- [x] sorting by hand", "sorting by hand", "item"),
        ("**sorting** by *hand*", "sorting by hand", "text"),
        ("uses `canary_run` daily", "uses canary_run daily", "text"),
        ("sorting ~~by machine~~ by hand", "sorting  by hand", "text"),
        ("[03/02/2026, 18:20] Me: sorting by hand", "sorting by hand", "text"),
    ],
)
def test_marks_are_no_part_of_the_text(written: str, text: str, kind: str):
    (line,) = lines(written)
    assert (line.text, line.kind) == (text, kind)


@pytest.mark.parametrize(
    ("written", "label", "value", "mark"),
    [
        ("Panel: A. Moor", "Panel", "A. Moor", ":"),
        ("Post:          Joiner (bench)", "Post", "Joiner (bench)", ":"),
        ("AM – stock takes", "AM", "stock takes", "-"),
        ("Dr Moor – light: how much", "Dr Moor", "light: how much", "-"),
        ("Capt. Moor - fog", "Capt. Moor", "fog", "-"),
        ("Decision by: ________", "Decision by", "", ":"),
    ],
)
def test_a_label_stands_apart_from_its_value(written: str, label: str, value: str, mark: str):
    (line,) = lines(written)
    assert line.label is not None
    assert line.value is not None
    assert (line.label.text, line.value.text, line.mark) == (label, value, mark)


@pytest.mark.parametrize(
    "written",
    [
        "at 9:30 we began",
        "see https://example.org/a",
        "I came in. Then: nothing",
        "it is a long way from here to there: far",
    ],
)
def test_a_sentence_a_time_and_an_address_have_no_label(written: str):
    (line,) = lines(written)
    assert line.label is None


def test_fields_side_by_side_are_lines_of_their_own():
    assert [line.text for line in lines("Date: 3 May      Time: 9:30")] == ["Date: 3 May", "Time: 9:30"]


@pytest.mark.parametrize(
    "heading",
    ["## Ada Moor", "Ada Moor\n========", "**Ada Moor** (buyer)", "WHAT WE SAID", "off the record:", "Ada Moor"],
)
def test_items_stand_under_their_heading(heading: str):
    (*_, item) = lines(f"{heading}\n- the kiln")
    assert item.section is not None
    assert item.section.kind == "heading"


def test_a_blank_line_and_new_text_end_a_weak_heading_and_a_list_goes_on_below_a_strong_one():
    found = lines("# Firm\n\nabout the yard:\n- the saw\n\nthey ring on Monday")
    assert [h.text for h in found[2].sections] == ["about the yard:", "Firm"]
    assert [h.text for h in found[3].sections] == ["Firm"]


def test_hard_wraps_are_joined_and_lines_that_are_not_full_are_not():
    wrapped = (
        "We spoke for a long time about the way in\nwhich they dry the boards in the big kiln\n"
        "and why it takes them nine days in winter.\n"
    )
    assert len(lines(wrapped)) == 1
    assert len(lines("saw\nkiln\nthe yard and the big shed beside the road")) == 3


def test_an_item_goes_on_where_the_next_line_hangs_below_it():
    assert [line.text for line in lines("- the kiln and\n  its nine days\n- the saw")] == [
        "the kiln and its nine days",
        "the saw",
    ]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("[3/2/26, 18:20] Me: a b\n[3/2/26, 18:21] Zoe: c d", ["Me", "Zoe"]),
        ("03.02.26, 18:20 - Me: a b", ["Me"]),
        ("me (18:20): a b\nzoe (18:21): c d", ["me", "zoe"]),
        ("Me: just out of it\nZoe: how was it?\nMe: fine\nZoe: what did they ask you", ["Me", "Zoe", "Me", "Zoe"]),
        ("Zoe  18:20\nhow was it\nMe  18:21\nfine", ["Zoe", "Me"]),
    ],
)
def test_a_chat_has_speakers(text: str, speakers: list[str]):
    assert [line.speaker for line in lines(text)] == speakers


def test_an_agenda_has_none():
    assert [(line.speaker, line.text) for line in lines("10:00 – Ada: kilns\n10:30 – Ben: saws")] == [
        ("", "Ada: kilns"),
        ("", "Ben: saws"),
    ]


@pytest.mark.parametrize(
    "table",
    [
        "| Who | About |\n|---|---|\n| Ada | kilns |",
        "Who\tAbout\nAda\tkilns",
        "<table><tr><td>Who</td><td>About</td></tr><tr><td>Ada</td><td>kilns</td></tr></table>",
    ],
)
def test_a_row_knows_its_columns(table: str):
    (row,) = lines(table)
    assert [cell.text for cell in row.cells] == ["Ada", "kilns"]
    assert row.columns == ("Who", "About")


def test_the_head_of_the_next_table_is_no_row_of_the_one_before():
    found = lines("| a | b |\n|---|---|\n| 1 | 2 |\n\n| who | about |\n|---|---|\n| Ada | kilns |\n")
    assert [line.columns for line in found] == [("a", "b"), ("who", "about")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("> From: Zoe\n> Subject: Tuesday\n>\n> Come at 9\n\nmine", "mail"),
        ("From: Zoe <z@example.org>\nSubject: Tuesday\n\nDear Ada,\nCome at 9.\nKind regards\nZoe\n\nmine", "mail"),
        ("Pasted from their page:\n\nYour tasks\nYou will saw.\nWe offer lunch.\n\nmine", "advert"),
        ("> they wrote this\n> and that\n\nmine", "quote"),
        ("Organizer: Zoe\nAttendees: Ada, Ben\n\nmine", "invite"),
    ],
)
def test_copied_matter_is_told_from_the_writers_own_words(text: str, kind: str):
    found = lines(text)
    assert kind in {line.pasted for line in found}
    assert found[-1].text == "mine"
    assert found[-1].pasted is None


def test_arrows_of_the_writers_own_are_not_quotes():
    assert [line.pasted for line in lines("Interview at the yard\n>> rang them\n>> nothing")] == [None, None, None]


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\x00"), max_size=300))
def test_each_character_of_a_line_stands_where_it_says(text: str):
    if not text.strip():
        return
    try:
        notes = Notes.from_text(text)
    except Exception:  # noqa: BLE001 -- blank once its invisible characters are gone
        return
    for line in read_layout(notes):
        for character, offset in zip(line.passage.text, line.passage.offsets, strict=True):
            assert character in (notes.plain[offset], " ")


@pytest.mark.parametrize("text", ["(" * 40_000, "> x\n" * 5_000, "|" * 40_000, "a: " * 15_000, "~~a" * 15_000])
def test_odd_input_is_read_in_bounded_time(text: str):
    assert read_layout(Notes.from_text(text)) is not None
