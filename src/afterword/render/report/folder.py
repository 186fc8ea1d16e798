"""The three files of a report, written as entries come."""

import csv
import io
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO, NamedTuple

from afterword.draft import Usage
from afterword.errors import DataError
from afterword.render.json import json_line
from afterword.render.report.entry import Entry
from afterword.render.report.page import VERDICTS, article, frame, row
from afterword.render.report.rows import COLUMNS, cells
from afterword.resources import replacing

_MARK = "\ufeff"
"""Without it Excel does not take a table for UTF-8."""


class _Files(NamedTuple):
    """Where the parts of the report go. The page begins with sums, so its rows and articles wait in other files."""

    page: BinaryIO
    table: BinaryIO
    lines: BinaryIO
    rows: BinaryIO
    articles: BinaryIO


class ReportWriter:
    """Takes entries into a report that is being written; made by ``report_folder``."""

    def __init__(self, folder: Path, files: _Files) -> None:
        self._folder = folder
        self._files = files
        self._counts: Counter[str] = Counter()
        self._usage = Usage()

    def add(self, entry: Entry) -> None:
        """Take one entry into the report.

        Raises:
            DataError: It can't be written.
        """
        self._counts[entry.verdict] += 1
        self._usage += entry.usage or Usage()
        number = self._counts.total()
        with _told(self._folder):
            self._files.rows.write(_utf8(row(entry, number)))
            self._files.articles.write(_utf8(article(entry, number)))
            self._files.table.write(_csv_line(cells(entry)))
            self._files.lines.write(_utf8(json_line(entry.value)))

    def end_page(self, title: str) -> None:
        """Put the page together, now that its sums are known.

        Raises:
            OSError: It can't be written.
        """
        counts = {verdict: self._counts[verdict] for verdict in VERDICTS if self._counts[verdict]}
        before, between, after = frame(title, counts, _summary(counts, self._usage))
        page = self._files.page
        page.write(_utf8(before))
        for body, follows in ((self._files.rows, between), (self._files.articles, after)):
            body.seek(0)
            shutil.copyfileobj(body, page)
            page.write(_utf8(follows))


@contextmanager
def report_folder(folder: Path, title: str) -> Iterator[ReportWriter]:
    """Write ``report.html``, ``report.csv`` and ``report.jsonl`` of the entries that are added.

    They appear whole when all is well; where it is not, those that stood there before still stand.

    Args:
        folder: Made where it is missing.
        title: The page's heading.

    Raises:
        DataError: The folder or a file can't be written.
    """
    with ExitStack() as stack:
        with _told(folder):
            folder.mkdir(parents=True, exist_ok=True)
            whole = [stack.enter_context(replacing(folder / f"report.{end}")) for end in ("html", "csv", "jsonl")]
            files = _Files(*whole, *(stack.enter_context(TemporaryFile()) for _ in ("rows", "articles")))
            files.table.write(_utf8(_MARK) + _csv_line(COLUMNS))
        writer = ReportWriter(folder, files)
        yield writer
        with _told(folder):
            writer.end_page(title)
            stack.close()


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    """What goes wrong with the files, in our words."""
    try:
        yield
    except OSError as error:
        raise DataError(folder, f"the report can't be written ({error.strerror or error})") from None


def _summary(counts: Mapping[str, int], usage: Usage) -> str:
    told = ", ".join(f"{count} {VERDICTS[verdict]}" for verdict, count in counts.items()) or "nothing"
    spent = f" {usage.calls} calls, {usage.input_tokens + usage.output_tokens} tokens." if usage.calls else ""
    return f"{sum(counts.values())} in all: {told}.{spent}"


def _csv_line(values: tuple[str, ...]) -> bytes:
    line = io.StringIO()
    csv.writer(line, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerow(values)
    return _utf8(line.getvalue())


def _utf8(text: str) -> bytes:
    return text.encode("utf-8", "replace")
