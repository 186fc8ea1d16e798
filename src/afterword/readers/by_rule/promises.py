"""What the candidate said they would send or do."""

from collections.abc import Iterator, Sequence

from afterword.context import Person, Promise
from afterword.notes import Notes
from afterword.readers.by_rule.calling import people_called
from afterword.readers.by_rule.days import Calendar
from afterword.readers.by_rule.passage import Passage
from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.statements import Statement, position
from afterword.text import fold

_VERB = (
    r"(?:send|share|e-?mail|mail|forward|pass (?:on|along)|post|dig out|introduce|connect|bring|lend|write up|look up"
    r"|drop (?:off|round)|put (?:her|him|them|you) in touch)"
)
_STARTS = Pattern(_VERB)
_I_WOULD = Pattern(
    rf"\b(?:i'?ll|i'?d|id|ill|i (?:will|would|have to|need to|must|should|am to|can|could|said (?:i'?d|id|i would"
    rf"|i'?ll|i will|i can|i could|to))"
    rf"|(?:promised|agreed|offered|told|said)(?: \w+)? (?:i'?d|id|i would|i'?ll|i will|to)|asked me to|(?:wants"
    rf"|wanted|would like|needs) me to)"
    rf" (?:also |then |just )?({_VERB}\b[^\n]*)"
)
_ASKED = Pattern(
    rf"\b(?:asked|told|said|says|wants?|requested)\b[^.;\n]{{0,20}}?\b(?:kindly|please|pls|can you|could you|could i"
    rf"|can i|if i (?:could|would|can))\s+({_VERB}\b[^\n]*)"
)
_PROMISED = Pattern(r"\b(?:(?:i|i've|have|also|what i|i also) )?promised(?::| )\s*([^\n]*)")
_TO_DO_SOMETHING = Pattern(r"(?:to|i'?d|id|i|that)\b")
_TO_DO = Pattern(
    r"^(?:(?:to-?do|action|must|remember(?: to)?|don'?t forget(?: to)?|dont forget(?: to)?|need to|me to"
    r"|must)\b[\s:,-]*)*((?:send|share|forward)\b[^\n]*)"
)
_LABEL = Pattern(
    r"(?:.*\b(?:promised|to send|i owe|owed|to share|will send|i said i(?: would|'d)|i will|versprochen)\b.*|homework"
    r"|my actions?)$"
)
_NOT_MINE = Pattern(
    r"[^.;!?]{0,40}?\b(?:did|should|shall|do) i\b|\b(?:didn'?t|did not|never|don'?t|dont|won'?t|not to) (?:promise"
    r"|send|share|offer|mail|email)\b"
)
_FOLLOW_UP = Pattern(
    r"\b(?:thank|thanks|ty|check[- ]?in|follow[- ]?up|reminder|nudge|chaser|apolog\w*|reply|note to|one last"
    r"|short (?:mail|note))\b"
)
_END = Pattern(
    r"[.;!?](?:\s|$)|\s*(?:<-|->|→|—|\(|\[)|\s[-–]\s|,?\s(?:because|bc|cos|as (?:i|she|he|they)|but|so (?:that )?(?:i"
    r"|she|he|they)|and (?:i|she|he|they|then)|which (?:i|she|he)|when i|once i|um+|uh+|asap|today|tonight"
    r"|right away)\b"
    r"|,?\s(?:by|before|until|till)\s(?:(?:the |end |eod |cob |close )?(?:[^\s]+ )?(?:monday|tuesday|wednesday"
    r"|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thurs|fri|sat|sun|tomorrow|tmrw|today|tonight|eod|cob|end"
    r"|\d|next|week|lunch|noon))"
)
_RECEIVER = Pattern(r"(?:her|him|them|you|it to (?:her|him|them))\s+|(?:over|across)\s+")
_HONORIFIC = Pattern(r"^(?:mr|mrs|ms|miss|mx|dr|prof|professor|frau|herr)\b\.?\s+")
_TO_SOMEBODY = Pattern(r"\s+(?:over |across )?to (?:her|him|them|you|both|all of them|everyone)$")
_CORRECTION = Pattern(r"^(\w+ ).{1,40}?,? (?:i mean|no sorry|sorry|or rather|rather|no wait|no)\s+(\S.*)$")
_TAKEN_BACK = Pattern(r",?\s+(?:(?:um+|uh+|er+m*),?\s+)?(?:i mean|no sorry|sorry|or rather|no wait)\s")
_PRONOUN = Pattern(r"(?:her|him|them|it|that|this|you)?")
_BY = Pattern(r"[^.;\n]{0,20}\b(?:by|before|until)\b[^.;\n]{0,12}")
_SPELT = Pattern(r"\b(?:my|the|an|her|his) ((?:[a-z] ){1,4}[a-z])\b", cased=True)
_SEVERAL = Pattern(r"\s*;\s*|\s+\+\s+", cased=True)
_WORDS = range(2, 25)
_LONGEST_GAP = 40


