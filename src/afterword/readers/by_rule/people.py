"""Who held the interview.

A wrong name in a greeting is the worst thing a follow-up can hold. So a person is taken only where the notes say that
they held the interview, or where two signs agree; whoever only wrote, opened the door, was away or is spoken of is not.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from afterword.context import Person
from afterword.notes import Notes
from afterword.readers.by_rule.interviewers import find_mentions
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.mentions import Mention, arranges
from afterword.readers.by_rule.names import Name, display_name
from afterword.readers.by_rule.plausible import is_plausible
from afterword.readers.by_rule.short_names import SHORT_FORMS
from afterword.readers.by_rule.signs import Signs
from afterword.readers.by_rule.titles import names_several
from afterword.readers.by_rule.tokens import name_words
from afterword.readers.by_rule.vocabulary import OPENING_DOORS

_RULED_OUT = ("away", "apart", "corrected")
_DICTATED_SHARE = 0.004
_LONGEST_TITLE = 14  # words


class Roster(NamedTuple):
    """The interviewers, and whom the notes name otherwise.

    Attributes:
        people: The interviewers, in the order of the notes.
        nicknames: What else they are called, by full name.
        absent: Names that the notes take back or replace.
        introduced: Where in ``notes.plain`` the interviewers are named as such.
        acting: Those whom the notes say to do what people do.
    """

    people: tuple[Person, ...]
    nicknames: tuple[tuple[str, str], ...] = ()
    absent: tuple[str, ...] = ()
    introduced: frozenset[int] = frozenset()
    acting: frozenset[str] = frozenset()

    def without(self, company: str | None) -> "Roster":
        """The roster without a "person" whose name is the company's, or a part of it, and who does nothing."""
        words = set(name_words(company or ""))
        people = tuple(
            person
            for person in self.people
            if person.honorific or person.name in self.acting or not set(name_words(person.name)) <= words
        )
        return self if len(people) == len(self.people) else self._replace(people=people)


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
    below = any(m.trust == "sure" and _is_full(m.name) and m.passage.start >= lines[0].passage.end for m in mentions)
    mentions = [mention for mention in mentions if not _is_of_title(mention, lines, signs, elsewhere=below)]
    absent = [mention for mention in mentions if mention.trust in _RULED_OUT]
    groups = _grouped([mention for mention in mentions if mention.trust not in _RULED_OUT])
    chosen = [group for group in groups if _held(group, absent, signs) and _is_somebody(group, signs)]
    chosen = chosen or _only_one_met(groups, absent, signs)
    chosen = [group for group in chosen if _belongs(group, signs)] or chosen
    company = {mention.listed for group in chosen for mention in group if mention.trust in ("sure", "likely")} - {-1}
    chosen = [group for group in groups if group in chosen or _held_with(group, company, absent, signs)]
    chosen = [group for group in chosen if not _arranged(group)] or [group for group in groups if _recruited(group)]
    people = tuple(_person(group, notes) for group in chosen)
    known = {word for person in people for word in name_words(person.name)}
    gone = tuple(dict.fromkeys(m.name.text for m in absent if not set(m.name.words) & known))
    places = frozenset(m.passage.start for group in chosen for m in group if m.trust in ("sure", "arranging"))
    acting = frozenset(
        p.name for p in people if " " in p.name and any(signs.as_person[word] for word in name_words(p.name))
    )
    return Roster(people, tuple(_nicknames(chosen)), gone, places, acting)


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
    if short.honorific and not full.honorific and len(short.words) == 1 and len(words) > 1:
        words = words[1:]
    for word in short.words:
        place = next((n for n, other in enumerate(words) if _is_short_for(word, other)), None)
        if place is None:
            return False
        words = words[place + 1 :]
    return True


def _is_short_for(word: str, other: str) -> bool:
    """Whether a word is another, its initial or a short form of it: "pat" of "patricia"."""
    return other == word or (len(word) == 1 and other.startswith(word)) or other in SHORT_FORMS.get(word, ())


