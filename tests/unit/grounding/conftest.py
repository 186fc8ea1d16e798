from collections.abc import Callable
from datetime import date

import pytest

from afterword.context import Contact, InterviewContext, Person, Private, Promise, Topic
from afterword.grounding import Known, Letter
from afterword.notes import Evidence, Notes

NOTES = Notes.from_text(
    """Brackwater Ferries, timetable planner. Interview Tue 4 March 2025, notes the same evening. I'm Tunde Falk.

Ines Halloran (head of planning)
- winter timetable: crew rota is still planned on paper, 14 boats, three spare skippers
- asked how I'd test a new timetable; told her about the tide model I built at Corran Line
- KS3 school run on the Skerry route leaves 8.40, always late
Mr Jon Vreeland (fleet engineer)
- moved the slipway checks from yearly to every 6 months, £1.2m saved on dry docks
- hull sensors: only 2 of the older boats have them, he wants all of them by 2027
- brings his dog to the workshop

Said I'd send Ines the write-up of the tide model.
They decide by 21 March. No further round.

they pay 39k, don't mention. Jon: Ines is expecting, leaves in August, not announced!
also second interview at Ledbury Rail next week, keep quiet
~~Skerry terminal opens in June~~ (no: cancelled)
my train was late and I was flustered, lost my thread twice
"""
)


def evidence(quote: str) -> Evidence:
    start = NOTES.plain.index(quote)
    return NOTES.evidence(start, start + len(quote))


def topic(text: str, interviewer: str) -> Topic:
    return Topic(text=text, interviewer=interviewer, evidence=evidence(text))


CONTEXT = InterviewContext(
    kind="thank_you",
    note_date=date(2025, 3, 4),
    interview_date=date(2025, 3, 4),
    decision_by=date(2025, 3, 21),
    candidate="Tunde Falk",
    company="Brackwater Ferries",
    role="timetable planner",
    contact=Contact(name="Ines Halloran", why="owes the answer"),
    interviewers=(
        Person(name="Ines Halloran", title="head of planning", evidence=evidence("Ines Halloran")),
        Person(name="Jon Vreeland", honorific="Mr", title="fleet engineer", evidence=evidence("Jon Vreeland")),
    ),
    topics=(
        topic("winter timetable: crew rota is still planned on paper, 14 boats, three spare skippers", "Ines Halloran"),
        topic(
            "asked how I'd test a new timetable; told her about the tide model I built at Corran Line", "Ines Halloran"
        ),
        topic("KS3 school run on the Skerry route leaves 8.40, always late", "Ines Halloran"),
        topic("moved the slipway checks from yearly to every 6 months, £1.2m saved on dry docks", "Jon Vreeland"),
        topic("hull sensors: only 2 of the older boats have them, he wants all of them by 2027", "Jon Vreeland"),
    ),
    promised=(
        Promise(
            text="the write-up of the tide model",
            to="Ines Halloran",
            evidence=evidence("the write-up of the tide model"),
        ),
    ),
    private=(
        Private(text="they pay 39k", reason="pay", evidence=evidence("they pay 39k, don't mention")),
        Private(
            text="Ines is expecting",
            reason="third_person",
            evidence=evidence("Ines is expecting, leaves in August, not announced!"),
        ),
        Private(
            text="second interview at Ledbury Rail",
            reason="other_process",
            evidence=evidence("also second interview at Ledbury Rail next week, keep quiet"),
        ),
        Private(
            text="Skerry terminal opens in June",
            reason="superseded",
            evidence=evidence("~~Skerry terminal opens in June~~ (no: cancelled)"),
        ),
        Private(
            text="I was flustered",
            reason="self_criticism",
            evidence=evidence("my train was late and I was flustered, lost my thread twice"),
        ),
    ),
)

Write = Callable[..., Letter]


@pytest.fixture
def known() -> Known:
    return Known.of(CONTEXT, NOTES, today=date(2025, 3, 5))


@pytest.fixture
def write() -> Write:
    """Makes a letter of a body."""

    def letter(body: str, greeting: str = "Dear Ines,", subject: str = "Thank you for Tuesday") -> Letter:
        text = f"Subject: {subject}\n\n{greeting}\n\n{body}\n\nBest regards,\nTunde Falk\n"
        start = text.index(body, len(subject) + len(greeting) + 10)
        return Letter(
            text,
            body=(start, start + len(body)),
            greeting=(text.index(greeting, 9 + len(subject)), text.index(greeting, 9 + len(subject)) + len(greeting)),
            sign_off=(start + len(body) + 2, len(text) - 1),
            subject=(9, 9 + len(subject)),
        )

    return letter
