"""What only looks like silence, like a message that was sent, or like an answer."""

from datetime import date

import pytest

from afterword.context import InterviewContext
from afterword.notes import Notes
from afterword.readers.by_rule import read_by_rule

HEAD = "Interview with Ada Moor (head of stores), Hollin Freight, 3 June 2025\n\n"


def read(text: str) -> InterviewContext:
    return read_by_rule(Notes.from_text(HEAD + text), today=date(2025, 6, 3))


@pytest.mark.parametrize(
    "text",
    [
        "Not a word to them about my back.",
        "Not a word re the other thing.",
        "Follow-up email sent?",
        "She had read everything I sent and asked short questions.",
        "Check-in sent? [ ] yes [ ] no",
        "It was for the day shift. Not the night one, that's filled.",
        "Apparently they went with someone internal for the last opening.",
        "Gossip in the canteen: they hired someone else.",
    ],
)
def test_an_interview_of_today_without_news_calls_for_thanks(text: str) -> None:
    context = read(text)
    assert (context.kind, context.answer, context.sent) == ("thank_you", None, ())


def test_an_answer_from_the_employer_still_counts() -> None:
    assert read("She rang: they went with someone internal.").answer == "rejected"


@pytest.mark.parametrize(
    "text",
    ["When will I hear?     13/6/2025", "All candidates are to be told by Fri 13 June."],
)
def test_the_day_of_the_answer_is_read_from_a_form_and_from_minutes(text: str) -> None:
    assert read(text).decision_by == date(2025, 6, 13)
