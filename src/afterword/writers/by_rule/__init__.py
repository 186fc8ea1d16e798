"""The writer by rule: turns a brief into an email with shipped sentences, no model and no network.

``wording`` spells out and tags the words of notes, ``phrases`` makes grammatical pieces of them, ``choice`` takes the
best, ``material`` and ``composition`` put them into sentences. The same brief always gives the same draft.
"""

from collections.abc import Iterable, Sequence
from zlib import crc32

from afterword.context import Brief
from afterword.draft import Draft
from afterword.text import words
from afterword.writers.by_rule.choice import references
from afterword.writers.by_rule.composition import compose
from afterword.writers.by_rule.material import material
from afterword.writers.by_rule.overlap import shared_runs
from afterword.writers.by_rule.sentences import sentences_for

_TURNS = 56
_DISTINCT = 0.15
_SHORT = 55
"""Words of an email that is to be short, greeting and name included."""
_Distance = tuple[int, bool, float]
_NONE: _Distance = (0, False, _DISTINCT)


def write_by_rule(brief: Brief, *, avoid: Sequence[Draft] = ()) -> Draft:
    """A draft for one recipient.

    Args:
        brief: All that may be used.
        avoid: Drafts to co-interviewers; sentences are chosen so that this one differs from them.

    Raises:
        DataError: A shipped file of sentences is unusable.
    """
    found = material(brief, references(brief, [sibling.body for sibling in avoid]))
    first = crc32(f"{brief.company}|{brief.role}|{brief.kind}".encode()) + brief.position
    if brief.note_limit is not None:
        from afterword.writers.by_rule.note import write_note  # noqa: PLC0415 -- an email needs none of it

        return write_note(found, first, avoid)
    sentences = sentences_for(brief.kind, first, brief.packs)
    least, most = sentences.data["words"]
    band = (0, min(most, _SHORT)) if brief.voice.length == "short" else (least, most)
    drafts = (compose(found, sentences._replace(turn=turn)) for turn in range(first, first + _TURNS))
    return _nearest((_distance(draft, band, avoid), draft) for draft in drafts)


def _nearest(drafts: Iterable[tuple[_Distance, Draft]]) -> Draft:
    """The first of the drafts that are least far from what is wanted; the rest need not be made once one is perfect."""
    made: list[tuple[_Distance, Draft]] = []
    for distance, draft in drafts:
        if distance == _NONE:
            return draft
        made.append((distance, draft))
    return min(made, key=lambda pair: pair[0])[1]


def _distance(draft: Draft, band: tuple[int, int], avoid: Sequence[Draft]) -> _Distance:
    """How far a draft is from what is wanted: words beyond its band, a sibling's subject, likeness to a sibling."""
    least, most = band
    length = len(words(draft.body))
    overlap = max((shared_runs(draft.body, sibling.body) for sibling in avoid), default=0.0)
    same_subject = any(draft.subject == sibling.subject for sibling in avoid)
    return max(least - length, length - most, 0), same_subject, max(overlap, _DISTINCT)
