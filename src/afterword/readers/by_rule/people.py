"""Who held the interview.

A wrong name in a greeting is the worst thing a follow-up can hold. So a person is taken only where the notes say that
they held the interview, or where two signs agree; whoever only wrote, opened the door, was away or is spoken of is not.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from afterword.context import Person
from afterword.notes import Notes
from afterword.readers.by_rule.interviewers import find_mentions
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.mentions import Mention
from afterword.readers.by_rule.names import Name, display_name, name_words
from afterword.readers.by_rule.signs import Signs
from afterword.readers.by_rule.titles import names_several

_DICTATED_SHARE = 0.004
_LONGEST_TITLE = 14  # words


@dataclass(frozen=True, slots=True)
class Roster:
    """The interviewers, and whom the notes name otherwise.

    Attributes:
        people: The interviewers, in the order of the notes.
        nicknames: What else they are called, by full name.
        absent: Names that the notes take back or replace.
        introduced: Where in ``notes.plain`` the interviewers are named as such.
    """

    people: tuple[Person, ...]
    nicknames: tuple[tuple[str, str], ...] = ()
    absent: tuple[str, ...] = ()
    introduced: frozenset[int] = frozenset()

    def without(self, company: str | None) -> "Roster":
        """The roster without a "person" whose name is the company's, or a part of it."""
        words = set(name_words(company or ""))
        people = tuple(person for person in self.people if not set(name_words(person.name)) <= words)
        return self if len(people) == len(self.people) else replace(self, people=people)


def is_dictated(notes: Notes) -> bool:
    """Whether the notes are written without capitals, so that names may be small too."""
    letters = sum(c.isalpha() for c in notes.plain)
    return sum(c.isupper() for c in notes.plain) <= _DICTATED_SHARE * letters


def read_people(lines: Sequence[Line], notes: Notes, *, candidate: str | None = None) -> Roster:
    """The interviewers that the notes name.

    Args:
        lines: The lines of the notes.
        notes: The notes themselves, for evidence.
        candidate: Who keeps the notes, never an interviewer.
    """
    mentions = find_mentions(lines, dictated=is_dictated(notes))
    if candidate is not None:
        mine = set(name_words(candidate))
        mentions = [mention for mention in mentions if not set(mention.name.words) <= mine]
    signs = Signs(lines)
    mentions = [mention for mention in mentions if not _is_of_title(mention, lines, signs)]
    absent = [mention for mention in mentions if mention.trust in ("away", "corrected")]
    groups = _grouped([mention for mention in mentions if mention not in absent])
    chosen = [group for group in groups if _held(group, absent, signs)] or _only_one_met(groups, absent, signs)
    company = {mention.listed for group in chosen for mention in group if mention.trust == "sure"} - {-1}
    chosen = [group for group in groups if group in chosen or _held_with(group, company, absent, signs)]
    holding = [group for group in chosen if not any(mention.trust == "arranging" for mention in group)]
    chosen = holding or [group for group in groups if any(mention.trust == "arranging" for mention in group)]
    people = tuple(_person(group, notes) for group in chosen)
    known = {word for person in people for word in name_words(person.name)}
    gone = tuple(dict.fromkeys(m.name.text for m in absent if not set(m.name.words) & known))
    places = frozenset(m.passage.start for group in chosen for m in group if m.trust in ("sure", "arranging"))
    return Roster(people, tuple(_nicknames(chosen)), gone, places)


def _grouped(mentions: Sequence[Mention]) -> list[list[Mention]]:
    """The mentions by person: a shorter form of a name goes to the one fuller name that holds it."""
    groups: list[list[Mention]] = []
    for mention in sorted(mentions, key=lambda m: -len("".join(m.name.words))):
        fitting = [group for group in groups if _same(mention.name, group[0].name)]
        if len(fitting) == 1:
            fitting[0].append(mention)
        elif not fitting:
            groups.append([mention])
    return sorted(groups, key=lambda group: min(mention.passage.start for mention in group))


def _same(short: Name, full: Name) -> bool:
    """Whether a name can be a shorter form of another: its words in the same order, initials for words."""
    words = list(full.words)
    for word in short.words:
        place = next(
            (n for n, other in enumerate(words) if other == word or (len(word) == 1 and other.startswith(word))), None
        )
        if place is None:
            return False
        words = words[place + 1 :]
    return True


