"""Names that are easily taken for somebody else's: the firm's, the friend's, the interviewer's, a thing's."""

from datetime import date

import pytest

from afterword.context import InterviewContext
from afterword.notes import Notes
from afterword.readers.by_rule import read_by_rule


def read(text: str) -> InterviewContext:
    return read_by_rule(Notes.from_text(text), today=date(2025, 5, 6))


@pytest.mark.parametrize(
    ("foot", "name"),
    [
        ("Nadia Feld, ex tram driver", "Nadia Feld"),
        ("Nadia Feld, soon to be a gardener", "Nadia Feld"),
        ("Nadia Feld, Tue 6 May 2025", "Nadia Feld"),
        ("That's all. Nadia Feld.", "Nadia Feld"),
        ("Thank you. Nadia Feld.", "Nadia Feld"),
    ],
)
def test_the_foot_of_the_notes_signs_them(foot: str, name: str) -> None:
    context = read(f"Moorgate Nursery, gardener. Met Ben Finch, head grower. We talked about compost.\n\n{foot}")
    assert context.candidate == name
    assert [person.name for person in context.interviewers] == ["Ben Finch"]


def test_those_behind_by_with_a_post_held_the_interview_and_keep_no_notes() -> None:
    context = read("employer: Moorgate Nursery\nby: Ms Ada Moor, head grower\nme: Nadia Feld")
    assert context.candidate == "Nadia Feld"


@pytest.mark.parametrize("thing", ["The sourdough is called Kevin", "They have a robot called Kevin"])
def test_a_thing_with_a_name_held_no_interview(thing: str) -> None:
    context = read(f"Met Ada Moor, owner, at Moorgate Bakery.\n{thing}, he's 22 years old. She asked about rye.")
    assert [person.name for person in context.interviewers] == ["Ada Moor"]


def test_the_friend_a_letter_goes_to_is_no_employer() -> None:
    context = read(
        "Dearest Pat,\n\nThe post is gardener. A Mr Ben Finch saw me.\n\nYour Otto\n\n(Otto Feld-Lee, 6 May 2025)"
    )
    assert context.company is None
    assert context.candidate == "Otto Feld-Lee"
