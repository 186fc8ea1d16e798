"""What was promised, as a verb and its object: "send my list"."""

from collections.abc import Iterator, Sequence

from afterword.context import Person
from afterword.readers.by_rule.calling import people_called
from afterword.readers.by_rule.passage import Passage
from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.promise_words import END, FOLLOW_UP, VERB

_STARTS = Pattern(VERB)
_SAID_AGAIN = Pattern(rf"(?:or )?{VERB},\s+")
_RECEIVER = Pattern(r"(?:to )?(?:her|him|them|you|it to (?:her|him|them))\s+|(?:over|across)\s+|to\s+")
_TITLE = Pattern(r"\b(?:mrs?|ms|mx|dr|prof|st|rev|capt|no)$")
"""What a stop behind it does not end a sentence after."""
_TO = Pattern(r"to ")
_HONORIFIC = Pattern(r"^(?:to )?(?:mr|mrs|ms|miss|mx|dr|prof|professor|frau|herr|cllr|chef)\b\.?\s+")
_TO_SOMEBODY = Pattern(r"\s+(?:over |across )?to (?:her|him|them|you|both|all of them|everyone)$")
_IN_THE_POST = Pattern(r"^(?:put|drop(?: off| in)?) (\S.*?) in the (?:post|mail)\b.*$")
_CORRECTION = Pattern(r"^(\w+ ).{1,40}?,? (?:i mean|no sorry|sorry|or rather|rather|no wait|no)\s+(\S.*)$")
_NO_THING = Pattern(
    r"(?:(?:her|him|them|it|that|this|you|one|up|by|on|in|at|to|if|when|and|nothing|anything|something|everything"
    r"|somebody|someone|people|\d+|two|three|five|ten|an? (?:week|day|month|call|ring|decision))\b.*"
    r"|(?:(?:an?|the|my|one|her|his|their|another|a (?:few|couple of))\b ?){0,2}"
    r"(?:answer|e-?mails?|mail|message|line|lines|note|word|words|update|news)\b.*)?"
)
_SPELT = Pattern(r"\b(?:my|the|an|her|his) ((?:[a-z] ){1,4}[a-z])\b", cased=True)
_WORDS = range(2, 25)

_NOUN = r"((?:my|the|an?|our|her) (?:own )?[^\s.,;:!?()|>→\n]+(?: [^\s.,;:!?()|>→\n]+){0,8})"
_WANTED = Pattern(
    r"\b(?:asked (?:me )?(?:for|to see)|wants?(?: to (?:see|have|read|try))?|wanted(?: to (?:see|have|read))?"
    rf"|(?:'d|would|'ll) like(?: to (?:see|have|read|try))?|interested in|keen (?:on|to see)) {_NOUN}"
)
_MINE = Pattern(r"\b(my (?:own )?[^\s.,;:!?()|>→\n]+(?: [^\s.,;:!?()|>→\n]+){0,6})")
_SPOKEN_OF = Pattern(
    r"(?:\b(?:liked|loved|there(?:'s| is)|i(?:'ve)? (?:have|got|made|wrote|showed|explained|described|mentioned)"
    r"|told (?:her|him|them) about|explained|described|showed|mentioned)"
    rf"|(?:^|[.;:,>→|]\s*|\band ))\s?{_NOUN}"
)
_TOLD_OF = Pattern(
    r"\b(?:told (?:her|him|them) (?:about|of)|i(?:'ve)? (?:mentioned|described|explained|showed|brought up|brought|made"
    rf"|have|used|keep|kept|wrote)(?: (?:her|him|them))?|showed (?:her|him|them)) {_NOUN}"
)
_BY_RANK = (_WANTED, _MINE, _SPOKEN_OF)
_ENDS_NOUN = Pattern(
    r"\s(?:and|that|which|who|but|so|because|when|if|is|was|has|had|->|-|–|—|i|she|he|they|would|will|got)\s.*$"
)
_ARTICLE = Pattern(r"(?:an?|her)\s")
_COPY = Pattern(
    r"(.*\b(?:an?|the|one) (?:\pL+ )?(?:copy|scan|photo|picture|print-?out|version|pdf|photocopy))"
    r"( (?:with|without)\b.*)?"
)
_NO_PAPER = Pattern(
    r"(?:my|the|an?|our|her) (?:(?:last|old|first|current|previous|former|own|new) )?(?:job|boss|manager|team"
    r"|husband|wife|mother|mum|father|dad|son|daughter|brother|sister|head|mind|turn|answer|questions?|role|post"
    r"|company|interview|place|time|bit|lot)\b"
)


