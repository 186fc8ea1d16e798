"""A batch as somebody wants it, and what is given of each file of notes that is through."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal, NamedTuple

from afterword.batch.find import ALL, Choice
from afterword.batch.row import NoteRow, Standing
from afterword.batch.work import Work
from afterword.llm import ChatModel
from afterword.llm.pace import Pace

Which = Literal["due", "failed", "all"]
"""Notes that are new, changed or failed; only those that failed; all of them, answers included."""


@dataclass(frozen=True, kw_only=True)
class Job:
    """A batch as somebody wants it.

    Attributes:
        folder: Where the notes are.
        out: Where the drafts go; made where it is missing.
        work: What is done for one file of notes.
        basis: Digest of all that results depend on besides notes and day.
        today: The day taken as today.
        llm: The model; ``None`` to draft offline.
        pace: The model's, so that its calls can be stopped.
        at_once: How many notes are in work at once, where there is a model.
        processes: How many processes may be used.
        max_tokens: A ceiling for what one run spends.
    """

    folder: Path
    out: Path
    work: Work
    basis: str
    today: date
    llm: ChatModel | None = None
    pace: Pace | None = None
    at_once: int = 8
    processes: int = 1
    choice: Choice = ALL
    which: Which = "due"
    max_tokens: int | None = None


class Step(NamedTuple):
    """One file of notes that is through, or a folder that can't be read.

    Attributes:
        path: The file.
        row: What is known of it now.
        drafted: Whether it was drafted in this run; else its results stand as they were.
        told: Lines for a person.
        before: Where it stood when it was given before, if this is the second time.
    """

    path: str
    row: NoteRow
    drafted: bool = False
    told: tuple[str, ...] = ()
    before: Standing | None = None
