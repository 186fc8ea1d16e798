"""A batch at the terminal: what a person sees of it, and how they stop it."""

import signal
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from time import monotonic
from types import FrameType

from afterword.batch.job import Job, Step
from afterword.batch.runner import Batch
from afterword.batch.state import State
from afterword.cli.progress import progress_for
from afterword.cli.reporting import REPORT, report_on
from afterword.cli.streams import Console
from afterword.errors import DataError, ExitCode, ModelError

_CALLED = {
    "ready": "ready",
    "needs_input": "need your input",
    "not_usable": "not usable",
    "send_nothing": "nothing to send",
    "failed": "failed",
}
"""What each standing is called, in the order of the table."""


def run_batch(job: Job, console: Console) -> None:
    """Run a batch and show how it goes; the console's status is that of the whole folder.

    Raises:
        DataError: The folders or the state can't be used.
        KeyboardInterrupt: It was interrupted twice.
    """
    batch = Batch(job)
    started = monotonic()
    standings: Counter[str] = Counter()
    drafted = through = 0
    with progress_for(batch, console) as progress, _interruptible(batch, console):
        for step in batch.run():
            if step.before:
                standings[step.before] -= 1
            else:
                through += bool(step.row.source)
                drafted += step.drafted
            standings[step.row.standing] += 1
            tell_step(step, console)
            progress.advance(standings)
    if batch.halted:
        console.error(batch.halted)
    left = batch.total - through + standings.pop("waiting", 0)
    for line in _table(standings, drafted, left, batch, monotonic() - started):
        console.notice(line)
    if drafted or not (job.out / REPORT).exists():
        with closing(State.opened(job.out)) as state:
            console.notice(f"Report: {report_on(state, job.folder, job.out, job.today)}")


def tell_step(step: Step, console: Console) -> None:
    """Say what came of one file of notes, and let the exit status follow."""
    row = step.row
    if step.drafted or row.standing == "failed":
        for line in step.told:
            console.notice(line)
        if row.error:
            error = ModelError if row.files and row.status == ExitCode.MODEL else None
            told = f"{row.error}; the draft is the offline writer's" if error else row.error
            console.error(ModelError(f"{step.path}: {told}") if error else DataError(step.path, told))
    for name in row.kept if step.drafted else ():
        console.notice(f"  Your edit was kept; the new draft is {name}.")
    console.end_in(ExitCode(row.status))


def _table(standings: Counter[str], drafted: int, left: int, batch: Batch, seconds: float) -> Iterator[str]:
    """What came of it all, a line for each standing."""
    yield from told_standings(standings)
    if left:
        yield f"{left:>7}  left for the next run"
    spent = batch.spending.usage
    tokens = f", {spent.input_tokens:,} tokens in, {spent.output_tokens:,} out" if spent.calls else ""
    calls = f", {spent.calls:,} calls{tokens}" if spent.calls else ""
    yield f"{drafted:,} drafted, {standings.total() - drafted:,} as they were{calls}, {seconds:.1f} s."


def told_standings(standings: Counter[str]) -> Iterator[str]:
    """A line for each standing that there is."""
    return (f"{standings[standing]:>7}  {called}" for standing, called in _CALLED.items() if standings[standing])


@contextmanager
def _interruptible(batch: Batch, console: Console) -> Iterator[None]:
    """Within, Ctrl-C lets what is in work be finished, and a second one stops at once."""
    interrupted = False

    def interrupt(_signal: int, _frame: FrameType | None) -> None:
        nonlocal interrupted
        if interrupted:
            raise KeyboardInterrupt
        interrupted = True
        console.notice("Finishing what is in work; Ctrl-C again stops at once.")
        batch.finish()

    before = signal.signal(signal.SIGINT, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
        if interrupted:
            console.end_in(ExitCode.INTERRUPTED)
