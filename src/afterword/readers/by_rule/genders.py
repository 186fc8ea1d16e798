"""Whether the notes call somebody "she" or "he"."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from afterword.context import Person
from afterword.readers.by_rule.by_post import MEN, WOMEN
from afterword.readers.by_rule.calls import Calls
from afterword.readers.by_rule.clauses import segments
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.tokens import tokens

PRONOUNS = {"she": "f", "her": "f", "hers": "f", "herself": "f", "he": "m", "him": "m", "his": "m", "himself": "m"}
"""Pronouns, and of whom they are said."""
_IN_BRACKETS = re.compile(r"[^()\n]{0,30}\((she|he|they)\b", re.IGNORECASE)


def genders(people: Sequence[Person], lines: Sequence[Line], calls: Calls) -> dict[str, str]:
    """Of whom the notes say "she" and of whom "he", by name; those of whom they say neither are left out."""
    own = [line for line in lines if line.pasted is None] if len(people) > 1 else []
    counts: dict[str, Counter[str]] = {person.name: Counter() for person in people}
    for line in own:
        for name, gender in _told(line, calls):
            counts[name][gender] += 1
    found = {name: count.most_common(1)[0][0] for name, count in counts.items() if count}
    found |= {person.name: "f" for person in people if person.honorific in WOMEN}
    found |= {person.name: "m" for person in people if person.honorific in MEN}
    return found | _by_elimination(people, found, own)


def _told(line: Line, calls: Calls) -> Iterator[tuple[str, str]]:
    """Who is called what in a line: by the pronouns behind the only name of a sentence, or in brackets at a name."""
    for piece in segments(line.passage):
        named = calls.named(piece.text)
        said = [(word.start, PRONOUNS[word.lower]) for word in tokens(piece.text) if word.lower in PRONOUNS]
        if len({person.name for _, person in named}) == 1 and len({gender for _, gender in said}) == 1:
            (start, person), (place, gender) = named[0], said[0]
            if start < place:
                yield person.name, gender
    for start, person in calls.named(line.text):
        if match := _IN_BRACKETS.match(line.text, start):
            yield person.name, PRONOUNS.get(match[1].lower(), "x")


def _by_elimination(people: Sequence[Person], known: dict[str, str], lines: Sequence[Line]) -> dict[str, str]:
    """The gender of the one person it is not known of, where all others have the same and both pronouns are used."""
    unknown = [person.name for person in people if person.name not in known]
    used = {PRONOUNS[word.lower] for line in lines for word in tokens(line.text) if word.lower in PRONOUNS}
    others = set(known.values())
    if len(unknown) != 1 or len(others) != 1 or used == others:
        return {}
    return dict.fromkeys(unknown, *(used - others))
