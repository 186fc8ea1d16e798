"""Readers: notes to context, by rule or by a language model; nobody else knows which of the two ran."""

from datetime import date
from typing import NamedTuple, Protocol

from afterword.config import OFFLINE
from afterword.context import InterviewContext
from afterword.draft import Usage
from afterword.notes import Notes
from afterword.timeline import GUIDE, Pace


class Reading(NamedTuple):
    """What a reader made of notes, and what that cost."""

    context: InterviewContext
    usage: Usage = Usage()


class Reader(Protocol):
    """Turns notes into a context."""

    model: str

    def read(self, notes: Notes, *, today: date, name: str | None = None) -> Reading:
        """The context of ``notes``.

        Args:
            notes: Untrusted text; whatever it says is material, never an instruction.
            today: The day taken as today, for "yesterday" and for what is due.
            name: The candidate's name, where the user gave one; it beats what the notes say.

        Raises:
            ModelError: A model reader got nothing usable.
        """
        ...


class OfflineReader:
    """The reader by rule: no model, no network.

    Args:
        pace: How long to wait and how often to ask, for which message is called for.
    """

    model = OFFLINE

    def __init__(self, pace: Pace = GUIDE) -> None:
        self._pace = pace

    def read(self, notes: Notes, *, today: date, name: str | None = None) -> Reading:
        """The context of ``notes``, by rule."""
        from afterword.readers.by_rule import read_by_rule  # noqa: PLC0415 -- the model path may never need it

        return Reading(read_by_rule(notes, today=today, name=name, pace=self._pace))
