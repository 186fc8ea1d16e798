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


ADDRESSED = "Saw Mrs Ada Moor, the MD, and Ben Finch, yard manager, at Larkfield Mills on 9 Feb 2026.\n"


@pytest.mark.parametrize(
    ("written", "whose"),
    [
        ("Madam asked how I sort larch.", "Ada Moor"),
        ("The MD wanted to know about larch.", "Ada Moor"),
        ("The yard manager asked about larch.", "Ben Finch"),
        ("Yard manager asked about larch.", "Ben Finch"),
        ("I asked how the yard manager sorts larch.", None),
        ("The manager of the mill asked about larch.", None),
    ],
)
def test_an_interviewer_is_called_by_form_of_address_or_post_where_they_act(written: str, whose: str | None):
    found = topics(ADDRESSED + "\n" + written)
    assert {who for who, _ in found} <= {whose}
    assert whose is None or found


def test_a_pronoun_is_told_by_honorific_brackets_and_what_is_left():
    notes = "Saw Mrs Ada Moor and Ben Finch on 9 Feb 2026.\nBen asked about kilns. She asked how I sort larch. "
    assert topics(notes + "He asked about saws.") == [
        ("Ben Finch", "Ben asked about kilns."),
        ("Ada Moor", "She asked how I sort larch."),
        ("Ben Finch", "He asked about saws."),
    ]


def test_whoever_is_called_in_does_not_own_what_she_asked():
    (_, last) = topics(
        "Saw Mrs Ada Moor and Ben Finch on 9 Feb 2026.\n"
        "Ada asked how I sort larch.\nI told her about the chart on the kiln door and she called Ben to copy it."
    )
    assert last[0] == "Ada Moor"


@pytest.mark.parametrize("answer", ["Ms Moor spoke of nine days.", "Moor: nine days in the kiln"])
def test_an_item_of_a_few_words_belongs_to_whom_the_line_below_begins_with(answer: str):
    notes = "Panel: Ms Ada Moor (buyer), Mr Ben Finch (yard manager)\n\n1. Drying of larch\n" + answer
    assert {who for who, _ in topics(notes)} == {"Ada Moor"}


ONE = "On 9 February 2026 I saw Ada Moor, the buyer, at Larkfield Mills for the joiner job.\n\n"


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Then the handover. The night shift won't touch the tablets.", "The night shift"),
        ("Okay, so first thing. Drains. There's a flood under the old kiln every July.", "There's a flood"),
        ("Second thing was, um, stacking. Larch splits when it dries in nine days.", "Larch splits"),
        ("Sawdust - the extractor has been broken since the summer, and nobody orders parts.", "the extractor"),
        ("Half the boards come back with knots. I said grade them in the yard.", "Half the boards"),
    ],
)
def test_a_sentence_behind_an_announced_subject_or_before_an_answer_was_talked_about(told: str, found: str):
    assert any(found in text for _, text in topics(ONE + told))


def test_notes_that_hand_over_to_a_person_tell_of_them_from_there_on():
    found = topics(
        TWO + "Ada first. The stack dries in nine days and she wants six.\n\nThen Ben. Two saws for nine joiners."
    )
    assert found == [
        ("Ada Moor", "The stack dries in nine days and she wants six."),
        ("Ben Finch", "Two saws for nine joiners."),
    ]


@pytest.mark.parametrize(
    ("question", "answer"), [("Q. ", "A. "), ("Q1) ", "A. "), ("Their question: ", "- "), ("Asked: ", "-> ")]
)
def test_a_question_of_theirs_is_the_topic_however_it_is_marked(question: str, answer: str):
    found = topics(f"{ONE}{question}How would you sort a stack of larch?\n{answer}I said by length first.\n")
    assert found == [("Ada Moor", "How would you sort a stack of larch? I said by length first.")]


def test_a_question_of_ones_own_makes_the_answer_the_topic():
    found = topics(f"{ONE}## My questions / what she answered\n1. How many saws?\n   Ada: two for nine joiners\n")
    assert found == [("Ada Moor", "two for nine joiners")]


def test_an_answer_closes_a_topic_and_what_follows_is_another():
    told = "Ada asked how I sort larch. I said by length. She keeps two saws running for nine joiners in one shed."
    assert [text for _, text in topics(ONE + told)] == [
        "Ada asked how I sort larch. I said by length.",
        "She keeps two saws running for nine joiners in one shed.",
    ]


@pytest.mark.parametrize(
    "told",
    [
        "She tapped the desk twice.",
        "She pulled over and wrote it on her hand.",
        "She's got two men from Hexley to see as well.",
        "Asked when she will decide.",
        "## What I want to say\n- still keen on the saw line",
        "## Who\n- Ben Oduya was supposed to be there too",
        "| what happened | note |\n|---|---|\n| six weeks up | nothing |",
    ],
)
def test_gestures_logistics_and_what_the_writer_means_to_say_are_no_topics(told: str):
    assert topics(ONE + told) == []


def test_the_items_of_minutes_are_titles_and_no_topics():
    told = "Ms Moor said the kiln holds nine days of larch and wants six."
    minutes = f"1. Kilns\n{told}\n\n2. Other business\nA van of their own comes with the job, and a phone.\n"
    assert [text for _, text in topics(ONE + minutes)] == [told]


def test_lines_set_in_behind_an_angle_are_the_writers_own():
    assert topics(f"{ONE}9/2 interview\n  > larch splits in nine days, how to stop it\n  > two saws only\n") == [
        ("Ada Moor", "larch splits in nine days, how to stop it"),
        ("Ada Moor", "two saws only"),
    ]


def test_what_the_notes_say_to_mention_is_wanted() -> None:
    head = "Joiner, Larkfield Mills, 9 Feb 2026, with Ada Moor (buyer)\n\nAda: nine days in the kiln\n\n"
    wanted = [topic.text for topic in read(head + "Wish her luck with the new dryer.").topics if topic.wanted]
    assert wanted == ["the new dryer"]
    assert [t.text for t in read(head + "Must mention the bark store.").topics if t.wanted] == ["the bark store"]
    assert not [topic for topic in read(head + "Don't mention the bark store.").topics if topic.wanted]


def test_each_line_of_clipped_notes_may_be_a_topic() -> None:
    notes = "mon 9 feb 2026, larkfield mills, joiner\nsaw ada moor, buyer\nelm for the chapel doors, dear now\nno date"
    assert ("Ada Moor", "elm for the chapel doors, dear now") in topics(notes)
