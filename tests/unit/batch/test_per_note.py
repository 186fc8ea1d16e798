"""The per-note function as a plain value: for other processes, and for engines on other machines."""

import multiprocessing
import pickle
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import partial
from pathlib import Path

from afterword.batch.provider.job import ProviderJob
from afterword.notes import Notes
from afterword.pipeline import Pipeline, follow_up
from samples import NOTES

TODAY = date(2025, 3, 4)


def test_the_pipeline_runs_in_a_process_that_was_started_afresh():
    notes = Notes.from_text(NOTES)
    here = follow_up(notes, today=TODAY)
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        assert pool.submit(partial(follow_up, today=TODAY), notes).result() == here


def test_pipeline_notes_results_and_job_come_through_a_pickle_unchanged():
    pipeline = Pipeline(today=TODAY)
    notes = Notes.from_text(NOTES)
    results = tuple(pipeline.run(notes))
    job = ProviderJob(folder=Path("notes"), today=TODAY, model="m", base_url="http://127.0.0.1:9/v1")
    sent, results_again, job_again = pickle.loads(pickle.dumps((notes, results, job)))  # noqa: S301 -- our own
    assert (sent, results_again, job_again) == (notes, results, job)
    assert tuple(pickle.loads(pickle.dumps(pipeline)).run(notes)) == results  # noqa: S301
    assert ProviderJob.from_json(job.to_json()) == job


def test_one_note_s_draft_does_not_depend_on_those_before_it():
    other = Notes.from_text(NOTES.replace("Ines Halloran", "Marta Quist").replace("Brackwater Ferries", "Oslo Rail"))
    alone = follow_up(Notes.from_text(NOTES), today=TODAY)
    follow_up(other, today=TODAY)
    assert follow_up(Notes.from_text(NOTES), today=TODAY) == alone
