"""From settings to the pace of a plan, and from notes to what they say and to plans, with what the log holds."""

from collections.abc import Callable

from afterword.cli.logged import read_log
from afterword.config import Settings
from afterword.context import InterviewContext
from afterword.dates.holidays import workdays
from afterword.notes import Notes
from afterword.planning import Plan, plan
from afterword.readers import OfflineReader
from afterword.sent.matching import counted
from afterword.timeline import Pace


def chosen_pace(settings: Settings) -> Pace:
    """How long to wait, how often to ask and which days are business days, as the settings want it.

    Raises:
        DataError: No holidays of the country are known.
    """
    first, last = settings.check_in_window
    return Pace(
        buffer=settings.buffer,
        patience=first,
        latest=last,
        check_ins=settings.check_ins,
        workdays=workdays(settings.country),
    )


def context_reader(settings: Settings) -> Callable[[Notes], InterviewContext]:
    """What reads notes by rule, with what the log says was sent.

    Raises:
        DataError: No holidays of the country are known, or the log can't be read.
    """
    chosen, log = chosen_pace(settings), read_log(settings)
    reader = OfflineReader(chosen)

    def read(notes: Notes) -> InterviewContext:
        context = reader.read(notes, today=settings.day, name=settings.name).context
        return counted(context, log, settings.day, chosen) if log else context

    return read


def planner(settings: Settings) -> Callable[[Notes], Plan]:
    """What makes the plan for notes.

    Raises:
        DataError: No holidays of the country are known, or the log can't be read.
    """
    chosen, read = chosen_pace(settings), context_reader(settings)
    return lambda notes: plan(read(notes), settings.day, chosen, notes.source)
