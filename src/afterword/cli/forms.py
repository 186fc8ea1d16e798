"""The forms in which drafts are put out."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from afterword.errors import DataError

if TYPE_CHECKING:
    from afterword.kinds import Form
    from afterword.pipeline import FollowUp

_FORMATS = ("text", "json", "eml", "mailto")
_MAIL = ("eml", "mailto")


def draft_renderer(name: str, form: "Form", *, explain: bool) -> Callable[..., str]:
    """What turns results, and inputs that could not be used, into output; a format is imported where it is asked for.

    Args:
        name: The format.
        form: What is drafted; a note is no mail.
        explain: Whether each sentence is shown with what it rests on.

    Raises:
        DataError: There is no such format, or it can't hold what is asked for.
    """
    if name not in _FORMATS:
        raise DataError("--format", f"{name!r} is not one of {', '.join(_FORMATS)}")
    if form == "linkedin" and name in _MAIL:
        raise DataError("--format", f"{name} holds an email, and a note for LinkedIn is none; use text, json or --copy")
    if explain and name != "text":
        raise DataError("--explain", f"goes with text; --format {name} has the facts in it or can't hold them")
    if explain:
        from afterword.render.explained import render_explained  # noqa: PLC0415

        return lambda results, _errors: render_explained(results)
    return _RENDERERS[name]()


def _json() -> Callable[..., str]:
    from afterword.render.json import render_json  # noqa: PLC0415

    return render_json


def _text() -> Callable[..., str]:
    from afterword.render.text import render_emails  # noqa: PLC0415

    return lambda results, _errors: render_emails(results)


def _eml() -> Callable[..., str]:
    from afterword.render.eml import render_single_eml  # noqa: PLC0415

    return lambda results, _errors: render_single_eml(results)


def _mailto() -> Callable[..., str]:
    from afterword.render.mailto import render_mailto  # noqa: PLC0415

    return lambda results, _errors: render_mailto(results)


_RENDERERS = {"text": _text, "json": _json, "eml": _eml, "mailto": _mailto}


def remarks(name: str, results: "Sequence[FollowUp]") -> Iterator[str]:
    """What a person should know of the output in a format."""
    if name == "mailto":
        from afterword.render.mailto import too_long  # noqa: PLC0415

        yield from too_long(results)
