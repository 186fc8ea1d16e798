"""How emails in one field, or at one stage of a working life, differ from the usual ones: packs, which are data.

A pack says the same to both writers: to the one by rule in words, voice and sentences, to a language model in a line of
its material. ``shelf`` finds packs, and ``problems`` is what may be wrong with a person's own.
"""

from collections.abc import Iterable, Sequence
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from afterword.kinds import Kind
from afterword.voice import Voice

Axis = Literal["field", "stage"]
Paragraphs = list[list[str]]
Sentences = dict[str, list[str]]


class Habits(BaseModel):
    """What of a voice a pack may set; what is known of the candidate's own voice goes before it."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    greeting: str | None = None
    contractions: bool | None = None
    formality: Literal["formal", "relaxed"] | None = None


class Pack(BaseModel):
    """One pack.

    Attributes:
        axis: A field, or a stage; an email takes at most one of each.
        title: What it is called to people.
        manner: The register, told to a model.
        reference: What a good specific reference is there, told to a model.
        avoid: What to leave out, told to a model.
        words: The fewest and the most words of an email, for the kinds whose length differs.
        voice: How such emails greet, end, and shorten words.
        sentences: Lists that take the place of the offline writer's own, by kind: as in ``prompts/offline``.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    name: str
    version: int
    axis: Axis
    title: str
    manner: str
    reference: str
    avoid: str
    words: dict[Kind, tuple[int, int]] = {}
    voice: Habits = Field(default_factory=Habits)
    sentences: dict[Kind, dict[str, list[str] | list[Paragraphs] | Sentences]] = {}

    @model_validator(mode="after")
    def _has_order(self) -> Self:
        if any(least > most for least, most in self.words.values()):
            raise ValueError("words: the fewest are more than the most")
        return self

    @property
    def tag(self) -> str:
        """Name and version, as prompts are tagged."""
        return f"{self.name}@{self.version}"


def habits(voice: Voice, packs: Iterable[Pack]) -> Voice:
    """The voice, and where nothing is known of it what the packs say; of two that say something the later."""
    told = {key: value for pack in packs for key, value in pack.voice.model_dump(exclude_none=True).items()}
    return voice.model_copy(update={key: value for key, value in told.items() if getattr(voice, key) is None})


def tailored(sentences: dict[str, Any], kind: Kind, packs: Sequence[Pack]) -> dict[str, Any]:
    """The offline writer's lists for a kind of message, with those of the packs in their place."""
    for pack in packs:
        for name, given in pack.sentences.get(kind, {}).items():
            sentences = {**sentences, name: {**sentences[name], **given} if isinstance(given, dict) else given}
        if kind in pack.words:
            sentences = {**sentences, "words": pack.words[kind]}
    return sentences
