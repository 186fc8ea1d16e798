"""What every rule has, whatever its kind, and what it looks at."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from afterword.finding import Finding, Lines, Severity
from afterword.kinds import KINDS, Kind
from afterword.mail import Email, Line, Reading, Stretch, Zone
from afterword.rules.index import Index
from afterword.rules.pattern import any_occurs

if TYPE_CHECKING:  # a check without notes needs none of these
    from afterword.context import InterviewContext
    from afterword.grounding import Problem
    from afterword.notes import Notes

Category = Literal[
    "part.greeting", "part.gratitude", "part.specific_reference", "part.reaffirmed_interest", "part.brief_close",
    "pushy.deadline", "pushy.demand", "pushy.entitlement", "pushy.guilt", "pushy.urgency", "pushy.leverage",
    "pushy.repeated_ask",
    "tone.desperate", "tone.frustrated", "tone.passive_aggressive", "tone.apologetic", "tone.negative_self",
    "tone.flattery", "tone.cliche", "tone.too_casual", "tone.exclamation",
    "length.too_long", "length.too_short", "length.long_sentence", "length.long_paragraph", "length.subject",
    "placeholder",
    "content.salary", "content.generic", "content.missing_subject", "content.repetition", "content.attachment",
    "content.self_centred", "content.wordy", "content.inconsistent", "content.contradiction",
    "facts.recipient", "facts.company", "facts.role", "facts.private", "facts.unsupported",
    "timing.too_early", "timing.one_too_many",
]  # fmt: skip
"""What kind of fault a finding is; the contract's closed list."""

Given = Literal["company", "role", "candidate", "interviewer", "colleague", "topic", "private", "sent"]
"""What an example can take the notes to say. A topic is the colleague's, if there is one; what was sent is a kind."""
WRITTEN: tuple[Zone, ...] = ("subject", "greeting", "body", "closing", "name", "postscript")
"""All that the writer wrote for the reader."""
MOST_FINDINGS = 20
"""How often one rule speaks about one email."""


class FromFile:
    """A value that a rubric's file spells: a dataclass, as pydantic is needed only to validate a file of one's own."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}


@dataclass(frozen=True, kw_only=True)
class Examples(FromFile):
    """The texts that prove a rule.

    A text of one line is taken as a sentence in the middle of a sound email; one of several lines is the whole email.

    Attributes:
        flag: Texts the rule must flag; ``«…»`` marks exactly what it must find. Without a mark it must find the email.
        leave: Near ones it must leave alone, at least one of them a hard case.
        given: What the notes are taken to say.
    """

    flag: Sequence[str] = ()
    leave: Sequence[str] = ()
    given: Mapping[Given, str] = field(default_factory=dict)


def with_questions(zones: Sequence[Zone]) -> frozenset[Zone]:
    """The zones; the body's questions belong to the body."""
    return frozenset((*zones, "question") if "body" in zones else zones)


