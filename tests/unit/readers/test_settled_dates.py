"""Dates that the notes leave open are asked about and never guessed; what was sent last is read."""

from datetime import date

import pytest

from afterword.context import InterviewContext
from afterword.notes import Notes
from afterword.readers import OfflineReader


def read(when: str, more: str = "", today: date = date(2025, 4, 20)) -> InterviewContext:
    head = f"# Brackwater Ferries - planner\n{when}. I'm Tunde Falk\nSpoke to Ines Halloran\n- crew rota on paper\n"
    return OfflineReader().read(Notes.from_text(f"{head}{more}\n"), today=today).context


@pytest.mark.parametrize(
    ("when", "more", "interview", "question"),
    [
        ("interview 03/04/2025", "", None, "Does 03/04/2025 mean 3 April or 4 March?"),
        ("interview 03/04", "", None, "Does 03/04 mean 3 April or 4 March?"),
        ("interview 03/04/2025", "applied 15/02/2025", "2025-04-03", ""),
        ("interview 03/04/2025", "applied March 2", "2025-03-04", ""),
        ("interview thu 03/04/2025", "", "2025-04-03", ""),
        ("interview 31/02/2025", "", None, "There is no such day as 31/02/2025"),
        ("interview tue 4 march 2025", "decision by 28 february 2025", "2025-03-04", "which of the two is right?"),
        ("interview tue 4 march 2025", "decision by 28 march 2025", "2025-03-04", ""),
    ],
)
def test_an_open_date_is_a_question(when: str, more: str, interview: str | None, question: str) -> None:
    found = read(when, more)
    assert found.interview_date == (date.fromisoformat(interview) if interview else None)
    assert bool(found.questions) == bool(question)
    assert question in "".join(found.questions)


def test_the_day_of_writing_is_never_ahead() -> None:
    """On 12 August the 8th of December has not come, so nobody wrote on it."""
    assert read("today 12/08/2025, interview this morning", today=date(2025, 8, 12)).note_date == date(2025, 8, 12)


@pytest.mark.parametrize(
    ("more", "sent"),
    [
        ("5 march: sent thank you. 17 march: sent a check-in. 31 march: sent another check-in",
         [("thank_you", "2025-03-05"), ("check_in", "2025-03-17"), ("check_in", "2025-03-31")]),
        ("14 april: sent one last note", [("final", "2025-04-14")]),
        ("I sent her a final email on 14 april", [("final", "2025-04-14")]),
        ("Wrote one last time on 14 april, nothing.", [("final", "2025-04-14")]),
        ("14 april: final email went out", [("final", "2025-04-14")]),
        ("sent my last email on 3 april, no reply", [("check_in", "2025-04-03")]),
        ("send one last note to Ines then stop", []),
        ("plan: final note to Ines tomorrow", []),
        ("the final email from them was kind", []),
    ],
)  # fmt: skip
def test_a_last_note_that_was_sent_is_told_from_one_that_is_meant(more: str, sent: list[tuple[str, str]]) -> None:
    assert [(each.kind, each.date) for each in read("interview tue 4 march 2025", more).sent] == sent


@pytest.mark.parametrize(
    ("said", "until", "working"),
    [
        ("they'll let me know early next week", "2025-03-12", None),
        ("I'll hear back next week", "2025-03-14", None),
        ("I will hear at the start of next week", "2025-03-12", None),
        ("decision mid march", "2025-03-20", None),
        ("they said to expect news in the first week of April", "2025-04-10", None),
        ("answer within five working days", None, 5),
        ("answer in a week", None, None),
        ("she starts next week", None, None),
    ],
)
def test_a_rough_time_ends_on_its_last_day(said: str, until: str | None, working: int | None) -> None:
    found = read("interview tue 4 march 2025, notes same evening", said)
    assert found.decision_until == (date.fromisoformat(until) if until else None)
    assert found.stated_working_days == working
    assert found.decision_by is None
