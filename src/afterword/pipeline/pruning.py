"""A draft without the sentences that the notes do not bear out."""

import re
from collections.abc import Iterable, Sequence

from afterword.draft import Draft, Parts
from afterword.finding import Finding
from afterword.text import sentence_spans


def without_inventions(draft: Draft, findings: Iterable[Finding]) -> Draft | None:
    """The draft without the sentences in which something is invented or private.

    Args:
        draft: The draft.
        findings: What was found in ``draft.text``.

    Returns:
        ``None`` where an invention stands in the subject, the greeting or the ending, or nothing would be left.
    """
    start = draft.text.index(draft.body)
    spans = [finding.span for finding in findings if finding.is_invention]
    if any(span is None or span.start < start for span in spans):
        return None
    guilty = [(span.start - start, span.end - start) for span in spans if span]
    dropped = [
        draft.body[first:last]
        for first, last in sentence_spans(draft.body)
        if any(first < end and begin < last for begin, end in guilty)
    ]
    kept_whole = (draft.parts.greeting, draft.body.rpartition("\n\n")[2])
    if not dropped or any(sentence in whole or whole in sentence for sentence in dropped for whole in kept_whole):
        return None
    body = _without(draft.body, dropped)
    facts = tuple(fact for fact in draft.facts if fact.text in f"{draft.subject}\n{body}")
    parts = Parts(**{name: _without(text, dropped) for name, text in draft.parts.model_dump().items()})
    return draft.model_copy(update={"body": body, "parts": parts, "facts": facts})


def _without(text: str, sentences: Sequence[str]) -> str:
    for sentence in sentences:
        text = text.replace(sentence, "")
    paragraphs = (re.sub(r"[ \t]{2,}", " ", paragraph).strip() for paragraph in re.split(r"\n\n", text))
    return "\n\n".join(filter(None, paragraphs))
