"""Whether the emails to the members of a panel are too much alike: they may be laid side by side."""

from collections.abc import Iterator, Sequence

from afterword.draft import Draft
from afterword.finding import Finding, Lines, Span
from afterword.text import fold, sentence_spans, words
from afterword.writers.by_rule.overlap import shared_runs

_FEWEST_WORDS = 5
"""Shorter sentences are anybody's."""
_MOST_SHARED = 0.2
_WHY = "The members of a panel may show each other what they got."


def too_alike(draft: Draft, siblings: Sequence[Draft]) -> Iterator[Finding]:
    """What a draft shares with the emails to others of the panel: whole sentences, else too many runs of words."""
    taken = {_bare(sibling.text, place) for sibling in siblings for place in _sentences(sibling)}
    shared = [place for place in _sentences(draft) if _bare(draft.text, place) in taken]
    lines = Lines(draft.text)
    for start, end in shared:
        message = "Another member of the panel gets the same sentence; say it in other words."
        yield _finding(message, lines.span(start, end), draft.text[start:end])
    if not shared and any(shared_runs(draft.body, sibling.body) > _MOST_SHARED for sibling in siblings):
        yield _finding("Much of it stands word for word in an email to another of the panel; use other words.")


def _sentences(draft: Draft) -> Iterator[tuple[int, int]]:
    """The places of the body's sentences that are long enough to be somebody's own."""
    begin = draft.text.index(draft.body)
    for start, end in sentence_spans(draft.body):
        if len(words(draft.body[start:end])) >= _FEWEST_WORDS:
            yield begin + start, begin + end


def _bare(text: str, place: tuple[int, int]) -> str:
    return " ".join(words(fold(text[slice(*place)])))


def _finding(message: str, span: Span | None = None, text: str = "") -> Finding:
    return Finding(
        rule="content.siblings", category="content.siblings", severity="warning", points=0,
        message=message, why=_WHY, span=span, text=text,
    )  # fmt: skip
