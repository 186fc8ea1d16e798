"""What the writer tells themselves to speak of: "wish them well with the terrace", "must mention the seed swap"."""

from collections.abc import Iterable, Iterator, Sequence

from afterword.context import Private, Topic
from afterword.notes import Notes
from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.statements import Statement
from afterword.text import content_words

_WANTED = Pattern(
    r"\bwish (?:her|him|them|\pL+) (?:well|luck|good luck|all the best|every success|joy)"
    r" (?:with|for|in) ([^.,;:!?()\n]{3,60})"
    r"|(?:^|[.;:,!?–—-]\s*|\b(?:must|should|to|and|also|please|want to|remember to) )"
    r"(?:mention|bring up|refer to|say something about|pick up on|come back to)"
    r" ((?:the|her|his|their|how|why) [^.,;:!?()\n]{3,60})"
)
_NOT = Pattern(r"\b(?:don'?t|do not|not|never|no need|avoid|without|nothing|leave out|dont)\b")


def read_wanted(told: Sequence[Statement], notes: Notes) -> Iterator[Topic]:
    """What the notes say that the email should speak of, in their own words; it belongs to nobody in particular.

    Args:
        told: The sentences of the notes.
        notes: The notes themselves, for evidence.
    """
    for statement in told:
        match = _WANTED.search(statement.text)
        if match is None or statement.line.pasted or _NOT.search(statement.text[: match.end()]):
            continue
        passage = statement.passage.cut(*match.span(1 if match[1] else 2))
        evidence = passage.evidence(notes)
        yield Topic(text=passage.text, evidence=evidence, wanted=True)


def sayable(wanted: Iterable[Topic], topics: Sequence[Topic], private: Sequence[Private]) -> Iterator[Topic]:
    """Those that are not only told of within something private, such as a diary's last words to itself."""
    for topic in wanted:
        start, end = topic.evidence.start, topic.evidence.end
        hidden = any(fact.evidence.start < end and start < fact.evidence.end for fact in private)
        if not hidden or any(content_words(topic.text) <= content_words(other.text) for other in topics):
            yield topic
