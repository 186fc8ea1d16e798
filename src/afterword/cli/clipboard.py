"""Text to the clipboard."""

import pyperclip

from afterword.errors import DataError

_NONE = "no clipboard is within reach; on Linux it takes xclip, xsel or wl-clipboard, and a desktop"


def copy(text: str) -> None:
    """Put text on the clipboard, and see that it is there: the programs that do it may fail without a word.

    Raises:
        DataError: There is no clipboard, or it did not take the text.
    """
    try:
        pyperclip.copy(text)
        taken = pyperclip.paste()
    except (pyperclip.PyperclipException, OSError):
        raise DataError("--copy", _NONE) from None
    if taken.split() != text.split():
        raise DataError("--copy", "the clipboard did not take the text")