def _is_of_title(mention: Mention, lines: Sequence[Line], signs: Signs) -> bool:
    """Whether a name only stands in the title of the notes, where firms and posts stand too."""
    title = lines[0].passage
    if mention.trust != "possible" or signs.own_lines(mention.name) or signs.as_person[mention.name.words[0]]:
        return False
    return title.start <= mention.passage.start < title.end and len(title.text.split()) <= _LONGEST_TITLE


def _held_with(group: Sequence[Mention], company: Collection[int], absent: Sequence[Mention], signs: Signs) -> bool:
    """Whether a single first name is listed together with somebody who held the interview: "Ada Moor and Ben"."""
    name = group[0].name
    if any(_rules_out(mention, name, signs) for mention in absent) or name.text == name.text.lower():
        return False
    return any(mention.listed in company and mention.trust in ("sure", "likely") for mention in group)


def _held(group: Sequence[Mention], absent: Sequence[Mention], signs: Signs) -> bool:
    """Whether a person held the interview."""
    name = group[0].name
    if any(_rules_out(mention, name, signs) for mention in absent):
        return False
    trusts = {mention.trust for mention in group}
    if trusts == {"named"}:
        return signs.own_lines(name) > 0
    if "sure" in trusts:
        return _is_full(name) or name.honorific is not None or _is_sound_first_name(group, signs)
    unsure = name.text == name.text.lower() and len(name.words) == 1
    told = sum(len(line.name.words) == 1 for line in group) == len(group) and not signs.named_twice(name)
    again = len(_places(group)) - 1 if told else 0
    signed = signs.count(name, _places(group)) + again >= (2 if unsure or told else 1)
    described = any(m.name.honorific or (m.title and not names_several(m.title)) for m in group)
    return signed or ("likely" in trusts and described)


def _only_one_met(groups: Sequence[list[Mention]], absent: Sequence[Mention], signs: Signs) -> list[list[Mention]]:
    """The one first name in notes that name nobody else: "spoke with Ada"."""
    met = [group for group in groups if any(mention.trust == "sure" for mention in group)]
    return met if len(met) == 1 and not any(_rules_out(mention, met[0][0].name, signs) for mention in absent) else []


def _is_full(name: Name) -> bool:
    """Whether a name has two parts; scripts without capitals write them as one word."""
    return len(name.words) > 1 or (name.text.lower() == name.text.upper() and len(name.text) > 1)


def _places(group: Sequence[Mention]) -> frozenset[int]:
    return frozenset(mention.passage.start for mention in group)


def _rules_out(absent: Mention, name: Name, signs: Signs) -> bool:
    """Whether somebody who is said not to have been there is this person."""
    if absent.trust == "corrected":
        return absent.name.words == name.words
    return _same(absent.name, name) and not signs.acted(absent.name)


def _is_sound_first_name(group: Sequence[Mention], signs: Signs) -> bool:
    """Whether a single word is a person's name: it has a title, another mention, or stands where people stand."""
    return (
        any(m.title for m in group)
        or len({m.passage.start for m in group}) > 1
        or signs.count(group[0].name, _places(group)) > 0
    )


def _person(group: Sequence[Mention], notes: Notes) -> Person:
    best = group[0]
    first = min(group, key=lambda mention: mention.passage.start)
    titles = (m.title for m in sorted(group, key=lambda m: m.passage.start) if m.title)
    title = next((title for title in titles if not names_several(title)), None)
    honorific = next((m.name.honorific for m in group if m.name.honorific), None)
    evidence = best.passage if len(best.name.words) > 1 else first.passage
    return Person(
        name=display_name(best.name.text), honorific=honorific, title=title, evidence=evidence.evidence(notes)
    )


def _nicknames(groups: Iterable[Sequence[Mention]]) -> Iterator[tuple[str, str]]:
    """Pairs of full name and nickname: in quotes inside the name, or "Little Jo = Joanna Moor"."""
    for group in groups:
        full = display_name(group[0].name.text)
        yield from ((full, mention.name.nickname) for mention in group if mention.name.nickname)
