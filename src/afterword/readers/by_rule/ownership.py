"""Whose topic a piece of the notes is: by heading, label, initials, name, or the pronoun of whoever was named last."""

import re
from collections.abc import Sequence

from afterword.context import Person
from afterword.readers.by_rule import logistics
from afterword.readers.by_rule.calls import Calls
from afterword.readers.by_rule.genders import PRONOUNS, genders
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.people import Roster
from afterword.readers.by_rule.tokens import tokens
from afterword.readers.by_rule.vocabulary import PERSON_VERBS
from afterword.text import content_words

_LONGEST_LABEL = 6  # words, those in brackets apart
_BRACKETS = re.compile(r"\([^()]*\)")
_LEAD = r"(?:and |an |but |so |then |also |um |now |that |because )*"
_PRONOUN = Pattern(_LEAD + r"(she|he|her|his|with her|with him)(?:'?s|'?d|'?ll)?\b")
_PRONOUN_INSIDE = Pattern(r"\b(she|he)(?:'?s|'?d|'?ll)?\b")
_SUBJECT = Pattern(r"\b(she|he)(?:'?d|'?ll)? (?:\pL+ed|told|sent|had|got|let|brought|made|took) $")
_LED_IN = Pattern(
    r"[\s,.–—(\"'-]*(?:(?:and|then|so|but|also) )*(?:(?:mrs?|ms|miss|mx|dr|prof|professor|mdm|frau|herr)\.? )?"
)
_PLURAL = Pattern(_LEAD + r"(?:they|both|we all|the panel|all of them)\b")
_GOES_ON = Pattern(
    r"(?:also|and|then|plus|too)[ ,]+(?:told|asked|said|showed|wants?|wanted|talked|explained|mentioned|likes?|has)\b"
)
_OPEN_SECTIONS = frozenset({"panel", "interviewers", "people", "who", "who i met", "notes"})
_SUBJECT_VERBS = PERSON_VERBS | {"on", "also", "was", "is", "has", "then", "again"}


