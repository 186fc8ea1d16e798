"""A draft: an email by parts, with the words of the notes behind each of its facts."""

from pydantic import BaseModel, ConfigDict

PARTS = ("greeting", "gratitude", "specific_reference", "reaffirmed_interest", "brief_close")
"""The five required parts of a follow-up, in the guide's order."""


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Fact(_Frozen):
    """Words of the email tied to words of the notes: ``notes.raw[start:end] == quote``."""

    text: str
    quote: str
    start: int
    end: int


class Parts(_Frozen):
    """The words of the email that are each part; empty where the draft goes without it."""

    greeting: str = ""
    gratitude: str = ""
    specific_reference: str = ""
    reaffirmed_interest: str = ""
    brief_close: str = ""


class Usage(_Frozen):
    """What a draft cost: calls to the model, tokens where the server reported them, revisions asked for."""

    calls: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    revisions: int = 0

    def __add__(self, other: "Usage") -> "Usage":
        return Usage(**{name: getattr(self, name) + getattr(other, name) for name in type(self).model_fields})


class Draft(_Frozen):
    """One email as a writer made it.

    Attributes:
        subject: ``None`` for a note on LinkedIn.
        body: The whole email below the subject: greeting, paragraphs, sign-off, name.
        parts: Each is a piece of ``body``.
        facts: Each fact's ``text`` stands in ``subject`` or ``body``.
        questions: What the writer would need to be told to leave nothing out.
        model: Who wrote it: ``offline``, or the model's name.
        prompts: The prompts or sentence files it was made with, as ``name@version``.
    """

    subject: str | None
    body: str
    parts: Parts
    facts: tuple[Fact, ...] = ()
    questions: tuple[str, ...] = ()
    model: str = "offline"
    prompts: tuple[str, ...] = ()
    usage: Usage = Usage()

    @property
    def text(self) -> str:
        """The email as it is printed and checked: subject line, blank line, body."""
        return f"Subject: {self.subject}\n\n{self.body}\n" if self.subject else f"{self.body}\n"
