"""Writers: a brief to a draft, by rule or by a language model."""

from collections.abc import Sequence
from typing import Protocol

from afterword.config import OFFLINE
from afterword.context import Brief
from afterword.draft import Draft
from afterword.finding import Finding


class Writer(Protocol):
    """Turns the brief for one recipient into a draft."""

    model: str

    def write(self, brief: Brief, *, avoid: Sequence[Draft] = ()) -> Draft:
        """A draft for one recipient.

        Args:
            brief: All that may be used.
            avoid: Drafts to the recipient's co-interviewers, from which this one is to differ.

        Raises:
            ModelError: A model writer got nothing usable.
        """
        ...

    def revise(self, brief: Brief, draft: Draft, findings: Sequence[Finding]) -> Draft | None:
        """The draft mended after the findings; ``None`` where this writer has nothing better to offer."""
        ...


class OfflineWriter:
    """The writer by rule: no model, no network."""

    model = OFFLINE

    def write(self, brief: Brief, *, avoid: Sequence[Draft] = ()) -> Draft:
        """A draft from the shipped sentences and the brief's facts."""
        from afterword.writers.by_rule import write_by_rule  # noqa: PLC0415 -- the model path may never need it
        from afterword.writers.voiced import in_voice  # noqa: PLC0415

        return in_voice(write_by_rule(brief, avoid=avoid), brief.habits)

    def revise(self, brief: Brief, draft: Draft, findings: Sequence[Finding]) -> Draft | None:  # noqa: ARG002
        """Nothing: the same brief gives the same draft."""
        return None