def read_promises(
    notes: Notes, told: Sequence[Statement], people: Sequence[Person], calendar: Calendar
) -> tuple[Promise, ...]:
    """Everything the candidate promised, each thing once, in the order of the notes."""
    found: dict[str, Promise] = {}
    for statement, passage in _found(told):
        text = _worded(passage.text, people)
        if text is None or _FOLLOW_UP.search(text):
            continue
        promise = Promise(
            text=text,
            to=_receiver(statement, people),
            due=_due(statement, passage, calendar),
            evidence=passage.evidence(notes),
        )
        found.setdefault(fold(text), promise)
    return tuple(found.values())


def _found(told: Sequence[Statement]) -> Iterator[tuple[Statement, Passage]]:
    """Each promise as the notes word it: "send her my list", or the thing alone after "promised"."""
    for number, line in {statement.number: statement.line for statement in told}.items():
        if line.label and line.value and line.value.text and not line.pasted and _LABEL.match(line.label.text):
            for start, end in _pieces(line.value.text):
                yield Statement(line, number, line.value), _to_end(line.value.cut(start, end))
    for statement in told:
        line = statement.line
        if line.pasted or (line.label and _LABEL.match(line.label.text)) or _NOT_MINE.match(statement.text):
            continue
        for pattern in (_ASKED, _I_WOULD, _PROMISED, _TO_DO):
            match = pattern.search(statement.text)
            if match and match[1].strip() and not (pattern is _PROMISED and _TO_DO_SOMETHING.match(match[1])):
                yield statement, _with_correction(statement, _to_end(statement.passage.cut(*match.span(1))))
                break


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _SEVERAL.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _to_end(passage: Passage) -> Passage:
    """The passage up to where the promise ends."""
    match = _END.search(passage.text, 1)
    return passage.cut(0, match.start() if match else None)


def _with_correction(statement: Statement, passage: Passage) -> Passage:
    """The passage with the words that take back its end: "my letter, I mean my certificate"."""
    whole = statement.line.passage
    after = position(whole, passage.end - 1) + 1
    match = _TAKEN_BACK.match(whole.text, after)
    if match is None:
        return passage
    first = position(whole, passage.start)
    return _to_end(whole.cut(first))


def _worded(text: str, people: Sequence[Person]) -> str | None:
    """The promise as a verb and its object without the receiver: "send my list"; ``None`` where that is not it."""
    verb = _STARTS.match(text)
    start = verb.end() if verb else 0
    rest = text[start:].strip(' ,:"“”')
    rest = _HONORIFIC.taken_off(_RECEIVER.taken_off(rest))
    while (words := rest.split(" ", 1))[1:] and people_called(words[0], people):
        rest = words[1]
    if match := _TO_SOMEBODY.search(rest):
        rest = rest[: match.start()]
    rest = rest.strip(" ,.:")
    thing, _, receiver = rest.rpartition(" to ")
    if thing and people_called(receiver, people):
        rest = thing
    said = f"{verb[0].lower() if verb else 'send'} {rest}"
    if match := _CORRECTION.match(said):
        said = f"{match[1]}{match[2]}"
    for match in _SPELT.finditer(said):
        said = said.replace(match[1], match[1].replace(" ", "").upper())
    return said if len(said.split()) in _WORDS and not _PRONOUN.fullmatch(rest) else None


def _receiver(statement: Statement, people: Sequence[Person]) -> str | None:
    """Who gets it: the person named last in the sentence, or whose section it stands in, or the only interviewer."""
    named = people_called(statement.text, people)
    if named:
        return named[-1].name
    for heading in statement.line.sections:
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
