"""The drafts for which all answers are there, written as ``batch`` writes them."""

from collections.abc import Iterator
from pathlib import Path

from afterword.batch.basis import basis
from afterword.batch.due import Due, due
from afterword.batch.find import find_notes
from afterword.batch.job import Job, Step
from afterword.batch.ledger import Ledger
from afterword.batch.outbox import Outbox
from afterword.batch.provider.job import ProviderJob
from afterword.batch.provider.model import StoredModel, Waiting
from afterword.batch.provider.requests import Requests
from afterword.batch.state import State
from afterword.batch.work import Done, Work
from afterword.errors import AfterwordError


def write_drafts(job: ProviderJob, requests: Requests, work: Work, state: State, out: Path) -> Iterator[Step]:
    """Draft for each of the notes whose answers are all there, and give each when it is through, or that it waits.

    Args:
        job: What was asked for.
        requests: What was answered.
        work: What is done for one file of notes, made of the job's pipeline and pair.
        state: Of the output folder.
        out: The output folder.

    Raises:
        DataError: The folder of notes can't be used, or the state not be written.
    """
    plain = Job(folder=job.folder, out=out, work=work, basis=basis({"job": job.to_json()}, job.rubric), today=job.today)
    ledger = Ledger(plain, state, Outbox(out, state))
    for each in due(plain, find_notes(job.folder, out).notes, state):
        yield (
            each
            if isinstance(each, Step)
            else _through(each, work, StoredModel(job.model, job.base_url, requests), ledger)
        )
    yield from ledger.strangers()


def _through(item: Due, work: Work, model: StoredModel, ledger: Ledger) -> Step:
    """What came of one file of notes."""
    done: Done | AfterwordError
    try:
        done = work(item.task._replace(since=None), model)
    except AfterwordError as error:
        done = error
    if model.wanted or isinstance(done, Waiting):
        return Step(item.task.source, item.row._replace(standing="waiting"))
    return ledger.put_down(item, done, 0.0, is_bad_answer=False)
