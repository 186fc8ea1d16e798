r"""Interview notes in, a checked follow-up email out.

>>> from afterword import Email, check_email, load_rubric
>>> email = Email.parse("Subject: Thanks\n\nHi Dana,\n\nI need your answer by Friday.\n\nMira\n")
>>> report = check_email(email, load_rubric("thank-you"))
>>> report.passed
False
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from afterword.context import InterviewContext
    from afterword.errors import AfterwordError, DataError, ModelError
    from afterword.mail import Email
    from afterword.notes import Notes
    from afterword.pipeline import FollowUp, follow_up
    from afterword.planning import Plan, plan
    from afterword.report import Report, check_email
    from afterword.rubric import Rubric, load_rubric
    from afterword.sent.log import SentLog
    from afterword.sent.record import Record

_HOMES = {
    "AfterwordError": "errors",
    "DataError": "errors",
    "Email": "mail",
    "FollowUp": "pipeline",
    "InterviewContext": "context",
    "ModelError": "errors",
    "Notes": "notes",
    "Plan": "planning",
    "Record": "sent.record",
    "Report": "report",
    "Rubric": "rubric",
    "SentLog": "sent.log",
    "check_email": "report",
    "follow_up": "pipeline",
    "load_rubric": "rubric",
    "plan": "planning",
}
"""Where each public name lives; it is imported when it is first asked for, so that a command starts with its own."""

__all__ = [
    "AfterwordError",
    "DataError",
    "Email",
    "FollowUp",
    "InterviewContext",
    "ModelError",
    "Notes",
    "Plan",
    "Record",
    "Report",
    "Rubric",
    "SentLog",
    "check_email",
    "follow_up",
    "load_rubric",
    "plan",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 -- whatever the name stands for
    if name not in _HOMES:
        raise AttributeError(f"module 'afterword' has no attribute {name!r}")
    return getattr(import_module(f"afterword.{_HOMES[name]}"), name)
