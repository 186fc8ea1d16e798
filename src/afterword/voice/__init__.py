"""How the candidate writes: markers taken from their own emails and notes, never facts or sentences of these.

``samples`` reads the markers, ``spelling`` tells British from American; a writer follows what is known and does as it
pleases where nothing is.
"""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from afterword.config import Length
from afterword.voice.spelling import Variety, variety_of


class Voice(BaseModel):
    """Markers of a voice; ``None`` where nothing is known.

    Attributes:
        length: How long emails are to be.
        greeting: The words before the name: ``Dear``, ``Hi``.
        sign_off: The words before the name at the end, without comma.
        contractions: Whether they write "I'm" and "don't".
        sentence_words: How many words their sentences have on the middle.
        formality: How formal they are.
        spelling: British or American.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    length: Length = "usual"
    greeting: str | None = None
    sign_off: str | None = None
    contractions: bool | None = None
    sentence_words: int | None = None
    formality: Literal["formal", "relaxed"] | None = None
    spelling: Variety | None = None

    @property
    def unjudged(self) -> tuple[str, ...]:
        """The house rules that give way: a person may greet as they do, and be as short as they like."""
        greeting = ("tone.too_casual.greeting",) if self.greeting else ()
        return (*greeting, "length.too_short") if self.length == "short" else greeting

    def spelt_as(self, notes: str) -> "Voice":
        """This voice in the spelling of the notes, where they have words that tell."""
        return self.model_copy(update={"spelling": variety_of(notes) or self.spelling})


USUAL = Voice()
"""A voice of which nothing is known."""
