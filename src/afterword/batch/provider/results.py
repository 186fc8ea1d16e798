"""Results taken in: joined to their requests by id, whatever their order and whichever file they stand in."""

from collections import Counter
from pathlib import Path
from typing import NamedTuple

from afterword.batch.provider.lines import BadLine, Refused, Result, read_result, result_lines
from afterword.batch.provider.requests import Requests
from afterword.errors import DataError, ModelUnavailable
from afterword.llm import Reply
from afterword.llm.batches import reply_in_result


class TakenIn(NamedTuple):
    """What a file of results held, counted by line.

    Attributes:
        answered: Answers, and refusals for good, that were new.
        again: Requests that failed for now, or whose answer is no answer: the next export asks them again.
        known: Answers to requests that had one.
        foreign: Results of requests that this job did not make.
        broken: Lines that are no result.
    """

    answered: int = 0
    again: int = 0
    known: int = 0
    foreign: int = 0
    broken: int = 0

    def plus(self, other: "TakenIn") -> "TakenIn":
        """Both together."""
        return TakenIn(*map(sum, zip(self, other, strict=True)))

    @property
    def is_none(self) -> bool:
        """Whether no line was a result."""
        return sum(self) == self.broken


def take_results(requests: Requests, path: Path) -> TakenIn:
    """Store the answers in a file of results; the files of requests that they answer count as answered.

    Raises:
        DataError: The file can't be read, or nothing be put down.
    """
    counts: Counter[str] = Counter()
    answered: set[str] = set()
    try:
        with path.open("rb") as file, requests.together():
            for line in result_lines(file):
                try:
                    result = read_result(line)
                except BadLine:
                    counts["broken"] += 1
                    continue
                told = _told(result)
                taken, of_file = requests.take(result.custom_id, told)
                if of_file:
                    answered.add(of_file)
                counts[taken if taken != "new" else "answered" if told else "again"] += 1
            for file_ in requests.files():
                if file_.name in answered:
                    requests.save(file_._replace(standing="answered"))
    except OSError as error:
        raise DataError(path, f"can't be read ({error.strerror or error})") from None
    return TakenIn(**counts)


def _told(result: Result) -> Reply | Refused | None:
    if result.completion is None:
        return result.refused
    try:
        return reply_in_result(result.completion)
    except ModelUnavailable:
        return None
