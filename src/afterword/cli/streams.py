"""Where text comes in and goes out: files, pipes, a paste at the terminal, standard output and standard error."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from afterword.errors import AfterwordError, DataError, ExitCode
from afterword.resources import MAX_BYTES, replace_file
from afterword.text import printable

STANDARD_INPUT = "-"


class Console:
    """Standard error for one command: notices that ``--quiet`` silences, and errors that raise the exit status."""

    def __init__(self, *, quiet: bool = False) -> None:
        self.quiet = quiet
        self.status = ExitCode.OK
        self.errors: list[DataError] = []
        self._print: Callable[[str], object] = _to_standard_error

    def notice(self, text: str) -> None:
        """One line for the person at the terminal."""
        if not self.quiet:
            self._print(printable(text))

    @contextmanager
    def through(self, show: Callable[[str], object]) -> Iterator[None]:
        """Within, lines are shown by something that has the terminal to itself, such as a progress bar."""
        self._print = show
        try:
            yield
        finally:
            self._print = _to_standard_error

    def error(self, error: AfterwordError) -> None:
        """One line about what went wrong, whatever ``--quiet`` says; the command goes on."""
        self._print(printable(f"afterword: {error}".replace("\n", " ")))
        self.end_in(error.exit_code)
        if isinstance(error, DataError):
            self.errors.append(error)

    def end_in(self, status: ExitCode) -> None:
        """End with this status unless a higher one is due."""
        self.status = max(self.status, status)


def _to_standard_error(line: str) -> None:
    _write(sys.stderr, line + "\n")


def read_standard_input() -> bytes:
    """All of standard input; at a terminal, a paste ended by Ctrl-D.

    Raises:
        DataError: There is more than notes or an email can be.
    """
    data = _read_paste() if sys.stdin.isatty() else sys.stdin.buffer.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise DataError(STANDARD_INPUT, f"is larger than {MAX_BYTES // 1_000_000} MB")
    return data


def _read_paste() -> bytes:
    """A paste at the terminal, read whole.

    In line mode a terminal cuts a line at 4,095 characters, and a dictation is one line; so the terminal is taken out
    of line mode, and backspace is done here.
    """
    _write(sys.stderr, "Paste the text, then press Ctrl-D on a line of its own.\n")
    try:
        import termios  # noqa: PLC0415 -- not on Windows
    except ImportError:
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    raw = termios.tcgetattr(terminal)
    raw[3] &= ~(termios.ICANON | termios.ECHO)
    termios.tcsetattr(terminal, termios.TCSADRAIN, raw)
    try:
        return bytes(_typed(terminal))
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)


def _typed(terminal: int) -> bytearray:
    """Bytes up to Ctrl-D, echoed, with backspace taking one character back within its line."""
    text = bytearray()
    while chunk := os.read(terminal, 65536):
        piece, end, _ = chunk.partition(b"\x04")
        for byte in piece:
            if byte in (0x7F, 0x08):
                while text and text[-1] & 0xC0 == 0x80:
                    text.pop()
                if text and text[-1] != 0x0A:
                    text.pop()
                    os.write(sys.stderr.fileno(), b"\b \b")
            else:
                text.append(byte)
                os.write(sys.stderr.fileno(), bytes([byte]))
        if end or len(text) > MAX_BYTES:
            break
    return text


def write_output(text: str, out: Path | None) -> None:
    """Text to standard output, or whole to a file.

    Raises:
        DataError: The file can't be written.
    """
    write_pieces([text], out)


def write_pieces(pieces: Iterable[str], out: Path | None) -> None:
    """Text to standard output piece by piece, or to a file once all of it is there.

    Raises:
        DataError: The file can't be written.
    """
    if out is not None:
        write_file(out, "".join(pieces).encode("utf-8"))
        return
    for piece in pieces:
        sys.stdout.buffer.write(piece.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


def write_file(path: Path, data: bytes) -> None:
    """Write a file whole or not at all.

    Raises:
        DataError: It can't be written.
    """
    try:
        replace_file(path, data)
    except OSError as error:
        raise DataError(path, f"can't be written ({error.strerror or error})") from None


def _write(stream: TextIO, text: str) -> None:
    stream.buffer.write(text.encode("utf-8", "replace"))
    stream.buffer.flush()


def sources(arguments: Iterable[str]) -> Iterator[str]:
    """The inputs named on the command line; standard input where none is named."""
    named = list(arguments)
    yield from named or [STANDARD_INPUT]