def _is_of_title(mention: Mention, lines: Sequence[Line], signs: Signs, *, elsewhere: bool) -> bool:
    """Whether a name only stands in the title of the notes, where firms and posts stand too.

    Args:
        mention: Where it stands.
        lines: The lines of the notes.
        signs: What they tell of words that may be names.
        elsewhere: Whether they name interviewers in full below the title.
    """
    title = lines[0].passage
    if len(mention.name.words) == 1 and mention.trust == "sure" and mention.name.honorific is None and elsewhere:
        return title.start <= mention.passage.start < title.end and not signs.count(mention.name, ())
    if mention.trust != "possible" or signs.own_lines(mention.name) or signs.as_person[mention.name.words[0]]:
        return False
    return title.start <= mention.passage.start < title.end and len(title.text.split()) <= _LONGEST_TITLE


def _held_with(group: Sequence[Mention], company: Collection[int], absent: Sequence[Mention], signs: Signs) -> bool:
    """Whether a single first name is listed together with somebody who held the interview: "Ada Moor and Ben"."""
    name = group[0].name
    if any(_rules_out(mention, name, signs) for mention in absent) or name.text == name.text.lower():
        return False
    if not _is_somebody(group, signs):
        return False
    return any(mention.listed in company and mention.trust in ("sure", "likely") for mention in group)


def _held(group: Sequence[Mention], absent: Sequence[Mention], signs: Signs) -> bool:
    """Whether a person held the interview."""
    name = group[0].name
    if any(_rules_out(mention, name, signs) for mention in absent):
        return False
    trusts = {mention.trust for mention in group}
    described = _is_described(group)
    if "helper" in trusts and not ("sure" in trusts or ("likely" in trusts and described)):
        return False
    if trusts == {"named"}:
        return signs.own_lines(name) > 0
    if "sure" in trusts:
        return _is_full(name) or name.honorific is not None or _is_sound_first_name(group, signs)
    unsure = name.text == name.text.lower() and len(name.words) == 1
    told = sum(len(line.name.words) == 1 for line in group) == len(group) and not signs.named_twice(name)
    places = _places(group)
    again = len(places) - 1 if told else 0
    called = {mention.name.text: mention.name for mention in group}
    signed = max(signs.count(short, places) for short in called.values()) + again >= (2 if unsure or told else 1)
    return signed or ("likely" in trusts and described)


def _is_somebody(group: Sequence[Mention], signs: Signs) -> bool:
    """Whether a name can be a person's; one that goes as a word as well needs a sign that it is."""
    name = group[0].name
    told = len(name.words) > 1 or any(signs.as_person[word] or signs.by_pronoun[word] for word in name.words)
    return is_plausible(name, told=told)


def _is_described(group: Sequence[Mention]) -> bool:
    """Whether the notes say of somebody what they are, or "a man called Ben"."""
    return any(m.name.honorific or m.explained or (m.title and not names_several(m.title)) for m in group)


def _arranged(group: Sequence[Mention]) -> bool:
    """Whether somebody was talked with as a recruiter, and nowhere as one of another post."""
    other = any(mention.trust == "sure" and mention.title and not arranges(mention.title) for mention in group)
    return not other and any(mention.trust == "arranging" for mention in group)


def _recruited(group: Sequence[Mention]) -> bool:
    """Whether somebody was talked with as a recruiter; whoever opens doors is none."""
    words = {word for mention in group for word in name_words(mention.title or "")}
    return _arranged(group) and OPENING_DOORS.isdisjoint(words)


def _belongs(group: Sequence[Mention], signs: Signs) -> bool:
    """Whether somebody is told to have held the interview, is described, or asks in it; to be quoted is not enough."""
    if len(group[0].name.words) == 1 or group[0].name.text.islower():
        return True
    trusts = {mention.trust for mention in group}
    words = {word for mention in group for word in mention.name.words}
    return (
        bool(trusts & {"sure", "arranging", "named"})
        or ("likely" in trusts and _is_described(group))
        or any(signs.asked[word] for word in words)
        or any(signs.own_lines(mention.name) for mention in group)
        or any(signs.headings[word] for word in words)
    )


def _only_one_met(groups: Sequence[list[Mention]], absent: Sequence[Mention], signs: Signs) -> list[list[Mention]]:
    """The one first name in notes that name nobody else: "spoke with Ada"."""
    met = [group for group in groups if any(m.trust == "sure" for m in group) and _is_somebody(group, signs)]
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
    return _same(absent.name, name) and (absent.trust == "apart" or not signs.acted(absent.name, absent.passage.start))


def _is_sound_first_name(group: Sequence[Mention], signs: Signs) -> bool:
    """Whether a single word is a person's name: it has a title, another mention, or stands where people stand."""
    return (
        any(m.title or m.explained for m in group)
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
