r"""Interview notes in, a checked follow-up email out.

>>> from afterword import Email, check_email, load_rubric
>>> email = Email.parse("Subject: Thanks\n\nHi Dana,\n\nI need your answer by Friday.\n\nMira\n")
>>> report = check_email(email, load_rubric("thank-you"))
>>> report.passed
False
"""

from typing import TYPE_CHECKING, Any

from afterword.context import InterviewContext
from afterword.errors import AfterwordError, DataError, ModelError
from afterword.mail import Email
from afterword.notes import Notes
from afterword.report import Report, check_email
from afterword.rubric import Rubric, load_rubric

if TYPE_CHECKING:
    from afterword.pipeline import FollowUp, follow_up

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


def __getattr__(name: str) -> Any:  # noqa: ANN401
    """The pipeline on first use: `check` starts without it."""
    if name in ("FollowUp", "follow_up"):
        from afterword import pipeline  # noqa: PLC0415

        return getattr(pipeline, name)
    raise AttributeError(name)
