"""What the candidate said they would send or do."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from afterword.context import Person, Private, Promise, Reason
from afterword.notes import Evidence, Notes
from afterword.readers.by_rule import promise_words as words
from afterword.readers.by_rule.calling import people_called
from afterword.readers.by_rule.days import Calendar
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.own_matter import is_withheld
from afterword.readers.by_rule.passage import Passage
from afterword.readers.by_rule.pattern import Match, Pattern
from afterword.readers.by_rule.private import reason_of
from afterword.readers.by_rule.promised_things import (
    copy_of,
    is_bare_copy,
    named_again,
    names_person,
    names_receiver,
    original,
    spoken_of,
    to_end,
    worded,
)
from afterword.readers.by_rule.statements import Statement, position
from afterword.text import content_words, fold

_DEED = Pattern(rf"{words.VERB}\b")
_TAKEN_BACK = Pattern(r",?\s+(?:(?:um+|uh+|er+m*),?\s+)?(?:i mean|no sorry|sorry|or rather|no wait)\s")
_BY = Pattern(r"[^.;\n]{0,20}\b(?:by|before|until)\b[^.;\n]{0,12}")
_SEVERAL = Pattern(r"\s*;\s*|\s+\+\s+", cased=True)
_YES = Pattern(r"(?:yes|yep|yeah|ja|a)\b[\s,.:!-]*")
_NONE = Pattern(r"(?:no|none|nothing|nope|n/?a|-)\b")
_SENT = Pattern(r"\b(?:sent|gave|given|e-?mailed|mailed|forwarded|posted|shared|attached|handed|dropped (?:off|in))\b")
_TICKED = Pattern(r"(?:\[[xX]\]|☑|☒|✓|✔|✅)\s*(?:\*\*)?$")
_OUTRIGHT = Pattern(
    r"\b(?:promised|agreed|undertook|offered|i owe|i (?:said|told (?:her|him|them|\pL+)) (?:that )?(?:i'?d|id|i would"
    r"|i'?ll|i will))\b"
)
_SECRET: frozenset[Reason | None] = frozenset({"instruction", "pay", "confidence", "other_process"})
_BEFORE = 40
_LONGEST_GAP = 40


class _Said(NamedTuple):
    """A promise as the notes word it.

    Attributes:
        thing: What it refers to where it only says "it".
        whole: What it is a copy of where it only says "a copy".
    """

    statement: Statement
    passage: Passage
    thing: Passage | None = None
    whole: Passage | None = None


def read_promises(
    notes: Notes, told: Sequence[Statement], people: Sequence[Person], calendar: Calendar
) -> tuple[Promise, ...]:
    """Everything the candidate promised and has not sent yet, each thing once, in the order of the notes."""
    found: dict[str, Promise] = {}
    for said in _found(told, people):
        thing = said.thing
        text = worded(named_again(thing.text) if thing else said.passage.text, people)
        text = copy_of(text, said.whole.text) if text and said.whole else text
        if text is None or _is_done(text, said.statement, told, notes):
            continue
        promise = Promise(
            text=text,
            to=_receiver(said, people),
            due=_due(said.statement, said.passage, calendar),
            evidence=(thing or said.passage).evidence(notes),
        )
        found.setdefault(fold(text), promise)
    return tuple(found.values())


def without_secrets(promises: Sequence[Promise], private: Sequence[Private], notes: Notes) -> tuple[Promise, ...]:
    """The promises that may be kept in an email.

    A remark is often private for its neighbours or a single word, "the medical certificate"; what the candidate has
    told the interviewers they would send is none, unless its own words are.
    """
    return tuple(
        promise
        for promise in promises
        if reason_of(promise.text) not in _SECRET
        and (_is_outright(promise, notes) or not any(_overlap(promise.evidence, fact.evidence) for fact in private))
    )


def _is_outright(promise: Promise, notes: Notes) -> bool:
    start, end = promise.evidence.start, promise.evidence.end
    return _OUTRIGHT.search(notes.raw[max(0, start - _BEFORE) : end]) is not None


def _overlap(one: Evidence, other: Evidence) -> bool:
    return other.start < one.end and one.start < other.end


def _found(told: Sequence[Statement], people: Sequence[Person]) -> Iterator[_Said]:
    """Each promise: said in a sentence, listed under a label or heading, or asked for by a form."""
    seen: set[int] = set()
    for place, statement in enumerate(told):
        line = statement.line
        if line.pasted or line.kind == "heading" or is_withheld(line):
            continue
        if _is_listed(line):
            if statement.number not in seen:
                seen.add(statement.number)
                yield from _listed(statement)
        elif not words.NOT_MINE.match(statement.text):
            yield from _in_sentence(told, place, people)
    yield from _in_form(told)


def _is_listed(line: Line) -> bool:
    """Whether a label, or the heading above, says that what follows was promised."""
    labelled = line.label is not None and words.LABEL.match(line.label.text) is not None
    return labelled or (line.section is not None and words.LABEL.match(line.section.text) is not None)


def _listed(statement: Statement) -> Iterator[_Said]:
    value = statement.line.body
    start = 0
    stops = [match.span() for match in _SEVERAL.finditer(value.text)]
    for end, after in [*stops, (len(value.text), 0)]:
        if (piece := value.cut(start, end)).text:
            yield _Said(statement._replace(passage=value), to_end(piece))
        start = after


def _in_form(told: Sequence[Statement]) -> Iterator[_Said]:
    """The answers to "What did I promise?"."""
    for question, answer in pairwise(told):
        line = answer.line
        if line.pasted or answer.number - question.number > 1 or not words.ASKS_ONESELF.match(question.text):
            continue
        text = line.body if line.label else answer.passage
        text = text.cut(len(text.text) - len(_YES.taken_off(text.text)))
        if text.text and not _NONE.match(text.text):
            yield _Said(answer, to_end(text))


def _in_sentence(told: Sequence[Statement], place: int, people: Sequence[Person]) -> Iterator[_Said]:
    statement = told[place]
    near = [each.passage for each in told[max(0, place - 2) : place][::-1] if _is_near(each, statement)]
    if unsaid := words.UNSAID.search(statement.text):
        before = [statement.passage.cut(0, unsaid.start()), *near]
        if thing := spoken_of(before):
            yield _Said(statement, statement.passage.cut(*unsaid.span()), thing)
            return
    for passage in _deeds(statement, people):
        promised = _with_correction(statement, to_end(passage))
        said_before = statement.passage.cut(0, position(statement.passage, promised.start))
        yield _Said(statement, promised, whole=original([said_before, *near]) if is_bare_copy(promised.text) else None)
        return


def _is_near(other: Statement, statement: Statement) -> bool:
    """Whether a sentence before stands in the same line or paragraph."""
    return not other.line.pasted and other.line.paragraph == statement.line.paragraph


def _deeds(statement: Statement, people: Sequence[Person]) -> Iterator[Passage]:
    """Every reading of a sentence as a promise, the surest first."""
    text = statement.text
    for pattern in (words.ASKED, words.I_WOULD, words.PROMISED, words.SENDING, words.TO_DO):
        match = pattern.search(text)
        if match is None or not match[1].strip():
            continue
        if pattern is not words.PROMISED or _is_own(match, text, people):
            yield statement.passage.cut(*match.span(1))
    owed = words.OWE.search(text)
    if owed and names_receiver(owed[1], people):
        yield statement.passage.cut(*owed.span(1))
    action = words.BY_INITIALS.search(text)
    if action and not people_called(action[1], people):
        yield statement.passage.cut(*action.span(2))
    yield from _tasks(statement.line)


def _tasks(line: Line) -> Iterator[Passage]:
    """What a line says to send or bring behind a label such as "to do", or in the cell beside it."""
    label, value = (line.cells[0], line.cells[1]) if len(line.cells) > 1 else (line.label, line.body)
    if label and words.TASKS.match(label.text) and _DEED.match(value.text):
        yield value


def _is_own(match: Match, text: str, people: Sequence[Person]) -> bool:
    """Whether "promised" is said of the candidate and goes on with a thing, and not with a deed: "to come back"."""
    before = text[: match.start()]
    told_of = words.OTHERS.search(before) is not None or bool(people_called(" ".join(before.split()[-1:]), people))
    is_deed = words.A_DEED.match(match[1]) is not None and not names_person(match[1], people)
    return not told_of and not is_deed


def _with_correction(statement: Statement, passage: Passage) -> Passage:
    """The passage with the words that take back its end: "my letter, I mean my certificate"."""
    whole = statement.line.passage
    after = position(whole, passage.end - 1) + 1
    match = _TAKEN_BACK.match(whole.text, after)
    if match is None:
        return passage
    return to_end(whole.cut(position(whole, passage.start)))


def _is_done(text: str, statement: Statement, told: Sequence[Statement], notes: Notes) -> bool:
    """Whether the notes tick a promise off, or say of all that was promised that it is sent."""
    if _TICKED.search(notes.plain[max(0, statement.line.passage.start - 8) : statement.line.passage.start]):
        return True
    thing = content_words(text.split(" ", 1)[1])
    later = (each for each in told if each.passage.start >= statement.passage.start and not each.line.pasted)
    return any(_SENT.search(each.text) and thing and thing <= content_words(each.text) for each in later)


def _receiver(said: _Said, people: Sequence[Person]) -> str | None:
    """Who gets it: named in the promise, or last in its sentence or line, or whose section it stands in."""
    line = said.statement.line
    for text in (said.passage.text, said.statement.text, line.text):
        if named := people_called(text, people):
            return named[-1].name
    for heading in line.sections:
        owners = people_called(heading.text, people)
        if len(owners) == 1:
            return owners[0].name
    return people[0].name if len(people) == 1 else None


def _due(statement: Statement, passage: Passage, calendar: Calendar) -> str | None:
    """The day by which it was asked for, named right behind it."""
    for mention in calendar.in_line(statement.line):
        gap = statement.line.text[position(statement.line.passage, passage.end - 1) + 1 : mention.mention.start]
        if mention.passage.start >= passage.end and len(gap) <= _LONGEST_GAP and _BY.fullmatch(gap):
            day = calendar.day(mention, towards="future")
            return day.isoformat() if day else None
    return None
