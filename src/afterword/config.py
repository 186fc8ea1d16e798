"""Options: from the command line, the environment and ``afterword.toml``, strongest first.

Precedence: option, environment (``AFTERWORD_…``), project file (``afterword.toml`` here or in a folder above), user
file (in the folder that platformdirs names), default.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import MAXYEAR, MINYEAR, date
from pathlib import Path
from typing import Annotated, Any, Literal, Self, get_type_hints

from pydantic import AfterValidator, BeforeValidator, Field, TypeAdapter, ValidationError

from afterword.errors import DataError
from afterword.kinds import NOTE_LIMIT, Form, Kind

PROJECT_FILE = "afterword.toml"
Length = Literal["short", "usual"]
"""How long an email is to be."""
PACK_ENDINGS = (".yaml", ".yml")
"""What tells the file of a pack of one's own from the name of one that ships."""
OFFLINE = "offline"
"""The model name that stands for no model at all."""
_COMMAND_LINE = "the command line"
_LONGEST_WAIT = 60
_TEXTS = frozenset({"name", "model", "base_url", "api_key", "rubric", "format", "country"})
"""Settings that are any text; a blank one is none."""


def usable_day(day: date) -> date:
    """The day, if there is room before and after it for a plan.

    Raises:
        ValueError: There is none.
    """
    if not MINYEAR + 1 < day.year < MAXYEAR - 1:
        raise ValueError("expected a day of our time")
    return day


def _window(value: Any) -> tuple[int, int]:  # noqa: ANN401 -- whatever a file holds
    """A first and a last number of days from ``7-10`` or a list of two."""
    parts = value.split("-") if isinstance(value, str) else value
    try:
        first, last = map(int, parts)
    except (TypeError, ValueError):
        first = last = 0
    if not 1 <= first <= last <= _LONGEST_WAIT:
        raise ValueError(f"expected two numbers of days like 7-10, the first not the larger, at most {_LONGEST_WAIT}")
    return first, last


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Everything a command can be told, already resolved.

    Attributes:
        name: The candidate, who signs.
        today: The day taken as today; the local date where it is not given.
        kind: The kind of message, where it is not to be decided from notes or email.
        model: The language model's name; ``offline`` for none; ``None`` to decide from key and base URL.
        base_url: Where an OpenAI-compatible server answers, up to and including ``/v1``.
        api_key: Key for the server; read from ``OPENAI_API_KEY`` only, never from a file, never shown.
        rubric: Name of a shipped rubric, or a rubric file.
        revisions: How often a model is asked to mend a draft.
        timeout: Seconds a call to a model may take.
        country: Whose public holidays are no business days: ``DE``, ``DE-BY``; none are assumed without it.
        buffer: Business days granted beyond the time an employer named.
        check_in_window: Business days after the interview, or after an unanswered message, from which and by which
            to write again: ``7-10``.
        check_ins: How many check-ins may be sent before the last note.
        deadline: Seconds that all calls to a model for one file of notes may take together.
        context_tokens: How many tokens the model takes, question and answer together, where it is known.
        like: Emails that the candidate wrote, to take their voice from; in a file of settings a list, their paths from
            that file's folder.
        length: How long emails are to be.
        tailor: Packs that shape the emails, by name or as files, or ``none``; in a file of settings a list, files from
            that file's folder. Where none is named for the field or the stage, the notes decide.
        jobs: How many notes ``batch`` has in work at once; with a model 8, and without one as many as there are cores.
        max_tokens: A ceiling for the tokens that one run of ``batch`` may spend.
        ignore: Rules not to apply: a list, or rule lists by file pattern.
        fail_on: The mildest severity of a finding that ends ``check`` with status 1.
        form: An email, or the note with an invitation to connect on LinkedIn.
        linkedin_limit: The most characters of such a note.
        log: The log of what was sent; in a file of settings its path starts from that file's folder.
    """

    name: str | None = None
    today: Annotated[date, AfterValidator(usable_day)] | None = None
    kind: Kind | None = None
    model: str | None = None
    base_url: str | None = None
    api_key: str | None = field(default=None, repr=False)
    rubric: str | None = None
    format: str | None = None
    out: Path | None = None
    quiet: bool = False
    revisions: Annotated[int, Field(ge=0, le=10)] = 2
    timeout: Annotated[float, Field(gt=0)] = 120
    country: str | None = None
    buffer: Annotated[int, Field(ge=0, le=30)] = 3
    check_in_window: Annotated[tuple[int, int], BeforeValidator(_window)] = (7, 10)
    check_ins: Annotated[int, Field(ge=1, le=2)] = 1
    deadline: Annotated[float, Field(gt=0)] = 300
    context_tokens: Annotated[int, Field(gt=0)] | None = None
    like: tuple[Path, ...] = ()
    length: Length = "usual"
    tailor: tuple[str, ...] = ()
    jobs: Annotated[int, Field(ge=1, le=256)] | None = None
    max_tokens: Annotated[int, Field(gt=0)] | None = None
    ignore: tuple[str, ...] | Mapping[str, tuple[str, ...]] = ()
    fail_on: Literal["error", "warning", "suggestion", "never"] = "never"
    form: Form = "email"
    linkedin_limit: Annotated[int, Field(ge=150, le=2000)] = NOTE_LIMIT
    log: Path | None = None

    @property
    def day(self) -> date:
        """The day taken as today."""
        return self.today or date.today()  # noqa: DTZ011 -- a person's today is the local one

    @property
    def uses_model(self) -> bool:
        """Whether a language model is configured."""
        if self.model is not None:
            return self.model != OFFLINE
        return bool(self.api_key or self.base_url)

    @property
    def note_limit(self) -> int | None:
        """The most characters of a note on LinkedIn; ``None`` where emails are meant."""
        return self.linkedin_limit if self.form == "linkedin" else None

    @property
    def log_file(self) -> Path:
        """Where the log of what was sent is, or would be: the file named, or ``sent.db`` in the user's data folder."""
        if self.log is not None:
            return self.log.expanduser()
        import platformdirs  # noqa: PLC0415 -- only where no setting names the file

        return Path(platformdirs.user_data_dir("afterword")) / "sent.db"

    def ignored_in(self, source: str) -> tuple[str, ...]:
        """The rules not to apply to one file."""
        if isinstance(self.ignore, tuple):
            return self.ignore
        path = Path(source)
        return tuple(rule for pattern, rules in self.ignore.items() if path.match(pattern) for rule in rules)

    @classmethod
    def resolve(cls, options: Mapping[str, Any], environment: Mapping[str, str], folder: Path) -> Self:
        """Settings from a command's options (``None`` where not given), the environment and the files.

        Args:
            options: By name of a setting.
            environment: Usually ``os.environ``.
            folder: Where the search for ``afterword.toml`` starts.

        Raises:
            DataError: A file or value can't be used; the error names the place.
        """
        layers: list[tuple[object, dict[str, Any]]] = [(p, _from_file(p)) for p in _files(environment, folder)]
        layers.append(("the environment", _from_environment(environment)))
        layers.append((_COMMAND_LINE, {k: v for k, v in options.items() if v is not None}))
        merged: dict[str, Any] = {}
        origin: dict[str, object] = {}
        for source, values in layers:
            for key, value in values.items():
                merged[key], origin[key] = value, source
        return cls(**{key: _valid(key, _tidied(key, value), origin[key]) for key, value in merged.items()})