def to_end(passage: Passage) -> Passage:
    """The passage up to where the promise ends."""
    text = passage.text
    ends = (match.start() for match in END.finditer(text) if match.start() and not _TITLE.search(text[: match.start()]))
    return passage.cut(0, next(ends, None))


def worded(text: str, people: Sequence[Person]) -> str | None:
    """The promise as a verb and its object without the receiver: "send my list"; ``None`` where that is not it."""
    text = f"post {match[1]}" if (match := _IN_THE_POST.match(text)) else text
    verb = _STARTS.match(text)
    rest = text[verb.end() if verb else 0 :].strip(' ,:"“”')
    rest = _without_receiver(_SAID_AGAIN.taken_off(rest), people)
    said = f"{verb[0].lower() if verb else 'send'} {rest}"
    if match := _CORRECTION.match(said):
        said = f"{match[1]}{match[2]}"
    for match in _SPELT.finditer(said):
        said = said.replace(match[1], match[1].replace(" ", "").upper())
    is_thing = len(said.split()) in _WORDS and not _NO_THING.fullmatch(rest) and not FOLLOW_UP.search(said)
    return said if is_thing else None


def names_receiver(text: str, people: Sequence[Person]) -> bool:
    """Whether the words of a promise begin with who gets it: "her the list", "Ms Moor my references"."""
    return _RECEIVER.match(text) is not None or names_person(text, people)


def names_person(text: str, people: Sequence[Person]) -> bool:
    """Whether words begin with somebody of the interview, perhaps behind "to": "to Ms Moor my references"."""
    bare = _HONORIFIC.taken_off(_TO.taken_off(text))
    return bool(people_called(bare.split(" ", 1)[0], people))


def _without_receiver(text: str, people: Sequence[Person]) -> str:
    rest = _HONORIFIC.taken_off(_RECEIVER.taken_off(_HONORIFIC.taken_off(text)))
    while (words := rest.split(" ", 1))[1:] and people_called(words[0], people):
        rest = words[1]
    if match := _TO_SOMEBODY.search(rest):
        rest = rest[: match.start()]
    rest = rest.strip(" ,.:")
    thing, _, receiver = rest.rpartition(" to ")
    return thing.strip(" ,.:") if thing and people_called(receiver, people) else rest


def spoken_of(passages: Sequence[Passage]) -> Passage | None:
    """The thing that a promise without one refers to: the last that was asked for, liked or told of before it.

    Args:
        passages: What was said before, the nearest first.
    """
    for passage in passages:
        for pattern in _BY_RANK:
            if found := tuple(_things(pattern, passage)):
                return found[-1]
    return None


def is_bare_copy(promise: str) -> bool:
    """Whether a promise speaks of a copy and leaves out of what: "a blank copy", "a copy with the names off it"."""
    return _COPY.fullmatch(promise) is not None


def original(passages: Sequence[Passage]) -> Passage | None:
    """What was told of before a copy of it was promised: "I mentioned the one-page format".

    Args:
        passages: What was said before, the nearest first.
    """
    for passage in passages:
        if found := tuple(_things(_TOLD_OF, passage)):
            return found[-1]
    return None


def copy_of(promise: str, thing: str) -> str:
    """A promise of a copy with what it is a copy of: "send a blank copy of the one-page format"."""
    match = _COPY.fullmatch(promise)
    if match is None:
        return promise
    rest = (match[2] or "").strip()
    return f"{match[1]} of {named_again(thing)}{f', {rest}' if rest else ''}"


def named_again(thing: str) -> str:
    """A thing as it is called the second time: "a poster" is "the poster" now."""
    thing = f"{thing[0].lower()}{thing[1:]}"
    return f"the {_ARTICLE.taken_off(thing)}" if _ARTICLE.match(thing) else thing


def _things(pattern: Pattern, passage: Passage) -> Iterator[Passage]:
    for match in pattern.finditer(passage.text):
        thing = passage.cut(*match.span(1))
        stop = _ENDS_NOUN.search(thing.text)
        thing = thing.cut(0, stop.start() if stop else len(thing.text.rstrip(" -–=")))
        if len(thing.text.split()) in range(2, 11) and not _NO_PAPER.match(thing.text):
            yield thing
