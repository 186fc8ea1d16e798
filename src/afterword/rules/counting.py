"""Rules about how much: limits, rates, and formulas over counts."""

import ast
import operator
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from afterword.finding import Finding
from afterword.mail import Stretch, Zone, words_in
from afterword.rules.remembered import remembered
from afterword.rules.rule import RuleBase, View
from afterword.text import typed_length

Countable = Literal[
    "words",
    "characters",
    "sentences",
    "paragraphs",
    "questions",
    "exclamations",
    "subject_words",
    "longest_sentence",
    "longest_paragraph",
]
"""What can be counted in an email; the longest sentence and paragraph are counted in words, characters as a web page
counts those of its text fields."""
_BODY: frozenset[Zone] = frozenset({"body", "question"})
_QUESTIONS: frozenset[Zone] = frozenset({"question"})


def count(view: View, what: Countable) -> int:
    """How much of something an email holds."""
    return _COUNTS[what](view)


def longest(view: View, what: Literal["longest_sentence", "longest_paragraph"]) -> tuple[int, Stretch | None]:
    """The longest sentence or paragraph of the body: its words, and where it is."""
    lengths: dict[int, int] = {}
    lines = view.lines(_BODY)
    for place, line in enumerate(lines):
        key = line.paragraph if what == "longest_paragraph" else place
        lengths[key] = lengths.get(key, 0) + line.words
    if not lengths:
        return 0, None
    longest_one = max(lengths, key=lengths.__getitem__)
    if what == "longest_paragraph":
        return lengths[longest_one], view.email.zones.paragraphs[longest_one]
    line = lines[longest_one]
    return lengths[longest_one], view.reading.stretch(line.start, line.end)


