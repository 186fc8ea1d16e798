"""One message that was sent, as the log keeps it."""

import datetime as dt
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict

from afterword.kinds import Kind
from afterword.text import printable

_LONGEST = 200
"""Characters of a name; what is longer is no name, and a log of names is no place for it."""


def _name(text: str | None) -> str | None:
    """A name on one line, without what a terminal would obey; a blank one is none."""
    return " ".join(printable(text or "").split())[:_LONGEST].rstrip() or None


Name = Annotated[str | None, AfterValidator(_name)]


class Record(BaseModel):
    """A message that was sent.

    Attributes:
        recipient: Whom it went to, as the notes or the greeting name them; ``None`` where nobody is named.
        company: Where they work; ``None`` where neither notes nor email say.
        date: The day it was sent.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    kind: Kind
    recipient: Name = None
    company: Name = None
    date: dt.date
