"""What stays the same from round to round, so that the same notes give the same requests."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from pydantic import TypeAdapter

from afterword.batch.provider.model import Apart, StoredModel, Waiting
from afterword.batch.provider.one_call import one_call_pair
from afterword.kinds import Kind
from afterword.llm import ChatModel
from afterword.notes import Notes
from afterword.pipeline import FollowUp, Pipeline
from afterword.readers import Reader
from afterword.readers.by_model import ModelReader
from afterword.rubric import rubric_chooser
from afterword.writers import Writer
from afterword.writers.by_model import ModelWriter


@dataclass(frozen=True, kw_only=True)
class ProviderJob:
    """A batch through a provider, as it was begun; a plain value, so that it can be sent to another process.

    Attributes:
        folder: Where the notes are.
        today: The day taken as today, in all rounds.
        model: The model's name.
        base_url: Where the files are submitted to, up to and including ``/v1``.
        name: The candidate's name, which beats what the notes say.
        kind: The kind of message, which beats what the notes call for.
        rubric: Name of a shipped rubric, or a rubric file.
        revisions: How often one draft is sent back to be mended; each time is a round of its own.
        one_call: Whether reading and drafts are asked for at once.
    """

    folder: Path
    today: date
    model: str
    base_url: str
    name: str | None = None
    kind: Kind | None = None
    rubric: str | None = None
    revisions: int = 0
    one_call: bool = False

    def pipeline(self, day: date | None = None) -> Pipeline:
        """The pipeline for this job, but for reader and writer.

        Raises:
            DataError: The rubric can't be used.
        """
        return Pipeline(
            today=day or self.today,
            name=self.name,
            kind=self.kind,
            rubric=rubric_chooser(self.rubric),
            revisions=self.revisions,
        )

    def pair(self, llm: ChatModel) -> tuple[Reader, Writer]:
        """Reader and writer for one file of notes."""
        reader, writer = one_call_pair(llm) if self.one_call else (ModelReader(llm), ModelWriter(llm))
        return reader, Apart(writer)

    def drafted(self, notes: Notes, model: StoredModel, pipeline: Pipeline) -> tuple[FollowUp, ...] | None:
        """The follow-ups that notes call for; ``None`` while an answer is wanting, which ``model`` then has taken down.

        Args:
            notes: One file of notes.
            model: Made for these notes.
            pipeline: This job's.
        """
        reader, writer = self.pair(model)
        try:
            results = tuple(replace(pipeline, reader=reader, writer=writer).run(notes))
        except Waiting:
            return None
        return None if model.wanted else results

    def to_json(self) -> str:
        """The job as text."""
        return _ADAPTER.dump_json(self).decode()

    @classmethod
    def from_json(cls, told: str) -> "ProviderJob":
        """The job that a text tells."""
        return _ADAPTER.validate_json(told)


_ADAPTER = TypeAdapter(ProviderJob)
