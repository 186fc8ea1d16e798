"""Notes drafted in a batch with a model that runs on loopback."""

import time
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

from afterword.batch.job import Job, Step
from afterword.batch.runner import Batch
from afterword.batch.work import Work
from afterword.cli.drafting import offline_pipeline, pair_for
from afterword.config import Settings
from afterword.llm.openai import OpenAIChat
from afterword.llm.pace import Pace
from afterword.pipeline import FollowUp
from afterword.render.files import render_files

TODAY = date(2025, 3, 4)


def told(result: FollowUp) -> tuple[str, ...]:
    return (result.outcome,)


class Ran(NamedTuple):
    """What came of a batch: its steps by source, and how long it took."""

    batch: Batch
    steps: dict[str, Step]
    seconds: float

    def standings(self) -> list[str]:
        return [step.row.standing for step in self.steps.values()]


def run_batch(folder: Path, url: str, *, timeout: float = 5, **changed: object) -> Ran:
    """Draft for the notes in ``folder/notes`` with the model at ``url``."""
    at_once = changed.pop("at_once", 4)
    settings = Settings(today=TODAY, deadline=changed.pop("deadline", 30))
    pace = Pace(at_once, retries=5)
    llm = OpenAIChat("m", base_url=url, timeout=timeout, pace=pace)
    job = Job(
        folder=folder / "notes", out=folder / "drafts", today=TODAY, basis="one", at_once=at_once, pace=pace,
        llm=llm, work=Work(partial(offline_pipeline, settings), pair_for, render_files, told), **changed,
    )  # fmt: skip
    batch = Batch(job)
    started = time.monotonic()
    steps = {step.row.source: step for step in batch.run()}
    llm.close()
    return Ran(batch, steps, time.monotonic() - started)


def write_notes(folder: Path, notes: dict[str, str]) -> None:
    (folder / "notes").mkdir(exist_ok=True)
    for name, text in notes.items():
        (folder / "notes" / f"{name}.md").write_text(text, encoding="utf-8")