class Owners:
    """Tells whose a piece is, from the first line to the last."""

    def __init__(self, roster: Roster, lines: Sequence[Line]) -> None:
        self.calls = Calls(roster)
        self._people = roster.people
        self._introduced = roster.introduced
        self._gender = genders(roster.people, lines, self.calls)
        self._last: Person | None = None  # whom a pronoun means
        self._running: tuple[int, Person, bool] | None = None
        """Paragraph and owner of the last line with a person's label, and whether it answers the item above it."""
        self._card: Person | None = None  # who stands alone in a line above
        self._sections: dict[int, set[str]] = {}  # by the offset of a heading: who is introduced under it

    def label_owner(self, line: Line) -> tuple[bool, Person | None]:
        """Whether a line's label names interviewers, and the one it names, if it names one."""
        if line.label is None or logistics.is_field(line.label.text):
            return False, None
        if len(_BRACKETS.sub("", line.label.text).split()) > _LONGEST_LABEL:
            return False, None
        people = self.calls.labelled(line.label.text)
        return bool(people), people[0] if len(people) == 1 else None

    def line_owner(self, line: Line, above: Line | None) -> Person | None:
        """Whose a whole line is, by its label, its heading, or the line above that it goes on with."""
        labelled, owner = self.label_owner(line)
        if labelled:
            answer = line.kind == "text" and above is not None and above.kind == "item"
            self._running = (line.paragraph, owner, answer) if owner else None
            self._card = None
            self._last = owner or self._last
            return owner
        introduced = self._introduces(line)
        owner = self._under_heading(line, introduced, above)
        return owner or self._below_card(line, introduced, above) or self._going_on(line, above)

    def _under_heading(self, line: Line, introduced: list[Person], above: Line | None) -> Person | None:
        for heading in line.sections:
            if logistics.is_field(heading.text) and not self.calls.people_in(heading.text):
                continue
            people = self.calls.labelled(heading.text) if len(heading.text.split()) <= 2 * _LONGEST_LABEL else []
            if introduced and heading.text.rstrip(" :").lower() not in _OPEN_SECTIONS:
                self._sections.setdefault(heading.passage.start, set()).update(person.name for person in introduced)
            under = self._sections.get(heading.passage.start, set())
            people = people or [person for person in self._people if under == {person.name}]
            if len(people) == 1:
                self._last = people[0] if above is heading else self._last or people[0]
                return people[0]
        return None

    def _below_card(self, line: Line, introduced: list[Person], above: Line | None) -> Person | None:
        """Whose a line below "Ada Moor (buyer)" is, until something else begins."""
        if len(introduced) == 1 and line.kind == "text" and _says_nothing_else(line, introduced[0]):
            beside = (
                above is not None
                and len(self._introduces(above)) == 1
                and _says_nothing_else(above, self._introduces(above)[0])
            )
            self._card = None if beside else introduced[0]
            self._last = introduced[0]
            return None
        if introduced or line.label is not None or line.kind == "heading" or logistics.is_logistics(line.text):
            self._card = None
        return self._card

    def _going_on(self, line: Line, above: Line | None) -> Person | None:
        if self._running and (self._running[0] != line.paragraph or (self._running[2] and line.kind == "item")):
            self._running = None
        if self._running and above is not None and (_continues(line, above) or _GOES_ON.match(line.text)):
            return self._running[1]
        return None

    def _introduces(self, line: Line) -> list[Person]:
        """The interviewers that a line names as such for the reader of the notes."""
        if not self._introduced.intersection(line.passage.offsets):
            return []
        return self.calls.people_in(line.text)

    def piece_owner(self, text: str, owner: Person | None, previous: Person | None) -> Person | None:
        """Whose a piece is.

        Args:
            text: The piece.
            owner: Whose the whole line is.
            previous: Whose the piece before it in the same line was.
        """
        subject = self._subject(text, only_acting=owner is not None)
        if subject is not None:
            self._last = subject
            return subject
        if len(self._people) == 1:
            return self._people[0]
        if owner is not None:
            return owner
        if _PLURAL.match(text):
            return None
        pronoun = _PRONOUN.match(text) or _PRONOUN_INSIDE.search(text)
        if pronoun is not None and self._last is not None:
            self._last = self._meant_by(pronoun[1].lower().split()[-1])
            return self._last
        named = self.calls.people_in(text)
        self._last = named[0] if named else self._last
        return None if named else previous

    def _meant_by(self, pronoun: str) -> Person | None:
        """Whom "she" or "he" means: who was named last, unless the notes speak of them otherwise."""
        gender = PRONOUNS[pronoun]
        if self._last is None or self._gender.get(self._last.name, gender) == gender:
            return self._last
        others = [person for person in self._people if self._gender.get(person.name, gender) == gender]
        sure = [person for person in others if person.name in self._gender] or others
        return sure[0] if len(sure) == 1 else None

    def opener(self, line: Line) -> Person | None:
        """The interviewer whose label or deed a line begins with."""
        labelled, owner = self.label_owner(line)
        return owner if labelled else self._subject(line.text, only_acting=True)

    def _subject(self, text: str, *, only_acting: bool) -> Person | None:
        """The interviewer who says or does something in a piece; also the only one it names."""
        places = self.calls.named(text)
        for start, person in places:
            behind = tokens(text[start : start + 80])[1:4]
            acts = any(word.lower in _SUBJECT_VERBS for word in behind[:2])
            colon = behind and ":" in text[start : start + behind[0].start] if behind else False
            if (acts or colon) and (not only_acting or _LED_IN.fullmatch(text[:start])):
                return person
        people = list({person.name: person for _, person in places}.values())
        if len(people) != 1 or only_acting or self._is_object(text, places[0][0], people[0]):
            return None
        return people[0]

    def _is_object(self, text: str, start: int, person: Person) -> bool:
        """Whether somebody else is the subject of what is done to a person: "she called Ben in"."""
        subject = _SUBJECT.search(text[:start])
        other = self._meant_by(subject[1].lower()) if subject and self._last else None
        return other is not None and other.name != person.name


def _says_nothing_else(line: Line, person: Person) -> bool:
    """Whether a line holds a person's name and title and nothing more."""
    rest = content_words(line.text) - content_words(person.name) - content_words(person.title or "")
    return not rest - content_words(person.honorific or "") - {"dr", "mr", "mrs", "ms", "prof", "professor"}


def _continues(line: Line, above: Line) -> bool:
    """Whether a line without label goes on with the labelled one above it."""
    return (
        line.indent > above.indent
        or (line.kind == above.kind == "item" and line.indent == above.indent)
        or (line.kind == "item" and above.kind != "item")
    )
