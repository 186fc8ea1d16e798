"""What is put down of a file of notes that was drafted: its files, its row, and its answers if they were bad."""

import json
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from afterword.batch.due import Due, failed
from afterword.batch.job import Job, Step
from afterword.batch.names import shown
from afterword.batch.outbox import Outbox
from afterword.batch.row import NoteRow
from afterword.batch.state import State
from afterword.batch.strangers import RULE, with_finding
from afterword.batch.work import Done
from afterword.errors import DataError, ExitCode


class Ledger:
    """Puts down what came of notes, one after the other.

    Attributes:
        unwritten: For how many notes in a row nothing could be written.
    """

    def __init__(self, job: Job, state: State, outbox: Outbox) -> None:
        self.unwritten = 0
        self._job, self._state, self._outbox = job, state, outbox

    def put_down(self, item: Due, done: Done | Exception, seconds: float, *, is_bad_answer: bool) -> Step:
        """Write the files of one file of notes, then its row.

        Args:
            item: The notes.
            done: What came of them, or why nothing did.
            seconds: How long it took.
            is_bad_answer: Whether the model answered each call, so that if nothing usable came, asking for the stored
                answers again would not help.

        Raises:
            DataError: The state can't be written.
        """
        before = item.row
        attempts = before.attempts + 1 if before.depends == item.depends else 1
        row = before._replace(depends=item.depends, attempts=attempts, seconds=round(seconds, 3))
        told: tuple[str, ...] = ()
        if isinstance(done, Done):
            if is_bad_answer and done.model_error:
                self._state.forget_answers(row.source)
            try:
                row, told = self._written(row, done), done.told
                self.unwritten = 0
            except DataError as error:
                self.unwritten += 1
                row = failed(row, DataError("", str(error)), self._job)
        else:
            row = failed(row, done, self._job)
        with self._state.together():
            self._state.save(row)
            if isinstance(done, Done) and done.own:
                self._state.keep_own(row.source, done.own)
        return Step(item.task.source, row, drafted=True, told=told)

    def strangers(self) -> Iterator[Step]:
        """Find what emails have of other notes; their results then say so, and that they are not usable.

        Raises:
            DataError: The results or the state can't be written.
        """
        by_source = groupby(list(self._state.strangers()), key=itemgetter(0))
        for source, found in by_source:
            row = self._state.row(source)
            file = row.results_in(self._job.out) if row else None
            if row is None or file is None or not file.exists():
                continue
            document = json.loads(file.read_bytes())
            before = document["results"]
            for _, stranger in found:
                document["results"] = [with_finding(result, stranger) for result in document["results"]]
            if document["results"] == before or any(_is_told(result) for result in before):
                continue
            data = json.dumps(document, ensure_ascii=False).encode("utf-8", "replace") + b"\n"
            written = self._outbox.write({row.files[0]: data})
            files = (*written.files, *row.files[1:])
            changed = row._replace(standing="not_usable", status=ExitCode.BELOW, files=files)
            self._state.save(changed)
            told = tuple(
                result["report"]["findings"][0]["message"] for result in document["results"] if _is_told(result)
            )
            path = shown(str(self._job.folder / source))
            yield Step(path, changed, drafted=True, told=told, before=row.standing)

    def _written(self, row: NoteRow, done: Done) -> NoteRow:
        day = self._job.today.isoformat()
        if not done.files:
            return row._replace(day=day)
        written = self._outbox.write(done.files, row.files)
        status = ExitCode.BELOW if done.standing in ("needs_input", "not_usable") else ExitCode.OK
        return row._replace(
            day=day,
            standing="failed" if done.model_error else done.standing,
            error=done.model_error,
            status=ExitCode.MODEL if done.model_error else status,
            usage=row.usage + done.usage if done.model_error else done.usage,
            files=written.files,
            kept=written.kept,
        )


def _is_told(result: dict[str, Any]) -> bool:
    return bool(result["report"]) and any(finding["rule"] == RULE for finding in result["report"]["findings"])
