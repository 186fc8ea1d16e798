"""Options: from the command line, the environment and ``afterword.toml``, strongest first.

Precedence: option, environment (``AFTERWORD_…``), project file (``afterword.toml`` here or in a folder above), user
file (in the folder that platformdirs names), default.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal, Self, get_type_hints

from pydantic import Field, TypeAdapter, ValidationError

from afterword.errors import DataError
from afterword.kinds import Kind

PROJECT_FILE = "afterword.toml"
OFFLINE = "offline"
"""The model name that stands for no model at all."""
_COMMAND_LINE = "the command line"
_TEXTS = frozenset({"name", "model", "base_url", "api_key", "rubric", "format"})
"""Settings that are any text; a blank one is none."""


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
        ignore: Rules not to apply: a list, or rule lists by file pattern.
        fail_on: The mildest severity of a finding that ends ``check`` with status 1.
    """

    name: str | None = None
    today: date | None = None
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
    ignore: tuple[str, ...] | Mapping[str, tuple[str, ...]] = ()
    fail_on: Literal["error", "warning", "suggestion", "never"] = "never"

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
    if key == "ignore":
        return tuple(rule.strip() for rule in value.split(",") if rule.strip())
    return (value.strip() or None) if key in _TEXTS else value


def _valid(key: str, value: object, origin: object) -> Any:  # noqa: ANN401 -- of the setting's own type
    """A value in its setting's own type. Typer has seen to those of the command line, and text is text.

    Raises:
        DataError: It can't be used.
    """
    if origin == _COMMAND_LINE or (key in _TEXTS and isinstance(value, str | None)):
        return value
    kind = get_type_hints(Settings, include_extras=True)[key]
    try:
        return TypeAdapter(kind).validate_python(value)
    except ValidationError as error:
        raise DataError(origin, f"{key}: {error.errors()[0]['msg'].lower()}") from None


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
    return values


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
