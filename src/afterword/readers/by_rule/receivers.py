"""To whom something was promised, where its own sentence does not say: to whoever talked about it, or was talked to."""

from collections import Counter
from collections.abc import Sequence

from afterword.context import Promise, Topic
from afterword.notes import Notes
from afterword.text import content_words


def with_receivers(promises: Sequence[Promise], topics: Sequence[Topic], notes: Notes) -> tuple[Promise, ...]:
    """The promises, each to the one person whose topics speak of its thing, or who has the paragraph it stands in.

    Args:
        promises: As they were read; one that has a receiver keeps it.
        topics: What was talked about with whom.
        notes: The notes that both are from.
    """
    return tuple(
        promise if promise.to else promise.model_copy(update={"to": _speaker(promise, topics, notes)})
        for promise in promises
    )


def _speaker(promise: Promise, topics: Sequence[Topic], notes: Notes) -> str | None:
    thing = content_words(promise.text.partition(" ")[2])
    shared: Counter[str] = Counter()
    for topic in topics:
        if topic.interviewer is not None:
            common = len(thing & content_words(topic.text))
            shared[topic.interviewer] = max(shared[topic.interviewer], common)
    most = [name for name, count in shared.items() if count and count == max(shared.values())]
    if len(most) == 1:
        return most[0]
    start = notes.raw.rfind("\n\n", 0, promise.evidence.start)
    beside = {t.interviewer for t in topics if start < t.evidence.start < promise.evidence.start}
    return beside.pop() if len(beside) == 1 else None
