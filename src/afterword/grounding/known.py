"""All that an email may rest on: the notes, what was read from them, and what the user gave."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Self

from afterword.context import InterviewContext
from afterword.dates.mentions import DateMention, find_dates
from afterword.dates.resolution import resolve
from afterword.grounding.likeness import abbreviates, other_names
from afterword.grounding.statements import Statement, statements
from afterword.grounding.stems import EVERYDAY_STEMS, stem, stems, stems_at
from afterword.notes import Notes
from afterword.offline import offline_data
from afterword.text import WORD, fold


@dataclass(frozen=True)
class Known:
    """What is known.

    Attributes:
        context: What was read from the notes.
        plain: The notes as they read, without what speaks to a program: nothing rests on that. Empty where an email is
            checked against a context alone.
        also: What the user gave beside the notes: the candidate's name, allowed terms.
        today: The day the email is written.
    """

    context: InterviewContext
    plain: str = ""
    also: tuple[str, ...] = ()
    today: date | None = None

    @classmethod
    def of(
        cls,
        context: InterviewContext,
        notes: Notes | None = None,
        *,
        candidate: str | None = None,
        also: tuple[str, ...] = (),
        today: date | None = None,
    ) -> Self:
        """What is known from a context, its notes and the user.

        Args:
            context: What was read from the notes.
            notes: The notes themselves.
            candidate: The name the user gave.
            also: Further terms that the user allows.
            today: The day the email is written.
        """
        given = (*also, *((candidate,) if candidate else ()))
        return cls(context, _without_instructions(notes.plain, context) if notes else "", given, today)

    @cached_property
    def everything(self) -> str:
        """The notes, and the context's values, which may say a thing in other words."""
        return "\n".join((self.plain, self.usable, *self.also))

    @cached_property
    def usable(self) -> str:
        """What an email may say: the context without what is private."""
        context = self.context
        scalars = (context.candidate, context.company, context.role, context.next_steps)
        people = (part for p in context.interviewers for part in (p.honorific, p.name, p.title))
        contact = (context.contact.honorific, context.contact.name) if context.contact else ()
        promised = (part for p in context.promised for part in (p.text, p.to, p.due, p.evidence.quote))
        topics = (part for t in context.topics for part in (t.text, t.evidence.quote))
        days = context.stated_days or 0
        spans = (f"{days} days", f"{days // 7} weeks") if days else ()
        return "\n".join(part for part in (*scalars, *people, *contact, *promised, *topics, *spans) if part)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of all that is known, folded, whole and in its pieces."""
        found: set[str] = set()
        for match in WORD.finditer(fold(self.everything)):
            word = match.group()
            found.update((word, word.removesuffix("'s"), *_pieces(word)))
        in_full: dict[str, str] = offline_data("words")["posts"]
        found.update(word for short in found & in_full.keys() for word in in_full[short].split())
        return frozenset(found)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all that is known."""
        return stems(self.everything)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """The notes statement by statement, with who said each."""
        return tuple(statements(self.context, self.plain))

    def holds(self, folded: str) -> bool:
        """Whether a folded word is known in any form: inflected, shortened, in pieces, or under another name."""
        pieces = folded.replace("'s", "").replace("-", " ").split()
        return all(self._holds(piece) for piece in pieces) or stem("".join(pieces)) in self.stems

    def _holds(self, word: str) -> bool:
        if word in self.words or stem(word) in self.stems or other_names(word) & self.words:
            return True
        alike = self._by_initial.get(word[:1], ())
        return any(abbreviates(one, word) or abbreviates(word, one) for one in alike)

    @cached_property
    def _by_initial(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for word in self.words:
            found.setdefault(word[:1], []).append(word)
        return found

    @cached_property
    def usable_stems(self) -> frozenset[str]:
        """The stems of what an email may say, and of the words every email is made of."""
        return stems(self.usable) | stems(" ".join(self.also)) | EVERYDAY_STEMS

    @cached_property
    def names(self) -> dict[str, str]:
        """The words of people's and the company's names, folded, to how the notes write them."""
        context = self.context
        whole = [p.name for p in context.interviewers]
        whole += [name for name in (context.candidate, context.company) if name]
        whole += [context.contact.name] if context.contact else []
        return {fold(word): word for name in (*whole, *self.also) for word in WORD.findall(name) if word[0].isupper()}

    @cached_property
    def mentions(self) -> tuple[DateMention, ...]:
        """The date expressions of the notes, but for those that no longer hold."""
        held = [(at, at + len(quote)) for quote in self._superseded if (at := self.plain.find(quote)) >= 0]
        found = find_dates(self.plain)
        return tuple(m for m in found if not any(start <= m.start < end for start, end in held))

    @cached_property
    def _superseded(self) -> tuple[str, ...]:
        return tuple(piece.evidence.quote for piece in self.context.private if piece.reason == "superseded")

    @cached_property
    def days(self) -> frozenset[date]:
        """The days the notes speak of, as far as they can be worked out, and those of the context."""
        context = self.context
        found = {context.note_date, context.interview_date, context.decision_by, self.today}
        for reference in tuple(found):
            for mention in self.mentions if reference else ():
                if mention.reading.precision != "day":
                    continue  # a week or month resolves to its first day, of which nobody spoke
                reading = mention.reading
                bare = reading.month is None and reading.anchor == "calendar"
                found.add(resolve(reading, reference, "future") if bare else resolve(reading, reference))
                if reading.anchor == "weekday":
                    found.add(resolve(reading, reference, "past"))
        return frozenset(day for day in found if day)

    @cached_property
    def stem_counts(self) -> Counter[str]:
        """How often each stem stands in the notes."""
        return Counter(found for found, _, _ in stems_at(self.plain))


def _without_instructions(plain: str, context: InterviewContext) -> str:
    for piece in context.private:
        if piece.reason == "instruction":
            plain = plain.replace(piece.evidence.quote, "\n").replace(piece.text, "\n")
    return plain


def _pieces(word: str) -> list[str]:
    return [piece for match in WORD.finditer(word) for piece in _split(match.group())]


def _split(word: str) -> list[str]:
    for mark in "'./&+-":
        word = word.replace(mark, " ")
    return word.split()
