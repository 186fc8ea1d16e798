"""The note on LinkedIn: what fits of thanks, one thing that was said, a close and the name."""

from collections.abc import Iterator, Sequence

from afterword.context import Brief
from afterword.draft import Draft
from afterword.offline import offline_data
from afterword.text import typed_length
from afterword.writers.by_rule.composition import compose
from afterword.writers.by_rule.material import Material
from afterword.writers.by_rule.overlap import shared_runs
from afterword.writers.by_rule.sentences import Sentences, sentences_for

_ORDERS = (("gratitude", "reference", "close"), ("gratitude", "reference"), ("gratitude", "close"), ("gratitude",))
"""What a note is made of, the fullest first."""
_TURNS = 12


def write_note(found: Material, first: int, avoid: Sequence[Draft]) -> Draft:
    """The fullest note that fits, and of those the one that is least like those to co-interviewers.

    Args:
        found: What there is to say.
        first: Which sentence of each list comes first.
        avoid: The notes to co-interviewers.
    """
    limit = found.brief.note_limit or 0
    for notes in _by_fullness(found, first):
        if fitting := [note for note in notes if typed_length(note.body) <= limit]:
            return min(fitting, key=lambda note: _likeness(note, avoid))
    return min(notes, key=lambda note: typed_length(note.body))


def _by_fullness(found: Material, first: int) -> Iterator[list[Draft]]:
    """All notes that say equally much, the fullest first; in the end they go without the name, which the site shows."""
    nameless = found._replace(brief=found.brief.model_copy(update={"candidate": None}))
    for who, order in ((who, order) for order in _ORDERS for who in (found, nameless)):
        told = who.references or (None,)
        yield [
            compose(who._replace(references=(reference,) if reference else ()), _sentences(who.brief, order, turn))
            for reference in told
            for turn in range(first, first + _TURNS)
        ]


def _sentences(brief: Brief, order: Sequence[str], turn: int) -> Sentences:
    """The sentences of a note: its own, and those of the kind's email for what was said."""
    email = sentences_for(brief.kind, turn, brief.packs).data
    recalled = {name: email[name] for name in email if name.startswith("reference")}
    return Sentences({**recalled, **offline_data("linkedin")[brief.kind], "layouts": [[order]]}, turn)


def _likeness(note: Draft, avoid: Sequence[Draft]) -> float:
    return max((shared_runs(note.body, other.body) for other in avoid), default=0.0)
