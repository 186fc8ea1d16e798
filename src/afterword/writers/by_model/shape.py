"""What the model answers when it writes or mends an email. Every field is required; limits are checked afterwards."""

from pydantic import BaseModel, ConfigDict


class _Shape(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class WrittenPart(_Shape):
    """A part of an email and the ids of the facts it rests on."""

    text: str
    facts: tuple[str, ...]


class Written(_Shape):
    """An email by parts, as first written. Greeting and name are not the model's to choose."""

    subject: str
    gratitude: WrittenPart
    specific_reference: WrittenPart
    reaffirmed_interest: WrittenPart
    extra: WrittenPart | None
    brief_close: str
    sign_off: str

    @property
    def texts(self) -> "EmailParts":
        """The email without the ids."""
        return EmailParts(
            subject=self.subject,
            gratitude=self.gratitude.text,
            specific_reference=self.specific_reference.text,
            reaffirmed_interest=self.reaffirmed_interest.text,
            extra=self.extra.text if self.extra else None,
            brief_close=self.brief_close,
            sign_off=self.sign_off,
        )

    @property
    def cited(self) -> tuple[WrittenPart, ...]:
        """The parts that name facts."""
        parts = (self.gratitude, self.specific_reference, self.reaffirmed_interest, self.extra)
        return tuple(part for part in parts if part is not None)


class Note(_Shape):
    """A note on LinkedIn by parts."""

    gratitude: str
    specific_reference: WrittenPart
    close: str


class EmailParts(_Shape):
    """An email by parts, as mended."""

    subject: str
    gratitude: str
    specific_reference: str
    reaffirmed_interest: str
    extra: str | None
    brief_close: str
    sign_off: str
