"""What the model answers about notes. Every field is required, and those that notes may leave open take ``None``.

What is copied from the notes is its own quote; what is worked out (``value``) has a quote beside it. The shape is kept
small, for its schema is paid for with each request; values are checked afterwards, as a model's have to be anyway.
"""

from pydantic import BaseModel, ConfigDict

from afterword.context import Reason


class _Shape(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Worked(_Shape):
    """Something worked out from a quote: a date as ``YYYY-MM-DD``, a number of days, a kind of message, an answer."""

    value: str
    quote: str


class PersonRead(_Shape):
    """Somebody who held the interview."""

    name: str
    honorific: str | None
    title: str | None


class TopicRead(_Shape):
    """Something talked about, and with whom."""

    person: str | None
    quote: str


class PromiseRead(_Shape):
    """What the candidate said they would do."""

    to: str | None
    due: str | None
    quote: str


class PrivateRead(_Shape):
    """What no email may hint at."""

    reason: Reason
    quote: str


class NotesRead(_Shape):
    """Everything read from one file of notes."""

    kind: Worked | None
    candidate: str | None
    company: str | None
    role: str | None
    interview_date: Worked | None
    decision_by: Worked | None
    stated_days: Worked | None
    next_steps: str | None
    answer: Worked | None
    contact: str | None
    people: tuple[PersonRead, ...]
    topics: tuple[TopicRead, ...]
    promises: tuple[PromiseRead, ...]
    private: tuple[PrivateRead, ...]