def _tidied(key: str, value: object) -> object:
    """A value as it is meant: blank is none, a kind is spelt with ``_``, and a list in one string is a list."""
    if not isinstance(value, str):
        return value
    if key == "kind":
        return value.replace("-", "_")
    if key == "like":
        return tuple(path for path in value.split(os.pathsep) if path.strip())
    if key in ("ignore", "tailor"):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    return (value.strip() or None) if key in _TEXTS else value


def _valid(key: str, value: object, origin: object) -> Any:  # noqa: ANN401 -- of the setting's own type
    """A value in its setting's own type. Typer has seen to those of the command line, and text is text.

    Raises:
        DataError: It can't be used.
    """
    if (origin == _COMMAND_LINE and key != "check_in_window") or (key in _TEXTS and isinstance(value, str | None)):
        return value
    kind = get_type_hints(Settings, include_extras=True)[key]
    try:
        return TypeAdapter(kind).validate_python(value)
    except ValidationError as error:
        raise DataError(origin, f"{key}: {error.errors()[0]['msg'].removeprefix('Value error, ').lower()}") from None


def _files(environment: Mapping[str, str], folder: Path) -> list[Path]:
    """Configuration files that exist, weakest first."""
    if user := environment.get("AFTERWORD_CONFIG"):
        found = [Path(user)]
    else:
        import platformdirs  # noqa: PLC0415 -- only where no override names the file

        found = [Path(platformdirs.user_config_dir("afterword")) / "config.toml"]
        found = [path for path in found if path.is_file()]
    project = next((path for above in (folder, *folder.parents) if (path := above / PROJECT_FILE).is_file()), None)
    return [*found, project] if project else found


def _from_file(path: Path) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415 -- only where there is a file
    from difflib import get_close_matches  # noqa: PLC0415

    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise DataError(path, f"can't be read ({error.strerror})") from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DataError(path, f"is not TOML: {error}") from None
    if "api_key" in values:
        raise DataError(path, "a key does not belong in a file; set OPENAI_API_KEY in the environment")
    known = [setting.name for setting in fields(Settings) if setting.name != "api_key"]
    for key in values:
        if key not in known:
            near = get_close_matches(key, known, n=1)
            raise DataError(path, f"unknown key {key!r}" + (f"; did you mean {near[0]!r}?" if near else ""))
    folder = path.absolute().parent
    if isinstance(values.get("log"), str):
        values["log"] = folder / Path(values["log"]).expanduser()
    if isinstance(like := values.get("like"), list):
        values["like"] = [folder / Path(file).expanduser() if isinstance(file, str) else file for file in like]
    if "tailor" in values:
        named = _tidied("tailor", values["tailor"])
        values["tailor"] = [_from_folder(pack, folder) for pack in named] if isinstance(named, tuple | list) else named
    return values


def _from_folder(pack: object, folder: Path) -> object:
    """A pack's name as it is, and its file from the folder of the file of settings that names it."""
    is_file = isinstance(pack, str) and pack.endswith(PACK_ENDINGS)
    return str(folder / Path(str(pack)).expanduser()) if is_file else pack


def _from_environment(environment: Mapping[str, str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if base_url := environment.get("OPENAI_BASE_URL"):
        found["base_url"] = base_url
    for setting in fields(Settings):
        if setting.name != "api_key" and (value := environment.get(f"AFTERWORD_{setting.name.upper()}")):
            found[setting.name] = value
    if key := environment.get("OPENAI_API_KEY"):
        found["api_key"] = key
    return found
