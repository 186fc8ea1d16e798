"""The texts in a JSON object while it is still coming in: to be shown, never to be used."""

import json

_ESCAPES_HELD = 12
"""An escape, and the second half of a pair, is so many characters at most."""


class TextsComingIn:
    """Picks the texts of an object's fields out of its pieces; names, and what stands in lists, are left out."""

    def __init__(self) -> None:
        self._depth: list[str] = []
        self._in_string = False
        self._is_value = False
        self._held = ""

    def feed(self, piece: str) -> str:
        """What a further piece adds to the texts, each ended by a line end."""
        found = []
        for character in piece:
            if self._in_string:
                found.append(self._within(character))
            else:
                self._between(character)
        return "".join(found)

    def _between(self, character: str) -> None:
        if character in "{[":
            self._depth.append(character)
            self._is_value = False
        elif character in "}]":
            del self._depth[-1:]
        elif character == ":":
            self._is_value = True
        elif character == ",":
            self._is_value = False
        elif character == '"':
            self._in_string = True

    def _within(self, character: str) -> str:
        """What a character within quotation marks adds."""
        self._held += character
        if self._held == '"':
            self._in_string, self._held = False, ""
            return "\n" if self._shows else ""
        if self._held[0] == "\\":
            return self._escaped()
        self._held = ""
        return character if self._shows else ""

    @property
    def _shows(self) -> bool:
        return self._is_value and self._depth[-1:] == ["{"]

    def _escaped(self) -> str:
        """The character that an escape stands for, once it is whole."""
        if len(self._held) < 2 or (self._held[1] == "u" and not self._is_whole_unicode()):
            return ""
        told, self._held = self._held, ""
        try:
            text = str(json.loads(f'"{told}"'))
        except ValueError:
            return ""
        return text if self._shows else ""

    def _is_whole_unicode(self) -> bool:
        wide = self._held[2:4].lower() in ("d8", "d9", "da", "db")
        return len(self._held) >= (_ESCAPES_HELD if wide else _ESCAPES_HELD // 2)