@dataclass(frozen=True, eq=False, repr=False)
class View:
    """An email as rules see it, with what is known beside it.

    Attributes:
        kind: The kind of message it is.
        index: The index over the patterns that rules look for.
        lists: The rubric's word lists.
    """

    email: Email
    kind: Kind
    index: Index
    lists: Mapping[str, frozenset[str]]
    context: "InterviewContext | None" = None
    notes: "Notes | None" = None

    @cached_property
    def reading(self) -> Reading:
        """The email's own words, a sentence a line."""
        return self.email.reading

    @cached_property
    def found(self) -> "dict[str, Stretch | None]":
        """What required things were found, by rule: the report asks again for what the rule has found."""
        return {}

    @cached_property
    def hits(self) -> dict[str, list[tuple[int, int]]]:
        """Start and end in the reading of every match of the index's patterns."""
        return self.index.hits(self.reading)

    @cached_property
    def ungrounded(self) -> "tuple[Problem, ...]":
        """What the email says and the notes do not hold; nothing without notes."""
        zones = self.email.zones
        if self.context is None or not zones.paragraphs:
            return ()
        from afterword.grounding import Known, Letter, problems  # noqa: PLC0415 -- only a check against notes needs it

        letter = Letter(
            self.email.text,
            body=(zones.paragraphs[0].start, zones.paragraphs[-1].end),
            greeting=zones.greeting,
            sign_off=zones.sign_off,
            subject=zones.subject,
        )
        return problems(letter, Known.of(self.context, self.notes))

    @cached_property
    def spans(self) -> Lines:
        """Turns offsets of the text into spans."""
        return Lines(self.email.text)

    def matches(self, patterns: Iterable[str], zones: frozenset[Zone]) -> list[tuple[int, int]]:
        """Start and end in the reading of each match of indexed patterns in some zones, in the order of the text."""
        hits = self.hits
        found = [match for pattern in patterns if pattern in hits for match in hits[pattern]]
        return sorted(match for match in found if self.reading.line_at(match[0]).zone in zones)

    def has(self, patterns: tuple[str, ...]) -> bool:
        """Whether any of the patterns matches anywhere in the email."""
        return any_occurs(patterns, self.reading.lower)

    def lines(self, zones: frozenset[Zone]) -> list[Line]:
        """The sentences in some zones."""
        if zones not in self._lines:
            self._lines[zones] = [line for line in self.reading.lines if line.zone in zones]
        return self._lines[zones]

    @cached_property
    def _lines(self) -> dict[frozenset[Zone], list[Line]]:
        return {}


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class RuleBase(FromFile):
    """A rule of any kind.

    Attributes:
        id: Dotted, the category's group first: ``pushy.deadline.reply_by``.
        category: What kind of fault it finds.
        severity: ``error``: would hurt the candidate. ``warning``: should be changed. ``suggestion``: may be.
        points: What each finding costs, of 100.
        message: What was found, one sentence. ``{match}`` stands for the words found; some kinds know more names.
        why: What the reader of the email will think.
        suggestion: What to write instead, or a sentence to start from.
        zones: Where the rule looks.
        messages: The kinds of message it applies to.
        only_if: It speaks only if one of these patterns matches somewhere in the email.
        not_if: It is silent if one of these does.
        examples: The texts that prove it.
        source: Where the advice comes from.
    """

    id: str
    category: Category
    severity: Severity
    points: int
    message: str
    why: str
    suggestion: str | None = None
    zones: Sequence[Zone] = WRITTEN
    messages: Sequence[Kind] = KINDS
    only_if: tuple[str, ...] = ()
    not_if: tuple[str, ...] = ()
    examples: Examples = Examples()
    source: str | None = None

    @property
    def waits_for(self) -> Sequence[str]:
        """The patterns without a match of which the rule has nothing to say; empty if it always has to look."""
        return ()

    @property
    def looks_for(self) -> Mapping[str, frozenset[Zone]]:
        """The patterns it looks for in every email, and in which zones."""
        return dict.fromkeys(self.waits_for, self.where)

    @property
    def needs_notes(self) -> bool:
        """Whether it has nothing to say of an email without its notes."""
        return False

    @property
    def is_safe(self) -> bool:
        """Whether its suggestion may be put in without asking: it never changes the meaning."""
        return False

    @cached_property
    def where(self) -> frozenset[Zone]:
        """The zones it looks at."""
        return with_questions(self.zones)

    def findings(self, view: View) -> Sequence[Finding]:
        """What the rule has to say about an email, at most ``MOST_FINDINGS``."""
        if view.kind not in self.messages:
            return ()
        found = tuple(islice(self.check(view), MOST_FINDINGS))
        speaks = found and (not self.only_if or view.has(self.only_if)) and not view.has(self.not_if)
        return found if speaks else ()

    def check(self, view: View) -> Iterator[Finding]:
        """What a rule of this kind finds, conditions aside."""
        raise NotImplementedError

    def finding(self, view: View, stretch: Stretch | None, **values: Any) -> Finding:  # noqa: ANN401 -- for the template
        """A finding of this rule.

        Args:
            view: The email.
            stretch: The place in the email's text; ``None`` for the whole email.
            values: For the names in the message.
        """
        text = view.email.piece(stretch) if stretch else ""
        return Finding(
            rule=self.id,
            category=self.category,
            severity=values.pop("severity", self.severity),
            message=self.message.format(match=" ".join(text.split()), kind=view.kind.replace("_", "-"), **values),
            why=self.why,
            points=values.pop("points", self.points),
            span=view.spans.span(*stretch) if stretch else None,
            text=text,
            suggestion=values.pop("suggestion", self.suggestion),
        )
