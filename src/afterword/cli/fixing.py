"""What the safe changes come to: a difference to look at, or the files themselves."""

from collections.abc import Iterable, Iterator
from difflib import unified_diff
from pathlib import Path

from afterword.cli.judging import Checked
from afterword.cli.streams import Console
from afterword.errors import DataError
from afterword.resources import MAX_BYTES, read_bytes, replace_file

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def differences(checked: Iterable[Checked]) -> Iterator[str]:
    """A unified diff of each email that would be changed."""
    for item in checked:
        before, after = (text.splitlines(keepends=True) for text in (item.read, item.text))
        for line in unified_diff(before, after, item.report.source, item.report.source):
            yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def written(checked: Iterable[Checked], console: Console) -> Iterator[Checked]:
    """Each email, written back to its file where it was changed; one that can't be is told, and stops nothing."""
    for item in checked:
        if item.changes:
            try:
                _write(item)
            except DataError as error:
                console.error(error)
                continue
            console.notice(f"{item.report.source}: {item.changes} {'place' if item.changes == 1 else 'places'} changed")
        yield item


def _write(item: Checked) -> None:
    """Put the changed text in the file's place, its line ends and byte-order mark kept."""
    path = Path(item.report.source)
    data = read_bytes(path, MAX_BYTES)
    mark = _BYTE_ORDER_MARK if data.startswith(_BYTE_ORDER_MARK) else b""
    end = "\r\n" if b"\r\n" in data else "\n"
    if mark + item.read.replace("\n", end).encode() != data:
        raise DataError(path, "can be changed by hand only (see --diff): it is not plain text in UTF-8")
    try:
        replace_file(path, mark + item.text.replace("\n", end).encode())
    except OSError as error:
        raise DataError(path, f"can't be written ({error.strerror})") from None
