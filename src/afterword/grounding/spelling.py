"""How far two spellings lie apart."""

from collections.abc import Iterable

_SHORT, _LONG = 4, 8


def distance(one: str, other: str) -> int:
    """Letters to add, drop, change or swap with a neighbour to get from one spelling to the other."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
    return row[-1]


def nearest(word: str, names: Iterable[str]) -> str | None:
    """The name that a folded word misspells: one letter off, two in a long name; ``None`` for none.

    A word that goes on where a name ends, or ends before it does, is another form of it: Dana and Dan.
    """
    best = [
        (gap, name)
        for name in names
        if len(name) >= _SHORT and not name.startswith(word) and not word.startswith(name)
        if abs(len(name) - len(word)) <= 2
        if (gap := distance(word, name)) <= (2 if len(name) >= _LONG else 1)
    ]
    return min(best)[1] if best else None
