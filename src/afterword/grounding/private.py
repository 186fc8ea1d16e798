"""Private matter in an email: in the notes' own words, or reworded."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from afterword.context import Private
from afterword.grounding.idle import IDLE_STEMS
from afterword.grounding.known import Known
from afterword.grounding.letter import Letter, Problem
from afterword.grounding.matters import MATTERS, Matter
from afterword.grounding.stems import EVERYDAY_STEMS, first_to_last, stem, stems, stems_at
from afterword.text import WORD, fold, sentence_spans, straighten

_FEW_WORDS, _LONG = 4, 7
"""Of a piece of so few words of its own, one of so many letters gives it away."""
_FEW_LETTERS = 4
_MONTHS = frozenset(
    ["january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december"]
)
_RUN = 5
"""So many words in a row are a quotation, whatever the words."""
_FEW = 2
"""So many words that only a private piece has, in one sentence, give it away."""
_FEW_OF_MIXED = 4
"""Of what is private for one matter in it, the rest may be spoken of; more has to be shared, and
where the matter is known, that."""
_MIXED = frozenset({"pay", "personal", "health_or_family", "complaint"})


class _Held(NamedTuple):
    """A sentence of a private piece, and what gives it away.

    Attributes:
        own: Stems that nothing that may be said has; several of them in one sentence are too many.
        named: Stems of names and numbers that stand nowhere else; one of them is enough.
        runs: Its runs of words that stand in nothing that may be said.
        matters: The matters it touches, which nothing that may be said does.
    """

    piece: Private
    own: frozenset[str]
    named: frozenset[str]
    runs: tuple[str, ...]
    matters: tuple[Matter, ...]

    def given_away(self, sentence: str, said: frozenset[str]) -> frozenset[str] | None:
        """The stems by which a sentence gives it away; ``None`` where it does not."""
        shared, named = said & self.own, said & self.named
        text = straighten(sentence).lower()
        spoken = next((by for matter in self.matters if (by := matter.spoken_of(text, said))), frozenset())
        mixed = self.piece.reason in _MIXED
        telling = not mixed and len(self.own) <= _FEW_WORDS and any(len(word) >= _LONG for word in shared)
        few = _FEW if not mixed else len(self.own) + 1 if self.matters else _FEW_OF_MIXED
        if self.piece.reason == "instruction":  # nothing that somebody else wants said may be, not in one word
            telling = any(len(word) >= _FEW_LETTERS for word in shared - IDLE_STEMS - EVERYDAY_STEMS)
        if spoken or len(shared) >= few or named or telling:
            return shared | named | spoken
        folded = f" {_spoken(sentence)} "
        return shared if any(f" {run} " in folded for run in self.runs) else None


def private_matter(letter: Letter, known: Known) -> Iterator[Problem]:
    """Sentences that say what the reader held back; ``about`` is the reason."""
    held = list(_held_back(known))
    for start, end in (*letter.sentences(), *([letter.subject] if letter.subject else [])):
        sentence = letter.text[start:end]
        said = stems(sentence)
        for each in held:
            by = each.given_away(sentence, said)
            if by is not None:
                yield Problem("private", *first_to_last(sentence, by, start), about=each.piece.reason)
                break


def _held_back(known: Known) -> Iterator[_Held]:
    usable, told = stems(known.usable), f" {_spoken(known.usable)} "
    usable_text = straighten(known.usable).lower()
    for piece in known.context.private:
        for start, end in sentence_spans(piece.evidence.quote):
            quote = piece.evidence.quote[start:end]
            found, words = stems(quote), _spoken(quote).split()
            runs = (" ".join(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1))
            yield _Held(
                piece,
                own=found - known.usable_stems,
                named=_named(quote, known) - usable,
                runs=tuple(run for run in runs if f" {run} " not in told),
                matters=tuple(
                    matter
                    for matter in MATTERS
                    if matter.spoken_of(straighten(quote).lower(), found) and not matter.spoken_of(usable_text, usable)
                ),
            )


def _spoken(text: str) -> str:
    """The folded words of a text without the marks around and between them."""
    return " ".join(match.group() for match in WORD.finditer(fold(text)))


def _named(quote: str, known: Known) -> frozenset[str]:
    """Names, months and numbers that stand in this quote and nowhere else."""
    marked = [match.group() for match in WORD.finditer(quote) if _is_marked(match, quote)]
    here = Counter(found for found, _, _ in stems_at(quote))
    months = {stem(f"{day:%B}".lower()) for day in known.days}
    return frozenset(
        found for found in stems(" ".join(marked)) - months if known.stem_counts.get(found, 0) <= here[found]
    )


def _is_marked(match: re.Match[str], quote: str) -> bool:
    """Whether a word is a number, or has a capital that no beginning of a sentence explains."""
    word, before = match.group(), quote[max(0, match.start() - 2) : match.start()]
    if word[0].isdigit():
        return True
    capital = word[0].isupper() and len(word) > 1 and before[-1:] == " " and before[:1] not in ".!?:"
    return capital and (stem(fold(word)) not in EVERYDAY_STEMS or fold(word) in _MONTHS)
