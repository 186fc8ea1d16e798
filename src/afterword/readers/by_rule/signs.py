"""How often each word stands where a person stands: before "said", behind "told", as the label of a line."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.names import Name, initials
from afterword.readers.by_rule.tokens import Token, name_words, tokens
from afterword.readers.by_rule.vocabulary import (
    DEPARTMENTS,
    NEVER_NAMES,
    PARTICLES,
    PERSON_VERBS,
    ROLE_HEADS,
    ROLE_MODIFIERS,
    TRAILING_HONORIFICS,
)

_BEFORE_PERSON = re.compile(
    r"\b(?:promised|told|asked|thank|thanks|mail|email|e-mail|write to|send|sent)\s+(\w+)", re.IGNORECASE
)
_IN_TALK = re.compile(
    r"\b(?:(?:asked|asks|fragte)(?! if\b| whether\b| to\b| h(?:er|im)\b| them\b| me to\b| me if\b| for a\b| after\b)"
    r"|quizzed|grilled|probed|pushed|pressed|interviewed|chaired|joined|sat in|came in|stepped in"
    r"|wanted to (?:know|hear)"
    r"|(?:talked|walked|took) me|explained|described|showed me|mentioned|talked about|covered)\b",
    re.IGNORECASE,
)
_GAPPED = re.compile(r"(?:[,;]|\band)\s([^\W\d_a-z]\w+)\s(?:about|on)\s")
_LABELLED = re.compile(r":|\s[-–]\s")
_PLACE = re.compile(r"(?:\bat|@|\bfrom|\bjoin(?:ing)?|\bfor)\s+([^\W\d_]+)")
_INITIALS = re.compile(r"(?:Q\W+(?:from\s+)?)?([A-Z]{2,4})\W*$")
_HEAD = re.compile(r"([^\W\d_a-z][^\W\d_]+)\.\s(?=[^\W\d_])")
_LETTER = re.compile(r"[A-Z]\.?")
_ADVERBS = TRAILING_HONORIFICS | {"just", "also", "then", "mostly", "mainly", "only", "really", "both", "first", "next"}
_OF_ADVERBS = frozenset(" '’" + "".join(_ADVERBS))
_PRONOUNS = frozenset({"she", "he", "shes", "hes"})
_NEVER_PEOPLE = NEVER_NAMES | ROLE_HEADS | ROLE_MODIFIERS | DEPARTMENTS
_REACH = 8


class Signs:
    """What the writer's own lines tell of the words that may be names.

    Attributes:
        as_person: How often a word stands before a person's verb, or behind "told" and the like.
        by_pronoun: How often "she" or "he" takes it up.
        labels: Where it is the label of a line.
        as_place: How often it stands behind "at" or "from".
        shortened: How often initials are the label of a line.
        headings: How often it begins a heading.
        asked: How often somebody does what is done in an interview, as asking about something is.
    """

    def __init__(self, lines: Sequence[Line]) -> None:
        self.as_person: Counter[str] = Counter()
        self.labels: dict[str, set[int]] = {}
        self.by_pronoun: Counter[str] = Counter()
        self.as_place: Counter[str] = Counter()
        self.shortened: Counter[str] = Counter()
        self.asked: Counter[str] = Counter()
        self.headings: Counter[str] = Counter()
        for number, line in enumerate(lines):
            if line.pasted is None:
                self._read(line, first=number == 0)

    def _read(self, line: Line, *, first: bool) -> None:
        text = line.text
        words = tokens(text)
        if line.kind == "heading" and not first:
            self.headings.update(map(bare, name_words(text)[:1]))
        self._read_acts(text, words, labels=not first and line.kind != "heading")
        for word in _before_pronoun(words):
            self.by_pronoun[bare(word)] += 1
        for match in _BEFORE_PERSON.finditer(text):
            self.as_person[bare(match[1].lower())] += 1
        if (head := _HEAD.match(text)) and not first:
            self.labels.setdefault(bare(head[1].lower()), set()).add(line.passage.start)
        if line.label is not None and line.kind != "heading" and not first:
            for word in name_words(line.label.text)[:3]:
                self.labels.setdefault(bare(word), set()).add(line.passage.start)
            if initials := _INITIALS.match(line.label.text):
                self.shortened[initials[1]] += 1
            elif _LETTER.fullmatch(line.label.text):
                self.shortened[line.label.text[0]] += 1
        for match in _PLACE.finditer(text):
            self.as_place[bare(match[1].lower())] += 1

    def _read_acts(self, text: str, words: Sequence[Token], *, labels: bool) -> None:
        """Read the words before a person's verb, and in the middle of a line before a mark."""
        for number, (one, other) in enumerate(pairwise(words)):
            if (other.lower in _ADVERBS or other.lower == "who") and number + 2 < len(words):
                other = words[number + 2]  # noqa: PLW2901 -- "Ben just asked"
            acts = other.lower in PERSON_VERBS and _adjoin(text, one, other)
            if acts or (labels and number and _LABELLED.match(text, one.end)):
                self.as_person[bare(one.lower)] += 1
            actors = [one, words[number - 2]] if number > 1 and words[number - 1].lower == "and" else [one]
            if acts:
                self.as_person.update(bare(actor.lower) for actor in actors[1:])
            if acts and _IN_TALK.match(text, other.start):
                self.asked.update(bare(actor.lower) for actor in actors)
        for match in _GAPPED.finditer(text) if _IN_TALK.search(text) else ():
            self.as_person[bare(match[1].lower())] += 1
            self.asked[bare(match[1].lower())] += 1

    def acted(self, name: Name, place: int) -> bool:
        """Whether somebody is said to do what people do, or has lines of their own beside the one at ``place``."""
        return any(self.as_person[word] or self.labels.get(word, set()) - {place} for word in _parts(name))

    def count(self, name: Name, places: Collection[int]) -> int:
        """Signs that a name is a person's, apart from those at ``places`` where it was read."""
        words = [word for word in _parts(name) if len(word) > 1]
        if len(words) == 1 and self.as_place[words[0]]:
            return 0
        told = (
            self.as_person[word] + self.by_pronoun[word] + len(self.labels.get(word, set()).difference(places))
            for word in words
        )
        return max(told, default=0) + self.by_initials(name)

    def named_twice(self, name: Name) -> bool:
        """Whether a single word has lines of its own, or is taken up by a pronoun."""
        return bool(self.labels.get(name.words[0])) or self.by_pronoun[name.words[0]] > 0

    def by_initials(self, name: Name) -> int:
        """How many lines have the initials of a name for their label."""
        if len(name.words) == 1:
            return 0
        letters = (self.shortened["Q"] and {"Q", "A"}) or set()
        first = {name.text[0]} - letters
        return sum(self.shortened[short] for short in initials(name) | first if short.lower() not in DEPARTMENTS)

    def own_lines(self, name: Name) -> int:
        """How many lines have a name, its first word or its initials for their label."""
        return len(self.labels.get(name.words[0], ())) + self.by_initials(name)


def _parts(name: Name) -> list[str]:
    """The words of a name without the particles inside it."""
    return [word for number, word in enumerate(name.words) if not number or word not in PARTICLES]


def _adjoin(text: str, one: Token, other: Token) -> bool:
    """Whether nothing but an adverb or ", who" stands between two words."""
    between = text[one.end : other.start].lower()
    return set(between) <= _OF_ADVERBS or between.strip(" ,") == "who"


def _before_pronoun(words: Sequence[Token]) -> Iterator[str]:
    """Capitalised words that "she" or "he" takes up a few words later, no other name between."""
    for number, word in enumerate(words):
        if word.is_capital and word.lower not in NEVER_NAMES:
            for other in words[number + 1 : number + 1 + _REACH]:
                if other.lower.split("'")[0] in _PRONOUNS:
                    yield word.lower
                elif other.is_capital and not other.text.isupper() and other.lower not in _NEVER_PEOPLE:
                    break


def bare(word: str) -> str:
    """A word folded, without a possessive."""
    words = name_words(re.sub(r"['’]s?$", "", word))
    return words[0] if words else word
