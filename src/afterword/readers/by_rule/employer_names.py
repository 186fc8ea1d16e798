"""Names that are an employer's by their shape alone: "Larkfield Housing Association", "Moor & Sons".

Such a name may as well be a customer's, a former employer's or a subject's. It is believed where it stands in the first
lines, beside words about an interview, in a copied mail, or where no other name is so shaped.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from afterword.grounding.everyday import EVERYDAY
from afterword.readers.by_rule.employers import ends_like_employer, is_written_small, may_be_employer
from afterword.readers.by_rule.guess import COPIED, HINTED, Guess
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.passage import Passage
from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.post_words import EMPLOYER_NOUNS, LINKS, SMALL_TALK

_RUN = Pattern(r"\p{Lu}[\pL&'’-]*(?: (?:&|of|and|for|the|\p{Lu}[\pL&'’-]*)){0,6}", cased=True)
_SMALL_RUN = Pattern(r"[\pL&'’-]+(?: [\pL&'’-]+)*")
_OF_THE_INTERVIEW = Pattern(
    r"\b(?:interview\w*|intvw?|trial|panel|chat|met|saw|seen|spoke|went|visit\w*|back from|up (?:at|to)|over (?:at|to)"
    r"|down (?:at|to)|role|post|position|job|vacancy|appl(?:ied|ying|ication)"
    r"|today|yesterday|this (?:morning|afternoon))\b"
)
_OF_ANOTHER_MATTER = Pattern(
    r"\b(?:talk\w*|discuss\w*|ask(?:s|ed)?|told|tell|explain\w*|describ\w*|mention\w*|said|says|trained|studied|used to"
    r"|worked|work at|my (?:time|years?|old|last|current|own|job|boss|firm)|i (?:did|used|ran|made|built|led)|we (?:did"
    r"|used|ran|made|built|had)|other|another|also|offer\w*|merger|customer|supplier|rent|agency|recruit\w*)\b"
)
_OF_THEIRS = Pattern(r"\b(?:we|us|our)\b")
_STOP = Pattern(r"[.!?;](?:\s|$)")
_HEAD = 4
_FEWEST_SMALL, _MOST_SMALL = 2, 4


class _Name(NamedTuple):
    line: Line
    number: int
    passage: Passage


def employers_by_shape(lines: Sequence[Line]) -> Iterator[Guess]:
    """Every name that is shaped like an employer's and is not plainly somebody else's, weighed by where it stands."""
    small = is_written_small(lines)
    names = [
        name for number, line in enumerate(lines) for name in _in_line(line, number, small=small and number < _HEAD)
    ]
    alone = len({name.passage.text.lower() for name in names}) == 1
    for name in names:
        yield Guess(min(COPIED, HINTED + _support(name) + alone), name.passage)


def _support(name: _Name) -> int:
    """How much of what stands round a name says that it is the employer's."""
    if name.line.pasted:
        return 1 + (_OF_THEIRS.search(name.line.text) is not None)
    return (name.number < _HEAD) + (_OF_THE_INTERVIEW.search(name.line.text) is not None)


def _in_line(line: Line, number: int, *, small: bool) -> Iterator[_Name]:
    """The names of a line of prose; items and what stands behind a label tell what was talked about."""
    if line.kind in ("item", "row") or (line.label is not None and number) or line.pasted == "advert":
        return
    for run in _RUN.finditer(line.text):
        yield from _named(line, number, _trimmed(line.passage.cut(run.start(), run.end())))
    if small:
        for run in _SMALL_RUN.finditer(line.text):
            for passage in _small_names(line.passage.cut(run.start(), run.end())):
                yield from _named(line, number, passage)


def _named(line: Line, number: int, passage: Passage) -> Iterator[_Name]:
    text = passage.text
    own = [word for word in text.lower().split() if word not in EVERYDAY | EMPLOYER_NOUNS | LINKS]
    if not own or not ends_like_employer(text) or not may_be_employer(text):
        return
    start = line.passage.offsets.index(passage.start)
    first = max((stop.end() for stop in _STOP.finditer(line.text[:start])), default=0)
    if not _OF_ANOTHER_MATTER.search(line.text[first:start]):
        yield _Name(line, number, passage)


def _trimmed(passage: Passage) -> Passage:
    """A run of capitals without small words at its end, and without those that only begin the sentence, as "Saw"."""
    while (words := passage.text.split(" "))[-1] in LINKS and len(words) > 1:
        passage = passage.cut(0, len(passage.text) - len(words[-1]))
    while (first := passage.text.partition(" ")[0]) and first.lower() in SMALL_TALK and " " in passage.text:
        passage = passage.cut(len(first))
    return passage


def _small_names(passage: Passage) -> Iterator[Passage]:
    """Words written small that end in one that employers' names end in, back to the first small word."""
    words = passage.text.split(" ")
    for number, word in enumerate(words):
        following = words[number + 1] if number + 1 < len(words) else ""
        if word not in EMPLOYER_NOUNS or following in EMPLOYER_NOUNS:
            continue
        first = number
        while first and words[first - 1] not in SMALL_TALK and number - first < _MOST_SMALL:
            first -= 1
        articled = first and words[first - 1] in {"the", "a", "an", "my", "our", "their"}
        if number - first + 1 >= _FEWEST_SMALL and not articled:
            start = len(" ".join(words[:first]))
            yield passage.cut(start, len(" ".join(words[: number + 1])))
