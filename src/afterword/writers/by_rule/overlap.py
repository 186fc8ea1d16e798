"""How much two emails share word for word."""

from afterword.text import fold, words

_RUN = 5


def shared_runs(one: str, other: str) -> float:
    """Five-word runs in both, as a share of the smaller email's."""
    first, second = _runs(one), _runs(other)
    return len(first & second) / max(1, min(len(first), len(second)))


def _runs(text: str) -> set[tuple[str, ...]]:
    told = words(fold(text))
    return {tuple(told[start : start + _RUN]) for start in range(len(told) - _RUN + 1)}
