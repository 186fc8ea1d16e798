"""Every error the program raises on purpose, and the exit status each stands for.

AfterwordError
├── DataError            2   notes, email, prompt, rubric or configuration that can't be used
└── ModelError           3   no usable answer from a model
    ├── ModelUnavailable     worth another try: connection, timeout, rate limit, server error
    └── ModelRefused         not worth one: no key, bad key, refusal, empty or cut answer
"""

from enum import IntEnum
from typing import Self


class ExitCode(IntEnum):
    """What the command ends with; the numbers are part of the contract."""

    OK = 0
    BELOW = 1
    """An email is below its pass mark, is not ready, or has a finding at ``--fail-on``."""
    USAGE = 2
    MODEL = 3
    BUG = 70
    INTERRUPTED = 130


class AfterwordError(Exception):
    """Anything afterword raises on purpose. The message is one line and fit for a person."""

    exit_code = ExitCode.BUG


class DataError(AfterwordError):
    """Input that can't be used.

    Args:
        source: The file's path, ``-`` for standard input, or the name of a setting.
        problem: What is wrong and what was expected. Never quotes notes or keys.
        line: Line in ``source``, from 1, where it is known.
    """

    exit_code = ExitCode.USAGE

    def __init__(self, source: object, problem: str, line: int | None = None) -> None:
        self.source, self.problem, self.line = str(source), problem, line
        place = f"{source}:{line}" if line else str(source)
        super().__init__(f"{place}: {problem}")

    def __reduce__(self) -> tuple[type[Self], tuple[str, str, int | None]]:
        """What makes the same error again in another process; an exception's own way would pass the message alone."""
        return type(self), (self.source, self.problem, self.line)


class ModelError(AfterwordError):
    """A language model gave nothing usable."""

    exit_code = ExitCode.MODEL


class ModelUnavailable(ModelError):
    """No answer now, perhaps one later: connection, timeout, rate limit, server error."""


class ModelRefused(ModelError):
    """Asking again would not help: no key, a bad key, a refusal, an empty or cut answer."""
