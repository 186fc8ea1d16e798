"""What is known of one file of notes from run to run."""

from pathlib import Path
from typing import Literal, NamedTuple

from afterword.draft import Usage
from afterword.errors import ExitCode
from afterword.pipeline import Outcome

Standing = Outcome | Literal["failed", "waiting"]
"""Where a file of notes stands: the gravest outcome of its emails; ``failed``: it could not be read, written or put to
the model; ``waiting``: its turn has not come."""

STANDINGS: tuple[Standing, ...] = ("send_nothing", "ready", "needs_input", "not_usable", "failed", "waiting")
"""The mildest first."""


class NoteRow(NamedTuple):
    r"""One file of notes, as the state in the output folder has it.

    Attributes:
        source: Its path within the folder of notes, with ``/``; bytes that are no text are written ``\x..``.
        stem: The name of its results within the output folder, without ending: ``<stem>.json`` holds them.
        depends: Digest of its text and of all else that its results depend on but the day; ``None`` before it is read.
        day: The day taken as today, as ``2025-03-04``.
        error: What went wrong, one line. Where a model failed, the results are the offline writer's.
        status: The exit status that the error calls for.
        attempts: How often it was drafted with this text and these options.
        usage: What the results cost, all runs together.
        files: What was written, by name within the output folder; the first is the JSON of the results.
        kept: Of these the ones put beside a file that a person has changed.
        seconds: How long the last attempt took.
    """

    source: str
    stem: str
    depends: str | None = None
    day: str = ""
    standing: Standing = "waiting"
    error: str | None = None
    status: int = ExitCode.OK
    attempts: int = 0
    usage: Usage = Usage()
    files: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    seconds: float = 0.0

    def results_in(self, out: Path) -> Path | None:
        """The file that holds the results, the contract's ``draft`` JSON; ``None`` where there are none."""
        return out / self.files[0] if self.files else None
