"""A batch from its first note to its last: threads that hand notes to slots, and one that puts down what comes."""

import queue
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from afterword.batch.calls import Calls, NoteModel
from afterword.batch.ceiling import Spending
from afterword.batch.due import Due, due
from afterword.batch.find import find_notes
from afterword.batch.halt import Halted
from afterword.batch.job import Job, Step
from afterword.batch.ledger import Ledger
from afterword.batch.outbox import Outbox
from afterword.batch.row import NoteRow
from afterword.batch.slots import Slot, slots_of
from afterword.batch.state import State
from afterword.batch.work import Done
from afterword.errors import DataError, ExitCode

MANY = 40
"""From so many due notes on, other processes save more time than they take to start."""
_UNWRITTEN = 3
"""After so many notes in a row whose drafts can't be written, the disk is full or the folder gone."""
_NOTES = "folder of notes"


class _Outcome(NamedTuple):
    """What came of an item; ``None`` where its turn did not come."""

    item: Due
    done: Done | Exception | None
    seconds: float = 0.0
    is_bad_answer: bool = False


class Batch:
    """Runs a job: ``run`` gives a step for each file of notes; the rest may be used meanwhile, from any thread.

    Attributes:
        total: How many files of notes there are.
        spending: What the model took in this run.
        halted: Why the batch stopped early, if it did.
    """

    def __init__(self, job: Job) -> None:
        self.total = 0
        self.spending = Spending(job.max_tokens)
        self.halted: Halted | None = None
        self._job = job
        self._finishing = False
        self._inbox: queue.SimpleQueue[Due | None] = queue.SimpleQueue()
        self._outcomes: queue.SimpleQueue[_Outcome] = queue.SimpleQueue()

    def finish(self) -> None:
        """Begin no further note; those in work are finished."""
        self._finishing = True

    def run(self) -> Iterator[Step]:
        """Draft what is due, and give each file of notes when it is through, also one whose results stand.

        Raises:
            DataError: The folders can't be used, another run is at work in ``out``, or its state can't be written.
        """
        job = self._job
        found = find_notes(job.folder, job.out, job.choice)
        self.total = len(found.notes)
        with ExitStack() as stack:
            state = State.opened(job.out)
            stack.callback(state.close)
            _see_that_it_is_the_same(state, job)
            for error in found.errors:
                yield Step(error.source, NoteRow("", "", standing="failed", error=error.problem, status=ExitCode.USAGE))
            yield from self._through(due(job, found.notes, state), state, stack)

    def _through(self, notes: Iterator[Due | Step], state: State, stack: ExitStack) -> Iterator[Step]:
        """Start as many slots as the notes that are due are worth, and draft in them."""
        first: list[Due] = []
        for each in notes:
            if isinstance(each, Step):
                yield each
                continue
            first.append(each)
            if len(first) == MANY:
                break
        if first:
            count = self._start(state, stack, self._job.processes if len(first) == MANY else 1)
            ledger = Ledger(self._job, state, Outbox(self._job.out, state))
            yield from self._drafted(chain(first, notes), count, ledger)

    def _start(self, state: State, stack: ExitStack, processes: int) -> int:
        """Start the threads that hand notes to the slots; how many there are."""
        job = self._job
        calls = Calls(job.llm, state, self.spending, afresh=job.which == "all") if job.llm else None
        # Offline a second slot in each process has work while what the first has done is put down.
        wanted = job.at_once if calls else (2 * processes if processes > 1 else 1)
        slots = stack.enter_context(slots_of(job.work, wanted, min(processes, wanted)))
        for slot in slots:
            threading.Thread(target=self._hand_over, args=(slot, calls), daemon=True).start()
        return len(slots)

    def _hand_over(self, slot: Slot, calls: Calls | None) -> None:
        while (item := self._inbox.get()) is not None:
            if self._is_over:
                self._outcomes.put(_Outcome(item, None))
                continue
            model = NoteModel(calls, item.row.source) if calls else None
            started = time.monotonic()
            try:
                done: Done | Exception = slot(item.task, model)
            except Exception as error:  # noqa: BLE001 -- one bad note stops nothing
                done = error
            is_bad_answer = model is not None and not model.failed
            self._outcomes.put(_Outcome(item, done, time.monotonic() - started, is_bad_answer))

    @property
    def _is_over(self) -> bool:
        return self._finishing or self.halted is not None

    def _drafted(self, notes: Iterator[Due | Step], slots: int, ledger: Ledger) -> Iterator[Step]:
        """Hand out what is due, a little ahead of the slots, and put down what comes back."""
        handed_out = 0
        for each in notes:
            if self._is_over:
                break
            if isinstance(each, Step):
                yield each
                continue
            self._inbox.put(each)
            handed_out += 1
            while handed_out >= 2 * slots or (handed_out and not self._outcomes.empty()):
                yield from self._put_down(self._outcomes.get(), ledger)
                handed_out -= 1
        for _ in range(handed_out):
            yield from self._put_down(self._outcomes.get(), ledger)
        for _ in range(slots):
            self._inbox.put(None)
        yield from ledger.strangers()

    def _put_down(self, outcome: _Outcome, ledger: Ledger) -> Iterator[Step]:
        if isinstance(outcome.done, Halted):
            self._halt(outcome.done)
        elif outcome.done is not None:
            yield ledger.put_down(outcome.item, outcome.done, outcome.seconds, is_bad_answer=outcome.is_bad_answer)
            if ledger.unwritten >= _UNWRITTEN:
                self._halt(Halted(f"{self._job.out}: nothing can be written there any more", ExitCode.USAGE))

    def _halt(self, reason: Halted) -> None:
        self.halted = self.halted or reason
        self.spending.stop(self.halted)
        if self._job.pace:
            self._job.pace.stop(self.halted)


def _see_that_it_is_the_same(state: State, job: Job) -> None:
    """See that the drafts in this folder are those of these notes, and not of others with the same names.

    Raises:
        DataError: They are of another folder, which is still there.
    """
    here = str(job.folder.resolve()).encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    before = state.setting(_NOTES)
    if before not in (None, here) and Path(before or "").is_dir():
        raise DataError(job.out, f"holds the drafts of {before}; name another folder with --out")
    state.set(_NOTES, here)
