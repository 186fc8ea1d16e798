"""Emails read and judged: one after another, or side by side where they are many."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Self

from afterword.cli.streams import STANDARD_INPUT, read_standard_input
from afterword.config import Settings
from afterword.errors import DataError
from afterword.fixes import Fixed, fix_email
from afterword.mail import Email, email_kind
from afterword.report import Report, check_email
from afterword.resources import MAX_BYTES, decode, read_bytes
from afterword.rubric import rubric_chooser

if TYPE_CHECKING:
    from afterword.context import InterviewContext
    from afterword.notes import Notes

MANY = 400
"""From so many emails on, more processes save more time than they take to start."""
_CHUNK = 50
"""So many emails are handed to a process at a time."""
_chooser = cache(rubric_chooser)


class Checked(NamedTuple):
    """An email's text, as it was read or as the safe changes made it, and what is found in it.

    Attributes:
        read: The text as it was read.
        changes: How many places were changed.
    """

    text: str
    report: Report
    read: str
    changes: int = 0


@dataclass(frozen=True)
class Judge:
    """Reads and judges emails by one command's options; a plain value, so that it can be sent to another process.

    Attributes:
        context: What was read from the notes, if there are any.
        stdin_name: What standard input is called.
        fixes: Whether the safe changes are made before an email is judged.
    """

    settings: Settings
    context: "InterviewContext | None"
    notes: "Notes | None"
    stdin_name: str
    fixes: bool = False

    @classmethod
    def prepared(cls, settings: Settings, notes: Path | None, stdin_name: str, *, fixes: bool) -> Self:
        """A judge with the notes read and the rubric at hand.

        Raises:
            DataError: The notes or the rubric can't be used.
        """
        _chooser(settings.rubric, settings.note_limit)
        return cls(settings, *_against(notes, settings), stdin_name, fixes)

    def __call__(self, source: str | DataError) -> Checked | DataError:
        """One email from a file or standard input; or what is wrong with it, as also where that is known already."""
        if isinstance(source, DataError):
            return source
        name = self.stdin_name if source == STANDARD_INPUT else source
        try:
            email = _read(source, name)
            rubric = _chooser(self.settings.rubric, self.settings.note_limit)(self.settings.kind or email_kind(email))
            ignored = self.settings.ignored_in(name)
            check = partial(check_email, context=self.context, notes=self.notes, ignore=ignored)
            fixed = fix_email(email, rubric, check) if self.fixes else Fixed(email, check(email, rubric), 0)
        except DataError as error:
            return error
        return Checked(fixed.email.text, fixed.report.model_copy(update={"source": name}), email.text, fixed.changes)


def judged(sources: Sequence[str | DataError], judge: Judge) -> Iterator[Checked | DataError]:
    """What the judge says of each source, in order."""
    processes = min(os.cpu_count() or 1, len(sources) // _CHUNK)
    if len(sources) < MANY or processes < 2 or STANDARD_INPUT in sources:
        return map(judge, sources)
    return _side_by_side(sources, judge, processes)


def _side_by_side(sources: Sequence[str | DataError], judge: Judge, processes: int) -> Iterator[Checked | DataError]:
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 -- 20 ms that few emails do not need

    pool = ProcessPoolExecutor(processes, initializer=_leave_interrupts_to_the_parent)
    try:
        yield from pool.map(judge, sources, chunksize=_CHUNK)
    finally:
        pool.shutdown(cancel_futures=True)


def _leave_interrupts_to_the_parent() -> None:
    import signal  # noqa: PLC0415 -- only in a pool

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _against(path: Path | None, settings: Settings) -> "tuple[InterviewContext | None, Notes | None]":
    if path is None:
        return None, None
    from afterword.cli.planning import context_reader  # noqa: PLC0415 -- only with --notes
    from afterword.notes import Notes  # noqa: PLC0415

    notes = Notes.read(path)
    return context_reader(settings)(notes), notes


def _read(source: str, name: str) -> Email:
    data = read_standard_input() if source == STANDARD_INPUT else read_bytes(Path(source), MAX_BYTES)
    if name.lower().endswith(".eml"):
        return Email.from_eml(data, name)
    return Email.parse(decode(data, name), name)
