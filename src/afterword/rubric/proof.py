"""A rubric proved by its own examples."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from afterword.context import InterviewContext, Person, Private, Sent, Topic
from afterword.mail import Email
from afterword.notes import Evidence
from afterword.rubric.model import Rubric
from afterword.rules import Given, Require, RuleBase, View

_OPEN, _CLOSE = "«", "»"
_AROUND = (
    "Subject: Thank you for the interview\n\nDear Ms Doe,\n\nThank you for the tour.\n\n",
    "\n\nKind regards,\nJo Bloggs\n",
)


class Failure(NamedTuple):
    """An example that does not prove its rule, and how it fails."""

    rule: str
    example: str
    problem: str


def prove(rubric: Rubric) -> list[Failure]:
    """Every example that fails, of every rule; a rule without examples of both kinds fails too."""
    return [failure for rule in rubric.rules for failure in _failures(rule, rubric)]


def _failures(rule: RuleBase, rubric: Rubric) -> Iterator[Failure]:
    if isinstance(rule, Require) and rule.silent:
        return
    if not rule.examples.flag:
        yield Failure(rule.id, "", "it has no example that it must flag")
    if not rule.examples.leave:
        yield Failure(rule.id, "", "it has no example that it must leave alone")
    for example in rule.examples.flag:
        found, marked = _found(rule, rubric, example), _marked(example)
        if not found:
            yield Failure(rule.id, example, "nothing was flagged")
        elif marked and found != marked:
            yield Failure(rule.id, example, f"flagged was {' and '.join(map(repr, found))}")
    for example in rule.examples.leave:
        if found := _found(rule, rubric, example):
            yield Failure(rule.id, example, f"flagged was {' and '.join(map(repr, found))}")


def _found(rule: RuleBase, rubric: Rubric, example: str) -> list[str]:
    text = example.replace(_OPEN, "").replace(_CLOSE, "")
    if "\n" not in text.strip():
        text = text.strip().join(_AROUND)
    kind = rubric.message if rubric.message and rubric.message in rule.messages else rule.messages[0]
    view = View(Email.parse(text), kind, rubric.index, rubric.word_lists, _context(rule.examples.given))
    found = sorted(rule.findings(view), key=lambda finding: finding.span.start if finding.span else -1)
    return [finding.text for finding in found]


def _context(given: Mapping[Given, str]) -> InterviewContext | None:
    """What the notes of an example would say."""
    if not given:
        return None
    names = [given[key] for key in ("interviewer", "colleague") if key in given]
    topic, private = given.get("topic"), given.get("private")
    people = tuple(Person(name=name, evidence=_quoted(name)) for name in names)
    topics = (Topic(text=topic, interviewer=names[-1] if names else None, evidence=_quoted(topic)),) if topic else ()
    held_back = (Private(text=private, reason="pay", evidence=_quoted(private)),) if private else ()
    return InterviewContext(
        kind="thank_you",
        company=given.get("company"),
        role=given.get("role"),
        candidate=given.get("candidate"),
        interviewers=people,
        topics=topics,
        private=held_back,
        sent=(Sent.model_validate({"kind": given["sent"]}),) if "sent" in given else (),
    )


def _quoted(text: str) -> Evidence:
    return Evidence(quote=text, start=0, end=len(text))


def _marked(example: str) -> list[str]:
    return [piece.split(_CLOSE)[0] for piece in example.split(_OPEN)[1:]]
