"""From a fragment of notes to grammatical phrases that fit into a sentence, or to none."""

from afterword.writers.by_rule.phrases.phrase import Phrase, PhraseKind
from afterword.writers.by_rule.phrases.reading import phrases_of

__all__ = ["Phrase", "PhraseKind", "phrases_of"]