_COUNTS: dict[str, Callable[[View], int]] = {
    "words": lambda view: view.email.words,
    "characters": lambda view: typed_length(view.email.message.strip()),
    "subject_words": lambda view: len((view.email.subject or "").split()),
    "paragraphs": lambda view: len(view.email.zones.paragraphs),
    "questions": lambda view: len(view.lines(_QUESTIONS)),
    "sentences": lambda view: len(view.lines(_BODY)),
    "exclamations": lambda view: sum(
        view.reading.cased.count(b"!", line.start, line.end) for line in view.lines(_BODY)
    ),
    "longest_sentence": lambda view: longest(view, "longest_sentence")[0],
    "longest_paragraph": lambda view: longest(view, "longest_paragraph")[0],
}


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Limit(RuleBase):
    """A count that should stay within bounds.

    ``{count}`` in the message stands for the count, ``{limit}`` for the bound it broke.

    Attributes:
        count: What is counted.
        warning_over: More than this gives a finding of the rule's own severity and points …
        error_over: … more than this an error, for ``error_points``.
        warning_under: Fewer than this gives a finding of the rule's own severity.
        error_under: Fewer than this an error.
    """

    kind: Literal["limit"] = "limit"
    count: Countable
    warning_over: int | None = None
    error_over: int | None = None
    warning_under: int | None = None
    error_under: int | None = None
    error_points: int = 0

    def check(self, view: View) -> Iterator[Finding]:
        """One finding if a bound is broken: the graver one."""
        counted = count(view, self.count)
        for bound, grave in ((self.error_over, True), (self.warning_over, False)):
            if bound is not None and counted > bound:
                yield self._broken(view, counted, bound, grave=grave)
                return
        for bound, grave in ((self.error_under, True), (self.warning_under, False)):
            if bound is not None and counted < bound:
                yield self._broken(view, counted, bound, grave=grave)
                return

    def _broken(self, view: View, counted: int, bound: int, *, grave: bool) -> Finding:
        stretch = longest(view, self.count)[1] if self.count in ("longest_sentence", "longest_paragraph") else None
        graver = {"severity": "error", "points": self.error_points} if grave else {}
        return self.finding(view, stretch, count=counted, limit=bound, **graver)


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Rate(RuleBase):
    """Something said too often for the length of the email.

    ``{count}`` in the message stands for how often, ``{limit}`` for how often would do.

    Attributes:
        patterns: What is counted.
        per_100_words: More than so many in a hundred words are too many …
        least: … if there are at least so many.
    """

    kind: Literal["rate"] = "rate"
    patterns: Sequence[str]
    per_100_words: float
    least: int = 2

    @property
    def waits_for(self) -> Sequence[str]:
        """What is counted."""
        return self.patterns

    def check(self, view: View) -> Iterator[Finding]:
        """One finding, at the last place, if there are too many."""
        found = sorted(set(view.matches(self.patterns, self.where)))
        allowed = max(self.least - 1, int(self.per_100_words * view.email.words / 100))
        if len(found) > allowed:
            yield self.finding(view, view.reading.stretch(*found[-1]), count=len(found), limit=allowed)


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Measure(RuleBase):
    """A formula over counts that should stay below a bound.

    ``{value}`` in the message stands for the result, ``{limit}`` for the bound.

    Attributes:
        formula: Numbers, ``+ - * /``, brackets, names of ``counts`` and of what a limit can count; x / 0 is 0.
        counts: Words by name; each name stands for how often its words are met in the rule's zones.
        over: A result over this is a finding.
        least_words: Shorter emails are not measured.
    """

    kind: Literal["measure"] = "measure"
    formula: str
    counts: Mapping[str, Sequence[str]]
    over: float
    least_words: int = 0

    def __post_init__(self) -> None:
        unknown = formula_names(self.formula) - set(self.counts) - set(get_args(Countable))
        if unknown:
            raise ValueError(f"the formula names {', '.join(sorted(unknown))}, which is not counted")

    def check(self, view: View) -> Iterator[Finding]:
        """One finding for the whole email if the result is over the bound."""
        if view.email.words < self.least_words:
            return
        sentences = [view.reading.lower[line.start : line.end] for line in view.lines(self.where)]
        values: dict[str, float] = {
            name: sum([_times(sentence, tuple(listed)) for sentence in sentences])
            for name, listed in self.counts.items()
        }
        for name in formula_names(self.formula) - set(values):
            values[name] = count(view, name)  # type: ignore[arg-type]
        value = _evaluated(_parsed(self.formula), values)
        if value > self.over:
            yield self.finding(view, None, value=f"{value:.2g}", limit=f"{self.over:g}")


@remembered
def _times(sentence: bytes, listed: tuple[str, ...]) -> int:
    """How many of a sentence's words are listed."""
    return sum(word in listed for word in words_in(sentence))


@cache
def formula_names(formula: str) -> frozenset[str]:
    """The names in a formula.

    Raises:
        ValueError: It holds something else than numbers, names, brackets and ``+ - * /``.
    """
    return frozenset(node.id for node in ast.walk(_parsed(formula)) if isinstance(node, ast.Name))


_OPERATORS: dict[type, Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: lambda one, other: one / other if other else 0.0,
}


@cache
def _parsed(formula: str) -> ast.expr:
    try:
        tree = ast.parse(formula, mode="eval").body
    except (SyntaxError, RecursionError, MemoryError):
        raise ValueError(f"{formula!r} is no formula") from None
    for node in ast.walk(tree):
        allowed = isinstance(node, (ast.Name, ast.Load, ast.BinOp, *_OPERATORS))
        if not allowed and not (isinstance(node, ast.Constant) and isinstance(node.value, (int, float))):
            raise ValueError(f"{formula!r} may hold numbers, names, brackets and + - * / only")
    return tree


def _evaluated(node: ast.expr, values: Mapping[str, float]) -> float:
    if isinstance(node, ast.BinOp):
        return _OPERATORS[type(node.op)](_evaluated(node.left, values), _evaluated(node.right, values))
    return values[node.id] if isinstance(node, ast.Name) else float(node.value)  # type: ignore[attr-defined]
