"""What was talked about and with whom; what may not become a topic."""

from datetime import date

import pytest

from afterword.context import InterviewContext
from afterword.notes import Notes
from afterword.readers.by_rule import read_by_rule

TODAY = date(2026, 2, 10)
TWO = "Panel: Ada Moor (buyer), Ben Finch (yard manager)\nJoiner, Larkfield Mills, 9 Feb 2026\n\n"


def read(text: str) -> InterviewContext:
    notes = Notes.from_text(text)
    context = read_by_rule(notes, today=TODAY)
    for topic in context.topics:
        assert notes.raw[topic.evidence.start : topic.evidence.end] == topic.evidence.quote
        assert topic.interviewer in {None, *(person.name for person in context.interviewers)}
    return context


def topics(text: str) -> list[tuple[str | None, str]]:
    return [(topic.interviewer, topic.text) for topic in read(text).topics]


@pytest.mark.parametrize(
    "written",
    [
        "Ada: nine days in the kiln",
        "Ada – nine days in the kiln",
        "AM: nine days in the kiln",
        "Moor: nine days in the kiln",
        "ada - nine days in the kiln",
        "## Ada Moor\n- nine days in the kiln",
        "**Ada**\n- nine days in the kiln",
        "Ada\n  nine days in the kiln",
        "Ada (in the yard): nine days in the kiln",
    ],
)
def test_a_topic_goes_to_whom_its_heading_or_label_names(written: str):
    assert topics(TWO + written) == [("Ada Moor", "nine days in the kiln")]


def test_a_topic_goes_to_the_subject_of_its_sentence_and_a_pronoun_to_whom_was_named_last():
    found = topics(
        TWO + "Ben asked how I sharpen a chisel. He talked about the new saw line. Ada wants a second shift."
    )
    assert [who for who, _ in found] == ["Ben Finch", "Ben Finch", "Ada Moor"]


def test_everything_goes_to_the_only_interviewer():
    found = topics("Spoke with Ada Moor (buyer) at Larkfield Mills\n\n- nine days in the kiln\n- how they buy larch")
    assert found == [("Ada Moor", "nine days in the kiln"), ("Ada Moor", "how they buy larch")]


def test_with_several_and_no_sign_a_topic_is_nobodys():
    assert topics(TWO + "- nine days in the kiln") == [(None, "nine days in the kiln")]


def test_a_topic_of_both_is_nobodys():
    assert topics(TWO + "Both: nine days in the kiln") == [(None, "nine days in the kiln")]


def test_a_deeper_item_without_a_label_goes_on_with_the_person_above():
    found = topics(TWO + "Ada   - nine days in the kiln\n      - how they buy larch")
    assert [who for who, _ in found] == ["Ada Moor", "Ada Moor"]


def test_a_table_gives_each_row_to_its_person():
    table = "| Who | Topics |\n|---|---|\n| Ada Moor, buyer | larch; the kiln |\n| Ben Finch | saw line |\n"
    assert topics(table) == [("Ada Moor", "larch"), ("Ada Moor", "the kiln"), ("Ben Finch", "saw line")]


def test_a_nickname_and_a_short_form_mean_the_person():
    text = (
        "Met with Little Jo = Joanna Moor (site lead) and Samuel Pike, surveyor.\nJo: clay in March\nSam: level books"
    )
    assert topics(text) == [("Joanna Moor", "clay in March"), ("Samuel Pike", "level books")]


def test_things_between_semicolons_are_topics_of_their_own():
    assert topics(TWO + "Ada: larch from Norway; the kiln (nine days; ten in winter)") == [
        ("Ada Moor", "larch from Norway"),
        ("Ada Moor", "the kiln (nine days; ten in winter)"),
    ]


def test_an_answer_stays_with_its_question():
    assert topics(TWO + "Ada: how would I sort the stack. I said by length first, then by grain") == [
        ("Ada Moor", "how would I sort the stack. I said by length first, then by grain")
    ]


def test_dictation_is_taken_apart():
    spoken = (
        "right so it was with a woman called ada moor shes the buyer and um she asked how id sort a stack of larch and "
        "i told her by length and then she talked about the nine days in the kiln um and she said theyd ring by "
        "friday and i think it went well and my hands were cold"
    )
    assert topics(spoken) == [
        ("Ada Moor", "she asked how id sort a stack of larch and i told her by length"),
        ("Ada Moor", "she talked about the nine days in the kiln"),
    ]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Ada: the stack is 40 boards, no 60 boards high", "the stack is 60 boards high"),
        ("Ada: they saw on Mondays – no, Fridays – in winter", "they saw on Fridays – in winter"),
        ("Ada: 40 boards -> 60 with the new rack", "60 boards with the new rack"),
        ("Ada: they buy ~~larch~~ spruce from Norway", "they buy spruce from Norway"),
        ("Ada: late boards -> we sort them twice", "late boards -> we sort them twice"),
        ("Ada: no nails, no glue", "no nails, no glue"),
    ],
)
def test_what_the_notes_take_back_is_left_out(written: str, meant: str):
    assert topics(TWO + written) == [("Ada Moor", meant)]


@pytest.mark.parametrize(
    "written",
    [
        "Ada said she'd let me know by Friday",
        "- decision by the 20th",
        "- next: second interview",
        "- I'll send Ada the sorting sheet",
        "- thank Ben",
        "- 45 mins, zoom",
        "- team of 6",
        "- Ada loved that",
        "Location: Mill Lane",
        "Format: 40 min talk",
        "- rang the office on Monday, nothing",
        "- I was a bundle of nerves",
        "- my answer was thin",
        "- the place is grim",
        "- Colin reckons they never promote",
        "- it's theirs to lose",
    ],
)
def test_logistics_reactions_and_remarks_are_no_topics(written: str):
    assert topics(TWO + written) == []


def test_nothing_copied_becomes_a_topic():
    copied = (
        "Pasted from their page:\n\nYour tasks\nYou will grade larch for customers in 9 countries.\nWe offer lunch.\n"
    )
    assert topics(TWO + "Ada: the kiln\n\n" + copied) == [("Ada Moor", "the kiln")]


def test_only_the_writer_of_a_chat_tells_what_was_said():
    chat = (
        "[9/2/26, 18:00] Me: it was Ada Moor, the buyer\n[9/2/26, 18:01] Zoe: did she ask about your kiln?\n"
        "[9/2/26, 18:02] Me: Ada asked how I sort larch"
    )
    assert topics(chat) == [("Ada Moor", "Ada asked how I sort larch")]


def test_the_topics_of_a_person_are_those_given_to_them():
    context = read(TWO + "Ada: larch\nBen: the saw line\nAda: the kiln")
    assert {person.name: person.topics for person in context.interviewers} == {
        "Ada Moor": ("larch", "the kiln"),
        "Ben Finch": ("the saw line",),
    }
