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
    from afterword.report import Report, check_email
    from afterword.rubric import Rubric, load_rubric

_HOMES = {
    "AfterwordError": "errors",
    "DataError": "errors",
    "Email": "mail",
    "FollowUp": "pipeline",
    "InterviewContext": "context",
    "ModelError": "errors",
    "Notes": "notes",
    "Report": "report",
    "Rubric": "rubric",
    "check_email": "report",
    "follow_up": "pipeline",
    "load_rubric": "rubric",
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
    "Report",
    "Rubric",
    "check_email",
    "follow_up",
    "load_rubric",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 -- whatever the name stands for
    if name not in _HOMES:
        raise AttributeError(f"module 'afterword' has no attribute {name!r}")
    return getattr(import_module(f"afterword.{_HOMES[name]}"), name)
