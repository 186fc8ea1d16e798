"""Notes and emails that several tests share, and the type of the command they run."""

import subprocess
from collections.abc import Callable

Run = Callable[..., subprocess.CompletedProcess[bytes]]
GOOD_EMAIL = """Subject: Thank you for Tuesday

Dear Ms Reyes,

Thank you for your time on Tuesday. I keep thinking about how the cargo slots are moved by hand every Monday, and about
the daily version you would like to have.

I would be very glad to work on it with your team.

Kind regards,
Mira Lind
"""
PUSHY_EMAIL = GOOD_EMAIL.replace(
    "I would be very glad", "Please let me know your decision by Friday. I would be very glad"
)
NOTES = """# Brackwater Ferries - timetable planner
interview tue 4 march 2025, notes same evening. I'm Tunde Falk
Spoke to Ines Halloran (head of planning)
- the winter timetable: they still plan the crew rota on paper
- asked how I'd test a new timetable, told her about the tide model I built at Corran Line
they pay 39k, don't mention
"""
READ_BY_MODEL = {
    "kind": None, "candidate": "Tunde Falk", "company": "Brackwater Ferries", "role": "timetable planner",
    "interview_date": {"value": "2025-03-04", "quote": "Tue 4 March 2025"}, "decision_by": None, "stated_days": None,
    "next_steps": None, "answer": None, "contact": None,
    "people": [{"name": "Ines Halloran", "honorific": None, "title": "head of planning"}],
    "topics": [{"person": "Ines Halloran", "quote": "they still plan the crew rota on paper"}],
    "promises": [], "private": [],
}  # fmt: skip
"""What a model reads from notes like these, as it answers."""
