"""Who held the interview, and who only stands in the notes."""

from datetime import date

import pytest

from afterword.context import InterviewContext
from afterword.notes import Notes
from afterword.readers.by_rule import read_by_rule

TODAY = date(2026, 6, 30)


def read(text: str) -> InterviewContext:
    return read_by_rule(Notes.from_text(text + "\n"), today=TODAY)


def interviewers(text: str) -> list[str]:
    return [person.name for person in read(text).interviewers]


@pytest.mark.parametrize("word", ["Treatment", "Budget", "Somewhere", "Handover"])
def test_a_word_that_is_no_name_is_nobody_however_it_stands(word: str):
    notes = f"Panel: Ada Moor, buyer\n\n{word}\n- larch by the load\n\n{word} was asked about. Ada asked how."
    assert interviewers(notes) == ["Ada Moor"]


@pytest.mark.parametrize("name", ["Hazel", "Will", "Precious", "Rose", "Leanne"])
def test_a_name_that_is_a_word_too_is_somebody_where_people_stand(name: str):
    assert interviewers(f"Met {name} and Ada Moor, the owners.\n{name} asked how I sort larch.") == [name, "Ada Moor"]


def test_a_firm_of_several_common_words_is_nobody():
    notes = "MOOR VALLEY FOOD SHARE - volunteer coordinator\n\nInterview, 11am. Ada Finch, the chief exec."
    assert interviewers(notes) == ["Ada Finch"]


def test_a_second_table_with_a_header_of_its_own_names_nobody():
    notes = (
        "| Who | What they do |\n|---|---|\n| Ada Moor | buyer |\n\n"
        "| Item | Note |\n|---|---|\n| Follow | send Ada the chart |\n| Travel | bus |"
    )
    assert interviewers(notes) == ["Ada Moor"]


@pytest.mark.parametrize("called", ["Madam", "Mrs Moor", "Ada", "Madam Moor"])
def test_a_form_of_address_is_somebody_already_named(called: str):
    assert interviewers(f"Saw Mrs Ada Moor, the head.\n{called} wanted to know about larch.") == ["Ada Moor"]


def test_a_form_of_address_of_any_country_is_no_part_of_the_name():
    (person,) = read("Interview w Mdm Siti binte Osman, regional director.\nMdm Siti asked how.").interviewers
    assert (person.honorific, person.name) == ("Mdm", "Siti binte Osman")


@pytest.mark.parametrize(
    "line",
    [
        "ben finch the yard manager, 40 mins in the cold",
        "ben finch, yard manager, saw me in the office",
        "saw ben finch thurs 10 july, yard mgr. he said a week",
        "boss there is ben finch",
    ],
)
def test_a_name_typed_small_is_told_by_the_post_beside_it(line: str):
    assert interviewers(f"tues 11 nov, joiner job\n{line}\nben wants the strings kerfed") == ["Ben Finch"]


@pytest.mark.parametrize(
    "line",
    [
        "Transcribed by Scribely Free. Speaker 1.",
        "Invited for interview by Mr Cole (HR).",
        "Mr Cole, who only sent the link.",
    ],
)
def test_a_tool_and_whoever_arranged_it_held_nothing(line: str):
    assert interviewers(f"{line}\nSpoke with Ada Moor, the buyer. Ada asked how I sort larch.") == ["Ada Moor"]


def test_an_entry_that_says_more_of_somebody_is_one_of_the_panel():
    notes = "## Background\n- Ada Moor, chief buyer\n- Ben Finch, yard manager, the one who moves things\n"
    assert interviewers(notes) == ["Ada Moor", "Ben Finch"]


@pytest.mark.parametrize(
    "absent",
    [
        "Cole Ashby had a funeral.",
        "Cole Ashby (MD) was at a conference.",
        "Supposed to be three of them, Cole Ashby got called to court.",
        "Cole Ashby, chairman, was in Leeds that day.",
        "Cole Ashby never turned up.",
        "Cole Ashby - did not attend",
        "The next round is with Cole Ashby, the MD.",
        "Cole Ashby, the deputy, showed me to the lift.",
        "In the waiting room I met Cole Ashby, another candidate.",
        "Cole Ashby from HR just did the right to work check.",
        "Cole Ashby, HR, took my passport for a copy.",
    ],
)
@pytest.mark.parametrize("layout", ["{} ", "\n- {}\n- "])
def test_whoever_took_no_part_is_no_interviewer(absent: str, layout: str):
    notes = "Interview with Ada Moor, the buyer, one hour. " + layout.format(absent) + "Ada asked how I sort larch."
    assert interviewers(notes) == ["Ada Moor"]


@pytest.mark.parametrize(
    "present",
    [
        "Ben Finch was stuck in traffic, came late and asked more than she did.",
        "Ben Finch, yard manager, was at the end of the table and asked about kilns.",
        "Ben Finch asked how I'd cope when the driver didn't turn up.",
        "Ben Finch from finance asked about margins. He couldn't stay for lunch.",
        "Also Ben Finch, who joined by phone, and asked about larch.",
        "Ben Finch, HR, took notes and asked about shifts.",
    ],
)
def test_whoever_asked_in_it_is_one_whatever_else_is_said_of_them(present: str):
    notes = f"Interview with Ada Moor, the buyer, one hour. {present}\nAda asked how I sort larch."
    assert interviewers(notes) == ["Ada Moor", "Ben Finch"]


@pytest.mark.parametrize("place", ["Port Marlow", "St Wilfrid's", "Loch Arden"])
def test_a_place_that_does_what_people_do_is_nobody(place: str):
    notes = (
        f"Met Ada Moor, the buyer. {place} showed me how it is done.\n{place}: we sorted larch there. Ada asked how."
    )
    assert interviewers(notes) == ["Ada Moor"]


@pytest.mark.parametrize(
    "notes",
    [
        "10:00 Ada Moor, VP Ops - larch\n10:40 Ben Finch, planner - kilns\n11:15 lunch",
        "Company\tMill Ltd\nInterviewers\tAda Moor, VP Ops; Ben Finch, planner\nTopics\tlarch",
        "Panel of 5 June: Ada Moor (VP Ops), Ben Finch (planner)\nlarch",
        "joiner job\njust out. ada moor vp ops and ben finch planner. ada asked how i sort larch. ben wants two shifts",
    ],
)
def test_hours_fields_dates_and_dictation_name_the_panel(notes: str):
    assert interviewers(notes) == ["Ada Moor", "Ben Finch"]


def test_whoever_opens_the_door_is_no_interviewer_though_nobody_else_is_named():
    assert interviewers("I was shown up by a porter called Len. Len brought water. She asked how I sort larch.") == []


def test_one_is_left_in_a_room_with_an_interviewer():
    assert interviewers("A porter called Len left me in a room with Ada Moor, VP Ops. She asked how.") == ["Ada Moor"]
