"""Files: where the shipped prompts and rubrics lie, how a person's file is read, and how one is written whole."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import BinaryIO

from afterword.errors import DataError

MAX_BYTES = 2_000_000
"""Larger files are refused: nobody keeps two million characters about one interview, or sends them."""

_USUAL_BYTES = 50_000


def shipped(kind: str) -> Traversable:
    """The folder of shipped ``prompts`` or ``rubrics``: inside the installed package, or at a checkout's top."""
    package = files("afterword")
    inside = package / kind
    return inside if inside.is_dir() else package / ".." / ".." / kind


def replace_file(path: Path, data: bytes) -> None:
    """Write a file whole or not at all.

    Raises:
        OSError: It can't be written.
    """
    with replacing(path) as file:
        file.write(data)


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A file to write that takes the place of ``path`` once all is written; where that fails, nothing has changed.

    Raises:
        OSError: It can't be written.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with temporary.open("wb") as file:
            yield file
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def read_bytes(path: Path, limit: int = MAX_BYTES) -> bytes:
    """A file's bytes, at most ``limit``.

    Raises:
        DataError: The file is missing, a folder, unreadable or larger.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_USUAL_BYTES)  # room for all that is allowed would have to be made at each reading
            if len(data) == _USUAL_BYTES:
                data += file.read(limit + 1 - _USUAL_BYTES)
    except FileNotFoundError:
        raise DataError(path, "no such file") from None
    except OSError as error:
        if path.is_dir():
            raise DataError(path, "is a folder; a file was expected") from None
        raise DataError(path, f"can't be read ({error.strerror or error})") from None
    except ValueError:
        raise DataError(path, "is not a usable file name") from None
    if len(data) > limit:
        raise DataError(path, f"is larger than {limit // 1_000_000} MB, too large to be notes or an email")
    return data


def decode(data: bytes, source: object) -> str:
    """Text in UTF-8, UTF-16, Windows-1252 or, failing these, the encoding that charset-normalizer finds.

    Raises:
        DataError: The bytes are not text.
    """
    if len(data) > MAX_BYTES:
        raise DataError(source, f"is larger than {MAX_BYTES // 1_000_000} MB, too large to be notes or an email")
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                raise DataError(source, "is not text in any known encoding") from None
    if b"\x00" not in data:
        for encoding in ("utf-8", "cp1252"):
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                continue
            if encoding == "utf-8" or _is_western(text):
                return text
    import charset_normalizer  # noqa: PLC0415 -- 20 ms, and only for the rare file that is neither

    best = charset_normalizer.from_bytes(data).best()
    if best is None or (b"\x00" in data and not best.encoding.startswith(("utf_16", "utf_32"))):
        raise DataError(source, "is not text in any known encoding")
    return str(best)


_WESTERN = frozenset(
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŒŠŽŸàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœšžß‘’“”‚„–—…•·«»€£°µ²½¼¾×§©®™¿¡ \u00a0"
)


def _is_western(text: str) -> bool:
    """Whether text decoded as Windows-1252 can be meant so.

    On short texts charset-normalizer takes Windows-1252 for its neighbours (``Åkerman`` for ``Ĺkerman``), and a name
    must not change; so Western text is told by its letters first. Cyrillic or Greek read as Windows-1252 is nearly all
    accented letters; Polish gives signs that no Western word holds.
    """
    foreign = [c for c in text if not c.isascii()]
    letters = sum(c.isalpha() for c in text)
    accented = sum(c.isalpha() for c in foreign)
    return _WESTERN.issuperset(foreign) and accented * 3 <= letters and not re.search(r"[£µ²½¼¾×§©®¿][^\W\d_]", text)
