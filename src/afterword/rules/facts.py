"""Rules that hold an email against the notes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from afterword.finding import Finding
from afterword.mail import Stretch, Zone
from afterword.rules.rule import RuleBase, View
from afterword.text import content_words

Sort = Literal[
    "number", "date", "name", "misspelt", "address", "private", "recipient", "other", "promise", "claim", "role"
]
"""What sort of problem: those of ``grounding``, and ``role``: a job that has another name in the notes."""


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Fact(RuleBase):
    """What an email says must be what the notes say; silent without notes, and where they do not say.

    ``{expected}`` in the message stands for what the notes have, where that is known; ``{about}`` for the reason,
    person or thing it concerns.

    Attributes:
        sorts: The sorts of problem it speaks about.
        patterns: Where a job is named; for ``role``.
        beyond: The word list of what names no job; for ``role``.
    """

    kind: Literal["fact"] = "fact"
    sorts: Sequence[Sort]
    patterns: Sequence[str] = ()
    beyond: str | None = None

    @property
    def looks_for(self) -> Mapping[str, frozenset[Zone]]:
        """Where a job is named."""
        return dict.fromkeys(self.patterns, self.where)

    @property
    def needs_notes(self) -> bool:
        """They are what it holds an email against."""
        return True

    def check(self, view: View) -> Iterator[Finding]:
        """A finding for each problem of one of the sorts."""
        for problem in view.ungrounded:
            if problem.sort in self.sorts:
                about, expected = problem.about.replace("_", " "), problem.expected
                stretch = Stretch(problem.start, problem.end)
                yield self.finding(view, stretch, about=about, expected=expected, suggestion=expected)
        if "role" in self.sorts and view.context and view.context.role:
            yield from self._roles(view, view.context.role, view.context.company or "")

    def _roles(self, view: View, role: str, company: str) -> Iterator[Finding]:
        """Jobs called by two words or more of which neither the role nor the company of the notes has one."""
        wanted = _singular(content_words(f"{role} {company}"))
        listed = view.lists[self.beyond] if self.beyond else frozenset()
        for start, end in view.matches(self.patterns, self.where):
            stretch = view.reading.stretch(start, end)
            said = _singular(content_words(view.email.piece(stretch)) - listed)
            if len(said) > 1 and not said & wanted:
                yield self.finding(view, stretch, about=role, expected=role, suggestion=None)


def _singular(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word.removesuffix("s") for word in words)
