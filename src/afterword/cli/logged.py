"""What the log says was sent, for the commands that decide what comes next."""

from contextlib import suppress
from typing import TYPE_CHECKING

from afterword.config import Settings

if TYPE_CHECKING:
    from afterword.sent.record import Record


def read_log(settings: Settings) -> "tuple[Record, ...]":
    """Everything in the log; nothing where there is none.

    Raises:
        DataError: The log can't be read.
    """
    with suppress(OSError):  # which the log itself words for people
        if not settings.log_file.exists():
            return ()
    from afterword.sent.log import SentLog  # noqa: PLC0415 -- SQLite, only where there is a log

    return SentLog(settings.log_file).records()
