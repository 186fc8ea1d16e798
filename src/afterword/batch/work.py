"""What is done for one file of notes: a plain value, so that it can be sent to another process or another machine."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import NamedTuple

from afterword.batch.row import STANDINGS, Standing
from afterword.batch.strangers import Own, own
from afterword.draft import Usage
from afterword.llm import ChatModel
from afterword.llm.canned import CannedModel
from afterword.notes import Notes
from afterword.pipeline import FollowUp, Pipeline
from afterword.readers import Reader
from afterword.writers import Writer

_ANY_NOTES = (
    b"Interview on Tuesday at Doe Textiles, loom technician.\nSpoke to Ines Doe.\n- the looms stop every Monday\n"
)


class Task(NamedTuple):
    """One file of notes to be drafted.

    Attributes:
        source: What the results call it.
        stem: What its results are called.
        data: The file's bytes.
        since: The day, as ``2025-03-04``, of results that stand and are only redone if another day changes them.
    """

    source: str
    stem: str
    data: bytes
    since: str | None = None


class Done(NamedTuple):
    """What came of one file of notes.

    Attributes:
        files: The results' files by name, the JSON first; none where the results that stand need no change.
        standing: The gravest outcome.
        told: Lines about the results for a person.
        model_error: What went wrong with the model, where results are the offline writer's.
        own: What emails of other notes are held against, and these against others; ``None`` where no model wrote.
    """

    files: Mapping[str, bytes]
    standing: Standing
    told: tuple[str, ...] = ()
    model_error: str | None = None
    usage: Usage = Usage()
    own: Own | None = None


@dataclass(frozen=True)
class Work:
    """The per-note function of a batch.

    Attributes:
        prepare: Makes the offline pipeline, once in each process; given a day, the one that takes it as today.
        pair: Makes reader and writer of a model.
        files_of: The files of one file's results, by name; the first argument is the name without ending.
        tell: Lines about a result for a person.
    """

    prepare: Callable[[date | None], Pipeline]
    pair: Callable[[ChatModel], tuple[Reader, Writer]]
    files_of: Callable[[str, Sequence[FollowUp]], Mapping[str, bytes]]
    tell: Callable[[FollowUp], tuple[str, ...]]

    def warm_up(self) -> None:
        """Import and compile what the first note would wait for, by drafting for one with a model that says nothing."""
        self(Task("-", "-", _ANY_NOTES), CannedModel([]))

    def __call__(self, task: Task, llm: ChatModel | None) -> Done:
        """Draft for one file of notes, with a model or offline.

        Raises:
            DataError: The notes can't be used.
            AfterwordError: The batch stops.
        """
        notes = Notes.from_bytes(task.data, task.source)
        pipeline = _prepared(self.prepare, None)
        if task.since is not None:
            then = _prepared(self.prepare, date.fromisoformat(task.since))
            if list(then.run(notes)) == list(pipeline.run(notes)):
                return Done({}, "ready")
        if llm is not None:
            reader, writer = self.pair(llm)
            pipeline = replace(pipeline, reader=reader, writer=writer)
        results = tuple(pipeline.run(notes))
        return Done(
            files=self.files_of(task.stem, results),
            standing=max((result.outcome for result in results), key=STANDINGS.index),
            told=tuple(line for result in results for line in self.tell(result)),
            model_error=next((result.model_error for result in results if result.model_error), None),
            usage=sum((result.usage for result in results), Usage()),
            own=own(notes, results, pipeline.name) if llm else None,
        )


@cache
def _prepared(prepare: Callable[[date | None], Pipeline], day: date | None) -> Pipeline:
    return prepare(day)
